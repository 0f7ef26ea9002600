using Onsite.Documents;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests;

/// <summary>Short ways of putting an answer before a rubric of one point or one misconception.</summary>
internal static class Judging
{
    /// <summary>A small field: a cache with its kinds, keys, queues, and names that have a negation in them.</summary>
    public static Lexicon Lexicon { get; } = new(
        [
            Concept("distributed-cache", "Distributed cache", ["shared cache"]),
            Concept("redis", "Redis", [], isA: ["distributed-cache"]),
            Concept("idempotency-key", "Idempotency key", ["client request id", "deduplication key"]),
            Concept("load-balancer", "Load balancer", ["LB"]),
            Concept("jitter", "Jitter", ["randomised delay"]),
            Concept("exponential-backoff", "Exponential backoff", []),
            Concept("circuit-breaker", "Circuit breaker", []),
            Concept("retry-budget", "Retry budget", []),
            Concept("two-phase-commit", "Two-phase commit", ["2PC"]),
            Concept("no-store", "no-store", []),
        ],
        [["store", "save", "persist"]]);

    public static Concept Concept(string id, string name, IReadOnlyList<string> aliases, params string[] isA) => new()
    {
        Id = id,
        Name = name,
        Aliases = aliases,
        Definition = "A thing.",
        IsA = isA,
        PartOf = [],
        Remedies = [],
        Causes = [],
        Related = [],
        Location = default,
    };

    public static Phrasing Phrasing(string text) => new(text, new SourceLocation("rubric.yaml", 1, 1));

    public static Way Statement(string text) => new StatementWay(Phrasing(text));

    public static Way Parts(int required, params string[] parts) => new PartsWay(required, [.. parts.Select(Phrasing)]);

    public static Way Steps(params string[] steps) => new OrderedWay([.. steps.Select(Phrasing)]);

    public static KeyPoint Point(string id, int weight, bool must, params Way[] ways) => new()
    {
        Id = id,
        Weight = weight,
        Must = must,
        Competency = "reliability",
        Statement = "A point",
        Levels = [Level.Mid, Level.Senior, Level.Staff],
        Ways = ways,
        Probe = "Go on?",
    };

    public static Misconception Misconception(string id, params string[] phrasings) => new()
    {
        Id = id,
        Severity = MisconceptionSeverity.Major,
        Competency = "reliability",
        Claim = phrasings[0],
        Phrasings = [.. phrasings.Select(Phrasing)],
        Truth = "It is not so.",
    };

    /// <summary>An evaluator of a rubric without mistakes.</summary>
    public static AnswerEvaluator Compile(Rubric rubric, string topic = "", EvaluationOptions? options = null, Lexicon? lexicon = null)
    {
        var diagnostics = new DiagnosticList();
        var evaluator = AnswerEvaluator.Compile(rubric, topic, lexicon ?? Lexicon, diagnostics, options);
        diagnostics.ShouldBeEmpty();
        return evaluator;
    }

    /// <summary>What becomes of a point that can be made in one way.</summary>
    public static PointResult Judge(Way way, string answer, string topic = "") => Judge([way], answer, topic);

    /// <summary>What becomes of a point that can be made in several ways.</summary>
    public static PointResult Judge(Way[] ways, string answer, string topic = "") =>
        Compile(new Rubric([Point("point", 100, must: true, ways)], []), topic).Evaluate(answer).Points[0];

    /// <summary>What becomes of a statement.</summary>
    public static Observation Observe(string phrasing, string answer, string topic = "") => Judge(Statement(phrasing), answer, topic).Observation;

    /// <summary>What becomes of a misconception.</summary>
    public static Observation Hold(string phrasing, string answer) =>
        Compile(new Rubric([], [Misconception("belief", phrasing)])).Evaluate(answer).Misconceptions[0].Observation;
}
