using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>Money, and costs that are none.</summary>
public sealed class CostFinderTests
{
    [Theory]
    [InlineData("That is about $4,000 a month for storage.")]
    [InlineData("The cloud bill doubles with three regions.")]
    [InlineData("Egress costs are what hurts here.")]
    [InlineData("We save 30,000 euros a year.")]
    [InlineData("It costs two cents per gigabyte.")]
    [InlineData("Old months move to cheaper storage.")]
    [InlineData("Encoding runs on spot instances.")]
    [InlineData("Reserved instances cover the base load.")]
    [InlineData("The cost per request matters more than the latency.")]
    [InlineData("Every minute loses 730 euros.")]
    [InlineData("We spend 12,000 USD on logs.")]
    [InlineData("The yearly budget is fixed.")]
    [InlineData("The infrastructure cost grows with each replica.")]
    [InlineData("I'd pay for two idle nodes and sleep.")]
    [InlineData("The monthly bill is dominated by transfer.")]
    [InlineData("An hour of video costs about $0.02 to deliver.")]
    [InlineData("The cost of running a cluster of nine is a person's salary.")]
    public void Sentence_ThatShowsIt_IsShown(string answer) => Reading.Verdict(QualityKind.Cost, answer).ShouldBe("shown");

    [Theory]
    [InlineData("The cost function has one minimum.")]
    [InlineData("The planner's cost model is off.")]
    [InlineData("It costs a round trip.")]
    [InlineData("The cost of a query grows with the join.")]
    [InlineData("It cost us two weeks.")]
    [InlineData("A bcrypt cost factor of 12 takes 200 ms.")]
    [InlineData("The price is shown in the cart.")]
    [InlineData("The card is charged $40.")]
    [InlineData("It costs about 40 ms.")]
    [InlineData("The estimated cost is higher for the index scan.")]
    [InlineData("We bill customers at night.")]
    [InlineData("That is cheap.")]
    [InlineData("We have a budget of 300 ms for the whole page.")]
    [InlineData("Retries have a budget of ten percent.")]
    public void Sentence_ThatOnlyLooksLikeIt_IsNothing(string answer) => Reading.Verdict(QualityKind.Cost, answer).ShouldBe("nothing");
}
