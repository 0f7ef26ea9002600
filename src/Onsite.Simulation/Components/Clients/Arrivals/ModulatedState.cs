namespace Onsite.Simulation.Components.Clients.Arrivals;

/// <summary>A state of a source that changes its rate by itself.</summary>
/// <param name="PerSecond">Arrivals a second while it lasts, 0 or more.</param>
/// <param name="Seconds">How long it lasts on average, above 0; exponentially distributed.</param>
internal readonly record struct ModulatedState(double PerSecond, double Seconds);
