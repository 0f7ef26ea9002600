using System.Globalization;
using Onsite.Documents;
using Onsite.Simulation.Faults;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Assembly;

/// <summary>Reads what faults say of their targets: <c>1 of checkout</c>, <c>card-network x6</c>, <c>checkout -> orders 20 %</c>.</summary>
internal static class FaultCompiler
{
    /// <summary>The most that anything grows by: beyond, times and rates are out of what is simulated.</summary>
    private const double MostTimes = 10_000;

    /// <summary>The faults; those that cannot be read are told and left out.</summary>
    public static IReadOnlyList<Fault> Compile(IReadOnlyList<FaultLine> lines, DiagnosticList diagnostics) => [.. lines.Select(l => CompileOne(l, diagnostics)).OfType<Fault>()];

    private static Fault? CompileOne(FaultLine line, DiagnosticList diagnostics)
    {
        var (at, length) = ((long)(line.At * 1e9), line.For is { } seconds ? (long?)(seconds * 1e9) : null);
        Fault? fault = line.Kind switch
        {
            "crash" => Counted(line.Target) is var (count, name) ? new Crash(name) { At = at, For = length, Count = count } : null,
            "restart" => Counted(line.Target) is var (count, name) ? new RestartCold(name) { At = at, For = length, Count = count } : null,
            "slow" => Times(line.Target) is { } times && Counted(times.Target) is var (count, name) ? new Slow(name, times.Factor) { At = at, For = length, Count = count } : null,
            "outage" => new Outage(line.Target) { At = at, For = length },
            "zone" => new ZoneLoss(line.Target) { At = at, For = length },
            "flush" => new CacheFlush(line.Target) { At = at },
            "failover" => new Failover(line.Target) { At = at },
            "deploy" => AtOnce(line.Target) is var (count, name) ? new Deploy(name, count) { At = at } : null,
            "cut" => Ends(line.Target) is var (from, to) ? new Partition(from, to) { At = at, For = length } : null,
            "loss" => Share(line.Target) is { } part && Ends(part.Target) is var (from, to) ? new PacketLoss(from, to, part.Share) { At = at, For = length } : null,
            "latency" => Times(line.Target) is { } times && Ends(times.Target) is var (from, to) ? new LatencyRise(from, to, times.Factor) { At = at, For = length } : null,
            "spike" => Times(line.Target) is { } times ? new Spike(times.Factor) { At = at, For = length, Clients = times.Target.Length == 0 ? null : times.Target } : null,
            "hot-key" => Share(line.Target) is { } part ? new HotKey(part.Share) { At = at, For = length, Clients = part.Target.Length == 0 ? null : part.Target } : null,
            _ => null,
        };
        if (fault is CacheFlush or Failover or Deploy && length is not null)
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, line.Place, $"'for' does nothing: '{line.Kind}' takes its own course.", "Delete 'for'.");
        }

        if (fault is null)
        {
            diagnostics.Error(DiagnosticCodes.WrongType, line.Place, $"'{line.Kind}: {line.Target}' is not understood.", $"Write '{line.Kind}: {Example(line.Kind)}'.");
        }

        return fault;
    }

    private static string Example(string kind) => kind switch
    {
        "slow" => "card-network x6",
        "zone" => "eu-west-1a",
        "cut" => "checkout -> orders",
        "loss" => "checkout -> orders 5 %",
        "latency" => "checkout -> orders x10",
        "spike" => "x3",
        "hot-key" => "20 %",
        "crash" or "restart" => "1 of checkout",
        "deploy" => "2 of checkout",
        _ => "sessions",
    };

    /// <summary><c>2 of checkout</c>, <c>all of checkout</c> or <c>checkout</c>, which is all of it.</summary>
    private static (int? Count, string Name)? Counted(string text)
    {
        var at = text.IndexOf(" of ", StringComparison.Ordinal);
        if (at < 0)
        {
            return text.Contains(' ', StringComparison.Ordinal) ? null : (null, text);
        }

        var name = text[(at + 4)..].Trim();
        return text[..at].Trim() is "all" ? (null, name) : int.TryParse(text[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? (count, name) : null;
    }

    /// <summary><c>checkout</c>, which is one after another, <c>2 of checkout</c> at once, or <c>all of checkout</c>.</summary>
    private static (int Count, string Name)? AtOnce(string text) => Counted(text) is var (count, name) ? (count ?? (text == name ? 1 : int.MaxValue), name) : null;

    private static (string Target, double Factor)? Times(string text)
    {
        var at = text.LastIndexOfAny(['x', '×']);
        return at >= 0 && (at == 0 || text[at - 1] == ' ') && double.TryParse(text[(at + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && factor is > 0 and <= MostTimes
            ? (text[..at].Trim(), factor)
            : null;
    }

    private static (string Target, double Share)? Share(string text)
    {
        var words = text.TrimEnd('%', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return text.TrimEnd().EndsWith('%') && words.Length > 0 && Quantity.TryParse(words[^1] + " %", Unit.Share, out var share) && share is > 0 and <= 1 ? (string.Join(' ', words[..^1]), share) : null;
    }

    private static (string From, string To)? Ends(string text)
    {
        var ends = text.Split("->", StringSplitOptions.TrimEntries);
        return ends.Length == 2 && ends[0].Length > 0 && ends[1].Length > 0 ? (ends[0], ends[1]) : null;
    }
}
