using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Practice.Findings;

/// <summary>Turns what the evaluator saw in a prose answer into findings for a level.</summary>
public static class ProseFindings
{
    /// <summary>Below this share of a phrasing, or with nothing but words that hold others together, a sentence does not come near enough to it to be worth naming.</summary>
    private const double LeastNear = 0.1;

    /// <summary>The findings of an answer: one for every point asked of the level, and one for every misconception that the answer states or may be stating.</summary>
    /// <param name="report">What the evaluator saw.</param>
    /// <param name="answer">The answer that it saw.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="penalties">What misconceptions cost.</param>
    /// <param name="givenAway">Ids of the points that the coach gave away.</param>
    public static IReadOnlyList<Finding> From(AnswerReport report, string answer, Level level, MisconceptionPenalties penalties, IReadOnlySet<string> givenAway)
    {
        var asked = report.Points.Where(p => p.Point.Levels.Contains(level)).ToList();
        var total = asked.Sum(p => p.Point.Weight);
        var findings = new List<Finding>(asked.Count + 2);
        foreach (var result in asked)
        {
            findings.Add(new Finding
            {
                Criterion = result.Point.Id,
                Kind = CriterionKind.Point,
                Title = result.Point.Statement,
                Competency = result.Point.Competency,
                Outcome = ToOutcome(result.Observation),
                Weight = 100.0 * result.Point.Weight / total,
                Must = result.Point.Must,
                GivenAway = givenAway.Contains(result.Point.Id),
                Evidence = Quote(result.Spans, answer),
                Found = result.Found,
                Missing = result.Missing,
                Matches = [.. result.Matches.Select(m => PhrasingFinding.From(m, answer))],
                Nearest = result.Nearest is { Coverage: >= LeastNear, Found.Count: > 0 } nearest ? PhrasingFinding.From(nearest, answer) : null,
                Explanation = result.Explanation,
            });
        }

        findings.AddRange(report.Misconceptions.Where(m => m.Observation != Observation.NotObserved).Select(m => ToFinding(m, answer, penalties)));
        return findings;
    }

    private static Finding ToFinding(MisconceptionResult result, string answer, MisconceptionPenalties penalties)
    {
        var major = result.Misconception.Severity == MisconceptionSeverity.Major;
        return new Finding
        {
            Criterion = result.Misconception.Id,
            Kind = major ? CriterionKind.MajorMisconception : CriterionKind.MinorMisconception,
            Title = AsSentence(result.Misconception.Claim),
            Competency = result.Misconception.Competency,
            Outcome = ToOutcome(result.Observation),
            Weight = major ? penalties.Major : penalties.Minor,
            Evidence = Quote(result.Spans, answer),
            Explanation = result.Explanation,
        };
    }

    /// <summary>Claims are written as phrasings are, in lower case; a title is read as a sentence.</summary>
    private static string AsSentence(string claim) => claim.Length == 0 ? claim : char.ToUpperInvariant(claim[0]) + claim[1..];

    private static IReadOnlyList<Evidence> Quote(IReadOnlyList<TextSpan> spans, string answer) =>
        [.. spans.Select(s => TextEvidence.Of(s, answer))];

    private static Outcome ToOutcome(Observation observation) => observation switch
    {
        Observation.Met => Outcome.Met,
        Observation.Partly => Outcome.Partly,
        Observation.Violated => Outcome.Violated,
        Observation.Unknown => Outcome.Unknown,
        _ => Outcome.NotObserved,
    };
}
