using Onsite.Content.Search;

namespace Onsite.Content.Tests.Search;

/// <summary>Whatever is typed, a search ends in spans that lie within their texts.</summary>
public sealed class SearchPropertyTests : IDisposable
{
    private const string Alphabet = "aeirstMoN'-.,é€ßİı𝒜😀\ud83d\0 \t\n{}*";

    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Search_AnyText_HasSpansWithinTexts()
    {
        _content.Replace("questions/one-slow-query/question.yaml", "Monday's report", "İstanbul's 𝒜 ßtraße 😀");
        var index = new QuestionIndex(_content.Read().Catalogue);
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            foreach (var match in index.Search(new QuestionQuery { Text = text }).Matches)
            {
                Check(match.Question.Title, match.TitleSpans);
                match.Elsewhere.ToList().ForEach(found => Check(found.Text, found.Spans));
            }
        }
    }

    [Fact]
    public void Search_VeryLongText_IsCutShort() =>
        new QuestionIndex(_content.Read().Catalogue).Search(new QuestionQuery { Text = string.Concat(Enumerable.Repeat("report ", 100_000)) }).Total.ShouldBe(1);

    private static void Check(string text, IReadOnlyList<Onsite.Evaluation.Text.TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(end);
            span.Length.ShouldBeGreaterThan(0);
            span.End.ShouldBeLessThanOrEqualTo(text.Length);
            char.IsLowSurrogate(text[span.Start]).ShouldBeFalse();
            char.IsHighSurrogate(text[span.End - 1]).ShouldBeFalse();
            end = span.End;
        }
    }
}
