using Onsite.Simulation.Kernel;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Measuring;

/// <summary>What became of the requests of one operation.</summary>
internal sealed class OperationTally
{
    private readonly Dictionary<Cause, long> _failures = [];

    /// <summary>Requests that were sent.</summary>
    public long Offered { get; private set; }

    /// <summary>Requests that were answered well.</summary>
    public long Succeeded { get; private set; }

    /// <summary>Requests that were not.</summary>
    public long Failed { get; private set; }

    /// <summary>Good answers that were out of date.</summary>
    public long Stale { get; private set; }

    /// <summary>How long good answers took, from the intended moment.</summary>
    public LatencyHistogram Latency { get; private set; } = new();

    /// <summary>How long it took until a request had an end, good or bad: what is left out of <see cref="Latency"/> is here.</summary>
    public LatencyHistogram Ends { get; private set; } = new();

    /// <summary>How long good answers took since this was last emptied.</summary>
    public LatencyHistogram Recent { get; private set; } = new();

    /// <summary>The mean of good answers, batch by batch.</summary>
    public BatchMeans Batches { get; private set; } = new();

    /// <summary>Requests that failed, by how and where.</summary>
    public IReadOnlyDictionary<Cause, long> Failures => _failures;

    /// <summary>A request was sent.</summary>
    public void Send() => Offered++;

    /// <summary>A request has ended.</summary>
    public void End(in Answer answer, long now)
    {
        var took = now - answer.Request.IntendedAt;
        Ends.Add(took);
        if (answer.Outcome == Outcome.Ok)
        {
            Succeeded++;
            Stale += answer.Marks.HasFlag(Marks.Stale) ? 1 : 0;
            Latency.Add(took);
            Recent.Add(took);
            Batches.Add(took);
            return;
        }

        Failed++;
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_failures, answer.Cause, out _)++;
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart()
    {
        (Offered, Succeeded, Failed, Stale) = (0, 0, 0, 0);
        _failures.Clear();
        (Latency, Ends, Recent, Batches) = (new(), new(), new(), new());
    }
}
