using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation;

namespace Onsite.Content.Ratings;

/// <summary>Reads <c>ratings.yaml</c>.</summary>
public static class RatingRulesReader
{
    /// <summary>More misconceptions or violations than anybody could have.</summary>
    private const int MaximumCount = 100;

    /// <summary>Reads the rules. They are fit for use only where <paramref name="diagnostics"/> has no errors.</summary>
    public static RatingRules Read(SourceText source, DiagnosticList diagnostics)
    {
        if (YamlReader.Read(source, diagnostics) is not { } root || MapReader.Open(root, diagnostics, "The file of ratings") is not { } map)
        {
            return RatingRules.Empty;
        }

        var rules = new Dictionary<Level, IReadOnlyList<RatingRule>>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in Enum.GetValues<Level>())
        {
            rules[level] = ReadLevel(map, KebabWord.Of(level), ids, diagnostics);
        }

        var penalties = ReadPenalties(map, diagnostics);
        var demands = DemandReader.Read(map, kinds: null, diagnostics);
        map.RejectUnknownFields();
        return new RatingRules(rules, penalties, demands);
    }

    private static MisconceptionPenalties ReadPenalties(MapReader map, DiagnosticList diagnostics)
    {
        if (map.Require("penalties", "{major: 10, minor: 4}") is not { } node || MapReader.Open(node, diagnostics, "'penalties'") is not { } fields)
        {
            return new MisconceptionPenalties(0, 0);
        }

        var major = fields.RequireInteger("major", 0, 100);
        var minor = fields.RequireInteger("minor", 0, 100);
        fields.RejectUnknownFields();
        if (minor > major && fields.Find("major") is not null)
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, fields.LocationOf("minor"), $"A minor misconception costs {minor}, a major one {major}.", "Let the minor one cost no more.");
        }

        return new MisconceptionPenalties(major, minor);
    }

    private static List<RatingRule> ReadLevel(MapReader map, string level, HashSet<string> ids, DiagnosticList diagnostics)
    {
        var rules = new List<RatingRule>();
        var problems = diagnostics.Count;
        foreach (var node in map.List(level, required: true))
        {
            if (MapReader.Open(node, diagnostics, "A rule") is { } fields)
            {
                var rule = ReadRule(fields);
                CheckId(rule.Id, ids, fields, diagnostics);
                rules.Add(rule);
            }
        }

        // Rules that could not be read as they were meant say nothing about their order.
        if (rules.Count > 0 && diagnostics.Count == problems)
        {
            CheckOrder(rules, map, level, diagnostics);
        }

        return rules;
    }

    private static RatingRule ReadRule(MapReader map)
    {
        var rule = new RatingRule
        {
            Id = map.RequireText("id", "S1", 16),
            Rating = KebabWord.Parse<Rating>(map.RequireWord("rating", KebabWord.All<Rating>())),
            MinimumWeightPercent = OptionalInteger(map, "weight", 100) ?? 0,
            Musts = map.Find("musts") is null ? MustDemand.None : KebabWord.Parse<MustDemand>(map.RequireWord("musts", KebabWord.All<MustDemand>())),
            MaximumMissingMusts = OptionalInteger(map, "missing", MaximumCount),
            MaximumMajors = OptionalInteger(map, "majors", MaximumCount),
            MaximumMinors = OptionalInteger(map, "minors", MaximumCount),
            MaximumViolated = OptionalInteger(map, "violated", MaximumCount),
            MaximumCautions = OptionalInteger(map, "cautions", MaximumCount),
        };
        map.RejectUnknownFields();
        return rule;
    }

    private static void CheckId(string id, HashSet<string> ids, MapReader map, DiagnosticList diagnostics)
    {
        if (id.Length > 0 && !ids.Add(id))
        {
            diagnostics.Error(ContentCodes.DuplicateId, map.LocationOf("id"), $"The id '{id}' is taken.", "Choose another; ids are unique in the file.");
        }
    }

    private static void CheckOrder(List<RatingRule> rules, MapReader map, string level, DiagnosticList diagnostics)
    {
        var places = map.List(level);
        for (var i = 1; i < rules.Count; i++)
        {
            var (rule, previous) = (rules[i], rules[i - 1]);
            if (rule.Rating > previous.Rating)
            {
                diagnostics.Error(ContentCodes.RatingsOutOfOrder, places[i].Location, $"'{rule.Id}' gives a better rating than '{previous.Id}' before it.", "Put the best rating first.");
            }
            else if (rules.FindIndex(0, i, other => other.AsksNoMoreThan(rule)) is >= 0 and var other)
            {
                diagnostics.Error(ContentCodes.UnreachableRule, places[i].Location, $"'{rule.Id}' never decides: all that meets it meets '{rules[other].Id}' before it.", "Ask less in it, or delete it.");
            }
        }

        if (!rules[^1].IsUnconditional)
        {
            diagnostics.Error(ContentCodes.NoLastRule, places[^1].Location, $"At level {level} an answer may meet none of the rules.", "End with a rule that has only an id and a rating.");
        }
    }

    private static int? OptionalInteger(MapReader map, string field, int maximum) => map.Find(field) is null ? null : map.RequireInteger(field, 0, maximum);
}
