namespace Onsite.Simulation.Running;

/// <summary>How far a run has come.</summary>
/// <param name="Share">From 0 to 1.</param>
/// <param name="Events">Events so far, over all replications.</param>
public readonly record struct RunProgress(double Share, long Events);
