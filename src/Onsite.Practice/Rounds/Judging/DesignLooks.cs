using Onsite.Practice.Findings;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>What can be read off a design without running it. Each look tells what it saw of every part that it concerns; null where it concerns none.</summary>
internal static class DesignLooks
{
    private const int MostTold = 6;
    private const int MostDeliveries = 1000;

    /// <summary>Whether calls are given up after a while. Clients bring patience of their own, and a broker hands messages on without waiting.</summary>
    public static StructureSeen? Timeouts(Design design)
    {
        var roles = design.Components.ToDictionary(c => c.Name, c => ComponentCatalogue.Kinds.First(k => k.Name == c.Kind).Role, StringComparer.Ordinal);
        var calls = design.Links.Where(l => roles.TryGetValue(l.From, out var role) && role is Role.Balancer or Role.Service or Role.Cache).ToList();
        return Seen(
            calls,
            l => l.Policies.Has("timeout"),
            l => $"{l.Name} is given up after {QuantityText.Duration(l.Policies.Number("timeout"))}.",
            l => $"{l.Name} has no timeout: a call that hangs holds its place for ever.",
            l => (l.Name, l.Place.Line));
    }

    /// <summary>Whether what waits is bounded: messages in queues, and calls that wait for a connection. Of a worker no more wait than it works on.</summary>
    public static StructureSeen? BoundedQueues(Design design)
    {
        var workers = design.Components.Where(c => c.Kind == "worker").Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var lines = design.Components.Where(c => c.Kind == "queue").Select(c => new Waiting(
                c.Name,
                c.Place.Line,
                c.Settings.OptionalNumber("limit") is { } limit ? $"{c.Name} takes {QuantityText.Count(limit)} messages at the most." : null,
                $"{c.Name} has no limit: while its consumers are too slow, it grows until the broker has no room."))
            .Concat(design.Links.Where(l => l.Policies.Has("pool") && !workers.Contains(l.From)).Select(l => new Waiting(
                l.Name,
                l.Place.Line,
                l.Policies.Has("poolTimeout") ? $"Who waits for a connection of {l.Name} gives up after {QuantityText.Duration(l.Policies.Number("poolTimeout"))}." : l.Policies.Has("poolQueue") ? $"{QuantityText.Count(l.Policies.Number("poolQueue"))} may wait for a connection of {l.Name}." : null,
                $"Any number may wait for a connection of {l.Name}, for ever.")))
            .ToList();
        return Seen(lines, l => l.Bound is not null, l => l.Bound!, l => l.Unbound, l => (l.Name, l.Line));
    }

    /// <summary>Whether a message that fails again and again ends somewhere.</summary>
    public static StructureSeen? DeadLetters(Design design) => Seen(
        [.. design.Components.Where(c => c.Kind is "queue" or "stream")],
        c => c.Settings.Text("deliver") == "at-least-once" && c.Settings.Number("deadLetterAfter") <= MostDeliveries,
        c => $"{c.Name} puts a message aside after {QuantityText.Count(c.Settings.Number("deadLetterAfter"))} deliveries.",
        c => c.Settings.Text("deliver") == "at-least-once" ? $"{c.Name} tries a message {QuantityText.Count(c.Settings.Number("deadLetterAfter"))} times, and others wait behind it." : $"{c.Name} delivers at most once: a message that fails is gone, and nobody can look at it.",
        c => (c.Name, c.Place.Line));

    /// <summary>Whether of those who miss a key at once only one fetches it, or a stale value is given out meanwhile.</summary>
    public static StructureSeen? StampedeProtection(Design design) => Seen(
        [.. design.Components.Where(c => c.Kind is "cache" or "cdn")],
        c => c.Settings.Flag(c.Kind == "cdn" ? "collapse" : "singleFlight") || c.Settings.Number("staleFor") > 0,
        c => c.Settings.Flag(c.Kind == "cdn" ? "collapse" : "singleFlight") ? $"Of those who miss a key of {c.Name} at once one fetches it." : $"{c.Name} gives out what has expired while one fetches it anew.",
        c => $"Everybody who misses a key of {c.Name} at once fetches it: when a popular one expires, all of them ask the store behind it.",
        c => (c.Name, c.Place.Line));

    private static StructureSeen? Seen<T>(IReadOnlyList<T> all, Func<T, bool> isGood, Func<T, string> good, Func<T, string> bad, Func<T, (string Name, int Line)> place)
    {
        if (all.Count == 0)
        {
            return null;
        }

        var missing = all.Where(a => !isGood(a)).ToList();
        var outcome = missing.Count == 0 ? Outcome.Met : missing.Count < all.Count ? Outcome.Partly : Outcome.Violated;
        Evidence Tell(T one, string sentence) => new DesignEvidence(sentence, place(one).Name, place(one).Line > 0 ? place(one).Line : null);
        return new StructureSeen(
            outcome,
            [.. missing.Take(MostTold).Select(m => Tell(m, bad(m))), .. all.Where(isGood).Take(MostTold - Math.Min(MostTold, missing.Count)).Select(g => Tell(g, good(g)))],
            missing.Count == 0 ? good(all[0]) : bad(missing[0]) + (missing.Count > 1 ? $" So it is with {missing.Count - 1} more." : string.Empty));
    }

    private sealed record Waiting(string Name, int Line, string? Bound, string Unbound);
}
