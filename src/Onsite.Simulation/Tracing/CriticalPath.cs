namespace Onsite.Simulation.Tracing;

/// <summary>
/// Finds what a request waited for, moment by moment. It goes back from the end: what was waited for last is, of the parts of a span, the one that ended last; before that one began, the span waited for another, or for nothing but itself
/// (B. H. Sigelman et al., "Dapper", 2010, for the tree of spans; Z. Zhang et al., "CRISP: critical path analysis of large-scale microservice architectures", USENIX ATC 2022, section 3.2, for the way back). What a sender gave up counts up to that
/// moment and no further, and what nobody waited for does not count. Each nanosecond of the request falls to one span, so that their times add up to its latency exactly.
/// </summary>
internal static class CriticalPath
{
    /// <summary>Gives each span of a request that has ended the time in nanoseconds that the request waited for it and for no part of it.</summary>
    /// <param name="trace">The request.</param>
    /// <param name="own">Gets the times, by the numbers of the spans.</param>
    public static void Find(Trace trace, Span<long> own)
    {
        own[..trace.Count].Clear();
        GoBack(trace, 0, trace[0].Start, trace[0].End, own);
    }

    private static void GoBack(Trace trace, int span, long from, long to, Span<long> own)
    {
        var at = to;
        while (at > from)
        {
            var last = LastBefore(trace, span, from, at);
            if (last < 0)
            {
                break;
            }

            var (begun, ended) = (Math.Max(from, trace[last].Start), Math.Min(at, trace[last].WaitedUntil));
            own[span] += at - ended;
            GoBack(trace, last, begun, ended, own);
            at = begun;
        }

        own[span] += at - from;
    }

    /// <summary>The part of a span that was waited for last before a moment; -1 for none.</summary>
    private static int LastBefore(Trace trace, int span, long from, long at)
    {
        var last = -1;
        for (var i = span + 1; i < trace.Count; i++)
        {
            ref readonly var part = ref trace[i];
            if (part.Parent == span && !part.IsBeside && part.Start < at && part.WaitedUntil > Math.Max(from, part.Start) && (last < 0 || IsAfter(part, trace[last], at)))
            {
                last = i;
            }
        }

        return last;
    }

    /// <summary>Of two that ended at the same moment, the one whose answer was taken; where neither was, the one that went on for longer.</summary>
    private static bool IsAfter(in Span one, in Span other, long at)
    {
        var (end, otherEnd) = (Math.Min(at, one.WaitedUntil), Math.Min(at, other.WaitedUntil));
        if (end != otherEnd)
        {
            return end > otherEnd;
        }

        if (one.IsAbandoned != other.IsAbandoned)
        {
            return other.IsAbandoned;
        }

        return one.LastedUntil != other.LastedUntil ? one.LastedUntil > other.LastedUntil : one.Start < other.Start;
    }
}
