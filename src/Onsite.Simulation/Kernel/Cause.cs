namespace Onsite.Simulation.Kernel;

/// <summary>Why a call did not end well: the first failure on its way, which those above hand on.</summary>
/// <param name="Outcome">How it failed there; <see cref="Outcome.Ok"/> where nothing has failed.</param>
/// <param name="Target">The number of the node or link where it failed.</param>
internal readonly record struct Cause(Outcome Outcome, int Target)
{
    /// <summary>Nothing has failed.</summary>
    public static Cause None => new(Outcome.Ok, -1);
}
