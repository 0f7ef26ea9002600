namespace Onsite.Evaluation.Tests.Matching.Stance;

/// <summary>Whose opinion a sentence is, and whether it is meant. Each row is a sentence and what becomes of a misconception, or of a point, that has its words.</summary>
public sealed class StanceTests
{
    private const string Belief = "timeout means payment failed";

    [Theory]
    [InlineData("A timeout means the payment failed.")]
    [InlineData("A timeout means that the payment has failed, so charge again.")]
    [InlineData("If we get a timeout, that means the payment failed.")]
    [InlineData("When there is a timeout it means the payment failed.")]
    [InlineData("I think a timeout means the payment failed.")]
    [InlineData("Clearly the timeout means the payment failed!")]
    [InlineData("A timeout means the payment failed, right?")]
    [InlineData("People say a timeout means the payment failed, and I agree.")]
    [InlineData("The textbook says a timeout means the payment failed, and it is right.")]
    [InlineData("It is not that hard: a timeout means the payment failed.")]
    [InlineData("There is no doubt that a timeout means the payment failed.")]
    [InlineData("A timeout not only is slow but means the payment failed.")]
    [InlineData("People worry, but a timeout means the payment failed.")]
    [InlineData("Some say it is unclear, but I say a timeout means the payment failed.")]
    [InlineData("If the row is deleted a timeout means the payment failed.")]
    [InlineData("If the card is declined or a timeout comes, it means the payment failed.")]
    public void Misconception_Stated_IsHeld(string answer) => Judging.Hold(Belief, answer).ShouldBe(Observation.Violated);

    [Theory]
    [InlineData("If we had no log, a timeout would mean the payment failed.")]
    [InlineData("If we lost the row, a timeout would mean the payment failed.")]
    [InlineData("A timeout would mean the payment failed if we deleted the row.")]
    [InlineData("Suppose we lost the row: the timeout would mean the payment failed.")]
    [InlineData("Without the log, a timeout would mean the payment failed.")]
    [InlineData("Otherwise a timeout would mean the payment failed.")]
    [InlineData("If the bank were honest, a timeout could mean the payment failed.")]
    public void Misconception_OfWhatIsNotSo_IsNotHeld(string answer) => Judging.Hold(Belief, answer).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("A timeout does not mean the payment failed.")]
    [InlineData("A timeout doesn't mean that the payment failed.")]
    [InlineData("A timeout never means the payment failed.")]
    [InlineData("I don't think a timeout means the payment failed.")]
    [InlineData("It is a mistake to think a timeout means the payment failed.")]
    [InlineData("It is a myth that a timeout means the payment failed.")]
    [InlineData("It is tempting to say a timeout means the payment failed.")]
    [InlineData("I used to think a timeout means the payment failed.")]
    [InlineData("I once believed a timeout means the payment failed.")]
    [InlineData("The trap is that a timeout means the payment failed.")]
    [InlineData("It is not true that a timeout means the payment failed.")]
    [InlineData("We rejected the idea that a timeout means the payment failed.")]
    [InlineData("The naive view is that a timeout means the payment failed.")]
    [InlineData("Nobody should say a timeout means the payment failed.")]
    public void Misconception_Rejected_IsNotHeld(string answer) => Judging.Hold(Belief, answer).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("Does a timeout mean the payment failed?")]
    [InlineData("Can I assume a timeout means the payment failed?")]
    [InlineData("Would you say that a timeout means the payment failed?")]
    [InlineData("We cannot know whether the timeout means the payment failed.")]
    [InlineData("The question whether a timeout means the payment failed stays open.")]
    public void Misconception_Asked_IsNotHeld(string answer) => Judging.Hold(Belief, answer).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("People say a timeout means the payment failed.")]
    [InlineData("Many say that a timeout means the payment failed.")]
    [InlineData("Most people think a timeout means the payment failed.")]
    [InlineData("The textbook says a timeout means the payment failed.")]
    [InlineData("The vendor claims that a timeout means the payment failed.")]
    [InlineData("Everybody says \"a timeout means the payment failed\".")]
    [InlineData("Some would argue a timeout means the payment failed.")]
    [InlineData("My colleague said a timeout means the payment failed.")]
    [InlineData("Conventional wisdom has it that a timeout means the payment failed.")]
    [InlineData("People say a timeout means the payment failed, but it is an unknown.")]
    [InlineData("People say a timeout means the payment failed; they are not right.")]
    public void Misconception_OfOthers_IsNotHeld(string answer) => Judging.Hold(Belief, answer).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("The queue keeps the order.", true)]
    [InlineData("The queue keeps the order, right?", true)]
    [InlineData("The queue keeps the order, doesn't it?", true)]
    [InlineData("Does the queue keep the order?", false)]
    [InlineData("Should I assume the queue keeps the order?", false)]
    [InlineData("Is it fine if the queue keeps the order?", false)]
    [InlineData("What if the queue keeps the order?", false)]
    [InlineData("Does the queue keep the order? It does: the queue keeps the order.", true)]
    [InlineData("People say the queue keeps the order.", false)]
    [InlineData("The textbook says the queue keeps the order.", false)]
    [InlineData("People say the queue keeps the order, and they are right.", true)]
    [InlineData("People say the queue keeps the order, and I agree.", true)]
    [InlineData("People say the queue keeps the order, which is true.", true)]
    [InlineData("People say it is easy, but the queue keeps the order.", true)]
    [InlineData("Some say it is slow; the queue keeps the order.", true)]
    [InlineData("The customer told us that he paid, so the queue keeps the order.", true)]
    [InlineData("The queue keeps the order because people say so.", true)]
    [InlineData("The queue does not keep the order.", false)]
    [InlineData("We never run it without a queue that keeps the order.", true)]
    public void Point_IsMadeByTheSpeakersOwnStatement(string answer, bool made) => (Judging.Observe("queue keeps order", answer) == Observation.Met).ShouldBe(made);

    [Theory]
    [InlineData("I would not use 2PC because it blocks.")]
    [InlineData("I would rather not use 2PC, because a coordinator that dies blocks everyone.")]
    [InlineData("We ruled out 2PC since it blocks.")]
    [InlineData("I decided against 2PC because it blocks.")]
    [InlineData("I considered 2PC and rejected it: it blocks.")]
    [InlineData("I'd avoid 2PC because it blocks.")]
    [InlineData("Instead of 2PC I would use an outbox, since the former blocks.")]
    [InlineData("I'd stay away from 2PC because it blocks.")]
    public void RejectedAlternative_EarnsTheTradeOff_AndNotTheMisconception(string answer)
    {
        Judging.Hold("use two-phase commit", answer).ShouldBe(Observation.NotObserved);
        Judging.Observe("block/blocks!", answer).ShouldBe(Observation.Met);
    }

    [Fact]
    public void Question_WhereThePointIsToAsk_MakesIt() =>
        Judging.Observe("ask how many users there are", "Can I ask how many users there are?").ShouldBe(Observation.Met);
}
