namespace Onsite.Evaluation.Tests.Matching.Stance;

/// <summary>A thing that is turned down and named again in the reason is not held; what is chosen is.</summary>
public sealed class RejectedThingsTests
{
    [Theory]
    [InlineData("Instead of 2PC I would use an outbox, since 2PC blocks.")]
    [InlineData("Instead of 2PC, I would use an outbox, because 2PC blocks everyone when the coordinator dies.")]
    [InlineData("I would use an outbox instead of 2PC, because 2PC blocks.")]
    [InlineData("I would use an outbox rather than 2PC, as 2PC blocks.")]
    [InlineData("I would not use 2PC but an outbox, because 2PC blocks.")]
    [InlineData("We use an outbox and no 2PC: 2PC blocks.")]
    [InlineData("2PC blocks, so I would use an outbox instead.")]
    [InlineData("Because 2PC blocks, I would use an outbox instead.")]
    [InlineData("2PC blocks while the coordinator is away, and instead I would use an outbox.")]
    [InlineData("I'd avoid 2PC and use an outbox, since 2PC blocks.")]
    [InlineData("I considered 2PC, but it blocks, so we use an outbox.")]
    [InlineData("We could use 2PC, but it blocks; we use an outbox.")]
    [InlineData("I thought about 2PC but it blocks, and I would use an outbox.")]
    public void Deny_RejectedThing_IsNotHeldAndTheChosenOneCounts(string answer)
    {
        Judging.Hold("use {two-phase-commit}!", answer).ShouldBe(Observation.NotObserved);
        Judging.Observe("use outbox!", answer).ShouldBe(Observation.Met);
    }

    [Theory]
    [InlineData("Instead of an outbox I would use 2PC, since 2PC never loses a message.")]
    [InlineData("I would use 2PC instead of an outbox, because an outbox is slow.")]
    [InlineData("An outbox is slow, so I would use 2PC instead.")]
    [InlineData("I would use 2PC because it is safe.")]
    [InlineData("We use 2PC since 2PC is safe.")]
    [InlineData("I would not use an outbox but 2PC, because an outbox is late.")]
    [InlineData("2PC is slow, but we use 2PC instead of an outbox.")]
    [InlineData("I considered an outbox, but we use 2PC.")]
    [InlineData("We could use 2PC.")]
    public void Deny_ChosenThing_IsHeld(string answer) => Judging.Hold("use {two-phase-commit}!", answer).ShouldBe(Observation.Violated);
}
