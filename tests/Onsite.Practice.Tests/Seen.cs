using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Practice.Tests;

/// <summary>Reports of the evaluator for tests.</summary>
internal static class Seen
{
    public const string Answer = "We retry 😀 with a key.";

    private static readonly TextSpan Retry = new(3, 5);

    public static AnswerReport Report(IReadOnlyList<PointResult> points, params MisconceptionResult[] misconceptions) =>
        new(points, misconceptions, [new SentenceReading(new TextSpan(0, Answer.Length), MakesPoint: true, MakesMust: false)], 6, 0);

    public static PointResult Point(
        string id,
        int weight,
        Observation observation = Observation.NotObserved,
        bool must = false,
        string competency = "messaging",
        IReadOnlyList<Level>? levels = null,
        string? statement = null) => new(
        new KeyPoint
        {
            Id = id,
            Weight = weight,
            Must = must,
            Competency = competency,
            Statement = statement ?? $"Statement of {id}",
            Levels = levels ?? Enum.GetValues<Level>(),
            Ways = [],
            Probe = $"Probe of {id}?",
        },
        observation,
        observation == Observation.Met ? 1 : 0,
        observation == Observation.NotObserved ? [] : [Retry],
        ["found"],
        ["missing"],
        Explanation.Leaf(1, "explained", Retry));

    /// <summary>A phrasing of which a half is said.</summary>
    public static PhrasingMatch Match(double credit) => new("retry once", 0.5, credit, [new TextSpan(0, Answer.Length)], [Retry], [new FoundTerm("retry", 1, [Retry])], ["once", "again"]);

    public static MisconceptionResult Misconception(string id, Observation observation, MisconceptionSeverity severity) => new(
        new Misconception { Id = id, Severity = severity, Competency = "reliability", Claim = $"Claim of {id}", Phrasings = [new Phrasing("words", new SourceLocation("rubric.yaml"))], Truth = "Truth" },
        observation,
        observation == Observation.NotObserved ? [] : [Retry],
        Explanation.Leaf(1, "explained", Retry));
}
