namespace Onsite.Simulation.Tracing;

/// <summary>How <see cref="Doing"/> reads.</summary>
public static class DoingWords
{
    /// <summary>In words, to be read after the name of a component or link.</summary>
    public static string Words(this Doing doing) => doing switch
    {
        Doing.InTransit => "in transit",
        Doing.Queued => "queued",
        Doing.Working => "working",
        Doing.WaitingForConnection => "waiting for a connection",
        Doing.BackingOff => "backing off",
        _ => "waiting for others",
    };
}
