using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Network;

/// <summary>How an attempt ended, and what its answer says.</summary>
internal readonly record struct Ending(Outcome Outcome, Marks Marks, Cause Cause, long Version = 0)
{
    /// <summary>What a call says that has ended at the other end.</summary>
    public static Ending Of(in Call call, Outcome outcome) => new(outcome, call.Marks, call.Cause, call.Version);

    /// <summary>The sender's end of a link has ended it.</summary>
    public static Ending Here(Outcome outcome, int link) => new(outcome, Marks.None, new Cause(outcome, link));

    /// <summary>What the sender hears.</summary>
    public Answer To(in Request request) => new(request, Outcome, Marks, Cause) { Version = Version };
}
