using Onsite.Documents;
using Onsite.Evaluation.Delivery;

namespace Onsite.Evaluation.Tests.Delivery;

public sealed class PastedTranscriptTests
{
    private const string Transcript = """{"format":"onsite-transcript/1","words":[{"text":"Well,","start":0,"end":0.4}]}""";

    [Theory]
    [InlineData(Transcript)]
    [InlineData("\n\n  " + Transcript + "\r\n")]
    public void Find_Transcript_IsRead(string answer) => Find(answer, out _).ShouldNotBeNull().Words.ShouldHaveSingleItem().Text.ShouldBe("Well,");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("We retry with jitter.")]
    [InlineData("A client sends {\"amount\": 10}.")]
    [InlineData("""{"amount": 10}""")]
    [InlineData("I would log it as " + Transcript)]
    public void Find_WrittenAnswer_IsNoneAndNoMistake(string answer)
    {
        Find(answer, out var problems).ShouldBeNull();
        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"format":"onsite-transcript/2","words":[{"text":"Well,","start":0,"end":0.4}]}""")]
    [InlineData("""{"format":"onsite-transcript/1","words":[]}""")]
    [InlineData("""{"format":"onsite-transcript/1","words":[{"text":"Well,","start":1,"end":0.4}]}""")]
    [InlineData("""{"format":"onsite-transcript/1","words":[{"text":""")]
    [InlineData(Transcript + " and more")]
    public void Find_BrokenTranscript_IsAMistakeWithItsPlace(string answer)
    {
        Find(answer, out var problems).ShouldBeNull();
        problems.HasErrors.ShouldBeTrue();
        problems.ShouldAllBe(p => p.Fix.Length > 0);
    }

    private static Transcript? Find(string answer, out DiagnosticList problems) => PastedTranscript.Find(answer, problems = []);
}
