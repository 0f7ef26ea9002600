namespace Onsite.Simulation.Kernel;

/// <summary>What comes back to whoever has sent a request.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Marks">What it says beside that.</param>
/// <param name="Cause">Where it did not end well: how, and where first.</param>
internal readonly record struct Answer(Request Request, Outcome Outcome, Marks Marks, Cause Cause)
{
    /// <summary>The version of the value that it carries: the moment as of which it is right, in nanoseconds; 0 where that is not known.</summary>
    public long Version { get; init; }

    /// <summary>The call that it was asked for; -1 where it was asked for none.</summary>
    public int Parent => Request.Parent;
}
