using Onsite.Evaluation.Grading;

namespace Onsite.Evaluation.Tests.Grading;

public sealed class SpellingDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("queue", "qeueu", 2)]
    [InlineData("pointer", "pionter", 1)]
    [InlineData("ca", "abc", 3)]
    public void Edits_OfTwoWords_AreCounted(string a, string b, int expected)
    {
        SpellingDistance.Edits(a, b).ShouldBe(expected);
        SpellingDistance.Edits(b, a).ShouldBe(expected);
    }

    [Theory]
    [InlineData("pointer", "pointer", 1)]
    [InlineData("pointer", "pionter", 6.0 / 7)]
    [InlineData("heap", "heat", 0.75)]
    [InlineData("map", "mop", 0)]
    [InlineData("initial", "initialize", 0.8)]
    [InlineData("inherit", "inhabit", 0)]
    [InlineData("stack", "queue", 0)]
    public void Likeness_OfTwoWords_IsAShare(string a, string b, double expected)
    {
        SpellingDistance.Likeness(a, b).ShouldBe(expected, 1e-9);
        SpellingDistance.Likeness(b, a).ShouldBe(expected, 1e-9);
    }
}
