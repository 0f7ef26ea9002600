namespace Onsite.Simulation.Kernel;

/// <summary>What comes back to whoever has sent a call.</summary>
/// <param name="Parent">The call that it was sent for; -1 where it was sent for none.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Operation">The operation that it served.</param>
/// <param name="IntendedAt">When it was meant to be sent.</param>
internal readonly record struct Answer(int Parent, Outcome Outcome, int Operation, long IntendedAt);
