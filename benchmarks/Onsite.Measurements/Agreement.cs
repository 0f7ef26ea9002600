namespace Onsite.Measurements;

/// <summary>Yes-or-no decisions held against those of a person.</summary>
/// <param name="BothYes">Cases in which both said yes.</param>
/// <param name="OnlyOurs">Cases in which only the machine said yes.</param>
/// <param name="OnlyTheirs">Cases in which only the person said yes.</param>
/// <param name="BothNo">Cases in which both said no.</param>
internal sealed record Agreement(int BothYes, int OnlyOurs, int OnlyTheirs, int BothNo)
{
    /// <summary>Counts pairs of decisions.</summary>
    public static Agreement Of(IReadOnlyCollection<(bool Ours, bool Theirs)> pairs) => new(
        pairs.Count(p => p is (true, true)),
        pairs.Count(p => p is (true, false)),
        pairs.Count(p => p is (false, true)),
        pairs.Count(p => p is (false, false)));

    /// <summary>Of what the machine said yes to, the share in which the person did; no number where it never did.</summary>
    public double Precision => (double)BothYes / (BothYes + OnlyOurs);

    /// <summary>Of what the person said yes to, the share in which the machine did; no number where the person never did.</summary>
    public double Recall => (double)BothYes / (BothYes + OnlyTheirs);

    /// <summary>Agreement beyond chance (Cohen 1960): 1 is perfect, 0 what two would reach who guess at their own rates; no number where both always say the same one thing.</summary>
    public double Kappa
    {
        get
        {
            double count = BothYes + OnlyOurs + OnlyTheirs + BothNo;
            var observed = (BothYes + BothNo) / count;
            var chance = (((BothYes + OnlyOurs) * (double)(BothYes + OnlyTheirs)) + ((BothNo + OnlyTheirs) * (double)(BothNo + OnlyOurs))) / (count * count);
            return (observed - chance) / (1 - chance);
        }
    }
}
