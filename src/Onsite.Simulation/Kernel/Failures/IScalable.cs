namespace Onsite.Simulation.Kernel.Failures;

/// <summary>Something whose parts come and go while it runs: what an autoscaler moves, what a deploy restarts one after another, and what a balancer is told of.</summary>
internal interface IScalable : IFailing
{
    /// <summary>How many parts are wanted: those that serve, start or are down, but not those that are drained to be taken away.</summary>
    int Wanted { get; }

    /// <summary>Whether a part is registered to get calls. One that has crashed still is, until somebody notices; one that is drained or has not started is not.</summary>
    bool IsListed(int part);

    /// <summary>Sets how many parts are wanted. More are started; of fewer, the last are drained and taken away.</summary>
    /// <param name="parts">How many, 1 or more.</param>
    /// <param name="delay">How long it takes, in nanoseconds, until there is a machine for a new one to start on.</param>
    /// <returns>When the last of the new ones will serve; now, where there are none.</returns>
    long SetParts(int parts, long delay = 0);

    /// <summary>A part takes nothing new, finishes what it has, and is gone.</summary>
    void Drain(int part);

    /// <summary>Restarts every part, a few at once: drained, stopped, started, and then the next.</summary>
    /// <param name="atOnce">How many at once, 1 or more.</param>
    void Deploy(int atOnce = 1);

    /// <summary>How much it has worked and how much it could have, since the beginning of the run.</summary>
    ScaleReading Read(long now);

    /// <summary>Asks to be told when a part is listed or is not any more.</summary>
    void Watch(IPartsWatcher watcher);
}
