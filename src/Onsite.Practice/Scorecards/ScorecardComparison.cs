using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Scorecards;

/// <summary>What changed from an earlier attempt to a later one.</summary>
/// <param name="ScoreDelta">Later score less earlier score, in percent of the whole.</param>
/// <param name="Changes">The criteria whose outcome changed, the largest gain first.</param>
public sealed record ScorecardComparison(double ScoreDelta, IReadOnlyList<OutcomeChange> Changes)
{
    /// <summary>Compares two judgements of one question. Criteria that only one of them has count as not observed in the other.</summary>
    public static ScorecardComparison Between(Judgement earlier, Judgement later)
    {
        var before = earlier.Findings.ToDictionary(f => f.Criterion, StringComparer.Ordinal);
        var after = later.Findings.ToDictionary(f => f.Criterion, StringComparer.Ordinal);
        var changes = new List<OutcomeChange>();
        foreach (var criterion in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var from = before.GetValueOrDefault(criterion);
            var to = after.GetValueOrDefault(criterion);
            var change = new OutcomeChange(
                criterion,
                (to ?? from)!.Title,
                from?.Outcome ?? Outcome.NotObserved,
                to?.Outcome ?? Outcome.NotObserved,
                Math.Round((to?.EarnedLow ?? 0) - (from?.EarnedLow ?? 0), 1));
            if (change.From != change.To)
            {
                changes.Add(change);
            }
        }

        var delta = Math.Round(later.Scorecard.ScoreLow - earlier.Scorecard.ScoreLow, 1);
        return new ScorecardComparison(delta, [.. changes.OrderByDescending(c => c.Delta).ThenBy(c => c.Criterion, StringComparer.Ordinal)]);
    }
}

/// <summary>A criterion whose outcome changed.</summary>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Title">The criterion in plain words.</param>
/// <param name="From">Outcome before.</param>
/// <param name="To">Outcome after.</param>
/// <param name="Delta">Change of what it earns, in percent of the whole.</param>
public sealed record OutcomeChange(string Criterion, string Title, Outcome From, Outcome To, double Delta);
