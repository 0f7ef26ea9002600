using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Tracing;

/// <summary>Where the time of a traced request went.</summary>
/// <param name="Latency">How long it took, in nanoseconds.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Shares">What it waited for; they add up to its latency.</param>
internal sealed record TracedRequest(long Latency, Outcome Outcome, IReadOnlyList<PathShare> Shares)
{
    /// <summary>Finds where the time of a request went that has ended.</summary>
    public static TracedRequest Of(Trace trace)
    {
        Span<long> own = stackalloc long[Trace.MostSpans];
        CriticalPath.Find(trace, own);
        var shares = new List<PathShare>();
        for (var i = 0; i < trace.Count; i++)
        {
            var (subject, doing, time) = (trace[i].Subject, trace[i].Doing, own[i]);
            var known = shares.FindIndex(s => s.Subject == subject && s.Doing == doing);
            if (time == 0)
            {
                continue;
            }

            if (known < 0)
            {
                shares.Add(new PathShare(subject, doing, time));
            }
            else
            {
                shares[known] = shares[known] with { Nanoseconds = shares[known].Nanoseconds + time };
            }
        }

        return new TracedRequest(trace.Latency, trace.Outcome, shares);
    }
}
