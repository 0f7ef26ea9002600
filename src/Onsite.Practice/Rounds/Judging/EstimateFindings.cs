using System.Globalization;
using Onsite.Evaluation;
using Onsite.Practice.Findings;
using Onsite.Simulation.Files.Scenarios;
using Estimate = Onsite.Simulation.Files.Scenarios.Estimate;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>The capacity sheet held to what the scenario computes.</summary>
public static class EstimateFindings
{
    /// <summary>A factor of ten: what is further off than asked for and not further than this has the right order of magnitude.</summary>
    private const double Order = 10;

    /// <summary>One finding for each estimate that is asked for, all of one weight.</summary>
    internal static IReadOnlyList<Finding> Of(IReadOnlyList<Estimate> asked, IReadOnlyList<string> written) =>
        [.. asked.Select((estimate, i) => Of(estimate, i, i < written.Count ? written[i] : string.Empty))];

    /// <summary>Whether an estimate that could be compared has the right order of magnitude: what earns at least half of it.</summary>
    public static bool IsInOrder(JudgedEstimate judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return judged.Verdict == EstimateVerdict.Within || judged.Factor is <= Order;
    }

    private static Finding Of(Estimate estimate, int index, string text)
    {
        var isWritten = !string.IsNullOrWhiteSpace(text);
        var judged = isWritten ? EstimateJudge.Judge(estimate, text) : null;
        var (outcome, sentence) = Read(estimate, judged);
        return new Finding
        {
            Criterion = $"estimate-{index + 1}",
            Kind = CriterionKind.Point,
            Title = estimate.Ask,
            Competency = "estimation",
            Outcome = outcome,
            Weight = 1,
            Evidence = judged is null ? [] : [new EstimateEvidence(estimate.Ask, text.Trim(), judged.Truth?.Text, judged.Factor)],
            Missing = outcome == Outcome.Met ? [] : [sentence],
            Explanation = Explanation.Leaf(outcome switch { Outcome.Met => 1, Outcome.Partly => 0.5, _ => 0 }, sentence),
        };
    }

    private static (Outcome Outcome, string Sentence) Read(Estimate estimate, JudgedEstimate? judged) => judged switch
    {
        null => (Outcome.NotObserved, "Nothing was estimated."),
        { Verdict: EstimateVerdict.Within, Factor: { } factor } => (Outcome.Met, $"{judged.Given!.Value.Text} against {judged.Truth!.Value.Text}: within a factor of {Number(factor)}, {Number(estimate.Within)} is asked for."),
        { Verdict: EstimateVerdict.Off, Factor: { } factor and <= Order } => (Outcome.Partly, $"{judged.Given!.Value.Text} against {judged.Truth!.Value.Text}: the order of magnitude is right, and it is a factor of {Number(factor)} off where {Number(estimate.Within)} is asked for."),
        { Verdict: EstimateVerdict.Off, Truth: { } truth } => (Outcome.Violated, $"{judged.Given!.Value.Text} against {truth.Text}{(judged.Factor is { } factor ? $": a factor of {Number(factor)} off" : string.Empty)}."),
        { Problem: var problem } => (Outcome.Violated, problem),
    };

    private static string Number(double factor) => factor.ToString(factor < 10 ? "0.#" : "#,0", CultureInfo.InvariantCulture);
}
