using Onsite.Content.Ratings;
using Onsite.Content.Rounds;
using Onsite.Evaluation;
using Onsite.Evaluation.Text;
using Onsite.Practice.Findings;
using Onsite.Practice.Rounds;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Tests.Fakes;

/// <summary>Design rounds to keep.</summary>
internal static class SampleRounds
{
    public const string Said = "A cache 😀 takes the reads.\r\nAnd then, \"quoted\" -- '; drop table design_rounds;\tü ﷽ 𝒜\n";

    public const string Design = "id: d-mine\r\ncomponents: {😀\n\t";

    public static DateTimeOffset Start { get; } = new DateTimeOffset(2026, 3, 2, 9, 30, 15, TimeSpan.Zero).AddTicks(1_234_567);

    /// <summary>An open round with nothing but what it has to have.</summary>
    public static DesignRound Open(string id, string scenarioId = "s-one", double minutes = 0) => new()
    {
        Id = id,
        ScenarioId = scenarioId,
        Level = Level.Staff,
        DesignId = "d1",
        StartedAt = Start.AddMinutes(minutes),
        SavedAt = Start.AddMinutes(minutes),
    };

    /// <summary>A judged round in which no field has its default.</summary>
    public static DesignRound Judged(string id, string scenarioId = "s-one", double minutes = 0) => Open(id, scenarioId, minutes) with
    {
        Level = Level.Senior,
        SavedAt = Start.AddMinutes(minutes).AddTicks(1),
        SubmittedAt = Start.AddMinutes(minutes).AddTicks(2),
        Stage = DesignStage.TradeOffs,
        Active = new Dictionary<DesignStage, TimeSpan> { [DesignStage.Clarify] = TimeSpan.FromMilliseconds(61_234), [DesignStage.DeepDive] = TimeSpan.FromMilliseconds(754_321) },
        Notes = new Dictionary<DesignStage, string> { [DesignStage.HighLevel] = Said, [DesignStage.TradeOffs] = "It costs more." },
        Estimates = ["2 K/s", string.Empty, "3 * 4 MB"],
        Exchanges = [new Exchange(TimeSpan.FromSeconds(12), "How many users 😀?", "A million.", 2), new Exchange(TimeSpan.FromSeconds(30), "Which color?", null, null)],
        Probes = [new AskedProbe("p1", "first-breach", TimeSpan.FromSeconds(600), 41.25, "app->db", "The queue of 'db' grows from 0:41 on.", "What happens at 0:41?", Design, Said)],
        Revision = 41,
        Version = 43,
        Judgement = Judgement(),
    };

    /// <summary>A judgement that has a finding with every kind of evidence.</summary>
    public static RoundJudgement Judgement()
    {
        var tree = new Explanation(0.75, "best of", [new TextSpan(2, 5)], [Explanation.Leaf(1.0 / 3, "“cache”", new TextSpan(2, 5))]);
        Finding Found(string criterion, Outcome outcome, double weight, params Evidence[] evidence) => new()
        {
            Criterion = criterion,
            Kind = CriterionKind.Point,
            Title = $"Title of {criterion}",
            Competency = "reliability",
            Outcome = outcome,
            Weight = weight,
            Evidence = evidence,
            Missing = outcome == Outcome.Partly ? ["The other half was not seen."] : [],
            Explanation = tree,
        };
        IReadOnlyList<RoundFinding> findings =
        [
            new(RoundPart.Objective, Found("objective-1", Outcome.NotObserved, 100.0 / 3, new RunEvidence("p99 was 900 ms from 0:41 on.", 41.25, "app->db"))),
            new(RoundPart.Structure, Found("timeouts", Outcome.Partly, 10, new DesignEvidence("'app->db' has no timeout.", "app->db", 7), new DesignEvidence("'app' is one.", "app", null))),
            new(RoundPart.Cost, Found("cost", Outcome.Met, 5, new RunEvidence("It costs $900 of $1,000 a month.", null, null))),
            new(RoundPart.Estimate, Found("estimate-1", Outcome.Met, 10, new EstimateEvidence("How many a second?", "2 K/s", "2.2 K/s", 1.1), new EstimateEvidence("How large?", string.Empty, null, null))),
            new(RoundPart.Clarifying, Found("clarifying", Outcome.Partly, 10, new ExchangeEvidence("How many users 😀?", "A million."))),
            new(RoundPart.Probe, Found("probe-p1", Outcome.Met, 10, new TextEvidence(2, 5, "cache"))),
            new(RoundPart.Talk, Found("read-path", Outcome.Unknown, 100.0 / 7) with { Must = true }),
            new(RoundPart.Talk, Found("cache-is-truth", Outcome.Violated, 8, new TextEvidence(8, 2, "😀")) with { Kind = CriterionKind.MajorMisconception }),
        ];
        var why = new RuleReading("S3", Rating.NoHire, [new RuleCheck("Weight of 30 or more", "33.3", Holds: true)]);
        var whyNot = new RuleReading("S2", Rating.Hire, [new RuleCheck("Weight of 60 or more", "33.3, short by 26.7", Holds: false)]);
        var card = new Scorecard(Rating.NoHire, 33.3, 43.4, why, whyNot, [new CompetencyScore("reliability", 33.3, 43.4, 66.7, [.. findings.Select(f => f.Finding.Criterion)])], "33.3 to 43.4 of 100 by weight.");
        var run = new JudgedRun(
            ulong.MaxValue,
            10,
            12_000_000,
            "0123456789abcdef",
            900.1,
            1000,
            800.2,
            Passed: false,
            [new JudgedObjective("feed p99 ≤ 250 ms", Outcome.NotObserved, "900 ms", 41.25, "120 ms"), new JudgedObjective("lost ≤ 0", Outcome.Met, "0", null, null)]);
        var talk = new RoundTalk(Said + "It costs more.", [new TalkPart("The parts", "high-level", null, 0, Said.Length), new TalkPart("What happens at 0:41?", null, "p1", Said.Length, 14)]);
        return new RoundJudgement(findings, card, talk, run, Design, "0123456789ab", "evaluation 0.1.0, simulation 0.1.0")
        {
            Contradictions = [new ContradictionFinding("read-path", "the cache", new TextEvidence(0, 7, "A cache"), new TextEvidence(8, 2, "😀"))],
        };
    }
}
