using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Evaluation.Text;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Practice.Learning;
using Onsite.Practice.Scorecards;

namespace Onsite.Storage.Tests;

/// <summary>Attempts to keep.</summary>
public static class SampleAttempts
{
    public const string Text = "We retry 😀 with a key.\r\nAnd then, \"quoted\" -- '; drop table attempts;\tü ﷽ 𝒜\n";

    public static DateTimeOffset Start { get; } = new DateTimeOffset(2026, 3, 2, 9, 30, 15, TimeSpan.Zero).AddTicks(1_234_567);

    /// <summary>A draft with nothing but what it has to have.</summary>
    public static Attempt Draft(string id, string questionId = "q-one", double minutes = 0) => new()
    {
        Id = id,
        QuestionId = questionId,
        Level = Level.Staff,
        Mode = AttemptMode.Exam,
        StartedAt = Start.AddMinutes(minutes),
        SavedAt = Start.AddMinutes(minutes),
        Target = TimeSpan.FromMinutes(20),
    };

    /// <summary>A judged attempt in which no field has its default.</summary>
    public static Attempt Judged(string id, string questionId = "q-one", double minutes = 0) => Draft(id, questionId, minutes) with
    {
        Level = Level.Senior,
        Mode = AttemptMode.Coached,
        Status = AttemptStatus.Submitted,
        SavedAt = Start.AddMinutes(minutes).AddTicks(1),
        SubmittedAt = Start.AddMinutes(minutes).AddTicks(2),
        Active = TimeSpan.FromMilliseconds(754_321),
        Text = Text,
        Words = 14,
        Revision = 41,
        Version = 43,
        Hints = [new Hint("bounded-retries", HintTier.QuestionBack, "And then?", TimeSpan.FromTicks(61_234_567)), new Hint("bounded-retries", HintTier.ThePoint, "It ends.", TimeSpan.FromMinutes(2))],
        Judgement = Judgement(),
        Later = [new LaterJudgement(Start.AddMinutes(minutes).AddTicks(3), Judgement())],
    };

    private static Judgement Judgement()
    {
        var tree = new Explanation(0.75, "best of", [new TextSpan(3, 5)], [Explanation.Leaf(0.75, "“retry”", new TextSpan(3, 5)), Explanation.Leaf(1.0 / 3, "nothing")]);
        var point = new Finding
        {
            Criterion = "bounded-retries",
            Kind = CriterionKind.Point,
            Title = "Retries end",
            Competency = "reliability",
            Outcome = Outcome.Partly,
            Weight = 100.0 / 3,
            Must = true,
            GivenAway = true,
            Marks = [new FindingMark("mark-1", MarkKind.Makes, "It ends 😀.", Start.AddTicks(5))],
            Evidence = [new TextEvidence(3, 5, "retry"), new TextEvidence(9, 2, "😀")],
            Found = ["retry"],
            Missing = ["a limit", "jitter"],
            Explanation = tree,
        };
        var misconception = new Finding
        {
            Criterion = "timeout-is-decline",
            Kind = CriterionKind.MajorMisconception,
            Title = "A timeout is a decline",
            Competency = "reliability",
            Outcome = Outcome.Unknown,
            Weight = 10,
            Explanation = Explanation.Leaf(0.5, "unsure"),
        };
        var why = new RuleReading("S3", Rating.NoHire, [new RuleCheck("Weight of 30 or more", "33.3", Holds: true)]);
        var whyNot = new RuleReading("S2", Rating.Hire, [new RuleCheck("Weight of 60 or more", "33.3, short by 26.7", Holds: false)]);
        var card = new Scorecard(Rating.NoHire, 33.3, 43.4, why, whyNot, [new CompetencyScore("reliability", 33.3, 43.4, 66.7, ["bounded-retries", "timeout-is-decline"])], "33.3 to 43.4 of 100 by weight.");
        return new Judgement([point, misconception], card, "0123456789ab", "evaluation 0.1.0");
    }
}
