using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Text;

/// <summary>Which words have a root in common.</summary>
public sealed class WordRootTests
{
    [Theory]
    [InlineData("safe", "safety")]
    [InlineData("teach", "teacher")]
    [InlineData("duplicate", "duplication")]
    [InlineData("free", "freedom")]
    [InlineData("prefer", "preference")]
    [InlineData("technology", "technological")]
    [InlineData("violent", "violence")]
    [InlineData("validate", "validation")]
    [InlineData("compress", "compression")]
    public void Of_WordsOfOneFamily_AreTheSame(string one, string other) => Root(one).ShouldBe(Root(other));

    [Theory]
    [InlineData("great", "green")]
    [InlineData("form", "former")]
    [InlineData("count", "counter")]
    [InlineData("part", "party")]
    [InlineData("off", "offer")]
    [InlineData("patent", "patient")]
    [InlineData("store", "story")]
    [InlineData("head", "header")]
    public void Of_WordsThatLookAlike_AreNot(string one, string other) => Root(one).ShouldNotBe(Root(other));

    [Theory]
    [InlineData("unsafe", "safe")]
    [InlineData("inconsistent", "consistent")]
    [InlineData("irreversible", "reversible")]
    [InlineData("insecure", "secure")]
    [InlineData("disagree", "agree")]
    [InlineData("nonblocking", "blocking")]
    public void OfOpposite_PrefixThatDenies_IsTheRootBehindIt(string word, string opposite) => WordRoot.OfOpposite(Stemmer.Stem(word)).ShouldBe(Root(opposite));

    [Theory]
    [InlineData("under")]
    [InlineData("unit")]
    [InlineData("improve")]
    [InlineData("index")]
    [InlineData("display")]
    [InlineData("inform")]
    public void OfOpposite_OtherWords_HaveNone(string word) => WordRoot.OfOpposite(Stemmer.Stem(word)).ShouldBeNull();

    private static string Root(string word) => WordRoot.Of(Stemmer.Stem(word));
}
