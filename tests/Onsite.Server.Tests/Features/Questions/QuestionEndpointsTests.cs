namespace Onsite.Server.Tests.Features.Questions;

public sealed class QuestionEndpointsTests : ServerTests
{
    [Fact]
    public async Task Search_Nothing_ListsAllWithFacets()
    {
        var page = await Server.GetAsync("/api/questions");

        (page.Number("total"), page.Number("matched")).ShouldBe((2, 2));
        page.Items("items").Select(q => q.Text("slug")).ShouldBe(["one-slow-query", "the-lost-message"], ignoreOrder: true);
        page.GetProperty("facets").Items("levels").Select(f => (f.Text("id"), f.Text("name"), f.Number("count"))).ShouldBe([("mid", "Mid", 1), ("senior", "Senior", 2), ("staff", "Staff", 1)]);
        page.GetProperty("facets").Items("statuses").Select(f => (f.Text("id"), f.Number("count"))).ShouldContain(("new", 2));
    }

    [Theory]
    [InlineData("q=report", "one-slow-query")]
    [InlineData("q=REPOR", "one-slow-query")]
    [InlineData("level=staff", "the-lost-message")]
    [InlineData("kind=technical&kind=situational&level=mid", "one-slow-query")]
    [InlineData("round=system-design", "the-lost-message")]
    [InlineData("competency=messaging", "the-lost-message")]
    [InlineData("maxDifficulty=4", "one-slow-query")]
    [InlineData("minDifficulty=5", "the-lost-message")]
    [InlineData("status=draft", "")]
    [InlineData("q=zzzzzz", "")]
    [InlineData("sort=title", "one-slow-query the-lost-message")]
    [InlineData("sort=-title", "the-lost-message one-slow-query")]
    [InlineData("sort=-minutes", "the-lost-message one-slow-query")]
    [InlineData("sort=difficulty", "one-slow-query the-lost-message")]
    public async Task Search_Filter_ShowsWhatMatches(string query, string slugs) =>
        string.Join(' ', (await Server.GetAsync($"/api/questions?{query}")).Items("items").Select(q => q.Text("slug"))).ShouldBe(slugs);

    [Theory]
    [InlineData("kind=trick", "out-of-range", 422)]
    [InlineData("round=lunch", "out-of-range", 422)]
    [InlineData("level=principal", "out-of-range", 422)]
    [InlineData("status=lost", "out-of-range", 422)]
    [InlineData("sort=colour", "out-of-range", 422)]
    [InlineData("minDifficulty=hard", "bad-request", 400)]
    public async Task Search_UnknownWord_IsAProblem(string query, string type, int status) => await (await Server.Client.GetAsync($"/api/questions?{query}")).ShouldBeProblemAsync(status, type);

    [Fact]
    public async Task Search_AttemptsThere_ShowsHowFarTheyAre()
    {
        var draft = await Server.StartAttemptAsync(slug: "the-lost-message");
        var judged = await Server.SubmittedAsync(Strong);

        var items = (await Server.GetAsync("/api/questions?sort=title")).Items("items");

        items.Select(q => q.Text("status")).ShouldBe(["judged", "draft"]);
        items[0].Text("lastAttemptId").ShouldBe(judged);
        items[0].Text("lastRating").ShouldNotBeEmpty();
        items[1].Text("openAttemptId").ShouldBe(draft);
        (await Server.GetAsync("/api/questions?sort=-last")).Items("items")[0].Text("slug").ShouldBe("one-slow-query");
    }

    [Fact]
    public async Task Find_Question_IsAsItIsAskedAndGivesNothingAway()
    {
        var response = await Server.Client.GetAsync("/api/questions/one-slow-query");
        var question = await response.ShouldBeJsonAsync(200);

        question.Text("title").ShouldBe("Monday's report never ends");
        question.Text("promptHtml").ShouldContain("<strong>four minutes</strong>");
        question.Items("facts").Select(f => (f.Text("label"), f.Text("value"))).ShouldBe([("Rows", "40 million"), ("Time on Sunday", "2 s")]);
        question.Items("terms").Select(t => t.Text("id")).ShouldBe(["index", "covering-index", "full-scan"]);
        question.Number("points").ShouldBe(8);

        var text = await response.Content.ReadAsStringAsync();
        text.ShouldNotContain("read-the-plan");
        text.ShouldNotContain("The plan is read before anything is changed");
        text.ShouldNotContain("Adding an index for every column");
        text.ShouldNotContain("What does it do on Monday that it did not do on Sunday");
    }

    [Fact]
    public async Task Find_TermThatStandsToOthers_SaysHow()
    {
        var terms = (await Server.GetAsync("/api/questions/one-slow-query")).Items("terms");

        terms.Select(t => string.Join(' ', t.Items("relations").Select(r => $"{r.Text("kind")} {r.Text("id")}"))).ShouldBe(["", "kind-of index remedies full-scan", ""]);
        var remedied = terms[1].Items("relations")[1];
        (remedied.Text("name"), remedied.Text("definition")).ShouldBe(("Full table scan", "Reading every row of a table to find some."));
    }

    [Fact]
    public async Task Find_UnknownSlug_IsAProblem() => (await (await Server.Client.GetAsync("/api/questions/no-such")).ShouldBeProblemAsync(404, "question-not-found")).Text("detail").ShouldContain("'no-such'");
}
