using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Matching.Direction;

/// <summary>A relation is said in its direction or not at all: each row is a sentence and whether it says the thing or its reverse.</summary>
public sealed class CompiledDirectionTests
{
    [Fact]
    public void Before_InPart_SaysWhatIsFoundAndMissing()
    {
        const string Answer = "We insert the key before we charge the card.";

        var result = Judging.Judge(new BeforeWay(Judging.Phrasing("insert key row journal"), Judging.Phrasing("charge card nightly ledger")), Answer);

        result.Observation.ShouldBe(Observation.Partly);
        result.Missing.ShouldBe(["row, journal, nightly and ledger"]);
        var match = result.Matches.ShouldHaveSingleItem();
        match.Missing.ShouldBe(["row", "journal", "nightly", "ledger"]);
        match.Found.Select(f => f.Text).ShouldBe(["insert key row journal", "charge card nightly ledger"]);
        match.Found.ShouldAllBe(f => f.Spans.All(s => Answer.Contains(s.Of(Answer), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("We insert the key before we charge the card.", true)]
    [InlineData("Before we charge the card, we insert the key.", true)]
    [InlineData("First we insert the key, then we charge the card.", true)]
    [InlineData("We insert the key and then charge the card.", true)]
    [InlineData("We insert the key. Then we charge the card.", true)]
    [InlineData("We insert the key. After that we read the log.", false)]
    [InlineData("We charge the card only after we insert the key.", true)]
    [InlineData("We charge the card once the key is inserted.", true)]
    [InlineData("After we insert the key, we charge the card.", true)]
    [InlineData("Once the key is inserted, we charge the card.", true)]
    [InlineData("We do not charge the card until we insert the key.", true)]
    [InlineData("We do not insert the key until we charge the card.", false)]
    [InlineData("We charge the card until we insert the key.", false)]
    [InlineData("We insert the key prior to charging the card.", true)]
    [InlineData("The key is inserted, followed by charging the card.", true)]
    [InlineData("We charge the card before we insert the key.", false)]
    [InlineData("Before we insert the key, we charge the card.", false)]
    [InlineData("First we charge the card, then we insert the key.", false)]
    [InlineData("We charge the card and then insert the key.", false)]
    [InlineData("We charge the card. Then we insert the key.", false)]
    [InlineData("We insert the key only after we charge the card.", false)]
    [InlineData("After we charge the card, we insert the key.", false)]
    [InlineData("We insert the key and charge the card.", false)]
    [InlineData("We insert the key first and charge the card afterwards.", true)]
    [InlineData("We insert the key, and the card is charged only after that.", true)]
    [InlineData("We insert the key. Only then do we charge the card.", true)]
    [InlineData("We insert the key. The card is charged only afterwards.", true)]
    [InlineData("We insert the key, after which we charge the card.", true)]
    [InlineData("Charging the card waits for the insert of the key.", true)]
    [InlineData("We never charge the card before we insert the key.", true)]
    [InlineData("No card is charged without an inserted key.", true)]
    [InlineData("Before we charge the card we insert the key.", true)]
    [InlineData("We charge the card first and insert the key afterwards.", false)]
    [InlineData("We charge the card. The key is inserted only afterwards.", false)]
    [InlineData("We never insert the key before we charge the card.", false)]
    [InlineData("We do not lose anything because we insert the key before we charge the card.", true)]
    [InlineData("We do not lose anything because we charge the card before we insert the key.", false)]
    public void Before_Sentence_EarnsItOnlyInItsOrder(string answer, bool said) =>
        Says(new BeforeWay(Judging.Phrasing("insert key"), Judging.Phrasing("charge card")), answer).ShouldBe(said);

    [Theory]
    [InlineData("A slow disk leads to long queues.", true)]
    [InlineData("A slow disk causes long queues.", true)]
    [InlineData("The slow disk results in long queues.", true)]
    [InlineData("The disk is slow, so long queues build up.", true)]
    [InlineData("The disk is slow, which means long queues.", true)]
    [InlineData("Long queues are caused by the slow disk.", true)]
    [InlineData("We see long queues because the disk is slow.", true)]
    [InlineData("We see long queues because of the slow disk.", true)]
    [InlineData("Because the disk is slow, we get long queues.", true)]
    [InlineData("Long queues come from the slow disk.", true)]
    [InlineData("Due to the slow disk, long queues build up.", true)]
    [InlineData("Long queues lead to a slow disk.", false)]
    [InlineData("Long queues cause a slow disk.", false)]
    [InlineData("The slow disk is caused by long queues.", false)]
    [InlineData("The disk is slow because of long queues.", false)]
    [InlineData("Because of long queues, the disk is slow.", false)]
    [InlineData("There is a slow disk and there are long queues.", false)]
    [InlineData("The disk is slow, which is why there are long queues.", true)]
    [InlineData("There are long queues, which is why the disk is slow.", false)]
    public void Causes_Sentence_EarnsItOnlyInItsDirection(string answer, bool said) =>
        Says(new CausesWay(Judging.Phrasing("slow disk"), Judging.Phrasing("long queue")), answer).ShouldBe(said);

    [Theory]
    [InlineData("I would use an outbox instead of a dual write.", true)]
    [InlineData("I would use an outbox rather than a dual write.", true)]
    [InlineData("Instead of a dual write, I would use an outbox.", true)]
    [InlineData("Rather than a dual write, we take the outbox.", true)]
    [InlineData("We use not a dual write but an outbox.", true)]
    [InlineData("I prefer the outbox over the dual write.", true)]
    [InlineData("I prefer the outbox to the dual write.", true)]
    [InlineData("We chose an outbox over a dual write.", true)]
    [InlineData("We use an outbox, not a dual write.", true)]
    [InlineData("I would use a dual write instead of an outbox.", false)]
    [InlineData("Instead of an outbox, I would use a dual write.", false)]
    [InlineData("We use not an outbox but a dual write.", false)]
    [InlineData("I prefer the dual write over the outbox.", false)]
    [InlineData("We use a dual write, not an outbox.", false)]
    [InlineData("We use an outbox and a dual write.", false)]
    [InlineData("Instead of a dual write I would use an outbox.", true)]
    [InlineData("Instead of an outbox I would use a dual write.", false)]
    public void InsteadOf_Sentence_EarnsItOnlyForTheRightChoice(string answer, bool said) =>
        Says(new InsteadOfWay(Judging.Phrasing("outbox"), Judging.Phrasing("dual write")), answer).ShouldBe(said);

    [Theory]
    [InlineData("The primary replicates to the follower.", true)]
    [InlineData("The primary copies its log to the follower.", true)]
    [InlineData("The follower is replicated to by the primary.", true)]
    [InlineData("The follower replicates from the primary.", true)]
    [InlineData("The follower replicates to the primary.", false)]
    [InlineData("The follower copies its log to the primary.", false)]
    [InlineData("The primary is replicated to by the follower.", false)]
    [InlineData("The primary replicates from the follower.", false)]
    [InlineData("The primary does not replicate to the follower.", false)]
    public void Acts_Sentence_EarnsItOnlyForTheRightAgent(string answer, bool said) =>
        Says(new ActsWay(Judging.Phrasing("primary"), Judging.Phrasing("replicates/copies/ships"), Judging.Phrasing("follower")), answer).ShouldBe(said);

    [Fact]
    public void Evaluate_ReverseOfADirectedPoint_DoesNotEarnItByItsWordsEither()
    {
        Way[] ways = [Judging.Statement("the primary replicates to the follower"), new ActsWay(Judging.Phrasing("primary"), Judging.Phrasing("replicates/copies"), Judging.Phrasing("follower"))];

        Judging.Judge(ways, "The primary replicates to the follower.").Observation.ShouldBe(Observation.Met);
        Judging.Judge(ways, "The follower replicates to the primary.").Observation.ShouldBe(Observation.NotObserved);
        Judging.Judge(ways, "The follower replicates to the primary. No: the primary replicates to the follower.").Observation.ShouldBe(Observation.Met);
    }

    [Fact]
    public void Show_DirectedWay_QuotesBothSidesAndTellsTheDirection()
    {
        const string Answer = "Well. We insert the key before we charge the card.";
        var result = Judging.Judge(new BeforeWay(Judging.Phrasing("insert key"), Judging.Phrasing("charge card")), Answer);

        result.Spans.Select(s => s.Of(Answer)).ShouldBe(["We insert the key before we charge the card"]);
        result.Explanation.Children.Single().Description.ShouldContain("“insert key” before “charge card” is said in full, in this direction");
    }

    private static bool Says(Way way, string answer) => Judging.Judge(way, answer).Observation == Observation.Met;
}
