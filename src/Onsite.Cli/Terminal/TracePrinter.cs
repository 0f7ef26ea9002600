using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Tracing;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>Prints where the time of requests went.</summary>
internal static class TracePrinter
{
    private const int MostParts = 4;
    private const double LeastShare = 0.01;
    private const int MostRows = 14;
    private const int Width = 32;

    /// <summary>A line for those that were answered, and one for the slow among them.</summary>
    public static void PrintBreakdown(IAnsiConsole console, OperationTraces traces)
    {
        PrintBreakdown(console, "time", traces.Answered, "traced");
        PrintBreakdown(console, "slow", traces.Slow, "of them at or over p99");
    }

    /// <summary>The slowest of an operation: what it waited for, the longest stretches of it, in the order in which they began.</summary>
    public static void PrintSlowest(IAnsiConsole console, OperationTraces traces)
    {
        if ((traces.Slowest.Count > 0 ? traces.Slowest : traces.SlowestFailed) is not [{ Seconds: > 0 } slowest, ..])
        {
            return;
        }

        console.Line($"    The slowest of {traces.Traced} traced, {slowest.Outcome} after {QuantityText.Duration(slowest.Seconds)}:");
        var shown = Rows(slowest).ToList();
        var rows = shown.OrderByDescending(s => s.Span.Own).ThenBy(s => s.Place).Take(MostRows).OrderBy(s => s.Span.Start).ThenBy(s => s.Place).ToList();
        var labels = rows.ConvertAll(row => Label(slowest, row.Span));
        var longest = labels.Max(l => l.Length);
        for (var i = 0; i < rows.Count; i++)
        {
            console.Line($"    {labels[i].PadRight(longest)}  [grey]{Bar(slowest, rows[i].Span)}[/]  {Time(rows[i].Span)}");
        }

        if (shown.Count > rows.Count || slowest.LeftOut > 0)
        {
            console.Line($"    [grey]{shown.Count - rows.Count} shorter stretches are not shown{(slowest.LeftOut > 0 ? $", and {slowest.LeftOut} spans were left out" : string.Empty)}.[/]");
        }
    }

    private static void PrintBreakdown(IAnsiConsole console, string name, Breakdown breakdown, string which)
    {
        if (breakdown.Requests == 0)
        {
            return;
        }

        var parts = breakdown.Parts.Where(p => p.Share >= LeastShare).Take(MostParts).ToList();
        var rest = 1 - parts.Sum(p => p.Share);
        var words = parts.Select(p => $"{p.Where} {p.Doing.Words()} {QuantityText.Share(p.Share)}").Concat(rest >= LeastShare ? [$"other {QuantityText.Share(rest)}"] : []);
        console.Line($"    {name,-4} [grey]{QuantityText.Duration(breakdown.Mean)} on average:[/] {string.Join(" · ", words)} [grey]({breakdown.Requests} {which})[/]");
    }

    /// <summary>What was waited for, and what went on for nobody.</summary>
    private static IEnumerable<(SpanReport Span, int Place)> Rows(TraceReport trace) =>
        trace.Spans.Select((span, place) => (Span: span, Place: place)).Where(s => s.Span.Own > 0 || s.Span.IsAbandoned);

    private static string Label(TraceReport trace, SpanReport span)
    {
        if (span.IsAbandoned)
        {
            return $"{span.Where}{(span.Attempt > 0 ? $" attempt {span.Attempt}" : string.Empty)} given up";
        }

        var attempt = span;
        while (attempt.Attempt < 2 && attempt.Parent >= 0)
        {
            attempt = trace.Spans[attempt.Parent];
        }

        return $"{span.Where} {span.Doing.Words()}{(attempt.Attempt < 2 ? string.Empty : attempt.IsHedge ? ", hedge" : $", attempt {attempt.Attempt}")}";
    }

    /// <summary>Full as long as somebody waited for it, and light for as long as it went on after that.</summary>
    private static string Bar(TraceReport trace, SpanReport span)
    {
        var bar = new char[Width];
        var (from, to) = (Column(span.Start, trace.Seconds), Column(span.End ?? trace.Seconds, trace.Seconds));
        var wanted = to;
        for (var part = span; ; part = trace.Spans[part.Parent])
        {
            wanted = part.GivenUpAt is { } moment ? Math.Min(wanted, Column(moment, trace.Seconds)) : wanted;
            if (part.Parent < 0)
            {
                break;
            }
        }

        for (var i = 0; i < Width; i++)
        {
            bar[i] = i >= from && (i < wanted || i == from) ? '█' : i >= wanted && i < to && i > from ? '░' : ' ';
        }

        return new string(bar);
    }

    private static int Column(double moment, double seconds) => Math.Min(Width, (int)(moment / seconds * Width));

    private static string Time(SpanReport span)
    {
        if (!span.IsAbandoned)
        {
            return QuantityText.Duration(span.Own);
        }

        return span.End is { } end ? $"went on for {QuantityText.Duration(end - span.GivenUpAt!.Value)}" : "went on to the end of the run";
    }
}
