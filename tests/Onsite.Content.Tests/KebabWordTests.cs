using Onsite.Content.Questions;
using Onsite.Content.Ratings;

namespace Onsite.Content.Tests;

public sealed class KebabWordTests
{
    [Fact]
    public void Of_EveryRating_IsItsWord() =>
        Enum.GetValues<Rating>().Select(KebabWord.Of).ShouldBe(["strong-no-hire", "no-hire", "hire", "strong-hire"]);

    [Fact]
    public void TryParse_WordOfEveryRound_FindsIt()
    {
        foreach (var round in Enum.GetValues<RoundKind>())
        {
            KebabWord.TryParse<RoundKind>(KebabWord.Of(round), out var parsed).ShouldBeTrue();
            parsed.ShouldBe(round);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PhoneScreen")]
    [InlineData("0")]
    public void TryParse_OtherWord_FindsNothing(string? word) => KebabWord.TryParse<RoundKind>(word, out _).ShouldBeFalse();
}
