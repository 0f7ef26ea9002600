namespace Onsite.Evaluation.Calibration;

/// <summary>
/// The non-decreasing step function that is nearest to graded scores by squared error, found by pooling adjacent violators (M. Ayer, H. D. Brunk, G. M. Ewing, W. T. Reid and E. Silverman,
/// "An Empirical Distribution Function for Sampling with Incomplete Information", Annals of Mathematical Statistics, 1955). The order of the grades does not matter.
/// </summary>
public static class IsotonicRegression
{
    /// <summary>The blocks of the function, by ascending score; each with the mean score and the mean grade of what was pooled in it.</summary>
    public static IReadOnlyList<IsotonicBlock> Fit(IEnumerable<GradedScore> graded)
    {
        var blocks = new List<IsotonicBlock>();
        foreach (var same in graded.GroupBy(g => g.Score).OrderBy(g => g.Key))
        {
            // Summed in ascending order, so that the order in which grades came in changes no last digit.
            blocks.Add(new IsotonicBlock(same.Key, same.Select(g => g.Grade).Order().Sum() / same.Count(), same.Count()));
            while (blocks is [.., var before, var last] && before.Grade >= last.Grade)
            {
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = Pool(before, last);
            }
        }

        return blocks;
    }

    private static IsotonicBlock Pool(IsotonicBlock a, IsotonicBlock b)
    {
        var count = a.Count + b.Count;
        return new IsotonicBlock(((a.Score * a.Count) + (b.Score * b.Count)) / count, ((a.Grade * a.Count) + (b.Grade * b.Count)) / count, count);
    }
}

/// <summary>Scores that share an expected grade.</summary>
/// <param name="Score">Their mean score, from 0 to 100.</param>
/// <param name="Grade">Their mean grade, from 0 to 100.</param>
/// <param name="Count">How many they are, 1 or more.</param>
public readonly record struct IsotonicBlock(double Score, double Grade, int Count);
