using Onsite.Simulation.Kernel;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Clients;

/// <summary>How the requests of one operation ended, as whoever sent them saw it.</summary>
internal sealed class OperationStatistics
{
    private const double NanosecondsPerSecond = 1e9;

    private static readonly int OutcomeCount = Enum.GetValues<Outcome>().Length;

    private long[] _causes = new long[16 * OutcomeCount];
    private long _since;
    private long _carried;

    /// <summary>Requests that clients wanted served: one, however many attempts it took.</summary>
    public long Begun { get; private set; }

    /// <summary>Requests that have not ended yet. It goes on over the end of the warm-up.</summary>
    public long UnderWay => _carried + Begun - Ended;

    /// <summary>Requests that have ended.</summary>
    public long Ended => Outcomes.Sum();

    /// <summary>Answers that were older than the last write that was acknowledged.</summary>
    public long Stale { get; private set; }

    /// <summary>How they ended, by <see cref="Outcome"/>.</summary>
    public long[] Outcomes { get; } = new long[OutcomeCount];

    /// <summary>How long those who were served had to wait, in nanoseconds from the moment that they meant to come.</summary>
    public LatencyHistogram Served { get; private set; } = new();

    /// <summary>How long those who were served had to wait since this was last emptied.</summary>
    public LatencyHistogram Recent { get; } = new();

    /// <summary>The waits of those who were served, batch by batch: what an interval from one run alone is made of.</summary>
    public BatchMeans Batches { get; private set; } = new();

    /// <summary>How long those waited who were not served, until they knew.</summary>
    public LatencyHistogram Failed { get; private set; } = new();

    /// <summary>How long all had to wait until it was over, those who gave up among them: what is left out of a latency makes it look better than it was.</summary>
    public LatencyHistogram All()
    {
        var all = new LatencyHistogram();
        all.Add(Served);
        all.Add(Failed);
        return all;
    }

    /// <summary>Requests that ended in a second.</summary>
    public double Throughput(long now) => PerSecond(Ended, now);

    /// <summary>Requests that ended well in a second.</summary>
    public double Goodput(long now) => PerSecond(Outcomes[(int)Outcome.Ok], now);

    /// <summary>What the requests that did not end well failed of first: how, and at which node or link.</summary>
    public IEnumerable<(Cause Cause, long Count)> Errors()
    {
        for (var i = 0; i < _causes.Length; i++)
        {
            if (_causes[i] > 0)
            {
                yield return (new Cause((Outcome)(i % OutcomeCount), (i / OutcomeCount) - 1), _causes[i]);
            }
        }
    }

    /// <summary>A request begins.</summary>
    public void Begin() => Begun++;

    /// <summary>A request has ended.</summary>
    public void End(in Answer answer, long now)
    {
        Outcomes[(int)answer.Outcome]++;
        var took = now - answer.Request.IntendedAt;
        if (answer.Outcome != Outcome.Ok)
        {
            Failed.Add(took);
            CountCause(answer.Cause.Outcome == Outcome.Ok ? new Cause(answer.Outcome, -1) : answer.Cause);
            return;
        }

        Served.Add(took);
        Recent.Add(took);
        Batches.Add(took);
        if ((answer.Marks & Marks.Stale) != Marks.None)
        {
            Stale++;
        }
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _since = now;
        _carried = UnderWay;
        (Begun, Stale) = (0, 0);
        Served = new LatencyHistogram();
        Batches = new BatchMeans();
        Failed = new LatencyHistogram();
        Array.Clear(Outcomes);
        Array.Clear(_causes);
    }

    private double PerSecond(long count, long now) => count * NanosecondsPerSecond / (now - _since);

    /// <summary>Grows to the last node or link that something has failed at, and no further.</summary>
    private void CountCause(Cause cause)
    {
        var index = ((cause.Target + 1) * OutcomeCount) + (int)cause.Outcome;
        if (index >= _causes.Length)
        {
            Array.Resize(ref _causes, Math.Max(2 * _causes.Length, index + 1));
        }

        _causes[index]++;
    }
}
