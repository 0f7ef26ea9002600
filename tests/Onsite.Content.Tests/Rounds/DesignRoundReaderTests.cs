using Onsite.Content.Rounds;
using Onsite.Documents;

namespace Onsite.Content.Tests.Rounds;

public sealed class DesignRoundReaderTests : IDisposable
{
    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Read_Sample_IsThePlan()
    {
        var plan = _content.Read().Catalogue.RoundPlan;

        plan.IsThere.ShouldBeTrue();
        plan.Length.ShouldBe(TimeSpan.FromMinutes(13));
        plan.Stages.Select(s => s.Stage).ShouldBe(Enum.GetValues<DesignStage>());
        plan.Stages[0].Nudges.ShouldBe([new Nudge(1, NudgeCondition.NothingAsked, "Ask something.")]);
        plan.Shares.Sum.ShouldBe(100);
        plan.Structure.Select(c => c.Kind).ShouldBe([StructureKind.Timeouts, StructureKind.SinglePoints]);
        plan.Clarifying.ShouldBe(new ClarifyingDemand(2, 1));
    }

    [Theory]
    [InlineData("shares: {objectives: 40,", "shares: {objectives: 41,", "The shares add up to 101; they have to add up to 100.")]
    [InlineData("minutes: [3, 3]", "minutes: [4, 3]", "'minutes' is not the least and the most of a stage.")]
    [InlineData("minutes: [3, 3]", "minutes: [3]", "The number of entries in 'minutes' is 1; it has to be 2.")]
    [InlineData("stage: estimate,", "stage: clarify,", "The stages are not each of the five once, in their order.")]
    [InlineData("partly: 1", "partly: 3", "'partly' is 3; it has to be between 1 and 2.")]
    [InlineData("kind: single-points", "kind: timeouts", "'timeouts' is there twice.")]
    [InlineData("competency: reliability, weight: 3", "competency: reliabilty, weight: 3", "'single-points': there is no competency 'reliabilty'.")]
    public void Read_WrongPlan_SaysSoAndHasNone(string right, string wrong, string message)
    {
        _content.Replace("design-round.yaml", right, wrong);

        var (catalogue, diagnostics) = _content.Read();

        diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message).ShouldContain(message);
        catalogue.RoundPlan.IsThere.ShouldBeFalse();
    }

    /// <summary>Content without a plan is content: nobody can begin a round with it, and that is all.</summary>
    [Fact]
    public void Read_NoPlan_IsNone()
    {
        _content.Delete("design-round.yaml");
        _content.Delete("probes.yaml");

        var (catalogue, diagnostics) = _content.Read();

        diagnostics.HasErrors.ShouldBeFalse();
        catalogue.RoundPlan.IsThere.ShouldBeFalse();
        catalogue.Probes.ShouldBeEmpty();
    }
}
