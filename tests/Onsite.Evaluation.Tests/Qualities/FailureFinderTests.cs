using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>The five parts of a failure that is told: first break, cascade, blast radius, degradation, mitigation.</summary>
public sealed class FailureFinderTests
{
    [Theory]
    [InlineData("The first thing to break is the pool.", QualityAspect.FirstBreak)]
    [InlineData("If a Redis shard dies, we read from the posts.", QualityAspect.FirstBreak)]
    [InlineData("When the primary goes down, writes stop.", QualityAspect.FirstBreak)]
    [InlineData("Under that load we run out of connections.", QualityAspect.FirstBreak)]
    [InlineData("Suppose the coordinator crashes between the two.", QualityAspect.FirstBreak)]
    [InlineData("Now the processor is the bottleneck.", QualityAspect.FirstBreak)]
    [InlineData("What breaks first is the disk.", QualityAspect.FirstBreak)]
    [InlineData("The callers time out and retry, which takes down the gateway.", QualityAspect.Cascade)]
    [InlineData("When it is slow, requests pile up in the pool.", QualityAspect.Cascade)]
    [InlineData("The cache is empty after a crash and we have a thundering herd.", QualityAspect.Cascade)]
    [InlineData("A slow shard means a retry storm.", QualityAspect.Cascade)]
    [InlineData("Once one node fails, the rest drown.", QualityAspect.Cascade)]
    [InlineData("If the shard is lost, only those tenants are affected.", QualityAspect.BlastRadius)]
    [InlineData("The blast radius of a failed deploy is one cell.", QualityAspect.BlastRadius)]
    [InlineData("When Frankfurt is down, the other regions are unaffected.", QualityAspect.BlastRadius)]
    [InlineData("A slow seller doesn't affect others.", QualityAspect.BlastRadius)]
    [InlineData("If recommendations fail, the page falls back to bestsellers.", QualityAspect.Degradation)]
    [InlineData("While the primary is down the shop is read-only.", QualityAspect.Degradation)]
    [InlineData("Under overload we shed the cheap requests.", QualityAspect.Degradation)]
    [InlineData("If search is down customers can still buy by category.", QualityAspect.Degradation)]
    [InlineData("If ranking is slow we serve stale results.", QualityAspect.Degradation)]
    [InlineData("A circuit breaker opens when the partner fails.", QualityAspect.Mitigation)]
    [InlineData("If the node dies, we fail over within a minute.", QualityAspect.Mitigation)]
    [InlineData("The lists are lost, and we rebuild them from the log.", QualityAspect.Mitigation)]
    [InlineData("On errors I roll back at once.", QualityAspect.Mitigation)]
    [InlineData("It crashes in the middle and the events are redelivered.", QualityAspect.Mitigation)]
    public void Sentence_OfAFailure_ShowsItsPart(string answer, QualityAspect part) =>
        Reading.Of(QualityKind.FailureNarration, answer).Mentions.ShouldContain(m => m.Aspect == part && m.Shown);

    [Theory]
    [InlineData("The stack is Kafka with a circuit breaker and rate limits.")]
    [InlineData("We restore the page on scroll.")]
    [InlineData("The list falls back to its default order.")]
    [InlineData("Everyone else is happy.")]
    [InlineData("We use a cache and a queue.")]
    [InlineData("It is very reliable and never fails.")]
    [InlineData("We replay the events for the report.")]
    [InlineData("The queue fills up at noon.")]
    public void Sentence_WithoutAFailure_ShowsNothing(string answer) => Reading.Of(QualityKind.FailureNarration, answer).Count.ShouldBe(0);

    [Fact]
    public void Count_OfSeveralSentences_IsThatOfDifferentParts()
    {
        var result = Reading.Of(QualityKind.FailureNarration, "If a shard dies, we rebuild it. If a node dies, we replace it. Only those users are affected.");
        result.Count.ShouldBe(3);
        result.Mentions.Count.ShouldBeGreaterThan(3);
    }
}
