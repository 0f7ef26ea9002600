using System.Text.Json;

namespace Onsite.Server.Tests.Features.Home;

public sealed class HomeEndpointsTests : ServerTests
{
    [Fact]
    public async Task Gather_NothingDoneYet_SuggestsWhereToBegin()
    {
        var home = await Server.GetAsync("/api/home");

        home.GetProperty("resume").ValueKind.ShouldBe(JsonValueKind.Null);
        home.Items("suggestions").Select(s => s.Text("slug")).ShouldBe(["one-slow-query", "the-lost-message"]);
        home.Items("recent").ShouldBeEmpty();
        home.Items("week").Count.ShouldBe(7);
        (home.Number("questions"), home.Number("points"), home.Number("submittedTotal")).ShouldBe((2, 16, 0));
    }

    [Fact]
    public async Task Gather_SomethingDone_ShowsDraftAndVerdicts()
    {
        await Server.SubmittedAsync(Strong);
        var draft = await Server.StartAttemptAsync(slug: "the-lost-message");
        var text = string.Concat(Enumerable.Repeat("Where did it go? ", 30)) + "There 😀.\n\n";
        await Server.SaveAsync(draft, text);

        var home = await Server.GetAsync("/api/home");

        home.GetProperty("resume").GetProperty("attempt").Text("id").ShouldBe(draft);
        var tail = home.GetProperty("resume").Text("tail");
        tail.ShouldStartWith("…");
        tail.ShouldEndWith("There 😀.");
        tail.Length.ShouldBeLessThanOrEqualTo(161);
        home.Items("recent").ShouldHaveSingleItem().Text("slug").ShouldBe("one-slow-query");
        home.Items("competencies").Select(c => c.Text("id")).ShouldBe(["diagnosis", "performance"]);
        home.Items("week")[^1].Number("answers").ShouldBe(1);
        home.Number("submittedTotal").ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    public async Task Gather_ShortDraft_ShowsItWhole(string text)
    {
        var id = await Server.StartAttemptAsync();
        await Server.SaveAsync(id, text);

        (await Server.GetAsync("/api/home")).GetProperty("resume").Text("tail").ShouldBe(text);
    }

    [Fact]
    public async Task Gather_DraftWithoutASpace_IsNotCutInsideACharacter()
    {
        var id = await Server.StartAttemptAsync();
        await Server.SaveAsync(id, string.Concat(Enumerable.Repeat("😀", 200)) + "x");

        var tail = (await Server.GetAsync("/api/home")).GetProperty("resume").Text("tail");

        tail.ShouldStartWith("…😀");
        tail.ShouldNotContain("\ufffd");
    }
}
