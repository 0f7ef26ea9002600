namespace Onsite.Content.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("charge-once", true)]
    [InlineData("column-on-400-million-rows", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("é", false)]
    [InlineData("a b", false)]
    [InlineData("..", false)]
    public void IsValid_Text_IsLowerCaseWordsJoinedByHyphens(string text, bool expected) => Slug.IsValid(text).ShouldBe(expected);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void IsValid_LongText_HasALimit(int length, bool expected) => Slug.IsValid(new string('a', length)).ShouldBe(expected);
}
