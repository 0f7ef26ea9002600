using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>Assumptions that the speaker makes now, and what was, or must not be, assumed.</summary>
public sealed class AssumptionFinderTests
{
    [Theory]
    [InlineData("I assume that one region is enough.")]
    [InlineData("I'll assume a read to write ratio of one hundred to one.")]
    [InlineData("Assuming ten million users, that is 115 logins a second.")]
    [InlineData("Let's assume that every message has 200 bytes.")]
    [InlineData("Let's say we have 40 servers.")]
    [InlineData("Let us assume the clocks are within a second.")]
    [InlineData("My assumption is that nobody deletes orders.")]
    [InlineData("One assumption: the shop is closed at night.")]
    [InlineData("I'm assuming that the payments are synchronous.")]
    [InlineData("We assume at-least-once delivery from the broker.")]
    [InlineData("I would assume that most reads go to the last week.")]
    [InlineData("Here we can assume a single writer.")]
    [InlineData("I take it that the events have unique ids.")]
    [InlineData("I take the ordering per customer as given.")]
    [InlineData("Suppose a user follows 300 others.")]
    [InlineData("On the assumption that a video is two gigabytes, the store takes six petabytes.")]
    [InlineData("So assuming an average of 2 KB, it fits into memory.")]
    [InlineData("Our assumptions are one region and no deletes.")]
    [InlineData("I'd assume we can lose a minute of clicks.")]
    [InlineData("Say we get 3,000 requests at the peak.")]
    public void Sentence_ThatShowsIt_IsShown(string answer) => Reading.Verdict(QualityKind.Assumptions, answer).ShouldBe("shown");

    [Theory]
    [InlineData("You should never assume that the clock is right.")]
    [InlineData("I would not assume that the call failed.")]
    [InlineData("I had assumed that it was tested.")]
    [InlineData("The wrong assumption was that ids are unique.")]
    [InlineData("Don't assume that the cache is warm.")]
    [InlineData("The code assumes that the list is sorted.")]
    [InlineData("They wrongly assumed a single region.")]
    [InlineData("That assumption was never checked.")]
    [InlineData("We should verify the assumption with a test.")]
    [InlineData("The service presumes nothing.")]
    [InlineData("I would question the assumption behind it.")]
    [InlineData("We take the lock and go on.")]
    [InlineData("Assume the worst and add more servers.")]
    [InlineData("Can I assume one region?")]
    [InlineData("We open it for, let's say, two partners.")]
    public void Sentence_ThatOnlyLooksLikeIt_IsNothing(string answer) => Reading.Verdict(QualityKind.Assumptions, answer).ShouldBe("nothing");
}
