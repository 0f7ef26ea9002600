namespace Onsite.Simulation.Assembly;

/// <summary>
/// What things cost where a design says nothing else: round list prices on demand in a large region of a large cloud, in US dollars. They are there to compare designs with each other; whoever has a bill puts its figures
/// into <c>price</c>.
/// </summary>
internal static class Prices
{
    /// <summary>Hours of a month.</summary>
    public const double HoursPerMonth = 730;

    /// <summary>A core for an hour: half of an m7g.large at $0.0816 (list price of AWS on demand in us-east-1, 2026).</summary>
    public const double CoreHour = 0.0408;

    /// <summary>A core of a managed database or cache, which is about twice that of a plain machine.</summary>
    public const double ManagedCoreHour = 2 * CoreHour;

    /// <summary>A GB of memory for a month: what an m7g.large has left of its price, at 4 GB a core.</summary>
    public const double MemoryGigabyteMonth = 7.5;

    /// <summary>A GB of a managed disk for a month (assumed: $0.115, as a general purpose disk of Amazon RDS is said to cost).</summary>
    public const double DiskGigabyteMonth = 0.115;

    /// <summary>A core for a month.</summary>
    public static double CoreMonth => CoreHour * HoursPerMonth;

    /// <summary>A core of a managed database or cache for a month.</summary>
    public static double ManagedCoreMonth => ManagedCoreHour * HoursPerMonth;
}
