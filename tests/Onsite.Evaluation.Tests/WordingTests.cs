namespace Onsite.Evaluation.Tests;

/// <summary>What is wanted, in the words of a sentence.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a|b", "a and b")]
    [InlineData("a|b|c|d", "a, b, c and d")]
    [InlineData("a|any one of b or c", "a and any one of b or c")]
    [InlineData("any one of b or c|a|d", "any one of b or c; a; and d")]
    [InlineData("a|any one of b, c or d", "a; and any one of b, c or d")]
    [InlineData("a|any one of b, c or d|e", "a; any one of b, c or d; and e")]
    public void All_Things_AreJoined(string things, string said) => Wording.All(Split(things)).ShouldBe(said);

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a|b", "any one of a or b")]
    [InlineData("a|b|c", "any one of a, b or c")]
    [InlineData("a|b|c|d|e", "any one of a, b, c or another of 5 ways")]
    public void AnyOf_Things_NamesThreeAtMost(string things, string said) => Wording.AnyOf(Split(things)).ShouldBe(said);

    [Theory]
    [InlineData(1, "a|b|c", true, "one more of a, b or c")]
    [InlineData(1, "a|b|c|d", true, "one more of a, b, c or another of 4 ways")]
    [InlineData(1, "a|b", false, "any one of a or b")]
    [InlineData(2, "a|b|c", true, "two more of a, b and c")]
    [InlineData(2, "a|b|c|d|e", true, "two more of a, b, c and two others")]
    [InlineData(2, "a|b|c|d", false, "two of a, b, c and one other")]
    [InlineData(2, "a|b", true, "a and b")]
    [InlineData(1, "a", true, "a")]
    [InlineData(11, "a|b|c|d|e|f|g|h|i|j|k|l", true, "11 more of a, b, c and nine others")]
    public void SomeOf_Things_SaysHowMany(int wanted, string things, bool some, string said) => Wording.SomeOf(wanted, Split(things), some).ShouldBe(said);

    private static string[] Split(string things) => things.Length == 0 ? [] : things.Split('|');
}
