namespace Onsite.Measurements;

/// <summary>Percentiles of samples, by the nearest rank.</summary>
internal static class Percentiles
{
    /// <summary>The sample below which a share of all samples lies.</summary>
    public static double Of(double[] sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
