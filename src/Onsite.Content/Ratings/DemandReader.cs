using Onsite.Content.Questions;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation;

namespace Onsite.Content.Ratings;

/// <summary>Reads <c>demands</c>, of <c>ratings.yaml</c> for kinds of question and of <c>question.yaml</c> for one.</summary>
internal static class DemandReader
{
    /// <summary>More than any answer shows; for shares it is all of them.</summary>
    private const int Most = 100;

    private static readonly string[] RatingWords = [KebabWord.Of(Rating.Hire), KebabWord.Of(Rating.StrongHire)];

    /// <summary>Reads a list of demands.</summary>
    /// <param name="map">The map with the field <c>demands</c>.</param>
    /// <param name="kinds">The kinds of question they are for; null where each says its own.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static IReadOnlyList<DemandSet> Read(MapReader map, IReadOnlyList<QuestionKind>? kinds, DiagnosticList diagnostics)
    {
        var sets = new List<DemandSet>();
        foreach (var node in map.List("demands"))
        {
            if (MapReader.Open(node, diagnostics, "A demand") is { } fields)
            {
                sets.Add(ReadSet(fields, kinds, diagnostics));
            }
        }

        return sets;
    }

    private static DemandSet ReadSet(MapReader map, IReadOnlyList<QuestionKind>? kinds, DiagnosticList diagnostics)
    {
        kinds ??= [.. map.RequireWords("kinds", KebabWord.All<QuestionKind>()).Select(KebabWord.Parse<QuestionKind>)];
        var level = KebabWord.Parse<Level>(map.RequireWord("level", KebabWord.All<Level>()));
        var rating = KebabWord.Parse<Rating>(map.RequireWord("rating", RatingWords));
        var demands = new List<QualityDemand>();
        foreach (var kind in Enum.GetValues<DemandKind>())
        {
            if (map.Find(FieldOf(kind)) is not null && map.RequireInteger(FieldOf(kind), 1, MostOf(kind)) is > 0 and var least)
            {
                demands.Add(new QualityDemand(kind, least));
            }
        }

        map.RejectUnknownFields();
        if (demands.Count == 0)
        {
            diagnostics.Error(DiagnosticCodes.MissingField, map.Location, "The demand asks nothing.", "Add what it asks, for example 'options: 1', or delete it.");
        }

        return new DemandSet(kinds, level, rating, demands);
    }

    /// <summary>Fields are in camel case.</summary>
    private static string FieldOf(DemandKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static int MostOf(DemandKind kind) => kind switch
    {
        DemandKind.FailureParts or DemandKind.Structure => 5,
        DemandKind.Story => 1,
        _ => Most,
    };
}
