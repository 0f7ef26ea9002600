using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Matching;

/// <summary>A wrong belief is held against somebody only where it is stated, nearly whole, and neither rejected nor doubted.</summary>
public sealed class MisconceptionEvaluatorTests
{
    private const string Belief = "two-phase commit across the services";

    [Theory]
    [InlineData("I would use two-phase commit across the services.")]
    [InlineData("Across all the services there is 2PC.")]
    public void Evaluate_Stated_IsViolated(string answer) => Judging.Hold(Belief, answer).ShouldBe(Observation.Violated);

    [Theory]
    [InlineData("I would not use two-phase commit because the services across the board would wait.")]
    [InlineData("I wouldn't use two-phase commit across the services.")]
    [InlineData("We don't use two-phase commit across the services.")]
    [InlineData("Two-phase commit across services is tempting.")]
    [InlineData("Two-phase commit across services would be a mistake.")]
    [InlineData("Some people reach for two-phase commit across services.")]
    [InlineData("We use a saga instead of two-phase commit across the services.")]
    [InlineData("We ruled out two-phase commit across services.")]
    public void Evaluate_Rejected_IsNotHeld(string answer) => Judging.Hold(Belief, answer).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("a timeout means the payment failed", "A timeout does not mean that the payment failed.")]
    [InlineData("a timeout means the payment failed", "A timeout does not necessarily mean that the payment failed.")]
    [InlineData("a timeout means the payment failed", "After a timeout it means nobody knows whether the payment failed.")]
    [InlineData("a timeout means the payment failed", "A timeout means we can't tell if the payment failed.")]
    [InlineData("the retry is safe", "The retry is not safe.")]
    [InlineData("the retry is never safe", "The retry is safe.")]
    public void Evaluate_Denied_IsNotHeld(string belief, string answer) => Judging.Hold(belief, answer).ShouldBe(Observation.NotObserved);

    [Fact]
    public void Evaluate_CheckDescribed_IsViolated() =>
        Judging.Hold("look in the cache whether the order was paid", "The service looks in the cache whether the order was paid already.").ShouldBe(Observation.Violated);

    [Fact]
    public void Evaluate_Unsure_IsUnknown() => Judging.Hold(Belief, "I'm not sure, maybe two-phase commit across the services.").ShouldBe(Observation.Unknown);

    [Fact]
    public void Evaluate_StatedAndThenDoubted_IsViolated() =>
        Judging.Hold(Belief + " everywhere", "Two-phase commit across the services.\n\nI guess two-phase commit across the services everywhere.").ShouldBe(Observation.Violated);

    [Fact]
    public void Evaluate_PartlyStated_IsNotHeld() => Judging.Hold(Belief, "There are services.").ShouldBe(Observation.NotObserved);

    [Fact]
    public void Evaluate_SeveralPhrasings_AnyIsEnough()
    {
        var evaluator = Judging.Compile(new Rubric([], [Judging.Misconception("belief", Belief, "one transaction over all databases")]));

        var result = evaluator.Evaluate("It rains. There is one transaction over all databases, of course.").Misconceptions.ShouldHaveSingleItem();

        result.Observation.ShouldBe(Observation.Violated);
        result.Spans.ShouldHaveSingleItem().Start.ShouldBe(10);
        result.Explanation.Value.ShouldBe(1);
    }
}
