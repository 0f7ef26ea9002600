namespace Onsite.Measurements;

/// <summary>
/// The mean, over all that is right, of the precision among what is scored no lower. What has one score is ranked together, so that no order among it is made up.
/// </summary>
internal static class AveragePrecision
{
    /// <summary>Average precision of a ranking; NaN where nothing is right.</summary>
    public static double Of(IEnumerable<(double Score, bool IsRight)> ranked)
    {
        var seen = 0;
        var right = 0;
        var sum = 0.0;
        foreach (var tie in ranked.GroupBy(r => r.Score).OrderByDescending(g => g.Key))
        {
            var rightHere = tie.Count(r => r.IsRight);
            seen += tie.Count();
            right += rightHere;
            sum += rightHere * (double)right / seen;
        }

        return sum / right;
    }
}
