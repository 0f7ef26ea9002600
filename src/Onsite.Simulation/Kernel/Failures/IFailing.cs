namespace Onsite.Simulation.Kernel.Failures;

/// <summary>Something made of parts that can fail one by one: replicas of a service, nodes of a cache, shards of a store. Faults and autoscalers know a component by this alone.</summary>
internal interface IFailing
{
    /// <summary>How many parts there are; those that are down count.</summary>
    int Parts { get; }

    /// <summary>Whether a part is up.</summary>
    bool IsUp(int part);

    /// <summary>A part dies: what it had in work or in a queue ends <see cref="Outcome.Unreachable"/> for whoever waits, and what it kept in memory alone is gone.</summary>
    void Crash(int part);

    /// <summary>A part comes back, with nothing in its memory.</summary>
    void Recover(int part);

    /// <summary>Sets how fast a part works from now on.</summary>
    /// <param name="part">The part.</param>
    /// <param name="pace">1 as it should; 0.25 four times slower; above 0.</param>
    void SetPace(int part, double pace);
}
