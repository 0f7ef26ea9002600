namespace Onsite.Documents.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("phrasing", "phrasings")]
    [InlineData("wieght", "weight")]
    [InlineData("colour", null)]
    public void Nearest_Misspelling_FindsWhatWasMeant(string word, string? expected) =>
        Spelling.Nearest(word, ["weight", "phrasings", "probe"]).ShouldBe(expected);

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("same", "SAME", 0)]
    public void Distance_KnownPairs_CountsEdits(string a, string b, int expected) => Spelling.Distance(a, b, limit: 10).ShouldBe(expected);
}
