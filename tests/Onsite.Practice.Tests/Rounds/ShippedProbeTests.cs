using Onsite.Practice.Findings;
using Onsite.Practice.Rounds;
using Onsite.Practice.Rounds.Judging;

namespace Onsite.Practice.Tests.Rounds;

/// <summary>What the probes that ship make of answers: what could be said of any system is not an answer to a question about this run.</summary>
public sealed class ShippedProbeTests
{
    private const string Design = "id: d\ntitle: T\ncomponents:\n  checkout-api: {kind: service}\n  orders-db: {kind: database}\nlinks:\n  - checkout-api -> orders-db\n";

    private static readonly ProbeEars Ears = new(Shipped.Catalogue);

    [Theory]
    [InlineData("waiting", "I would scale it.")]
    [InlineData("waiting", "I would add more replicas and more caching.")]
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
    [InlineData("waiting", "I would double the replicas of checkout-api and cache the price list, so that fewer calls wait.")]
    [InlineData("waiting", "More replicas, from 4 to 8, and a cache for the reads.")]
    [InlineData("waiting", "The database behind it is slow and holds the connections, so I would add an index for the slow query first.")]
    [InlineData("amplified", "A retry budget of ten percent, exponential backoff with jitter, and a circuit breaker.")]
    [InlineData("stampede", "Single-flight: one request fetches the key for all, and stale values are served while it refreshes.")]
    [InlineData("missed", "First I would add 4 replicas to checkout-api; I expect the p99 to drop to 200 ms because its queue was full.")]
    [InlineData("holds", "The orders primary gives way first: it is 60 percent busy, and I would alert on its utilisation.")]
    public void Answer_AboutThisRun_EarnsTheWhole(string probe, string answer) => Heard(probe, answer).Outcome.ShouldBe(Outcome.Met);

    private static Finding Heard(string probe, string answer)
    {
        var asked = new AskedProbe("p1", probe, TimeSpan.Zero, 3, "checkout-api", "60 wait at checkout-api.", "What now?", Design, answer);
        var talk = new RoundTalk(answer, [new TalkPart("What now?", null, "p1", 0, answer.Length)]);
        return ProbeFindings.Of(Shipped.Catalogue.Probes, [asked], talk, Ears).ShouldHaveSingleItem();
    }
}
