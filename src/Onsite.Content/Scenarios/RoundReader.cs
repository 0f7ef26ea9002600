using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation;

namespace Onsite.Content.Scenarios;

/// <summary>Reads <c>round.yaml</c>.</summary>
internal static class RoundReader
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "round.yaml";

    private const int MostSystems = 99;
    private const int LongestSentence = 400;
    private const int MostMisses = 12;
    private const int MostSources = 60;

    /// <summary>Reads a sheet; null where it cannot be read at all.</summary>
    public static RoundSheet? Read(SourceText source, DiagnosticList diagnostics)
    {
        if (YamlReader.Read(source, diagnostics) is not { } root || MapReader.Open(root, diagnostics, "A round") is not { } map)
        {
            return null;
        }

        var designs = map.Require("designs", "{naive: …, reference: …, overbuilt: …}") is { } node ? MapReader.Open(node, diagnostics, "'designs'") : null;
        var sheet = new RoundSheet
        {
            System = map.RequireInteger("system", 1, MostSystems),
            Summary = map.RequireText("summary", "Show a million people what their friends have just posted.", LongestSentence),
            Talk = new LocatedText(map.RequireText("talk", "social-feed-million", Slug.MaximumLength), map.LocationOf("talk")),
            Level = ReadLevel(map, diagnostics),
            Naive = Design(designs, DesignBand.Naive, diagnostics),
            Reference = Design(designs, DesignBand.Reference, diagnostics),
            Overbuilt = Design(designs, DesignBand.Overbuilt, diagnostics),
            Sources = Sources(map, diagnostics),
        };
        designs?.RejectUnknownFields();
        map.RejectUnknownFields();
        return sheet;
    }

    private static Level? ReadLevel(MapReader map, DiagnosticList diagnostics)
    {
        var before = diagnostics.Count;
        var level = KebabWord.Parse<Level>(map.RequireWord("level", KebabWord.All<Level>()));
        return diagnostics.Count == before ? level : null;
    }

    private static RoundDesign Design(MapReader? designs, DesignBand band, DiagnosticList diagnostics)
    {
        var word = KebabWord.Of(band);
        if (designs?.Require(word, "{why: One sentence.}") is not { } node || MapReader.Open(node, diagnostics, $"'{word}'") is not { } map)
        {
            return RoundDesign.None;
        }

        var why = map.RequireText("why", "One sentence with numbers.", LongestSentence);
        var breaks = band == DesignBand.Naive;
        var misses = breaks ? map.Texts("misses", minimum: 1, maximum: MostMisses, maximumLength: 100) : [];
        LocatedText? at = breaks && map.RequireText("at", "orders-db", 130) is { Length: > 0 } place ? new LocatedText(place, map.LocationOf("at")) : null;
        map.RejectUnknownFields();
        return new RoundDesign(why, misses, at);
    }

    private static List<FigureSource> Sources(MapReader map, DiagnosticList diagnostics)
    {
        var sources = new List<FigureSource>();
        var nodes = map.List("sources", required: true);
        if (map.Find("sources") is { } all && nodes.Count is 0 or > MostSources)
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, all.Location, $"'sources' has {nodes.Count} entries; it has to have between 1 and {MostSources}.", nodes.Count == 0 ? "Say whose the numbers are." : "Keep those that decide.");
        }

        foreach (var node in nodes)
        {
            if (MapReader.Open(node, diagnostics, "A source") is { } entry)
            {
                sources.Add(new FigureSource(entry.RequireText("figure", "3,000 operations a second", LongestSentence), entry.RequireText("source", "the documentation of the disk", LongestSentence)));
                entry.RejectUnknownFields();
            }
        }

        return sources;
    }
}
