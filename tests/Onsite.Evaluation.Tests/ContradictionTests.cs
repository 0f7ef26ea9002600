using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests;

/// <summary>What an answer says and denies is found, shown with both places, and not credited.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("The consumer deduplicates messages. The consumer does not deduplicate messages.", true)]
    [InlineData("The consumer never deduplicates messages. Later the consumer deduplicates messages.", true)]
    [InlineData("The consumer deduplicates messages. The broker is fast.", false)]
    [InlineData("The consumer deduplicates messages. The broker does not deduplicate.", false)]
    [InlineData("The consumer deduplicates messages. Does the consumer not deduplicate messages?", false)]
    [InlineData("The consumer deduplicates messages. If the consumer did not deduplicate messages we would pay twice.", false)]
    public void Contradictions_ClaimAndDenialOfAPoint_AreFound(string answer, bool found)
    {
        var report = Judging.Compile(new Rubric([Judging.Point("dedup", 100, must: true, Judging.Statement("consumer deduplicates messages"))], [])).Evaluate(answer);

        report.Contradictions.Any().ShouldBe(found);
        report.Points[0].Observation.ShouldBe(found ? Observation.Unknown : Observation.Met);
    }

    [Fact]
    public void Contradictions_OfAPoint_CiteBothSentences()
    {
        const string Answer = "The consumer deduplicates messages. The consumer does not deduplicate messages.";
        var report = Judging.Compile(new Rubric([Judging.Point("dedup", 100, must: true, Judging.Statement("consumer deduplicates messages"))], [])).Evaluate(Answer);

        var contradiction = report.Contradictions.ShouldHaveSingleItem();
        contradiction.Criterion.ShouldBe("dedup");
        contradiction.Claim.Of(Answer).ShouldBe("The consumer deduplicates messages");
        contradiction.Denial.Of(Answer).ShouldBe("The consumer does not deduplicate messages.");
        report.Points[0].Spans.Count.ShouldBe(2);
        report.Points[0].Explanation.Description.ShouldContain("contradicts itself");
        report.Points[0].Explanation.Children.Take(2).Select(c => c.Description).ShouldBe(["Said here.", "Denied here."]);
    }

    [Fact]
    public void Contradictions_OfAMisconception_LeaveItUnknown()
    {
        const string Answer = "A timeout means the payment failed. But a timeout does not mean the payment failed.";
        var report = Judging.Compile(new Rubric([], [Judging.Misconception("decline", "timeout means payment failed")])).Evaluate(Answer);

        report.Contradictions.ShouldHaveSingleItem().Criterion.ShouldBe("decline");
        report.Misconceptions[0].Observation.ShouldBe(Observation.Unknown);
        report.Misconceptions[0].Spans.Count.ShouldBe(2);
    }
}
