using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Onsite.Practice.Json;
using Onsite.Server.Tests.Assist;

namespace Onsite.Server.Tests.Features.Assist;

public sealed class AssistEndpointsTests
{
    private const string Answer = "I would begin with what is running. Its estimate of the rows was off.";
    private const string Quote = "Its estimate of the rows was off.";

    private static readonly string Reply = JsonSerializer.Serialize(new { quotes = new[] { new { point = "compare-estimates", quote = Quote } } });

    public static TheoryData<string> Misbehaviors => [.. Ways.Keys];

    private static Dictionary<string, Func<HttpContext, CancellationToken, Task>> Ways { get; } = new()
    {
        ["refuses in words"] = FakeModelEndpoint.Saying("I cannot assess people."),
        ["is silent"] = FakeModelEndpoint.SilentAsync,
        ["is broken"] = FakeModelEndpoint.Status(500, "oops", "text/plain"),
        ["sends broken JSON"] = FakeModelEndpoint.Saying("""{"quotes":[{"point":"""),
        ["breaks off"] = FakeModelEndpoint.BreakOffAsync,
    };

    [Fact]
    public async Task Assist_ModelThatBehaves_KeepsALaterJudgementThatNamesIt()
    {
        await using var fake = await FakeModelEndpoint.StartAsync(FakeModelEndpoint.Saying(Reply));
        await using var server = await ServerHost.StartAsync(model: fake.Endpoint);
        var id = await server.SubmittedAsync(Answer);
        var before = (await server.Store.FindAsync(id, CancellationToken.None))!;

        var assisted = await (await server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/assist")).ShouldBeJsonAsync(200);

        assisted.Text("outcome").ShouldContain("fake-1");
        assisted.Text("outcome").ShouldContain("bore out 1");
        var found = assisted.GetProperty("scorecard").Items("findings").Single(f => f.Text("criterion") == "compare-estimates");
        (found.Text("proposedBy"), found.Text("outcome")).ShouldBe(("fake-1", "partly"));
        var after = (await server.Store.FindAsync(id, CancellationToken.None))!;
        Write(after.Judgement).ShouldBe(Write(before.Judgement));
        after.Later.Count.ShouldBe(1);
        (await server.GetAsync("/api/about")).Text("model").ShouldBe("fake-1");
    }

    [Fact]
    public async Task Assist_SentenceThatAPersonTookFromThePoint_StaysTaken()
    {
        await using var fake = await FakeModelEndpoint.StartAsync(FakeModelEndpoint.Saying(Reply));
        await using var server = await ServerHost.StartAsync(model: fake.Endpoint);
        var id = await server.SubmittedAsync(Answer);
        await server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/assist");
        await (await server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/marks", new { criterion = "compare-estimates", kind = "does-not-make", start = Answer.IndexOf(Quote, StringComparison.Ordinal), length = Quote.Length })).ShouldBeJsonAsync(201);

        var assisted = await (await server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/assist")).ShouldBeJsonAsync(200);

        assisted.GetProperty("scorecard").Items("findings").Single(f => f.Text("criterion") == "compare-estimates").Text("outcome").ShouldBe("not-observed");
    }

    [Theory]
    [MemberData(nameof(Misbehaviors))]
    public async Task Assist_ModelThat_ChangesNothing(string way)
    {
        await using var fake = await FakeModelEndpoint.StartAsync(Ways[way]);
        await using var server = await ServerHost.StartAsync(model: fake.Endpoint, patience: TimeSpan.FromSeconds(3));
        var id = await server.SubmittedAsync(Answer);
        var before = Write(await server.Store.FindAsync(id, CancellationToken.None));

        var problem = await (await server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/assist")).ShouldBeProblemAsync(502, "model-failed");

        problem.Text("detail").ShouldNotContain("secret-key");
        fake.Bodies.Count.ShouldBe(1);
        Write(await server.Store.FindAsync(id, CancellationToken.None)).ShouldBe(before);
    }

    [Fact]
    public async Task Assist_NoModelNoAnswerNoAttempt_IsAProblemEach()
    {
        await using var fake = await FakeModelEndpoint.StartAsync(FakeModelEndpoint.Saying(Reply));
        await using var alone = await ServerHost.StartAsync();
        await using var server = await ServerHost.StartAsync(model: fake.Endpoint);

        await RefusesAsync(alone, await alone.SubmittedAsync(Answer), 409, "no-model");
        await RefusesAsync(server, await server.StartAttemptAsync(), 409, "not-submitted");
        await RefusesAsync(server, "nobody", 404, "attempt-not-found");
        fake.Bodies.ShouldBeEmpty();
    }

    private static async Task RefusesAsync(ServerHost server, string id, int status, string type) =>
        await (await server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/assist")).ShouldBeProblemAsync(status, type);

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, PracticeJson.Options);
}
