using Onsite.Evaluation;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Tests;

/// <summary>Findings for tests.</summary>
internal static class Found
{
    public const double MajorCost = 10;
    public const double MinorCost = 4;

    public static Finding Point(string id, double weight, Outcome outcome, bool must = false, bool givenAway = false, string competency = "design") =>
        Make(id, CriterionKind.Point, weight, outcome, must, givenAway, competency);

    public static Finding Major(string id, Outcome outcome = Outcome.Violated, string competency = "design") =>
        Make(id, CriterionKind.MajorMisconception, MajorCost, outcome, must: false, givenAway: false, competency);

    public static Finding Minor(string id, Outcome outcome = Outcome.Violated, string competency = "design") =>
        Make(id, CriterionKind.MinorMisconception, MinorCost, outcome, must: false, givenAway: false, competency);

    /// <summary>Points of weight 1, of which so many are met.</summary>
    public static IEnumerable<Finding> Small(int count, int met, int violated = 0) => Enumerable.Range(0, count).Select(i =>
        Point($"small-{i}", 1, i < met ? Outcome.Met : i < met + violated ? Outcome.Violated : Outcome.NotObserved));

    private static Finding Make(string id, CriterionKind kind, double weight, Outcome outcome, bool must, bool givenAway, string competency) => new()
    {
        Criterion = id,
        Kind = kind,
        Title = $"Title of {id}",
        Competency = competency,
        Outcome = outcome,
        Weight = weight,
        Must = must,
        GivenAway = givenAway,
        Evidence = outcome == Outcome.NotObserved ? [] : [new TextEvidence(0, 4, "text")],
        Explanation = Explanation.Leaf(1, "because"),
    };
}
