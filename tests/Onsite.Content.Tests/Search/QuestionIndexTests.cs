using Onsite.Content.Questions;
using Onsite.Content.Search;
using Onsite.Evaluation;

namespace Onsite.Content.Tests.Search;

public sealed class QuestionIndexTests : IDisposable
{
    private readonly SampleContent _content = new();
    private readonly QuestionIndex _index;

    public QuestionIndexTests() => _index = new QuestionIndex(_content.Read().Catalogue);

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("", "q-one-slow-query q-the-lost-message")]
    [InlineData("   ", "q-one-slow-query q-the-lost-message")]
    [InlineData("?!", "q-one-slow-query q-the-lost-message")]
    [InlineData("report", "q-one-slow-query")] // title
    [InlineData("REPORT", "q-one-slow-query")]
    [InlineData("rep", "q-one-slow-query")] // beginning of a word
    [InlineData("port", "")] // middle of a word
    [InlineData("monday's report", "q-one-slow-query")]
    [InlineData("report warehouse", "")] // every word has to be found
    [InlineData("report deployed", "q-one-slow-query")] // in different fields
    [InlineData("index-only", "q-one-slow-query")] // alias of a term
    [InlineData("ack", "q-the-lost-message")]
    [InlineData("warehouse", "q-the-lost-message")] // prompt
    [InlineData("diagnosis", "q-one-slow-query")] // competency
    [InlineData("silence", "q-the-lost-message")] // why
    [InlineData("repport", "q-one-slow-query")] // a letter too many
    [InlineData("wareouse", "q-the-lost-message")] // a letter missing
    [InlineData("warehuose", "q-the-lost-message")] // two letters swapped
    [InlineData("warehause", "q-the-lost-message")] // a wrong letter
    [InlineData("xarehouse", "q-the-lost-message")] // at the beginning
    [InlineData("wareh0", "q-the-lost-message")] // at the end of what was typed so far
    [InlineData("warhuose", "")] // two slips
    [InlineData("repo", "q-one-slow-query")]
    [InlineData("rexo", "")] // too short for a slip
    [InlineData("message", "q-the-lost-message")]
    [InlineData("restart", "q-the-lost-message")]
    public void Search_Text_FindsQuestions(string text, string ids) => Ids(new QuestionQuery { Text = text }).ShouldBe(ids);

    [Fact]
    public void Search_WordOfTitleAndPrompt_RanksTitleFirst()
    {
        // "never" stands in the title of one and in the prompt of the other.
        var matches = _index.Search(new QuestionQuery { Text = "never" }).Matches;

        matches.Select(m => m.Question.Id).ShouldBe(["q-one-slow-query", "q-the-lost-message"]);
        matches[0].Score.ShouldBeGreaterThan(matches[1].Score);
    }

    [Theory]
    [InlineData("index scan", SearchField.Term, "index-only scan", "index|scan")]
    [InlineData("seqeun", SearchField.Term, "sequential scan", "sequential")]
    [InlineData("ack", SearchField.Term, "Acknowledgement", "Ack")]
    [InlineData("fail", SearchField.Competency, "Failure handling", "Fail")]
    [InlineData("alou", SearchField.Why, "Losing work in silence is worse than failing aloud.", "alou")]
    public void Search_Text_SaysWhereItWasFound(string text, SearchField field, string found, string spans)
    {
        var place = _index.Search(new QuestionQuery { Text = text }).Matches.SelectMany(m => m.Elsewhere).First(e => e.Field == field);

        place.Text.ShouldBe(found);
        string.Join('|', place.Spans.Select(s => s.Of(place.Text))).ShouldBe(spans);
    }

    [Theory]
    [InlineData("mes rec", "mes|rec")]
    [InlineData("m me mes", "mes")]
    [InlineData("messagge", "message")]
    [InlineData("warehouse", "")]
    [InlineData("", "")]
    public void Search_Text_HighlightsTitle(string text, string spans)
    {
        var match = _index.Search(new QuestionQuery { Text = text }).Matches.Single(m => m.Question.Id == "q-the-lost-message");

        string.Join('|', match.TitleSpans.Select(s => s.Of(match.Question.Title))).ShouldBe(spans);
    }

    [Fact]
    public void Search_WordOfPrompt_ShowsThePartAroundIt()
    {
        var place = _index.Search(new QuestionQuery { Text = "logs" }).Matches[0].Elsewhere.ShouldHaveSingleItem();

        place.Field.ShouldBe(SearchField.Prompt);
        place.Text.ShouldBe("that it never got one, and both have logs to prove it. We restart the consumers every night. Where did the message go");
        place.Spans.ShouldHaveSingleItem().Of(place.Text).ShouldBe("logs");
    }

    [Fact]
    public void Search_Filters_Restrict()
    {
        Ids(new QuestionQuery { Kinds = [QuestionKind.Technical] }).ShouldBe("q-one-slow-query");
        Ids(new QuestionQuery { Kinds = [QuestionKind.Technical, QuestionKind.Situational] }).ShouldBe("q-one-slow-query q-the-lost-message");
        Ids(new QuestionQuery { Rounds = [RoundKind.SystemDesign] }).ShouldBe("q-the-lost-message");
        Ids(new QuestionQuery { Levels = [Level.Mid] }).ShouldBe("q-one-slow-query");
        Ids(new QuestionQuery { Competencies = ["reliability"] }).ShouldBe("q-the-lost-message");
        Ids(new QuestionQuery { MinimumDifficulty = 5 }).ShouldBe("q-the-lost-message");
        Ids(new QuestionQuery { MaximumDifficulty = 4 }).ShouldBe("q-one-slow-query");
        Ids(new QuestionQuery { Text = "message", Levels = [Level.Mid] }).ShouldBe("");
        Ids(new QuestionQuery { StatusOf = Status, Statuses = ["due"] }).ShouldBe("q-one-slow-query");
        Ids(new QuestionQuery { Statuses = ["due"] }).ShouldBe("q-one-slow-query q-the-lost-message");
    }

    [Fact]
    public void Search_Page_IsPartOfTheWhole()
    {
        var result = _index.Search(new QuestionQuery { Skip = 1, Take = 1 });

        result.Total.ShouldBe(2);
        result.Matches.ShouldHaveSingleItem().Question.Id.ShouldBe("q-the-lost-message");
    }

    [Fact]
    public void Search_FacetWithSelection_CountsItsAlternatives()
    {
        var facets = _index.Search(new QuestionQuery { Kinds = [QuestionKind.Technical], StatusOf = Status }).Facets;

        Counts(facets.Kinds).ShouldBe("Technical*:1 Situational:1");
        Counts(facets.Rounds).ShouldBe("PhoneScreen:1 DeepDive:1");
        Counts(facets.Levels).ShouldBe("Mid:1 Senior:1");
        Counts(facets.Competencies).ShouldBe("diagnosis:1 performance:1");
        Counts(facets.Difficulties.Select(d => d with { IsSelected = false })).ShouldBe("4:1");
        Counts(facets.Statuses).ShouldBe("due:1");
        facets.Statuses.Select(s => s.Value).ShouldBe(["due", "new"]);
        facets.Competencies.Select(c => c.Value).ShouldBe(["diagnosis", "performance", "messaging", "reliability"]);
    }

    [Fact]
    public void Search_TwoFacetsWithSelections_RestrictEachOther()
    {
        var facets = _index.Search(new QuestionQuery { Kinds = [QuestionKind.Technical], Levels = [Level.Staff], StatusOf = Status, Statuses = ["gone"] }).Facets;

        Counts(facets.Kinds).ShouldBe("");
        Counts(facets.Levels).ShouldBe("");
        Counts(facets.Statuses).ShouldBe("");
        facets.Statuses.Select(s => s.Value).ShouldBe(["due", "gone", "new"]);
    }

    [Fact]
    public void Search_SeveralChoicesOfOneFacet_MeanAnyOfThem() =>
        Counts(_index.Search(new QuestionQuery { Levels = [Level.Mid, Level.Staff] }).Facets.Levels).ShouldBe("Mid*:1 Senior:2 Staff*:1");

    [Fact]
    public void Search_Text_RestrictsFacets() =>
        Counts(_index.Search(new QuestionQuery { Text = "warehouse" }).Facets.Kinds).ShouldBe("Situational:1");

    [Fact]
    public void Search_EmptyCatalogue_FindsNothing() =>
        new QuestionIndex(Catalogue.Empty).Search(new QuestionQuery { Text = "reports" }).Total.ShouldBe(0);

    private static string Status(Question question) => question.Difficulty < 5 ? "due" : "new";

    private static string Counts<T>(IEnumerable<FacetCount<T>> facet) =>
        string.Join(' ', facet.Where(f => f.Count > 0).Select(f => $"{f.Value}{(f.IsSelected ? "*" : string.Empty)}:{f.Count}"));

    private string Ids(QuestionQuery query) => string.Join(' ', _index.Search(query).Matches.Select(m => m.Question.Id).Order(StringComparer.Ordinal));
}
