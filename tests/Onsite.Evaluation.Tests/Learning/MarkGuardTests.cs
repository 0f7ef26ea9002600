using Onsite.Evaluation.Learning;

namespace Onsite.Evaluation.Tests.Learning;

public sealed class MarkGuardTests
{
    private const string Good = "The till stamps each purchase with a fresh token and repeats it on replay.";

    private static readonly MarkGuard Guard = new(SampleRubric.Rubric, SampleRubric.Topic, Judging.Lexicon);

    [Fact]
    public void Check_SentenceWithMeaning_IsNotRefused() => Guard.Check(Mark(Good), []).ShouldBeNull();

    [Theory]
    [InlineData("", "too-short")]
    [InlineData("And so it is.", "too-short")]
    [InlineData("Tokens repeat.", "too-short")]
    [InlineData("The card call timed out and the network did not reply.", "only-question-words")]
    [InlineData("I am not sure whether tills stamp purchases with fresh tokens.", "says-nothing-for-certain")]
    [InlineData("Token, replay, till, purchase, stamp, merchant, fresh, ledger, queue, courier.", "says-nothing-for-certain")]
    public void Check_SaysTooLittle_IsRefusedWithItsReason(string sentence, string code)
    {
        var refusal = Guard.Check(Mark(sentence), []).ShouldNotBeNull();

        refusal.Code.ShouldBe(code);
        refusal.Reason.ShouldEndWith(code == "weak-answer-says-it" ? "”" : ".");
    }

    [Fact]
    public void Check_TooLong_IsRefused() => Guard.Check(Mark(string.Join(' ', Enumerable.Repeat(Good, 20))), []).ShouldNotBeNull().Code.ShouldBe("too-long");

    [Fact]
    public void Check_WeakAnswerSaysIt_IsRefusedAndQuoted()
    {
        var refusal = Guard.Check(Mark(Good), ["We retry. Each purchase gets a fresh token stamped by the till, and a replay repeats it."]).ShouldNotBeNull();

        refusal.Code.ShouldBe("weak-answer-says-it");
        refusal.Reason.ShouldContain("fresh token");
    }

    [Fact]
    public void Check_OtherWeakAnswer_IsNotRefused() => Guard.Check(Mark(Good), ["We retry until it works."]).ShouldBeNull();

    [Fact]
    public void Check_UnknownPoint_IsRefused() => Guard.Check(Mark(Good) with { PointId = "gone" }, []).ShouldNotBeNull().Code.ShouldBe("no-such-point");

    [Fact]
    public void Check_CounterExample_NeedsOnlyAWord()
    {
        Guard.Check(Mark("Tokens repeat.") with { Makes = false }, ["Tokens repeat."]).ShouldBeNull();
        Guard.Check(Mark("And so it is.") with { Makes = false }, []).ShouldNotBeNull().Code.ShouldBe("too-short");
    }

    private static MarkedSentence Mark(string sentence) => new("m1", "same-key", sentence, Makes: true);
}
