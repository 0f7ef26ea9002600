using Onsite.Content.Questions;
using Onsite.Content.Search;
using Onsite.Content.Text;
using Onsite.Evaluation;

namespace Onsite.Content.Tests.Search;

/// <summary>Holds the index to a search that looks at everything, on five thousand questions.</summary>
public sealed class LargeIndexTests(LargeIndexTests.LargeCatalogue large) : IClassFixture<LargeIndexTests.LargeCatalogue>
{
    [Theory]
    [InlineData("w1")]
    [InlineData("w12")]
    [InlineData("w123")]
    [InlineData("w1 w2")]
    [InlineData("w14 w2 w33")]
    [InlineData("title4999")]
    [InlineData("tilte4999")]
    [InlineData("nothing")]
    [InlineData("")]
    public void Search_Text_FindsWhatLookingAtEverythingFinds(string text)
    {
        var result = large.Index.Search(new QuestionQuery { Text = text, Levels = [Level.Mid], MinimumDifficulty = 3, Take = int.MaxValue });

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var expected = large.Catalogue.Questions.Where(q => q.Levels.Contains(Level.Mid) && q.Difficulty >= 3 && words.All(w => IsIn(q, w))).ToList();
        result.Total.ShouldBe(expected.Count);
        result.Matches.Select(m => m.Question.Slug).Order(StringComparer.Ordinal).ShouldBe(expected.Select(q => q.Slug));
        result.Matches.Select(m => -m.Score).ShouldBeInOrder();
        result.Facets.Levels.Single(f => f.Value == Level.Mid).Count.ShouldBe(expected.Count);
        result.Facets.Difficulties.Where(f => f.IsSelected).Sum(f => f.Count).ShouldBe(expected.Count);
    }

    [Fact]
    public void Search_Words_AreHighlightedWithinTheirTexts()
    {
        foreach (var match in large.Index.Search(new QuestionQuery { Text = "w12 w3" }).Matches)
        {
            match.Elsewhere.ShouldNotBeEmpty();
            foreach (var found in match.Elsewhere)
            {
                found.Spans.ShouldNotBeEmpty();
                found.Spans.Select(s => s.Of(found.Text)).ShouldAllBe(s => s == "w12" || s == "w3");
            }
        }
    }

    private static bool IsIn(Question question, string word)
    {
        var all = $"{question.Title} {question.Prompt.PlainText} {question.Why}".Split(' ', '\n');
        return all.Any(w => w.StartsWith(word.Replace("tilte", "title", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    public sealed class LargeCatalogue : IDisposable
    {
        private readonly SampleContent _content = new();

        public LargeCatalogue()
        {
            var sample = _content.Read().Catalogue;
            var random = new Random(1);
            Catalogue = new Catalogue(
                Enumerable.Range(0, 5000).Select(i => Make(sample.Questions[0], i, random)), [], [], sample.Ratings, [], [], "large");
            Index = new QuestionIndex(Catalogue);
        }

        public Catalogue Catalogue { get; }

        public QuestionIndex Index { get; }

        public void Dispose() => _content.Dispose();

        private static Question Make(Question sample, int i, Random random) => sample with
        {
            Slug = $"s{i}",
            Id = $"q-{i}",
            Title = $"Title{i} {Words(random, 4)}",
            Prompt = MarkdownText.Render(Words(random, 150)),
            Why = Words(random, 40),
            Terms = [],
            Competencies = [],
            Levels = [(Level)random.Next(3)],
            Difficulty = random.Next(1, 11),
        };

        private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(20_000)}"));
    }
}
