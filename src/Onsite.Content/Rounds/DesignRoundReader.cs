using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Content.Rounds;

/// <summary>Reads <c>design-round.yaml</c>.</summary>
public static class DesignRoundReader
{
    /// <summary>The name of the file. Content may do without it: then nobody can begin a round.</summary>
    public const string FileName = "design-round.yaml";

    private const int MostMinutes = 120;
    private const int MostCriteria = 20;
    private const int MostNudges = 12;
    private const int LongestSentence = 300;
    private const double Whole = 100;

    /// <summary>Reads a plan.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <returns>The plan; <see cref="DesignRoundPlan.None"/> where anything is wrong with it.</returns>
    public static DesignRoundPlan Read(SourceText source, DiagnosticList diagnostics)
    {
        var own = new DiagnosticList();
        var plan = YamlReader.Read(source, own) is { } root && MapReader.Open(root, own, "The plan of a design round") is { } map ? ReadPlan(map, own) : DesignRoundPlan.None;
        foreach (var problem in own)
        {
            diagnostics.Add(problem);
        }

        return own.HasErrors ? DesignRoundPlan.None : plan;
    }

    private static DesignRoundPlan ReadPlan(MapReader map, DiagnosticList diagnostics)
    {
        var stages = map.List("stages", required: true).Select(n => MapReader.Open(n, diagnostics, "A stage")).OfType<MapReader>().Select(m => ReadStage(m, diagnostics)).OfType<StagePlan>().ToList();
        if (!diagnostics.HasErrors && !stages.Select(s => s.Stage).SequenceEqual(Enum.GetValues<DesignStage>()))
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, map.LocationOf("stages"), "The stages are not each of the five once, in their order.", $"Write {string.Join(", ", KebabWord.All<DesignStage>())}.");
        }

        var shares = map.Require("shares", "{objectives: 30, …}") is { } node && MapReader.Open(node, diagnostics, "'shares'") is { } fields ? ReadShares(fields, diagnostics) : null;
        var clarifying = map.Require("clarifying", "{met: 4, partly: 2}") is { } demand && MapReader.Open(demand, diagnostics, "'clarifying'") is { } counts ? ReadClarifying(counts) : null;
        var structure = map.List("structure", required: true).Take(MostCriteria).Select(n => MapReader.Open(n, diagnostics, "A criterion")).OfType<MapReader>().Select(m => ReadCriterion(m, diagnostics)).OfType<StructureCriterion>().ToList();
        if (structure.GroupBy(c => c.Kind).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            diagnostics.Error(ContentCodes.DuplicateId, map.LocationOf("structure"), $"'{KebabWord.Of(twice.Key)}' is there twice.", "Look for each thing once.");
        }

        map.RejectUnknownFields();
        return shares is null || clarifying is null ? DesignRoundPlan.None : new DesignRoundPlan(stages, shares, structure, clarifying);
    }

    private static StagePlan? ReadStage(MapReader map, DiagnosticList diagnostics)
    {
        var before = diagnostics.Count;
        var stage = map.RequireWord("stage", KebabWord.All<DesignStage>());
        var title = map.RequireText("title", "Clarify", 40);
        var (least, most) = ReadMinutes(map, diagnostics);
        var goal = map.RequireText("goal", "You know who uses it, and how much.", LongestSentence);
        var nudges = map.List("nudges").Take(MostNudges).Select(n => MapReader.Open(n, diagnostics, "A nudge")).OfType<MapReader>().Select(m => ReadNudge(m, diagnostics)).OfType<Nudge>().ToList();
        map.RejectUnknownFields();
        return diagnostics.Count == before ? new StagePlan(KebabWord.Parse<DesignStage>(stage), title, least, most, goal, nudges) : null;
    }

    private static (int Least, int Most) ReadMinutes(MapReader map, DiagnosticList diagnostics)
    {
        var minutes = map.Texts("minutes", minimum: 2, maximum: 2, maximumLength: 4);
        if (minutes.Count == 2 && int.TryParse(minutes[0].Text, out var least) && int.TryParse(minutes[1].Text, out var most) && least is >= 1 && most >= least && most <= MostMinutes)
        {
            return (least, most);
        }

        diagnostics.Error(DiagnosticCodes.OutOfRange, map.LocationOf("minutes"), "'minutes' is not the least and the most of a stage.", $"Write two whole numbers, the smaller first, from 1 to {MostMinutes}: [5, 10].");
        return (1, 1);
    }

    private static Nudge? ReadNudge(MapReader map, DiagnosticList diagnostics)
    {
        var before = diagnostics.Count;
        var after = map.RequireInteger("after", 0, MostMinutes);
        var condition = map.RequireWord("if", KebabWord.All<NudgeCondition>());
        var say = map.RequireText("say", "What decides your design that the brief does not say?", LongestSentence);
        map.RejectUnknownFields();
        return diagnostics.Count == before ? new Nudge(after, KebabWord.Parse<NudgeCondition>(condition), say) : null;
    }

    private static PartShares ReadShares(MapReader map, DiagnosticList diagnostics)
    {
        int Share(string field) => map.RequireInteger(field, 0, (int)Whole);
        var shares = new PartShares(Share("objectives"), Share("structure"), Share("cost"), Share("estimates"), Share("clarifying"), Share("probes"), Share("talk"));
        map.RejectUnknownFields();
        if (!shares.Sum.Equals(Whole))
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, map.Location, $"The shares add up to {shares.Sum:0}; they have to add up to {Whole:0}.", "Take from one what another needs.");
        }

        return shares;
    }

    private static ClarifyingDemand ReadClarifying(MapReader map)
    {
        var met = map.RequireInteger("met", 1, 50);
        var partly = map.RequireInteger("partly", 1, Math.Max(1, met));
        map.RejectUnknownFields();
        return new ClarifyingDemand(met, partly);
    }

    private static StructureCriterion? ReadCriterion(MapReader map, DiagnosticList diagnostics)
    {
        var before = diagnostics.Count;
        var kind = map.RequireWord("kind", KebabWord.All<StructureKind>());
        var title = map.RequireText("title", "Every call that can hang is given up after a while", LongestSentence);
        var competency = map.RequireText("competency", "reliability", Slug.MaximumLength);
        var weight = map.RequireInteger("weight", 1, (int)Whole);
        map.RejectUnknownFields();
        return diagnostics.Count == before ? new StructureCriterion(KebabWord.Parse<StructureKind>(kind), title, competency, weight) : null;
    }
}
