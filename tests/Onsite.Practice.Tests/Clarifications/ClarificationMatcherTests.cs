using Onsite.Practice.Clarifications;

namespace Onsite.Practice.Tests.Clarifications;

public sealed class ClarificationMatcherTests
{
    private static readonly string[][] Asks =
    [
        ["how many requests", "reads per second", "refresh how often"],
        ["how many posts", "posts per second", "write rate"],
        ["followers per account", "largest account"],
        ["latency target", "how fast", "response time"],
        ["lose a post", "durability", "acknowledged posts"],
        ["availability zones", "data center lost"],
        ["photos and large media files"],
    ];

    private readonly ClarificationMatcher _matcher = new(Asks, [["media", "images", "pictures"]]);

    [Theory]
    [InlineData("How many requests do we get?", 0)]
    [InlineData("What's the number of requests per second?", 0)]
    [InlineData("How often does somebody refresh?", 0)]
    [InlineData("how many posts are written a second", 1)]
    [InlineData("What is the rate of writes?", 1)]
    [InlineData("How many followers has an account?", 2)]
    [InlineData("How large is the largest account?", 2)]
    [InlineData("How fast must it be?", 3)]
    [InlineData("Is there a target for latency?", 3)]
    [InlineData("May we lose posts?", 4)]
    [InlineData("Does it have to be durable?", 4)]
    [InlineData("What if a data center is lost?", 5)]
    [InlineData("ZONES of AVAILABILITY???", 5)]
    [InlineData("How many posts do all those requests write?", 1)]
    [InlineData("What QPS do we have for reads?", 0)]
    [InlineData("Do we need durability for drafts?", 4)]
    public void Find_WordsOfAGroup_IsItsAnswer(string question, int answer) => _matcher.Find(question).ShouldBe(answer);

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("How many?")]
    [InlineData("Which programming language shall I use?")]
    [InlineData("Do we store posts in a database?")]
    [InlineData("What is the target?")]
    [InlineData("Do we need encryption for acknowledged posts?")]
    public void Find_NothingThatIsKnown_IsNull(string question) => _matcher.Find(question).ShouldBeNull();

    [Fact]
    public void Find_WordsOfTwoAnswers_IsTheRarer() => _matcher.Find("How many acknowledged posts may we lose?").ShouldBe(4);

    /// <summary>Of a long group one word in three may be missing, and a word counts for its family.</summary>
    [Fact]
    public void Find_MostOfALongGroup_IsItsAnswer()
    {
        _matcher.Find("Are there large files with pictures?").ShouldBe(6);
        _matcher.Find("Are there large files?").ShouldBeNull();
    }

    [Fact]
    public void Find_LongerThanIsRead_ReadsTheBeginning()
    {
        _matcher.Find("durability " + new string('x', 2_000_000)).ShouldBe(4);
        _matcher.Find(new string('x', 2_000) + " durability").ShouldBeNull();
    }

    [Fact]
    public void Find_NoAnswers_IsNull() => new ClarificationMatcher([], []).Find("How many?").ShouldBeNull();
}
