using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Names;

/// <summary>How a DNS zone and the resolvers that ask it are built.</summary>
internal sealed record DnsOptions
{
    private const long Second = 1_000_000_000;

    /// <summary>Resolvers that the callers use, 1 or more; each keeps an answer of its own. 100 are an assumption.</summary>
    public int Resolvers { get; init; } = 100;

    /// <summary>For how many nanoseconds a resolver keeps an answer, 1 or more. 60 s are an assumption, and what Amazon Route 53 recommends at most for records with a health check.</summary>
    public long Ttl { get; init; } = 60 * Second;

    /// <summary>Seconds that a resolver takes to get an answer that it does not have. 20 ms are an assumption: one round trip to a name server within a continent.</summary>
    public Distribution ResolutionTime { get; init; } = new Constant(0.020);

    /// <summary>Whether each resolver is told the target that it is near to. Otherwise every answer is drawn by the weights.</summary>
    public bool AnswersNearest { get; init; }

    /// <summary>Seconds that a call takes longer, there and back together, where its resolver was told another target than the nearest; null for nothing.</summary>
    public Distribution? Detour { get; init; }

    /// <summary>How it finds out which targets are up. Without checks every answer is given whatever becomes of its target.</summary>
    public HealthOptions Health { get; init; } = Checks(30 * Second, 3);

    /// <summary>Checks at intervals, with as many in a row to take a target out as to take it in again; where no target is believed up, all of them are given. Amazon Route 53: every 30 s, three in a row.</summary>
    /// <param name="every">Nanoseconds from one to the next; 0 for none.</param>
    /// <param name="inARow">How many, 1 or more.</param>
    public static HealthOptions Checks(long every, int inARow) => new() { Every = every, FailuresToEject = inARow, SuccessesToReadmit = inARow, PanicShare = double.Epsilon };

    /// <summary>Holds the numbers to their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Resolvers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Ttl, 1);
    }
}
