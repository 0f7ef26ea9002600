using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Evaluation.Rubrics;

/// <summary>Reads <c>rubric.yaml</c>.</summary>
public static class RubricReader
{
    private static readonly string[] LevelWords = ["mid", "senior", "staff"];
    private static readonly string[] SeverityWords = ["minor", "major"];

    /// <summary>Reads a rubric.</summary>
    /// <returns>The rubric, or null when there is nothing to make one of. It is fit for use only where <paramref name="diagnostics"/> has no errors.</returns>
    public static Rubric? Read(SourceText source, DiagnosticList diagnostics)
    {
        if (YamlReader.Read(source, diagnostics) is not { } root || MapReader.Open(root, diagnostics, "A rubric") is not { } map)
        {
            return null;
        }

        var points = ReadPoints(map, diagnostics);
        var misconceptions = ReadMisconceptions(map, diagnostics);
        map.RejectUnknownFields();
        CheckWhole(points, root.Location, diagnostics);
        return new Rubric(points, misconceptions);
    }

    private static List<KeyPoint> ReadPoints(MapReader map, DiagnosticList diagnostics)
    {
        var points = new List<KeyPoint>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in map.List("points", required: true))
        {
            if (MapReader.Open(node, diagnostics, "A point") is { } fields)
            {
                points.Add(ReadPoint(fields, ids, diagnostics));
            }
        }

        return points;
    }

    private static KeyPoint ReadPoint(MapReader map, HashSet<string> ids, DiagnosticList diagnostics)
    {
        var id = ReadId(map, ids, diagnostics);
        var weight = map.RequireInteger("weight", 1, Rubric.TotalWeight);
        var must = map.OptionalFlag("must", fallback: false);
        var competency = map.RequireText("competency", "reliability", 64);
        var statement = map.RequireText("point", "A timeout is an unknown outcome, not a failure", 200);
        var levels = map.Find("levels") is null ? LevelWords : map.RequireWords("levels", LevelWords);
        var ways = ReadWays(map, statement, diagnostics);
        var probe = map.RequireText("probe", "What does the retry find?", 400);
        map.RejectUnknownFields();
        return new KeyPoint
        {
            Id = id,
            Weight = weight,
            Must = must,
            Competency = competency,
            Statement = statement,
            Levels = [.. levels.Select(ParseLevel)],
            Ways = ways,
            Probe = probe,
        };
    }

    private static string ReadId(MapReader map, HashSet<string> ids, DiagnosticList diagnostics)
    {
        var id = map.RequireText("id", "unknown-outcome", 64);
        if (id.Length > 0 && !ids.Add(id))
        {
            diagnostics.Error(RubricCodes.DuplicateId, map.LocationOf("id"), $"The id '{id}' is taken.", "Choose another; ids are unique within a rubric.");
        }

        return id;
    }

    private static List<Way> ReadWays(MapReader map, string statement, DiagnosticList diagnostics)
    {
        var ways = new List<Way> { new StatementWay(new Phrasing(statement, map.LocationOf("point"))) };
        foreach (var field in (ReadOnlySpan<string>)["phrasings", "anyOf"])
        {
            ways.AddRange(map.Texts(field, maximumLength: 300).Select(p => new StatementWay(ToPhrasing(p))));
        }

        var parts = 0;
        if (map.Find("allOf") is not null)
        {
            var all = map.Texts("allOf", minimum: 2, maximum: 12, maximumLength: 300).Select(ToPhrasing).ToList();
            ways.Add(new PartsWay(all.Count, all));
            parts += all.Count;
        }

        if (map.Find("kOfN") is { } node && MapReader.Open(node, diagnostics, "'kOfN'") is { } kOfN)
        {
            var of = kOfN.Texts("of", minimum: 2, maximum: 16, maximumLength: 300).Select(ToPhrasing).ToList();
            var k = kOfN.RequireInteger("k", 1, Math.Max(1, of.Count));
            kOfN.RejectUnknownFields();
            ways.Add(new PartsWay(k, of));
            parts += of.Count;
        }

        if (map.Find("ordered") is not null)
        {
            var steps = map.Texts("ordered", minimum: 2, maximum: 8, maximumLength: 300).Select(ToPhrasing).ToList();
            ways.Add(new OrderedWay(steps));
            parts += steps.Count;
        }

        ways.AddRange(DirectedWayReader.Read(map, diagnostics));

        if (ways.Count - 1 + parts < 2)
        {
            diagnostics.Error(
                RubricCodes.TooFewWays,
                map.Location,
                "The point can hardly be made: it has its statement and fewer than two further phrasings or parts.",
                "Add the other ways in which engineers say it.");
        }

        return ways;
    }

    private static List<Misconception> ReadMisconceptions(MapReader map, DiagnosticList diagnostics)
    {
        var misconceptions = new List<Misconception>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in map.List("misconceptions"))
        {
            if (MapReader.Open(node, diagnostics, "A misconception") is not { } fields)
            {
                continue;
            }

            var id = ReadId(fields, ids, diagnostics);
            var severity = fields.RequireWord("severity", SeverityWords);
            var competency = fields.RequireText("competency", "reliability", 64);
            var claim = fields.RequireText("claim", "a timeout means that the payment failed", 300);
            var phrasings = fields.Texts("phrasings", maximumLength: 300).Select(ToPhrasing);
            var truth = fields.RequireText("truth", "A timeout says that no reply came in time.", 800);
            misconceptions.Add(new Misconception
            {
                Id = id,
                Severity = severity == "major" ? MisconceptionSeverity.Major : MisconceptionSeverity.Minor,
                Competency = competency,
                Claim = claim,
                Phrasings = [new Phrasing(claim, fields.LocationOf("claim")), .. phrasings],
                Truth = truth,
            });
            fields.RejectUnknownFields();
        }

        return misconceptions;
    }

    private static void CheckWhole(List<KeyPoint> points, SourceLocation at, DiagnosticList diagnostics)
    {
        var total = points.Sum(p => p.Weight);
        if (points.Count > 0 && total != Rubric.TotalWeight)
        {
            diagnostics.Error(RubricCodes.WeightsDoNotAddUp, at, $"The weights add up to {total}.", $"Make them add up to {Rubric.TotalWeight}.");
        }

        foreach (var level in Enum.GetValues<Level>())
        {
            var asked = points.Where(p => p.Levels.Contains(level)).ToList();
            var musts = asked.Count(p => p.Must);
            if (asked.Count > 0 && (musts == 0 || musts * 2 > asked.Count))
            {
                diagnostics.Error(
                    RubricCodes.MustHaves,
                    at,
                    $"At level {level.ToString().ToLowerInvariant()} {musts} of {asked.Count} points are must-haves.",
                    "Mark the two to four without which nobody should be hired.");
            }
        }
    }

    private static Phrasing ToPhrasing(LocatedText text) => new(text.Text, text.Location);

    private static Level ParseLevel(string word) => word switch
    {
        "mid" => Level.Mid,
        "senior" => Level.Senior,
        _ => Level.Staff,
    };
}
