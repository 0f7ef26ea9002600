using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using static Onsite.Simulation.Analysis.Changes.Catalogue.ChangeLine;

namespace Onsite.Simulation.Analysis.Changes.Catalogue;

/// <summary>How a component goes about its work.</summary>
internal static class Manners
{
    private const double SoonChecked = 2;
    private const double AtOnceChecked = 0.5;
    private const double FewFailures = 5;
    private const double SoonMissed = 10;

    /// <summary>Things that are done or not.</summary>
    private static readonly string[] Habits = ["singleFlight", "unique", "durable", "collapse", "byPriority", "noticesDeath"];

    /// <summary>Words of which another may be better.</summary>
    private static readonly (string Field, string[] Words)[] Choices =
    [
        ("policy", ["least-outstanding", "two-choices", "round-robin"]),
        ("evict", ["lfu"]),
        ("choice", ["by-key"]),
        ("deliver", ["at-least-once"]),
        ("acks", ["all"]),
    ];

    /// <summary>Copies of what is kept, and how many of them answer: each one more, and what is waited for one less as well.</summary>
    private static readonly string[] Copies = ["copies", "writeQuorum", "readQuorum", "minInSync"];

    /// <summary>Spans of time of which both more and less may be better.</summary>
    private static readonly string[] Spans = ["ttl", "visibility", "redelivery", "retry", "reconnectWindow"];

    /// <summary>What it may do otherwise.</summary>
    public static IEnumerable<ChangeLine> Of(Component component)
    {
        var settings = component.Settings;
        bool Knows(string name) => settings.Fields.Any(f => f.Name == name);
        foreach (var habit in Habits.Where(h => Knows(h) && !settings.Flag(h)))
        {
            yield return Word(habit, "false", "true");
        }

        if (Knows("oneAtATime") && settings.Flag("oneAtATime"))
        {
            yield return Word("oneAtATime", "true", "false");
        }

        foreach (var (field, words) in Choices.Where(c => settings.Fields.Any(f => f.Name == c.Field && f.Type == FieldType.Word)))
        {
            foreach (var word in words.Where(w => w != settings.Text(field)))
            {
                yield return Word(field, settings.Text(field), word);
            }
        }

        foreach (var line in Numbers(component))
        {
            yield return line;
        }

        if (Knows("shed") && settings.Group("shed") is null)
        {
            yield return New("shed", "80 %");
        }

        if (Knows("visibility") && !settings.Has("visibility"))
        {
            yield return New("visibility", "30 s");
        }

        if (Knows("prefetch") && !settings.Has("prefetch"))
        {
            yield return New("prefetch", "1");
        }

        if (Knows("healthCheck") && settings.Group("healthCheck") is null)
        {
            yield return New("healthCheck.every", "2 s");
        }

        if (Knows("outliers") && !settings.Has("outliers"))
        {
            yield return New("outliers", "5");
        }
    }

    private static IEnumerable<ChangeLine> Numbers(Component component)
    {
        var settings = component.Settings;
        var lines = Spans.SelectMany(s => Number(settings, s, Times(4)).Concat(Number(settings, s, Times(0.25))))
            .Concat(Copies.SelectMany(c => Number(settings, c, now => [now + 1]).Concat(c == "copies" ? [] : Number(settings, c, now => [now - 1]))))
            .Concat(Number(settings, "deadLetterAfter", Times(4, 20)))
            .Concat(Number(settings, "batch", Times(4, 16)))
            .Concat(Number(settings, "prefetch", Times(4)))
            .Concat(Number(settings, "refresh", Times(0.25)))
            .Concat(Number(settings, "session", Below(SoonMissed)))
            .Concat(Number(settings, "outliers", Below(FewFailures)));
        if (settings.Has("ttl"))
        {
            lines = lines.Concat(Number(settings, "ttlJitter", now => now == 0 ? [0.2] : [])).Concat(Number(settings, "staleFor", now => now == 0 ? [10] : []));
        }

        if (settings.Fields.Any(f => f.Name == "singleFlight") && settings.Flag("singleFlight"))
        {
            lines = lines.Concat(Number(settings, "leaseTimeout", Below(1)));
        }

        if (settings.Fields.Any(f => f.Name == "healthCheck") && settings.Group("healthCheck") is { } check)
        {
            lines = lines.Concat(Number(check, "every", "healthCheck.every", now => now == 0 ? [SoonChecked] : Below(SoonChecked, AtOnceChecked)(now))).Concat(Number(check, "after", "healthCheck.after", Below(2)));
        }

        if (settings.Fields.Any(f => f.Name == "autoscale") && settings.Group("autoscale") is { } scale)
        {
            lines = lines.Concat(Number(scale, "min", "autoscale.min", Times(2))).Concat(Number(scale, "max", "autoscale.max", Times(2))).Concat(Number(scale, "target", "autoscale.target", Times(0.7)));
        }

        if (settings.Fields.Any(f => f.Name == "rateLimit") && settings.Group("rateLimit") is { } limit)
        {
            lines = lines.Concat(Number(limit, "rate", "rateLimit.rate", Times(2, 4, 8)));
        }

        return lines;
    }
}
