using FsCheck;
using FsCheck.Fluent;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Text;

public sealed class SentenceSplitterTests
{
    /// <summary>A text, and its sentences between bars.</summary>
    [Theory]
    [InlineData("Retry it. Store the key.", "Retry it.|Store the key.")]
    [InlineData("Why? Because! Yes.", "Why?|Because!|Yes.")]
    [InlineData("Wait... then retry.", "Wait...|then retry.")]
    [InlineData("He said \"retry it.\" Then we did.", "He said \"retry it.\"|Then we did.")]
    [InlineData("(It failed.) We retried.", "(It failed.)|We retried.")]
    [InlineData("**First.** Then the rest.", "**First.**|Then the rest.")]
    [InlineData("no end", "no end")]
    [InlineData("Lost.Found", "Lost.Found")]
    [InlineData("", "")]
    [InlineData(" \n\t ", "")]
    [InlineData("... !!! ???", "")]
    public void Split_PlainText_EndsWhereASentenceEnds(string text, string expected) => Sentences(text).ShouldBe(expected);

    [Theory]
    [InlineData("The p99.9 is 40 ms. It was 20.", "The p99.9 is 40 ms.|It was 20.")]
    [InlineData("Use a store, e.g. Redis, for it.", "Use a store, e.g. Redis, for it.")]
    [InlineData("A proxy, i.e. Envoy. Then a queue.", "A proxy, i.e. Envoy.|Then a queue.")]
    [InlineData("It ships in v1.2 today. Next is 2.0.1. Done.", "It ships in v1.2 today.|Next is 2.0.1.|Done.")]
    [InlineData("Logs, metrics, etc. and traces.", "Logs, metrics, etc. and traces.")]
    [InlineData("Logs, metrics, etc. Then traces.", "Logs, metrics, etc.|Then traces.")]
    [InlineData("Logs, metrics, etc.", "Logs, metrics, etc.")]
    [InlineData("It took 40 ms. Then it failed.", "It took 40 ms.|Then it failed.")]
    [InlineData("Is it safe? No. It is not.", "Is it safe?|No.|It is not.")]
    [InlineData("We use .NET and Node.js here. Both work.", "We use .NET and Node.js here.|Both work.")]
    [InlineData("It runs on .NET. We like it.", "It runs on .NET.|We like it.")]
    [InlineData("Ask J. Smith. He knows.", "Ask J. Smith.|He knows.")]
    [InlineData("We rehearse DR. Twice a year.", "We rehearse DR.|Twice a year.")]
    [InlineData("It runs in the U.S. and here.", "It runs in the U.S. and here.")]
    public void Split_DotThatEndsNothing_GoesOn(string text, string expected) => Sentences(text).ShouldBe(expected);

    [Theory]
    [InlineData("Plan:\n- store the key\n- retry it\n", "Plan:|store the key|retry it")]
    [InlineData("Plan:\n* one\n+ two\n• three", "Plan:|one|two|three")]
    [InlineData("1. Store the key\n2. Retry it\n10. Alert", "Store the key|Retry it|Alert")]
    [InlineData("1) Store the key\n2) Retry it", "Store the key|Retry it")]
    [InlineData("  1. Store the key.\n  2. Retry it.", "Store the key.|Retry it.")]
    [InlineData("# Plan\nStore the key\n## Then\nRetry it", "Plan|Store the key|Then|Retry it")]
    [InlineData("one\n\ntwo\n \t\nthree", "one|two|three")]
    [InlineData("one\ntwo", "one\ntwo")]
    [InlineData("one\r\n\r\ntwo\r\n- three\r\n", "one|two|three")]
    [InlineData("> quoted\n> again", "quoted|again")]
    [InlineData("a; b |\n|---|---|\n|c; d", "a; b |||c; d")]
    [InlineData("We did it in 3. Then we left.", "We did it in 3.|Then we left.")]
    public void Split_Markdown_MakesEveryItemASentence(string text, string expected) => Sentences(text).ShouldBe(expected);

    [Theory]
    [InlineData("Call `a. b? c` now. Then stop.", "Call `a. b? c` now.|Then stop.")]
    [InlineData("Call ``a. `b. ` c`` now. Then stop.", "Call ``a. `b. ` c`` now.|Then stop.")]
    [InlineData("Like this:\n```\nfoo. Bar. baz\n\nqux\n```\nThat is all. Yes.", "Like this:|```\nfoo. Bar. baz\n\nqux\n```|That is all.|Yes.")]
    [InlineData("An unmatched ` tick. Next one.", "An unmatched ` tick.|Next one.")]
    [InlineData("A tick ` here.\n\nThe other ` there. Next.", "A tick ` here.|The other ` there.|Next.")]
    [InlineData("A tick ` here.\r\n\r\nThe other ` there. Next.", "A tick ` here.|The other ` there.|Next.")]
    [InlineData("```\nnever closed. Next one.", "```\nnever closed.|Next one.")]
    public void Split_Code_IsNotCut(string text, string expected) => Sentences(text).ShouldBe(expected);

    [Theory]
    [InlineData("重試。儲存金鑰！真的？", "重試。|儲存金鑰！|真的？")]
    [InlineData("पुनः प्रयास करें। फिर रुकें।", "पुनः प्रयास करें।|फिर रुकें।")]
    [InlineData("هل فشل؟ نعم.", "هل فشل؟|نعم.")]
    [InlineData("Повтори. Стоп.", "Повтори.|Стоп.")]
    [InlineData("Retry it 😀. Then stop 🎉! Done", "Retry it 😀.|Then stop 🎉!|Done")]
    public void Split_OtherScripts_KnowsTheirStops(string text, string expected) => Sentences(text).ShouldBe(expected);

    [Fact]
    public void Split_AnyText_GivesSortedStretchesWithoutWhiteSpaceAround()
    {
        var pieces = new[] { "a", "Retry", "1.", "2)", ".", "?", "!", "。", "`", "```", "\n", "\r\n", "\n\n", " ", "\t", "- ", "# ", "> ", "| ", "e.g.", "etc.", "😀", "\ud83d", "\ude00", "\0", "\"", ")", "é" };
        Prop.ForAll(Gen.Elements(pieces).ListOf().ToArbitrary(), parts =>
        {
            var text = string.Concat(parts);
            var end = 0;
            foreach (var span in SentenceSplitter.Split(text))
            {
                var sentence = span.Of(text);
                if (span.Start < end || span.Length == 0 || sentence.Trim() != sentence)
                {
                    return false;
                }

                end = span.End;
            }

            return end <= text.Length;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("etc.")]
    [InlineData("1.")]
    [InlineData("`")]
    [InlineData("` \n\n")]
    [InlineData("\n ")]
    [InlineData("#\n")]
    public async Task Split_HostileRepetition_Ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));

        // Quadratic time would be minutes; this asks for an end and does not measure.
        var sentences = await Task.Run(() => SentenceSplitter.Split(text)).WaitAsync(TimeSpan.FromMinutes(1));

        sentences.Sum(s => s.Length).ShouldBeLessThanOrEqualTo(text.Length);
    }

    private static string Sentences(string text) => string.Join('|', SentenceSplitter.Split(text).Select(s => s.Of(text)));
}
