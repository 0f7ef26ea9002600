namespace Onsite.Server.Hosting;

/// <summary>What a simulation may take of the machine. A run that reaches a limit says which.</summary>
public sealed record SimulationLimits
{
    /// <summary>Runs at once, of all pages together.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>How long a run waits for others to end before it is refused: a page that starts another run leaves the one before, and that one takes a moment to notice.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a run may take.</summary>
    public TimeSpan RunTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an explanation may take; it is made of many runs.</summary>
    public TimeSpan ExplanationTime { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Events that a run may ask for, and that one may have which cannot come to its end with the usual number.</summary>
    public long MostEvents { get; init; } = 30_000_000;

    /// <summary>Events of a run that asks for no number of its own: about as many as two processors get through in a few seconds.</summary>
    public long UsualEvents { get; init; } = 12_000_000;

    /// <summary>Replications of a run.</summary>
    public int Replications { get; init; } = 10;

    /// <summary>Bytes that the process may have in use while a run goes on.</summary>
    public long Memory { get; init; } = 3L * 1024 * 1024 * 1024;
}
