using Onsite.Practice.Attempts;

namespace Onsite.Practice.Tests.Attempts;

public sealed class AttemptTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain, é, 😀 and \ufffd", "plain, é, 😀 and \ufffd")]
    [InlineData("a\0b", "a\ufffdb")]
    [InlineData("😀\0", "😀\ufffd")]
    public void Keepable_Text_KeepsEveryOtherCharacterInItsPlace(string text, string kept) => Check(text, kept);

    // Halves of surrogate pairs cannot stand in an attribute.
    [Fact]
    public void Keepable_HalfOfASurrogatePair_IsReplaced()
    {
        Check("\ud83d", "\ufffd");
        Check("\ude00\ud83d", "\ufffd\ufffd");
        Check("\ud83d\ud83d\ude00x", "\ufffd😀x");
        Check("x\ude00", "x\ufffd");
    }

    private static void Check(string text, string kept)
    {
        string.Equals(AttemptText.Keepable(text), kept, StringComparison.Ordinal).ShouldBeTrue();
        AttemptText.IsKeepable(text).ShouldBe(string.Equals(text, kept, StringComparison.Ordinal));
        AttemptText.IsKeepable(kept).ShouldBeTrue();
    }
}
