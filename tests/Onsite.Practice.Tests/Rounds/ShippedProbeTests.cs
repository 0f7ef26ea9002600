using Onsite.Evaluation.Text;
using Onsite.Practice.Findings;
using Onsite.Practice.Rounds;
using Onsite.Practice.Rounds.Judging;

namespace Onsite.Practice.Tests.Rounds;

/// <summary>What the probes that ship make of answers: what could be said of any system is not an answer to a question about this run.</summary>
public sealed class ShippedProbeTests
{
    private static readonly ProbeEars Ears = new(Shipped.Catalogue);

    [Theory]
    [InlineData("waiting", "I would scale it.")]
    [InlineData("waiting", "I would add more replicas and more caching.")]
    [InlineData("waiting", "I would add more replicas and more caching, and the CPU should be full.")]
    [InlineData("waiting", "More replicas, from 4 to 8, and a cache for the reads.")]
    [InlineData("waiting", "I would use Kubernetes, Kafka and Redis, which handle a million requests a second.")]
    [InlineData("waiting", "I would double the replicas of checkout-api and cache the price list.")]
    [InlineData("pool", "I would scale the database and add caching.")]
    [InlineData("pool", "I would raise the pool to 600.")]
    [InlineData("blocked", "I would cache more, and the CPU is low.")]
    [InlineData("pool", "I would raise the pool size and use fewer connections elsewhere.")]
    [InlineData("missed", "The first change is to add replicas, because there is a bottleneck. I expect the latency to drop.")]
    [InlineData("over-budget", "I would reduce the replicas and use a cheaper storage class.")]
    [InlineData("idle", "It is headroom to survive a failure and for the peak load.")]
    [InlineData("busy", "I would add replicas, shard the data and have an alert on a metric.")]
    [InlineData("holds", "The database is the limit first. I would set an alert on latency and shard it then.")]
    public void Answer_ThatFitsAnySystem_EarnsHalfAtMost(string probe, string answer)
    {
        var finding = Heard(probe, answer);

        finding.Outcome.ShouldBeOneOf(Outcome.Partly, Outcome.NotObserved);
        finding.Missing.ShouldHaveSingleItem().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("waiting", "The database behind it is slow and holds the connections, so I would add an index for the slow query first.")]
    [InlineData("amplified", "A retry budget of ten percent, exponential backoff with jitter, and a circuit breaker.")]
    [InlineData("stampede", "Single-flight: one request fetches the key for all, and stale values are served while it refreshes.")]
    [InlineData("missed", "First I would add 4 replicas to checkout-api; I expect the p99 to drop to 200 ms because its queue was full.")]
    [InlineData("holds", "The orders primary gives way first: it is 60 percent busy, and I would alert on its utilisation.")]
    public void Answer_AboutThisRun_EarnsTheWhole(string probe, string answer) => Heard(probe, answer).Outcome.ShouldBe(Outcome.Met);

    public static TheoryData<string, string> Honest => Table(ProbeAnswers.Honest);

    public static TheoryData<string, string> Evasive => Table(ProbeAnswers.Evasive);

    /// <summary>Whoever tells what was asked for earns the whole, in a few words as well as in many, and is quoted by the sentence.</summary>
    [Theory]
    [MemberData(nameof(Honest))]
    public void Answer_Honest_EarnsTheWholeAndIsQuoted(string probe, string answer)
    {
        var finding = Heard(probe, answer);

        finding.Outcome.ShouldBe(Outcome.Met, string.Join(' ', finding.Missing));
        var quotes = finding.Evidence.OfType<TextEvidence>().Select(e => e.Quote).ToList();
        quotes.ShouldNotBeEmpty();
        quotes.ShouldAllBe(q => Sentences.Of(answer).Any(s => s.Of(answer) == q));
    }

    /// <summary>Figures of something else, the question said again, what is true of every system: nothing of it is an answer.</summary>
    [Theory]
    [MemberData(nameof(Evasive))]
    public void Answer_Evasive_EarnsNothing(string probe, string answer)
    {
        var finding = Heard(probe, answer);

        (finding.Outcome, finding.EarnedHigh).ShouldBe((Outcome.NotObserved, 0), string.Join(' ', finding.Found));
        finding.Missing.ShouldHaveSingleItem().ShouldStartWith("It does not say");
    }

    /// <summary>A name or a figure that stands apart from what was heard makes a general answer no particular one.</summary>
    [Fact]
    public void Answer_NameFarFromWhatWasHeard_IsGeneral() =>
        Heard("waiting", "Add replicas, as CPU is high. The users are happy. The sun shines. We like checkout-api, with its 310.").Outcome.ShouldBe(Outcome.Partly);

    [Fact]
    public void Answer_ToOneOfTwoThings_IsToldWhatIsOpen() =>
        Heard("waiting", "Double the replicas of checkout-api.").Missing.ShouldBe(["It does not say what tells you that it is not something behind it."]);

    /// <summary>What would help a place that is busy does not fit one that is kept waiting.</summary>
    [Theory]
    [InlineData("Double the replicas of checkout-api; the database behind it is slow.", "blocked", Outcome.Partly)]
    [InlineData("Double the replicas of checkout-api; the database behind it is idle.", "waiting", Outcome.Met)]
    public void Answer_Remedy_HasToFitTheCause(string answer, string probe, Outcome outcome) => Heard(probe, answer).Outcome.ShouldBe(outcome);

    private static TheoryData<string, string> Table(IReadOnlyDictionary<string, string[]> answers)
    {
        var table = new TheoryData<string, string>();
        foreach (var (probe, text) in answers.SelectMany(a => a.Value.Select(text => (a.Key, text))))
        {
            table.Add(probe, text);
        }

        return table;
    }

    private static Finding Heard(string probe, string answer)
    {
        var (place, seen) = ProbeAnswers.Shown(probe);
        var asked = new AskedProbe("p1", probe, TimeSpan.Zero, 3, place, seen, "What now?", ProbeAnswers.Design, answer);
        var talk = new RoundTalk(answer, [new TalkPart("What now?", null, "p1", 0, answer.Length)]);
        return ProbeFindings.Of(Shipped.Catalogue.Probes, [asked], talk, Ears).ShouldHaveSingleItem();
    }
}
