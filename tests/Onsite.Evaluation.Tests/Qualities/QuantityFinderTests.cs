using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>Figures that are used, figures that are only named, and numbers that measure nothing.</summary>
public sealed class QuantityFinderTests
{
    [Theory]
    [InlineData("160 connections over four seconds make 40 payments per second.")]
    [InlineData("Ten million users times 200 bytes is two gigabytes.")]
    [InlineData("400 million rows divided by 5,000 a second is 80,000 seconds.")]
    [InlineData("3,600 = 900 × 4 requests are in flight.")]
    [InlineData("A million users once a minute gives 17,000 requests per second.")]
    [InlineData("At 40 ms a call, 25 calls a second per worker is about all we get.")]
    [InlineData("Two copies of 300 GB come to 600 GB.")]
    [InlineData("The list fits in memory because it is only 40 MB.")]
    [InlineData("Retries stop after 200 ms, otherwise the caller has gone.")]
    [InlineData("I'd cap it at 64 connections so that the database keeps up.")]
    [InlineData("Nine connections are enough for 1,800 payments a second.")]
    [InlineData("345 GB a day is too much for one node.")]
    [InlineData("Anyone above 100,000 followers is not pushed.")]
    [InlineData("It has to answer within 300 ms at the 99th percentile.")]
    [InlineData("If the lag is over five seconds, the copy waits.")]
    [InlineData("Each of the 20 pods has 30 connections, so 600 in total.")]
    [InlineData("Since the budget is 500 ms, three calls in a row are out.")]
    public void Sentence_ThatShowsIt_IsShown(string answer) => Reading.Verdict(QualityKind.Quantities, answer).ShouldBe("shown");

    [Theory]
    [InlineData("The service has 12 instances.")]
    [InlineData("There are 40,000 requests per second at noon.")]
    [InlineData("The team had $40 left.")]
    [InlineData("It took 90 minutes.")]
    [InlineData("We saw an error rate of 18 %.")]
    [InlineData("The payload has 4 KB.")]
    [InlineData("How do we serve 17,000 requests per second?")]
    [InlineData("Eight million followers saw it.")]
    public void Sentence_ThatOnlyNamesIt_IsNamed(string answer) => Reading.Verdict(QualityKind.Quantities, answer).ShouldBe("named");

    [Theory]
    [InlineData("I joined in 2022.")]
    [InlineData("The alert came at 03:10.")]
    [InlineData("It answers 503 and the client retries.")]
    [InlineData("The loser gets a 409 and waits.")]
    [InlineData("There are three ways.")]
    [InlineData("We use HTTP 2 and TLS 1.3.")]
    [InlineData("Two things matter here.")]
    [InlineData("That was two years ago.")]
    [InlineData("RFC 9110 says so.")]
    [InlineData("It is fast and cheap.")]
    [InlineData("Since 2019 the team has had its own on-call.")]
    [InlineData("On page 40 there is a picture.")]
    public void Sentence_ThatOnlyLooksLikeIt_IsNothing(string answer) => Reading.Verdict(QualityKind.Quantities, answer).ShouldBe("nothing");
}
