namespace Onsite.Evaluation.Tests.Matching.Negation;

/// <summary>What is put before a statement to deny all of it, how far that reaches, and what takes it back. Each row is a sentence and whether it affirms the queue that keeps the order.</summary>
public sealed class WholeDenialTests
{
    private const string Statement = "queue! keeps order!";

    [Theory]
    [InlineData("It is not true that the queue keeps the order.")]
    [InlineData("It's not true that the queue keeps the order.")]
    [InlineData("It is not the case that the queue keeps the order.")]
    [InlineData("It is wrong that the queue keeps the order.")]
    [InlineData("It is false that the queue keeps the order.")]
    [InlineData("It would be wrong that the queue, when it is full, keeps the order.")]
    [InlineData("It was a myth that the queue keeps the order.")]
    [InlineData("It is a misconception that a queue with more than one consumer per partition and a retry topic keeps the order.")]
    [InlineData("I do not believe that the queue keeps the order.")]
    [InlineData("We don't think that the queue keeps the order.")]
    [InlineData("I would not say that the queue keeps the order.")]
    [InlineData("I disagree that the queue keeps the order.")]
    [InlineData("We would never do this: the queue keeps the order.")]
    [InlineData("It is not that the queue keeps the order.")]
    [InlineData("It's not as if the queue keeps the order, the consumer does it.")]
    public void Denial_BeforeAStatement_DeniesAllOfIt(string answer) => Judging.Observe(Statement, answer).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("It is not true that it is slow, but the queue keeps the order.")]
    [InlineData("It is wrong that we lose any; however, the queue keeps the order.")]
    [InlineData("It is not true that we lose any, because the queue keeps the order.")]
    [InlineData("It is not true that we sort them later, since the queue keeps the order.")]
    [InlineData("It is not true that we sort them. The queue keeps the order.")]
    [InlineData("It is not that the disk is slow, the queue keeps the order.")]
    [InlineData("It's not like we sort them: the queue keeps the order.")]
    [InlineData("It is not that hard: the queue keeps the order.")]
    [InlineData("It is true that the queue keeps the order.")]
    [InlineData("It is not wrong to say that the queue keeps the order.")]
    public void Denial_EndOfItsReach_IsItsEnd(string answer) => Judging.Observe(Statement, answer).ShouldBe(Observation.Met);

    [Theory]
    [InlineData("It is not that the queue never keeps the order.")]
    [InlineData("It is not true that the queue does not keep the order.")]
    [InlineData("It's not true that the queue doesn't keep the order.")]
    [InlineData("I don't believe that the queue does not keep the order.")]
    [InlineData("It is wrong that the queue never keeps the order.")]
    [InlineData("It is not as if the queue didn't keep the order.")]
    public void Denial_OfADenial_CancelsOut(string answer)
    {
        Judging.Observe(Statement, answer).ShouldBe(Observation.Met);
        Judging.Hold("queue never keeps order", answer).ShouldBe(Observation.NotObserved);
    }

    /// <summary>Whoever calls a deed wrong says that it is not to be done.</summary>
    [Theory]
    [InlineData("It is wrong that we hold a connection while we wait.")]
    [InlineData("It is not right that we hold a connection while we wait.")]
    [InlineData("We would never do this: hold a connection while we wait.")]
    [InlineData("We hold no connection while we wait.")]
    [InlineData("We never hold a connection while we wait.")]
    public void Denial_OfADeed_MakesThePointThatItIsNotDone(string answer)
    {
        Judging.Observe("not hold connection! while wait", answer).ShouldBe(Observation.Met);
        Judging.Observe("hold connection! while wait", answer).ShouldBe(Observation.NotObserved);
    }

    [Fact]
    public void Denial_OfAMisconception_DoesNotHoldItAndLeavesTheReason()
    {
        const string Answer = "It is not true that a timeout means the payment failed, because the charge may have happened.";

        Judging.Hold("timeout means payment failed", Answer).ShouldBe(Observation.NotObserved);
        Judging.Observe("charge may have happened", Answer).ShouldBe(Observation.Met);
    }
}
