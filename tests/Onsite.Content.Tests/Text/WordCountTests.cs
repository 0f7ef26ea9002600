using Onsite.Content.Text;

namespace Onsite.Content.Tests.Text;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\t", 0)]
    [InlineData("one", 1)]
    [InlineData("- one\n- two", 2)]
    [InlineData("**one**, (two) – three…", 3)]
    [InlineData("a well-known p99 isn't 3.5", 5)]
    [InlineData("---", 0)]
    public void Of_Text_CountsWhatIsSpoken(string text, int words) => WordCount.Of(text).ShouldBe(words);
}
