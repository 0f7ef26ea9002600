namespace Onsite.Simulation.Components.Clients.Arrivals;

/// <summary>A step of an arrival process.</summary>
/// <param name="At">When, in nanoseconds from the start and fractions of them, so that a million roundings do not shift the rate; infinite where nothing comes any more.</param>
/// <param name="Count">How many come at once; 0 where none does and the process is only asked again.</param>
internal readonly record struct Arrival(double At, int Count)
{
    /// <summary>Nothing comes any more.</summary>
    public static Arrival Never => new(double.PositiveInfinity, 0);
}
