using System.Globalization;
using Onsite.Content.Ratings;
using Onsite.Practice.Qualities;

namespace Onsite.Practice.Scorecards;

/// <summary>Holds a declared rule against a tally, condition by condition, in words.</summary>
internal static class RuleReader
{
    /// <summary>The conditions of a rule and whether they hold. A rule without conditions always holds.</summary>
    public static RuleReading Read(RatingRule rule, FindingTally tally)
    {
        var checks = new List<RuleCheck>();
        if (rule.Musts != MustDemand.None && tally.Musts > 0)
        {
            var enough = rule.Musts == MustDemand.Met ? tally.MustsMet : tally.MustsPartly;
            var text = rule.Musts == MustDemand.Met ? "Every must-have met in full" : "Every must-have at least partly";
            checks.Add(new RuleCheck(text, $"{enough} of {tally.Musts}", enough == tally.Musts));
        }

        AddLimit(checks, rule.MaximumMissingMusts, tally.Musts - tally.MustsPartly, "must-have missing", "must-haves missing");
        if (rule.MinimumWeightPercent > 0)
        {
            var missing = rule.MinimumWeightPercent - tally.Score;
            var actual = missing > 0 ? $"{Number(tally.Score)}, short by {Number(missing)}" : Number(tally.Score);
            checks.Add(new RuleCheck($"Weight of {rule.MinimumWeightPercent} or more", actual, missing <= 0));
        }

        AddLimit(checks, rule.MaximumMajors, tally.Majors, "major misconception", "major misconceptions");
        AddLimit(checks, rule.MaximumMinors, tally.Minors, "minor misconception", "minor misconceptions");
        AddLimit(checks, rule.MaximumViolated, tally.Violated, "violated point", "violated points");
        if (rule.MaximumCautions is { } most)
        {
            var cautions = tally.Shown?.Cautions ?? [];
            var text = most == 0 ? "Nothing speaks against the answer as a whole" : $"At most {most} things speak against the answer as a whole";
            checks.Add(new RuleCheck(text, cautions.Count == 0 ? "0" : string.Join(' ', cautions.Select(c => c.Reason)), cautions.Count <= most));
        }

        foreach (var demand in rule.Demands)
        {
            var actual = DemandTally.Of(demand.Kind, tally.Shown);
            checks.Add(new RuleCheck(DemandWords.Of(demand), actual >= demand.AtLeast ? actual.ToString(CultureInfo.InvariantCulture) : $"{actual} of {demand.AtLeast}", actual >= demand.AtLeast));
        }

        return new RuleReading(rule.Id, rule.Rating, checks);
    }

    /// <summary>Whether every condition of a rule holds.</summary>
    public static bool Holds(RatingRule rule, FindingTally tally) => Read(rule, tally).Checks.All(c => c.Holds);

    private static void AddLimit(List<RuleCheck> checks, int? most, int actual, string one, string many)
    {
        if (most is { } limit)
        {
            var text = limit == 0 ? $"No {one}" : $"At most {limit} {(limit == 1 ? one : many)}";
            checks.Add(new RuleCheck(text, actual.ToString(CultureInfo.InvariantCulture), actual <= limit));
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
