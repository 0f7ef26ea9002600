using System.Net;
using System.Text;
using Onsite.Practice.Attempts;

namespace Onsite.Server.Tests.Features.Attempts;

public sealed class AttemptEndpointsTests : ServerTests
{
    [Fact]
    public async Task Start_NoDraft_IsCreatedAtItsAddress()
    {
        var response = await Server.SendAsync(HttpMethod.Post, "/api/attempts", new { slug = "one-slow-query", level = "mid", mode = "exam" });
        var detail = await response.ShouldBeJsonAsync(201);

        var summary = detail.GetProperty("summary");
        response.Headers.Location!.ToString().ShouldBe($"/api/attempts/{summary.Text("id")}");
        (summary.Text("status"), summary.Text("level"), summary.Text("mode"), summary.Number("number"), summary.Number("targetSeconds")).ShouldBe(("draft", "mid", "exam", 1, 600));
        detail.Number("revision").ShouldBe(1);
        detail.Text("text").ShouldBeEmpty();
        detail.GetProperty("question").Text("slug").ShouldBe("one-slow-query");
        (await Server.GetAsync(response.Headers.Location.ToString())).GetProperty("summary").ToString().ShouldBe(summary.ToString());
    }

    [Fact]
    public async Task Start_DraftIsOpen_GoesOnWithIt()
    {
        var id = await Server.StartAttemptAsync();

        var again = await (await Server.SendAsync(HttpMethod.Post, "/api/attempts", new { slug = "one-slow-query", level = "mid", mode = "exam" })).ShouldBeJsonAsync(200);

        again.GetProperty("summary").Text("id").ShouldBe(id);
    }

    [Fact]
    public async Task Start_TwiceAtOnce_MakesOneDraft()
    {
        var body = new { slug = "one-slow-query", level = "senior", mode = "coached" };

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Server.SendAsync(HttpMethod.Post, "/api/attempts", body)));

        responses.Count(r => r.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        responses.Count(r => r.StatusCode == HttpStatusCode.OK).ShouldBe(7);
    }

    [Theory]
    [InlineData("""{"slug": "no-such", "level": "mid", "mode": "exam"}""", 404, "question-not-found")]
    [InlineData("""{"slug": "one-slow-query", "level": "staff", "mode": "exam"}""", 422, "level-not-asked")]
    [InlineData("""{"slug": "one-slow-query", "level": "principal", "mode": "exam"}""", 400, "bad-request")]
    [InlineData("""{"slug": "one-slow-query", "level": 1, "mode": "exam"}""", 400, "bad-request")]
    [InlineData("""{"slug": "one-slow-query", "level": "mid", "mode": 99}""", 400, "bad-request")]
    [InlineData("""{"slug": "one-slow-query", "mode": "exam"}""", 400, "bad-request")]
    [InlineData("""{"slug": null, "level": "mid", "mode": "exam"}""", 400, "bad-request")]
    [InlineData("""{"slug": "one-slow-query",""", 400, "bad-request")]
    [InlineData("[]", 400, "bad-request")]
    [InlineData("null", 400, "bad-request")]
    [InlineData("", 400, "bad-request")]
    public async Task Start_UnusableRequest_IsAProblem(string json, int status, string type) =>
        await (await Server.Client.PostAsync("/api/attempts", Json(json))).ShouldBeProblemAsync(status, type);

    [Theory]
    [InlineData("{\n  \"slug\": \"one-slow-query\",\n  secret", "line 3, column 3")]
    [InlineData("""{"slug": "one-slow-query", "level": "mid", "mode": "secret"}""", "'$.mode'")]
    [InlineData("""{"slug": "secret"}""", "at '$'")]
    public async Task Start_UnreadableJson_SaysWhereAndRepeatsNothing(string json, string where)
    {
        var problem = await (await Server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/attempts") { Content = Json(json) })).ShouldBeProblemAsync(400, "bad-request");

        problem.Text("detail").ShouldContain(where);
        problem.ToString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("""{"activeSeconds": 1, "revision": 1}""")]
    [InlineData("""{"text": null, "activeSeconds": 1, "revision": 1}""")]
    [InlineData("""{"text": "x", "activeSeconds": 1}""")]
    [InlineData("""{"text": "x", "activeSeconds": "1", "revision": 1}""")]
    [InlineData("""{"text": "x", "activeSeconds": 1, "revision": 1.5}""")]
    [InlineData("""{"text": "\ud800", "activeSeconds": 1, "revision": 1}""")]
    public async Task Save_UnusableRequest_IsAProblemAndKeepsTheText(string json)
    {
        var id = await Server.StartAttemptAsync();
        await Server.SaveAsync(id, "what I wrote");

        foreach (var (method, path) in new[] { (HttpMethod.Put, "draft"), (HttpMethod.Post, "submit") })
        {
            await (await Server.Client.SendAsync(new HttpRequestMessage(method, $"/api/attempts/{id}/{path}") { Content = Json(json) })).ShouldBeProblemAsync(400, "bad-request");
        }

        (await Server.GetAsync($"/api/attempts/{id}")).Text("text").ShouldBe("what I wrote");
    }

    [Fact]
    public async Task Save_NotJson_IsAProblem()
    {
        var id = await Server.StartAttemptAsync();

        await (await Server.Client.PutAsync($"/api/attempts/{id}/draft", new StringContent("text"))).ShouldBeProblemAsync(415, "not-json");
    }

    [Fact]
    public async Task Save_Text_IsKeptWithTheNextRevision()
    {
        var id = await Server.StartAttemptAsync();

        var saved = await (await Server.SaveAsync(id, "half an answer 😀")).ShouldBeJsonAsync(200);

        saved.Number("revision").ShouldBe(2);
        saved.GetProperty("savedAt").GetDateTimeOffset().ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        var kept = await Server.GetAsync($"/api/attempts/{id}");
        kept.Text("text").ShouldBe("half an answer 😀");
        (kept.GetProperty("summary").Number("words"), kept.GetProperty("summary").Number("activeSeconds")).ShouldBe((3, 30));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(1e12, 604_800)]
    [InlineData(12.9, 12)]
    public async Task Save_WritingTime_IsHeldWithinReason(double sent, int kept)
    {
        var id = await Server.StartAttemptAsync();

        await Server.SaveAsync(id, "text", activeSeconds: sent);

        (await Server.GetAsync($"/api/attempts/{id}")).GetProperty("summary").Number("activeSeconds").ShouldBe(kept);
    }

    [Fact]
    public async Task Save_FromTwoWindows_GivesTheSecondTheOtherText()
    {
        var id = await Server.StartAttemptAsync();
        await Server.SaveAsync(id, "window one");

        var problem = await (await Server.SaveAsync(id, "window two")).ShouldBeProblemAsync(409, "draft-conflict");

        (problem.Text("text"), problem.Number("revision")).ShouldBe(("window one", 2));
        problem.GetProperty("savedAt").GetDateTimeOffset().ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        (await (await Server.SaveAsync(id, "window two", revision: 2)).ShouldBeJsonAsync(200)).Number("revision").ShouldBe(3);
    }

    [Fact]
    public async Task Save_LongestText_IsKeptHoweverItIsWritten()
    {
        var id = await Server.StartAttemptAsync();
        var escaped = string.Concat(Enumerable.Repeat("\\ud83d\\ude00", Attempt.MaximumLength / 2));

        await (await Server.Client.PutAsync($"/api/attempts/{id}/draft", Json($$"""{"text": "{{escaped}}", "activeSeconds": 1, "revision": 1}"""))).ShouldBeJsonAsync(200);

        (await Server.GetAsync($"/api/attempts/{id}")).Text("text").Length.ShouldBe(Attempt.MaximumLength);
    }

    [Fact]
    public async Task Save_TextTooLong_IsAProblemAndKeepsTheText()
    {
        var id = await Server.StartAttemptAsync();
        await Server.SaveAsync(id, "what I wrote");

        await (await Server.SaveAsync(id, new string('x', Attempt.MaximumLength + 1), revision: 2)).ShouldBeProblemAsync(413, "answer-too-long");
        await (await Server.SubmitAsync(id, new string('x', Attempt.MaximumLength + 1), revision: 2)).ShouldBeProblemAsync(413, "answer-too-long");

        (await Server.GetAsync($"/api/attempts/{id}")).Text("text").ShouldBe("what I wrote");
    }

    [Fact]
    public async Task Save_BodyTooLarge_IsAProblem()
    {
        var id = await Server.StartAttemptAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/attempts/{id}/draft") { Content = Json($$"""{"text": "{{new string('x', 5 * 1024 * 1024)}}", "activeSeconds": 1, "revision": 1}""") };
        request.Headers.ExpectContinue = true;

        await (await Server.Client.SendAsync(request)).ShouldBeProblemAsync(413, "body-too-large");
    }

    [Fact]
    public async Task Coach_Exam_IsMarkedAsCoached()
    {
        var id = await Server.StartAttemptAsync("exam");

        (await (await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/coach")).ShouldBeJsonAsync(200)).GetProperty("summary").Text("mode").ShouldBe("coached");
    }

    [Fact]
    public async Task Hint_AskedThreeTimes_GivesAwayMoreAndMore()
    {
        var id = await Server.StartAttemptAsync();
        var hints = new List<(int Ordinal, int Tier, string Cost, int At, int Remaining)>();
        for (var i = 0; i < 3; i++)
        {
            var hint = await (await HintAsync(id)).ShouldBeJsonAsync(200);
            hints.Add((hint.Number("ordinal"), hint.Number("tier"), hint.Text("cost"), hint.Number("atSeconds"), hint.Number("remaining")));
            hint.TryGetProperty("point", out _).ShouldBeFalse();
        }

        hints.ShouldBe([(1, 1, "free", 75, 2), (2, 2, "free", 75, 1), (3, 3, "point-counts-nothing", 75, 0)]);
        (await Server.GetAsync($"/api/attempts/{id}")).Items("hints").Count.ShouldBe(3);
    }

    [Fact]
    public async Task Hint_Exam_IsAProblem() => await (await HintAsync(await Server.StartAttemptAsync("exam"))).ShouldBeProblemAsync(409, "hints-need-coaching");

    [Fact]
    public async Task Hint_EverythingGivenAway_IsAProblem()
    {
        var id = await Server.StartAttemptAsync();
        HttpResponseMessage response;
        while ((response = await HintAsync(id)).StatusCode == HttpStatusCode.OK)
        {
        }

        await response.ShouldBeProblemAsync(409, "nothing-left-to-hint");
    }

    [Fact]
    public async Task Submit_Answer_IsJudgedAndFrozen()
    {
        var id = await Server.StartAttemptAsync();

        var card = await (await Server.SubmitAsync(id, Strong)).ShouldBeJsonAsync(200);

        card.GetProperty("attempt").Text("status").ShouldBe("submitted");
        foreach (var response in new[] { await Server.SaveAsync(id, "x", 2), await Server.SubmitAsync(id, "x", 2), await HintAsync(id), await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/coach") })
        {
            await response.ShouldBeProblemAsync(409, "already-submitted");
        }
    }

    [Fact]
    public async Task Submit_NothingWritten_IsAProblem() => await (await Server.SubmitAsync(await Server.StartAttemptAsync(), " \n")).ShouldBeProblemAsync(422, "empty-answer");

    [Fact]
    public async Task Submit_AnotherWindowSaved_GivesTheOtherText()
    {
        var id = await Server.StartAttemptAsync();
        await Server.SaveAsync(id, "window one");

        (await (await Server.SubmitAsync(id, "window two")).ShouldBeProblemAsync(409, "draft-conflict")).Text("text").ShouldBe("window one");
    }

    [Fact]
    public async Task Submit_QuestionIsGone_IsAProblemAndKeepsTheText()
    {
        await Server.Store.AddAsync(Gone("gone"), default);

        await (await Server.SubmitAsync("gone", "my words")).ShouldBeProblemAsync(409, "question-gone");
        await (await HintAsync("gone")).ShouldBeProblemAsync(409, "question-gone");

        var detail = await Server.GetAsync("/api/attempts/gone");
        detail.Text("text").ShouldBe("my words");
        detail.GetProperty("question").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        detail.GetProperty("summary").GetProperty("questionMissing").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Submit_ContentWithoutRules_IsAProblemAndKeepsTheText()
    {
        await using var server = await ServerHost.StartAsync(content => File.Delete(Path.Combine(content, "ratings.yaml")));
        var id = await server.StartAttemptAsync();

        await (await server.SubmitAsync(id, "my words")).ShouldBeProblemAsync(409, "no-rating-rules");

        (await server.GetAsync($"/api/attempts/{id}")).Text("text").ShouldBe("my words");
    }

    [Fact]
    public async Task Any_NoSuchAttempt_IsAProblem()
    {
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, string.Empty, null),
            (HttpMethod.Delete, string.Empty, null),
            (HttpMethod.Get, "/scorecard", null),
            (HttpMethod.Put, "/draft", new { text = "x", activeSeconds = 1, revision = 1 }),
            (HttpMethod.Post, "/submit", new { text = "x", activeSeconds = 1, revision = 1 }),
            (HttpMethod.Post, "/hints", new { text = "x", activeSeconds = 1 }),
            (HttpMethod.Post, "/coach", null),
        })
        {
            await (await Server.SendAsync(method, $"/api/attempts/none{path}", body)).ShouldBeProblemAsync(404, "attempt-not-found");
        }
    }

    [Fact]
    public async Task Delete_Attempt_IsGone()
    {
        var id = await Server.StartAttemptAsync();

        (await Server.SendAsync(HttpMethod.Delete, $"/api/attempts/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await (await Server.Client.GetAsync($"/api/attempts/{id}")).ShouldBeProblemAsync(404, "attempt-not-found");
    }

    [Fact]
    public async Task List_Attempts_AreNewestFirstAndPaged()
    {
        var first = await Server.SubmittedAsync(Strong);
        var second = await Server.SubmittedAsync(Strong);
        var draft = await Server.StartAttemptAsync(slug: "the-lost-message");

        var page = await Server.GetAsync("/api/attempts?limit=2");
        page.Number("total").ShouldBe(3);
        page.Items("items").Select(a => a.Text("id")).ShouldBe([draft, second]);
        var rest = await Server.GetAsync($"/api/attempts?limit=2&before={Uri.EscapeDataString(page.Text("next"))}");
        rest.Items("items").Select(a => a.Text("id")).ShouldBe([first]);
        rest.GetProperty("next").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);

        (await Server.GetAsync("/api/attempts?status=draft")).Items("items").Select(a => a.Text("id")).ShouldBe([draft]);
        (await Server.GetAsync("/api/attempts?slug=one-slow-query")).Items("items").Select(a => a.Number("number")).ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData("limit=0", 422, "out-of-range")]
    [InlineData("limit=501", 422, "out-of-range")]
    [InlineData("limit=many", 400, "bad-request")]
    [InlineData("status=lost", 422, "out-of-range")]
    [InlineData("status=1", 422, "out-of-range")]
    [InlineData("slug=no-such", 404, "question-not-found")]
    public async Task List_UnusableFilter_IsAProblem(string query, int status, string type) => await (await Server.Client.GetAsync($"/api/attempts?{query}")).ShouldBeProblemAsync(status, type);

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static Attempt Gone(string id) => new()
    {
        Id = id,
        QuestionId = "q-gone",
        Level = Evaluation.Level.Senior,
        Mode = AttemptMode.Coached,
        StartedAt = DateTimeOffset.UtcNow,
        SavedAt = DateTimeOffset.UtcNow,
        Target = TimeSpan.FromMinutes(5),
    };

    private Task<HttpResponseMessage> HintAsync(string id) => Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/hints", new { text = string.Empty, activeSeconds = 75.2 });
}
