using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tracing;

/// <summary>
/// Chooses the requests of one operation that are traced. Whether one is follows from the seed and its number alone, so that nothing else in the run depends on it: a mark is made of both, and a request is traced if as many of its lowest
/// bits are 0 as the present rate asks for. At first all are; each time that there are too many, the rate is halved and those that it would not have chosen are dropped. That leaves between half of the limit and the limit, spread evenly over
/// the run, however many requests there are. Marks and not every n-th, since a balancer takes turns too.
/// </summary>
internal struct TraceSampling
{
    private readonly ulong _salt;
    private ulong _mask;
    private ulong _requests;

    /// <summary>Chooses.</summary>
    /// <param name="salt">What makes these marks other than those of another operation, replication or seed.</param>
    public TraceSampling(ulong salt) => _salt = salt;

    /// <summary>Whether the next request is traced.</summary>
    /// <param name="mark">Its mark.</param>
    public bool Next(out ulong mark)
    {
        var state = _salt + (_requests++ * 0x9E3779B97F4A7C15);
        mark = SplitMix64.Next(ref state);
        return Keeps(mark);
    }

    /// <summary>Whether a request with a mark would be chosen now.</summary>
    public readonly bool Keeps(ulong mark) => (mark & _mask) == 0;

    /// <summary>Chooses half as many from now on.</summary>
    public void Halve() => _mask = (_mask << 1) | 1;

    /// <summary>Chooses all again; their numbers go on.</summary>
    public void Restart() => _mask = 0;
}
