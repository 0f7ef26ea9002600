using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Evaluation.Rubrics;

/// <summary>Reads the ways of a point whose direction matters: <c>before</c>, <c>causes</c>, <c>insteadOf</c>, <c>acts</c>.</summary>
internal static class DirectedWayReader
{
    private const int LongestPhrasing = 300;

    /// <summary>The directed ways of a point.</summary>
    public static IEnumerable<Way> Read(MapReader map, DiagnosticList diagnostics)
    {
        var ways = new List<Way>();
        if (map.Find("before") is not null && map.Texts("before", minimum: 2, maximum: 2, maximumLength: LongestPhrasing) is [var first, var second])
        {
            ways.Add(new BeforeWay(ToPhrasing(first), ToPhrasing(second)));
        }

        if (map.Find("causes") is { } causes && MapReader.Open(causes, diagnostics, "'causes'") is { } cause)
        {
            ways.Add(new CausesWay(Side(cause, "cause", "the write is not acknowledged"), Side(cause, "effect", "the client retries")));
            cause.RejectUnknownFields();
        }

        if (map.Find("insteadOf") is { } insteadOf && MapReader.Open(insteadOf, diagnostics, "'insteadOf'") is { } choice)
        {
            ways.Add(new InsteadOfWay(Side(choice, "choose", "an outbox"), Side(choice, "over", "a dual write")));
            choice.RejectUnknownFields();
        }

        if (map.Find("acts") is { } acts && MapReader.Open(acts, diagnostics, "'acts'") is { } act)
        {
            ways.Add(new ActsWay(Side(act, "agent", "the primary"), Side(act, "verb", "replicates/copies"), Side(act, "on", "the follower")));
            act.RejectUnknownFields();
        }

        return ways;
    }

    private static Phrasing Side(MapReader map, string field, string example)
    {
        var text = map.RequireText(field, example, LongestPhrasing);
        return new Phrasing(text, map.LocationOf(field));
    }

    private static Phrasing ToPhrasing(LocatedText text) => new(text.Text, text.Location);
}
