using System.Globalization;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Scorecards;

/// <summary>Findings as a scorecard shows them.</summary>
internal static class FindingViews
{
    public static FindingView ToView(this Finding finding, Attempt attempt, Question? question, Catalogue catalogue)
    {
        var point = question?.Rubric.Points.FirstOrDefault(p => p.Id == finding.Criterion);
        var misconception = question?.Rubric.Misconceptions.FirstOrDefault(m => m.Id == finding.Criterion);
        var isPoint = finding.Kind == CriterionKind.Point;
        return new FindingView(
            finding.Criterion,
            isPoint ? FindingKind.Point : FindingKind.Misconception,
            finding.Kind.ToSeverity(),
            finding.Title,
            new Named(finding.Competency, catalogue.FindCompetency(finding.Competency)?.Name ?? finding.Competency),
            finding.Outcome,
            Math.Round(finding.Weight, 1),
            Math.Round(finding.EarnedLow, 1),
            Math.Round(finding.EarnedHigh, 1),
            finding.Must,
            attempt.Hints.Any(h => h.Point == finding.Criterion),
            ReasonViews.ToViews(finding.Evidence.OfType<TextEvidence>()),
            finding.Found,
            finding.Missing,
            [.. finding.Matches.Select(m => m.ToView())],
            finding.Nearest?.ToView(),
            Rule(finding),
            isPoint && finding.Outcome != Outcome.Met ? point?.Probe : null,
            isPoint ? null : misconception?.Truth,
            ToView(finding.Explanation),
            [.. finding.Marks.Select(m => new FindingMarkView(m.Id, m.Kind, m.Sentence, m.MadeAt))])
        {
            ProposedBy = finding.ProposedBy,
        };
    }

    /// <summary>How much a misconception weighs; null for a point.</summary>
    public static FindingSeverity? ToSeverity(this CriterionKind kind) => kind switch
    {
        CriterionKind.MajorMisconception => FindingSeverity.Major,
        CriterionKind.MinorMisconception => FindingSeverity.Minor,
        _ => null,
    };

    private static string Rule(Finding finding)
    {
        var weight = finding.Weight.ToString("0.#", CultureInfo.InvariantCulture);
        return finding switch
        {
            { GivenAway: true } => "The coach gave this point away, so it earns nothing.",
            { Kind: CriterionKind.MajorMisconception, Outcome: Outcome.Violated } => $"Stated: it takes off {weight}, and the rating stays below hire.",
            { Kind: CriterionKind.MinorMisconception, Outcome: Outcome.Violated } => $"Stated: it takes off {weight}.",
            { Kind: not CriterionKind.Point } => "It cannot be told whether the answer holds this. It takes nothing off, and it is not a pass: the rating counts it as held.",
            { Outcome: Outcome.Met } => $"Said in full: it earns {weight} of {weight}.",
            { Outcome: Outcome.Partly } => $"Said in part: it earns half of {weight}." + (finding.Must ? " A must-have in part caps the rating at hire." : string.Empty),
            { Outcome: Outcome.Unknown } => $"It cannot be told: it earns nothing of {weight} for certain, and is counted both ways in the range.",
            _ => "Not observed: it earns nothing." + (finding.Must ? " Without this must-have, hire takes more of everything else." : string.Empty),
        };
    }

    private static ExplanationView ToView(Explanation explanation) => new(
        Math.Round(explanation.Value, 3),
        explanation.Description,
        [.. explanation.Spans.Select(s => new Span(s.Start, s.Length))],
        [.. explanation.Children.Select(ToView)]);
}
