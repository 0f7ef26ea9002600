using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Text;

public sealed class LongSentencesTests
{
    /// <summary>The longest piece, in words.</summary>
    private const int Longest = 60;

    private const string Spoken =
        "so the first thing I would do is look at what changed because most of the time something was deployed and then I look at the graphs for the queue and the database but I do not restart anything yet " +
        "we had a pool of forty connections and it was full so every request waited and the load balancer took the pods out ";

    [Fact]
    public void Evaluate_FourHundredWordsWithoutPunctuation_GivesShortPieces()
    {
        var text = string.Concat(Enumerable.Repeat(Spoken, 7)).Trim();
        Count(text).ShouldBeGreaterThan(400);

        var pieces = Pieces(text);

        pieces.ShouldAllBe(piece => Count(piece) >= 8 && Count(piece) <= Longest);
        string.Join(' ', pieces).ShouldBe(text);
    }

    [Theory]
    [InlineData("because")]
    [InlineData("but")]
    [InlineData("so")]
    [InlineData("and then")]
    [InlineData("and we")]
    public void Evaluate_ClauseBegins_CutsBeforeIt(string opener)
    {
        var text = $"{Words(40)} {opener} {Words(40)}";
        Pieces(text)[1].ShouldStartWith(opener + " word");
    }

    [Theory]
    [InlineData("; ")]
    [InlineData(", ")]
    [InlineData(" — ")]
    public void Evaluate_Mark_CutsBehindIt(string mark)
    {
        var text = Words(40) + mark + "then" + Words(1) + " " + Words(40);
        Pieces(text)[1].ShouldStartWith("thenword");
    }

    [Fact]
    public void Evaluate_NewSubject_CutsBeforeIt()
    {
        var text = $"{Words(40)} we {Words(40)}";
        Pieces(text)[1].ShouldStartWith("we word");
    }

    [Theory]
    [InlineData("that we")]
    [InlineData("so that we")]
    public void Evaluate_BoundSubject_IsNotTornOff(string bound)
    {
        var text = $"{Words(40)} {bound} {Words(40)}";
        Count(Pieces(text)[0]).ShouldBe(Longest);
    }

    [Fact]
    public void Evaluate_Soup_CutsAtTheLimit()
    {
        var text = Words(130);
        Pieces(text).Select(Count).ShouldBe([60, 60, 10]);
    }

    [Fact]
    public void Evaluate_CurrencyBeforeTheCut_StaysWithItsFigure()
    {
        var text = $"{Words(60)} $40 {Words(40)}";
        Pieces(text)[1].ShouldStartWith("$40 word");
    }

    [Fact]
    public void Evaluate_OrdinarySentences_AreThoseOfTheSplitter() =>
        Pieces(SampleRubric.Answer).ShouldBe(SentenceSplitter.Split(SampleRubric.Answer).Select(s => s.Of(SampleRubric.Answer)));

    [Fact]
    public void Evaluate_SixtyTokens_StayWhole()
    {
        var text = Words(59) + ", but.";
        Pieces(text).ShouldBe([text]);
    }

    private static string[] Pieces(string text) => [.. SampleRubric.Evaluator.Evaluate(text).Sentences.Select(s => s.Span.Of(text))];

    private static int Count(string text) => Tokenizer.Tokenize(text).Count;

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));
}
