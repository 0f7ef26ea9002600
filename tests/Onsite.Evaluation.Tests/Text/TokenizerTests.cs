using FsCheck;
using FsCheck.Fluent;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("We don't retry.", "we don't retry")]
    [InlineData("We don’t retry.", "we don't retry")]
    [InlineData("the server's key, the servers' keys", "the server key the servers keys")]
    [InlineData("at-least-once", "at least once")]
    [InlineData("idempotency_key", "idempotency key")]
    [InlineData("p99.9 v1.2 10,000 2PC 5xx", "p99.9 v1.2 10000 2pc 5xx")]
    [InlineData("C# and F#, not G#", "c# and f# not g")]
    [InlineData(".NET, ASP.NET and .network", ".net asp net and network")]
    [InlineData("the end.NET", "the end net")]
    [InlineData("Node.js", "node js")]
    [InlineData("café naïve Müller", "cafe naive muller")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("CAFÉ", "cafe")]
    [InlineData("a/b", "a b")]
    [InlineData("😀 retry 🎉", "retry")]
    [InlineData("a\0b", "a b")]
    [InlineData("", "")]
    public void Tokenize_Words_AreFolded(string text, string expected) => Words(text).ShouldBe(expected);

    [Fact]
    public void Tokenize_VowelSigns_DoNotCutWords() => Tokenizer.Tokenize("हिन्दी में").Count.ShouldBe(2);

    [Theory]
    [InlineData("40ms", FigureKind.Number | FigureKind.Duration)]
    [InlineData("40 ms", FigureKind.Number | FigureKind.Duration)]
    [InlineData("12 s", FigureKind.Number | FigureKind.Duration)]
    [InlineData("10k", FigureKind.Number)]
    [InlineData("10K", FigureKind.Number)]
    [InlineData("3x", FigureKind.Number)]
    [InlineData("99.9%", FigureKind.Number | FigureKind.Percent)]
    [InlineData("99.9 %", FigureKind.Number | FigureKind.Percent)]
    [InlineData("10 percent", FigureKind.Number | FigureKind.Percent)]
    [InlineData("10 per cent", FigureKind.Number | FigureKind.Percent)]
    [InlineData("$40", FigureKind.Number | FigureKind.Money)]
    [InlineData("$40k", FigureKind.Number | FigureKind.Money)]
    [InlineData("40 €", FigureKind.Number | FigureKind.Money)]
    [InlineData("2,600 USD", FigureKind.Number | FigureKind.Money)]
    [InlineData("4 GB", FigureKind.Number | FigureKind.Size)]
    [InlineData("4GiB", FigureKind.Number | FigureKind.Size)]
    [InlineData("200 bytes", FigureKind.Number | FigureKind.Size)]
    [InlineData("400 requests per second", FigureKind.Number | FigureKind.Rate)]
    [InlineData("400 a second", FigureKind.Number | FigureKind.Rate)]
    [InlineData("400 writes each minute", FigureKind.Number | FigureKind.Rate)]
    [InlineData("3k/s", FigureKind.Number | FigureKind.Rate)]
    [InlineData("240 charges/s", FigureKind.Number | FigureKind.Rate)]
    [InlineData("500 rps", FigureKind.Number | FigureKind.Rate)]
    [InlineData("two weeks", FigureKind.Number | FigureKind.Duration)]
    [InlineData("two hundred milliseconds", FigureKind.Number | FigureKind.Duration)]
    [InlineData("half a second", FigureKind.Number | FigureKind.Duration)]
    [InlineData("half an hour", FigureKind.Number | FigureKind.Duration)]
    [InlineData("twice a day", FigureKind.Number | FigureKind.Rate)]
    [InlineData("2PC", FigureKind.None)]
    [InlineData("5xx", FigureKind.None)]
    [InlineData("p99", FigureKind.None)]
    [InlineData("retry", FigureKind.None)]
    [InlineData("40, ms", FigureKind.Number)]
    [InlineData("3 $40", FigureKind.Number)]
    [InlineData("24/7", FigureKind.Number)]
    public void Tokenize_Figure_KnowsItsKind(string text, FigureKind expected) => Tokenizer.Tokenize(text)[0].Figure.ShouldBe(expected);

    [Theory]
    [InlineData("a b", Boundary.None)]
    [InlineData("a-b", Boundary.None)]
    [InlineData("a, b", Boundary.Comma)]
    [InlineData("一，二", Boundary.Comma)]
    [InlineData("a; b", Boundary.Clause)]
    [InlineData("a: b", Boundary.Clause)]
    [InlineData("a (b", Boundary.Clause)]
    [InlineData("a — b", Boundary.Clause)]
    [InlineData("a - b", Boundary.Clause)]
    [InlineData("a -- b", Boundary.Clause)]
    [InlineData("a → b", Boundary.Clause)]
    [InlineData("a, (b", Boundary.Clause)]
    public void Tokenize_BetweenWords_KeepsTheStrongestBoundary(string text, Boundary expected) => Tokenizer.Tokenize(text)[1].BreakBefore.ShouldBe(expected);

    [Theory]
    [InlineData("idem\u00adpotent keys", "idempotent keys")]
    [InlineData("data\u200bbase \ufeffkeys", "database keys")]
    [InlineData("don’t donʼt don＇t", "don't don't don't")]
    [InlineData("ｃａｃｈｅ ４０ms", "cache 40ms")]
    [InlineData("１，０００ keys", "1000 keys")]
    [InlineData("ﬁle ʼs", "file 's")]
    [InlineData("LB TTL 2PC p99 p99.9", "lb ttl 2pc p99 p99.9")]
    [InlineData("zero\u200b ", "zero")]
    public void Tokenize_TypographicForms_GivesPlainWords(string text, string expected) => Words(text).ShouldBe(expected);

    [Fact]
    public void Tokenize_TypographicForms_CitesWhatWasTyped() => Tokenizer.Tokenize("An idem\u00adpotent ｃａｃｈｅ.").Select(t => t.Span.Of("An idem\u00adpotent ｃａｃｈｅ.")).ShouldBe(["An", "idem\u00adpotent", "ｃａｃｈｅ"]);

    [Fact]
    public void Tokenize_FirstWord_BeginsASentence() => Tokenizer.Tokenize("retry")[0].BreakBefore.ShouldBe(Boundary.Sentence);

    [Fact]
    public void Tokenize_AnyText_GivesOffsetsIntoTheTextAsTyped()
    {
        var pieces = new[] { "a", "Don't", "’", "-", "C#", ".NET", "1,000", "40ms", "$", "€", "%", "/", "s", " ", "\n", "é", "e\u0301", "\u0301", "\u200b", "\u00ad", "ﬁ", "Ａ", "４", "．", "ʼ", "'s", "😀", "\ud83d", "\ude00", "\0", "中", "ि", "_", "." };
        Prop.ForAll(Gen.Elements(pieces).ListOf().ToArbitrary(), parts =>
        {
            var text = string.Concat(parts);
            var end = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                if (token.Span.Start < end || token.Span.Length == 0 || token.Word.Length == 0 || token.Stem.Length == 0 || token.Span.Of(text).Any(char.IsSurrogate))
                {
                    return false;
                }

                end = token.Span.End;
            }

            return end <= text.Length;
        }).QuickCheckThrowOnFailure();
    }

    private static string Words(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(t => t.Word));
}
