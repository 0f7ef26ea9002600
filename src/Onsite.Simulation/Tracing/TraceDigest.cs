using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Tracing;

/// <summary>What is kept of the traces of an operation when its run is over: where the time of each went, and a few of them whole.</summary>
internal sealed class TraceDigest
{
    /// <summary>How many of the slowest are kept whole, of those that were answered and of those that failed.</summary>
    public const int MostKept = 10;

    /// <summary>Makes it.</summary>
    /// <param name="traces">The traces, in the order in which their requests began.</param>
    public TraceDigest(IReadOnlyList<Trace> traces)
    {
        var ended = traces.Where(t => t.IsEnded).ToList();
        Requests = [.. ended.Select(TracedRequest.Of)];
        Unfinished = traces.Count - ended.Count;
        Slowest = SlowestOf(ended.Where(t => t.Outcome == Outcome.Ok));
        SlowestFailed = SlowestOf(ended.Where(t => t.Outcome != Outcome.Ok));
        var answered = ended.Where(t => t.Outcome == Outcome.Ok).OrderBy(t => t.Latency).ThenBy(t => t.Number).ToList();
        Median = answered.Count == 0 ? null : answered[(answered.Count - 1) / 2];
    }

    /// <summary>Where the time of each request went that has ended.</summary>
    public IReadOnlyList<TracedRequest> Requests { get; }

    /// <summary>Traced requests that had not ended.</summary>
    public int Unfinished { get; }

    /// <summary>The slowest that were answered, the slowest first.</summary>
    public IReadOnlyList<Trace> Slowest { get; }

    /// <summary>One in the middle of those that were answered; null where none was.</summary>
    public Trace? Median { get; }

    /// <summary>The slowest that failed, the slowest first.</summary>
    public IReadOnlyList<Trace> SlowestFailed { get; }

    private static IReadOnlyList<Trace> SlowestOf(IEnumerable<Trace> traces) => [.. traces.OrderByDescending(t => t.Latency).ThenBy(t => t.Number).Take(MostKept)];
}
