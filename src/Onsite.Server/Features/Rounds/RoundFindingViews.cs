using System.Globalization;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Practice.Findings;
using Onsite.Practice.Rounds;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Scorecards;

namespace Onsite.Server.Features.Rounds;

/// <summary>Findings of a round as its scorecard shows them.</summary>
internal static class RoundFindingViews
{
    /// <summary>More than are shown, so that what is added up from them is shown right too.</summary>
    private const int Decimals = 6;

    /// <summary>A finding with everything that explains it.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="question">The question whose rubric judged the talk; null where it is no longer in the catalogue.</param>
    /// <param name="catalogue">Names the competencies.</param>
    public static RoundFindingView ToView(this RoundFinding found, Question? question, Catalogue catalogue)
    {
        var finding = found.Finding;
        var isPoint = finding.Kind == CriterionKind.Point;
        return new RoundFindingView(
            finding.Criterion,
            found.Part,
            isPoint ? FindingKind.Point : FindingKind.Misconception,
            finding.Kind.ToSeverity(),
            finding.Title,
            new Named(finding.Competency, catalogue.FindCompetency(finding.Competency)?.Name ?? finding.Competency),
            finding.Outcome,
            Math.Round(finding.Weight, Decimals),
            Math.Round(finding.EarnedLow, Decimals),
            Math.Round(finding.EarnedHigh, Decimals),
            finding.Must,
            [.. finding.Evidence.Select(RoundEvidence.ToView)],
            Missing(finding),
            Why(found),
            isPoint ? null : question?.Rubric.Misconceptions.FirstOrDefault(m => m.Id == finding.Criterion)?.Truth);
    }

    private static string Why(RoundFinding found)
    {
        var finding = found.Finding;
        var weight = finding.Weight.ToString("0.#", CultureInfo.InvariantCulture);
        var (met, partly, not) = Words(found.Part);
        return finding switch
        {
            { Kind: CriterionKind.MajorMisconception, Outcome: Outcome.Violated } => $"Stated: it takes off {weight}, and the rating stays below hire.",
            { Kind: CriterionKind.MinorMisconception, Outcome: Outcome.Violated } => $"Stated: it takes off {weight}.",
            { Kind: not CriterionKind.Point } => "It cannot be told whether this was meant. It takes nothing off, and it is not a pass: the rating counts it as held.",
            { Outcome: Outcome.Met } => $"{met}: it earns {weight} of {weight}.",
            { Outcome: Outcome.Partly } => $"{partly}: it earns half of {weight}." + (finding.Must ? " A must-have in part caps the rating at hire." : string.Empty),
            { Outcome: Outcome.Unknown } => $"It cannot be told: it earns nothing of {weight} for certain, and is counted both ways in the range.",
            { Outcome: Outcome.NotObserved, Evidence.Count: 0 } when found.Part is RoundPart.Objective or RoundPart.Cost => "There was no run that could show it: it earns nothing." + (finding.Must ? " Without this must-have, hire takes more of everything else." : string.Empty),
            _ => $"{not}: it earns nothing." + (finding.Must ? " Without this must-have, hire takes more of everything else." : string.Empty),
        };
    }

    /// <summary>How each part of the evidence speaks of full credit, half of it and none.</summary>
    private static (string Met, string Partly, string Not) Words(RoundPart part) => part switch
    {
        RoundPart.Objective => ("The run meets it", "The run meets it in part", "The run does not meet it"),
        RoundPart.Structure => ("The design shows it", "The design shows it in part", "The design does not show it"),
        RoundPart.Cost => ("The cost is within it", "The cost is near it", "The cost is beyond it"),
        RoundPart.Estimate => ("Near enough", "In the right region", "Not written, or too far off"),
        RoundPart.Clarifying => ("Enough was asked for", "Some of it was asked for", "Too little was asked for"),
        _ => ("Said in full", "Said in part", "Not observed"),
    };

    /// <summary>Where nothing was said, that the whole is missing is no news.</summary>
    private static string? Missing(Finding finding)
    {
        var missing = string.Join(' ', finding.Missing);
        return missing.Length == 0 || missing.Trim('“', '”', '.') == finding.Title.TrimEnd('.') ? null : missing;
    }
}
