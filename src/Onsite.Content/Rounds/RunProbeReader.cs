using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Content.Rounds;

/// <summary>Reads <c>probes.yaml</c>.</summary>
public static class RunProbeReader
{
    /// <summary>The name of the file. Content may do without it: then the interviewer asks nothing of runs.</summary>
    public const string FileName = "probes.yaml";

    private const int MostEvents = 40;
    private const int MostParts = 4;
    private const int MostPhrasings = 40;
    private const int LongestQuestion = 400;

    /// <summary>Reads the probes, in the order of the file. Those that are broken are left out.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static IReadOnlyList<RunProbe> Read(SourceText source, DiagnosticList diagnostics)
    {
        var probes = new List<RunProbe>();
        if (YamlReader.Read(source, diagnostics) is not { } root)
        {
            return probes;
        }

        if (root is not ListNode list)
        {
            diagnostics.Error(DiagnosticCodes.WrongType, root.Location, $"A file of probes is {root.Shape}; it has to be a list.", "Begin each probe with '- id: …'.");
            return probes;
        }

        foreach (var node in list.Items)
        {
            if (MapReader.Open(node, diagnostics, "A probe") is { } map && ReadProbe(map, diagnostics) is { } probe)
            {
                if (probes.Exists(p => p.Id == probe.Id))
                {
                    diagnostics.Error(ContentCodes.DuplicateId, map.LocationOf("id"), $"The id '{probe.Id}' is taken.", "Choose another; ids are unique.");
                }
                else
                {
                    probes.Add(probe);
                }
            }
        }

        return probes;
    }

    private static RunProbe? ReadProbe(MapReader map, DiagnosticList diagnostics)
    {
        var before = diagnostics.Count;
        var id = map.RequireText("id", "waiting", Slug.MaximumLength);
        Slug.CheckId(id, map.LocationOf("id"), diagnostics);
        var unread = diagnostics.Count;
        var word = map.RequireWord("when", KebabWord.All<ProbeReason>());
        var isRead = diagnostics.Count == unread;
        var events = map.Texts("events", maximum: MostEvents, maximumLength: 60).Select(e => e.Text).ToList();
        if (isRead && (events.Count > 0) != (word == KebabWord.Of(ProbeReason.Event)))
        {
            diagnostics.Error(
                DiagnosticCodes.OutOfRange,
                map.LocationOf("events"),
                events.Count > 0 ? $"'events' has no effect with 'when: {word}'." : "'when: event' names no events.",
                events.Count > 0 ? "Leave it out, or write 'when: event'." : "Add them, for example 'events: [pool-exhausted]'.");
        }

        var ask = map.RequireText("ask", "At {moment} many waited at {place}. What would you change first?", LongestQuestion);
        var competency = map.RequireText("competency", "diagnosis", Slug.MaximumLength);
        var listen = map.Require("listen", "{point: …, parts: [...]}") is { } node && MapReader.Open(node, diagnostics, "'listen'") is { } fields
            ? ReadListen(fields, id, competency, ask, diagnostics)
            : ((string Point, IReadOnlyList<ListenedPart> Parts)?)null;
        map.RejectUnknownFields();
        return diagnostics.Count == before && listen is { } heard ? new RunProbe(id, KebabWord.Parse<ProbeReason>(word), events, ask, competency, heard.Point, heard.Parts) : null;
    }

    private static (string Point, IReadOnlyList<ListenedPart> Parts) ReadListen(MapReader map, string id, string competency, string ask, DiagnosticList diagnostics)
    {
        var point = map.RequireText("point", "Names a change that takes work away from the place", 200);
        var parts = new List<ListenedPart>();
        foreach (var node in map.List("parts", required: true).Take(MostParts))
        {
            if (MapReader.Open(node, diagnostics, "A part of 'listen'") is { } part)
            {
                parts.Add(ReadPart(part, id, competency, ask, diagnostics));
            }
        }

        if (parts.Count == 0 && map.Find("parts") is not null)
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, map.LocationOf("parts"), "'parts' is empty.", "Write what the question asks for, each with 'for' and the ways of saying it.");
        }

        map.RejectUnknownFields();
        return (point, parts);
    }

    private static ListenedPart ReadPart(MapReader map, string id, string competency, string ask, DiagnosticList diagnostics)
    {
        var wanted = map.RequireText("for", "what you would change there", 200);
        var (phrasings, plain) = (Phrasings(map, "phrasings"), Phrasings(map, "plain"));
        if (phrasings.Count + plain.Count == 0)
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, map.Location, "A part has no phrasings.", "Write ways of saying it under 'phrasings', and those that fit any system under 'plain'.");
        }

        var full = map.Find("full") is null ? 1 : map.RequireInteger("full", 1, Math.Max(1, phrasings.Count + plain.Count));
        map.RejectUnknownFields();
        return new ListenedPart(wanted, Listening(full, [.. phrasings, .. plain]), phrasings.Count == 0 ? null : Listening(1, phrasings));

        Rubric Listening(int enough, IReadOnlyList<Phrasing> heard) => new(
            [
                new KeyPoint
                {
                    Id = id,
                    Weight = Rubric.TotalWeight,
                    Must = false,
                    Competency = competency,
                    Statement = wanted,
                    Levels = Enum.GetValues<Level>(),
                    Ways = [new PartsWay(enough, heard)],
                    Probe = ask,
                },
            ],
            []);
    }

    private static List<Phrasing> Phrasings(MapReader map, string field) =>
        [.. map.Texts(field, maximum: MostPhrasings, maximumLength: 300).Select(p => new Phrasing(p.Text, p.Location))];
}
