using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>A cost and why it is paid, a cost without a reason, and words about trade-offs that hold neither.</summary>
public sealed class TradeOffFinderTests
{
    [Theory]
    [InlineData("Replication is asynchronous, which can lose up to a second of writes, and I accept that because the clicks are not money.")]
    [InlineData("It costs a second write, but the reads never join again.")]
    [InlineData("I'd rather show a stale price than turn a buyer away.")]
    [InlineData("We trade freshness for latency: the list is ten seconds old and always there.")]
    [InlineData("We give up global order in exchange for partitions that scale.")]
    [InlineData("The price is one more hop, which buys us a deploy without a restart.")]
    [InlineData("The downside is a bigger index, because every row holds the name twice, and it is worth it because the lookup is the hot path.")]
    [InlineData("It adds 20 ms of latency to each write, so that no confirmed order is lost.")]
    [InlineData("We pay double storage to keep the way back open.")]
    [InlineData("That costs memory. It is worth it because the miss takes a second.")]
    [InlineData("Readers may be seconds behind, which is fine because nobody compares two phones.")]
    [InlineData("I accept duplicates in order to never lose an event.")]
    [InlineData("We lose the last second of positions, and users don't notice.")]
    [InlineData("A synchronous copy is slower at write time, because the order must survive the loss of a zone.")]
    [InlineData("The drawback is eventual consistency, acceptable here because it is only a counter.")]
    [InlineData("It means more code in the client, since the server then needs no session.")]
    [InlineData("It comes at a price: two systems for a month, so that we can go back any night.")]
    [InlineData("We sacrifice availability for correctness when the quorum is gone.")]
    [InlineData("It adds an extra hop. That's fine because the call is not on the path of the buyer.")]
    [InlineData("The threshold is a dial: a lower one saves writes and costs reads.")]
    public void Sentence_ThatShowsIt_IsShown(string answer) => Reading.Verdict(QualityKind.TradeOffs, answer).ShouldBe("shown");

    [Theory]
    [InlineData("At the cost of latency we replicate to three regions.")]
    [InlineData("It costs a round trip.")]
    [InlineData("The downside is the memory.")]
    [InlineData("We live with duplicates.")]
    [InlineData("The trade-off is between latency and consistency.")]
    [InlineData("It isn't free.")]
    public void Sentence_ThatOnlyNamesIt_IsNamed(string answer) => Reading.Verdict(QualityKind.TradeOffs, answer).ShouldBe("named");

    [Theory]
    [InlineData("The trade-off is good.")]
    [InlineData("There are always trade-offs.")]
    [InlineData("We should think about trade-offs because they matter.")]
    [InlineData("The cost function is convex because it has to be.")]
    [InlineData("I like it because it is simple.")]
    [InlineData("I know trade-offs well.")]
    [InlineData("We use a queue so that the caller does not wait.")]
    [InlineData("The planner's cost model is wrong because the statistics are old.")]
    [InlineData("What does it cost?")]
    [InlineData("It does not cost anything.")]
    [InlineData("We chose Kafka because everybody knows it.")]
    [InlineData("The price is read from the cache because nobody minds.")]
    public void Sentence_ThatOnlyLooksLikeIt_IsNothing(string answer) => Reading.Verdict(QualityKind.TradeOffs, answer).ShouldBe("nothing");
}
