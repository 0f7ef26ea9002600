using System.Text.Json;
using Onsite.Content.Ratings;
using Onsite.Practice.Findings;
using Onsite.Practice.Json;
using Onsite.Practice.Rounds;

namespace Onsite.Practice.Tests.Rounds;

public sealed class RoundJudgeTests
{
    [Fact]
    public void Judge_Reference_MeetsEveryObjectiveAndTheBudget()
    {
        var judged = RoundSample.Judged(RoundSample.Round(), RoundSample.Reference);

        Of(judged, RoundPart.Objective).Select(f => (f.Title, f.Outcome, f.Must)).ShouldBe([("show p99 ≤ 500 ms", Outcome.Met, false), ("show availability ≥ 90 %", Outcome.Met, true)]);
        Of(judged, RoundPart.Cost).Single().Outcome.ShouldBe(Outcome.Met);
        judged.Run.ShouldNotBeNull().Passed.ShouldBeTrue();
        judged.Run!.Objectives.ShouldAllBe(o => o.Measured == o.Reference);
    }

    /// <summary>An objective that is missed cites the run, and the moment at which it was first missed.</summary>
    [Fact]
    public void Judge_Naive_CitesTheMomentOfTheRun()
    {
        var judged = RoundSample.Judged(RoundSample.Round(), RoundSample.Naive);

        var missed = Of(judged, RoundPart.Objective).First(f => f.Title.Contains("availability", StringComparison.Ordinal));
        missed.Outcome.ShouldBe(Outcome.Violated);
        var run = missed.Evidence[0].ShouldBeOfType<RunEvidence>();
        run.Moment.ShouldNotBeNull().ShouldBeInRange(0, 30);
        run.Sentence.ShouldContain("missed, first at");
        judged.Run!.Objectives.ShouldContain(o => o.Moment == run.Moment);
        var start = missed.Evidence[1].ShouldBeOfType<RunEvidence>();
        (start.Place, start.Moment is not null).ShouldBe(("reports", true));
        start.Sentence.ShouldStartWith("Begin at reports: it was 100 % busy at 00:");
        (judged.Scorecard.Rating < Rating.Hire).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "The file holds nothing.")]
    [InlineData("id: d\ntitle: T\ncomponents:\n  a: {kind: servce}\nlinks: []\n", "Line 4")]
    [InlineData("id: d\ntitle: T\ncomponents:\n  clients: {kind: clients}\nlinks: []\n", "Nothing is drawn beyond what the scenario gives.")]
    public void Judge_DesignThatCannotBeRun_IsNotObservedAndSaysWhy(string design, string problem)
    {
        var judged = RoundSample.Judged(RoundSample.Round(), design);

        judged.Run.ShouldBeNull();
        Of(judged, RoundPart.Objective).ShouldAllBe(f => f.Outcome == Outcome.NotObserved && f.Evidence.Count == 0);
        Of(judged, RoundPart.Objective)[0].Missing.ShouldHaveSingleItem().ShouldContain(problem);
        Of(judged, RoundPart.Cost).Single().Outcome.ShouldBe(Outcome.NotObserved);
        Of(judged, RoundPart.Structure).ShouldAllBe(f => f.Outcome == Outcome.NotObserved || f.Criterion != "structure-single-points");
    }

    [Fact]
    public void Judge_SameRoundTwice_IsTheSameToTheLastWord()
    {
        var round = RoundSample.Round(Sample.Strong, ["360k"], probes: [RoundSample.Asked("full", "More replicas.")]);

        var (once, twice) = (RoundSample.Judged(round, RoundSample.Naive), RoundSample.Judged(round, RoundSample.Naive));

        JsonSerializer.Serialize(twice, PracticeJson.Options).ShouldBe(JsonSerializer.Serialize(once, PracticeJson.Options));
    }

    /// <summary>What a run cites comes again: the same design, seed, replications and events make the same trace.</summary>
    [Fact]
    public void Judge_Naive_NamesTheRunByItsTrace() =>
        RoundSample.Judged(RoundSample.Round("other notes"), RoundSample.Naive).Run!.TraceHash.ShouldBe(RoundSample.Judged(RoundSample.Round(), RoundSample.Naive).Run!.TraceHash);

    public static TheoryData<DesignRound> Rounds => new(
        RoundSample.Round(),
        RoundSample.Round("I would use an index.", ["360k"]),
        RoundSample.Round(probes: [RoundSample.Asked("full", string.Empty)]));

    /// <summary>The points add up to the whole, whichever parts are there: a part that is not leaves what it counts to the others.</summary>
    [Theory]
    [MemberData(nameof(Rounds), DisableDiscoveryEnumeration = true)]
    public void Judge_AnyRound_HasPointsOfAHundred(DesignRound round)
    {
        var judged = RoundSample.Judged(round, RoundSample.Reference);

        judged.Findings.Where(f => f.Finding.Kind == CriterionKind.Point).Sum(f => f.Finding.Weight).ShouldBe(100, 1e-6);
        var (talk, objectives) = (Share(judged, RoundPart.Talk), Share(judged, RoundPart.Objective));
        (talk / objectives).ShouldBe(Sample.Catalogue.RoundPlan.Shares.Talk / Sample.Catalogue.RoundPlan.Shares.Objectives, 1e-6);
        judged.Findings.Any(f => f.Part == RoundPart.Probe).ShouldBe(round.Probes.Count > 0);
    }

    [Theory]
    [InlineData("360k", Outcome.Met)]
    [InlineData("100/s * 3600 s", Outcome.Met)]
    [InlineData("2M", Outcome.Partly)]
    [InlineData("100M", Outcome.Violated)]
    [InlineData("about a lot", Outcome.Violated)]
    [InlineData("360 GB", Outcome.Violated)]
    [InlineData("", Outcome.NotObserved)]
    public void Judge_Estimate_IsHeldToTheScenario(string written, Outcome outcome)
    {
        var finding = Of(RoundSample.Judged(RoundSample.Round(estimates: [written]), RoundSample.Reference), RoundPart.Estimate).Single();

        finding.Outcome.ShouldBe(outcome);
        (finding.Evidence.Count == 0).ShouldBe(outcome == Outcome.NotObserved);
        (finding.Missing.Count == 0).ShouldBe(outcome == Outcome.Met);
    }

    /// <summary>The scenario has one prepared answer: where two are wanted, the one is enough.</summary>
    [Fact]
    public void Judge_QuestionThatWasAnswered_IsCited()
    {
        var asked = new Exchange(TimeSpan.FromMinutes(1), "How many reports a second?", "A hundred a second between eight and nine.", 0);
        var unknown = new Exchange(TimeSpan.FromMinutes(2), "Which color?", null, null);

        Clarifying(asked, unknown, asked).Evidence.ShouldBe([new ExchangeEvidence(asked.Question, asked.Answer!)]);
        Clarifying(asked).Outcome.ShouldBe(Outcome.Met);
        Clarifying(unknown).Outcome.ShouldBe(Outcome.NotObserved);
    }

    [Theory]
    [InlineData("We add more replicas behind the balancer.", Outcome.Met)]
    [InlineData("I like turtles.", Outcome.NotObserved)]
    [InlineData("", Outcome.NotObserved)]
    public void Judge_AnswerToAProbe_IsHeardAndQuoted(string answer, Outcome outcome)
    {
        var judged = RoundSample.Judged(RoundSample.Round("Notes before it.", probes: [RoundSample.Asked("full", answer)]), RoundSample.Naive);

        var finding = Of(judged, RoundPart.Probe).Single();
        finding.Outcome.ShouldBe(outcome);
        foreach (var quote in finding.Evidence.OfType<TextEvidence>())
        {
            judged.Talk.Text.Substring(quote.Start, quote.Length).ShouldBe(quote.Quote);
            answer.ShouldContain(quote.Quote);
        }

        finding.Evidence.OfType<RunEvidence>().Select(e => e.Moment).ShouldBe(outcome == Outcome.NotObserved ? [] : [3.0]);
    }

    /// <summary>Whoever reads the scorecard sees what the interviewer wanted to know.</summary>
    [Fact]
    public void Judge_ProbeWithoutAnAnswer_SaysWhatWasAsked() =>
        Of(RoundSample.Judged(RoundSample.Round(probes: [RoundSample.Asked("full", string.Empty)]), RoundSample.Naive), RoundPart.Probe).Single()
            .Missing.ShouldBe(["“At 00:03 reports was full. What now?” was not answered."]);

    /// <summary>Of a probe that the content no longer has nothing is known, so that nothing is said.</summary>
    [Fact]
    public void Judge_ProbeThatIsGone_IsLeftOut() =>
        Of(RoundSample.Judged(RoundSample.Round(probes: [RoundSample.Asked("gone", "More replicas.")]), RoundSample.Naive), RoundPart.Probe).ShouldBeEmpty();

    [Fact]
    public void Judge_Talk_QuotesItsOwnWords()
    {
        var round = RoundSample.Round(Sample.LostMessage.AnswersIn(Content.Questions.AnswerBand.Strong).First().Text) with
        {
            Exchanges = [new Exchange(TimeSpan.Zero, "May a message be lost?", null, null)],
        };

        var judged = RoundSample.Judged(round, RoundSample.Reference);

        judged.Talk.Parts.Select(p => (p.Title, p.Stage)).ShouldBe([("Questions asked", null), ("Look", "deep-dive")]);
        judged.Talk.Parts.ShouldAllBe(p => p.Start + p.Length <= judged.Talk.Text.Length);
        var quotes = Of(judged, RoundPart.Talk).SelectMany(f => f.Evidence).OfType<TextEvidence>().ToList();
        quotes.ShouldNotBeEmpty();
        quotes.ShouldAllBe(q => judged.Talk.Text.Substring(q.Start, q.Length) == q.Quote);
    }

    [Fact]
    public void Judge_Canceled_Ends()
    {
        using var ended = new CancellationTokenSource();
        ended.Cancel();

        Should.Throw<OperationCanceledException>(() => RoundSample.Judge.Judge(RoundSample.Scenario, RoundSample.Round(), RoundSample.Reference, [], null, ended.Token));
    }

    [Fact]
    public void Judge_Progress_TellsWhatIsBeingDone()
    {
        var heard = new List<JudgingStep>();

        RoundSample.Judge.Judge(RoundSample.Scenario, RoundSample.Round(), RoundSample.Reference, [], new Listener(heard), CancellationToken.None);

        heard.Select(h => h.Doing).Distinct().ShouldBe(["Running the design", "Running the reference", "Taking away one part after another", "Reading what was said"]);
        heard.ShouldAllBe(h => h.Done <= h.Of);
    }

    private static Finding Clarifying(params IReadOnlyList<Exchange> exchanges) =>
        Of(RoundSample.Judged(RoundSample.Round(exchanges: exchanges), RoundSample.Reference), RoundPart.Clarifying).Single();

    private static IReadOnlyList<Finding> Of(RoundJudgement judged, RoundPart part) => [.. judged.Findings.Where(f => f.Part == part).Select(f => f.Finding)];

    private static double Share(RoundJudgement judged, RoundPart part) => Of(judged, part).Where(f => f.Kind == CriterionKind.Point).Sum(f => f.Weight);

    private sealed class Listener(List<JudgingStep> heard) : IProgress<JudgingStep>
    {
        public void Report(JudgingStep value)
        {
            lock (heard)
            {
                heard.Add(value);
            }
        }
    }
}
