using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Practice.Assist;
using Onsite.Practice.Findings;
using Onsite.Practice.Json;
using Onsite.Practice.Judging;
using Onsite.Server.Hosting;

namespace Onsite.Server.Tests.Assist;

/// <summary>A judgement with a model's help, over real sockets, with endpoints that misbehave in every way that has been thought of.</summary>
public sealed class ModelEndpointTests
{
    private const string Answer = "I would begin with what is running. Its estimate of the rows was off.";
    private const string Quote = "Its estimate of the rows was off.";

    private static readonly Catalogue Catalogue = CatalogueReader.Read(Path.Combine(AppContext.BaseDirectory, "Samples")).Catalogue;
    private static readonly Question Question = Catalogue.FindBySlug("one-slow-query")!;
    private static readonly ProseJudge Judge = new(Catalogue);

    public static TheoryData<string> Misbehaviors => [.. Ways.Keys];

    private static Dictionary<string, Func<HttpContext, CancellationToken, Task>> Ways { get; } = new()
    {
        ["refuses in words"] = FakeModelEndpoint.Saying("I cannot assess people."),
        ["refuses the key"] = FakeModelEndpoint.Status(401, """{"error":{"message":"Incorrect API key provided: secret-key"}}"""),
        ["is not there"] = FakeModelEndpoint.Status(404),
        ["has had too many requests"] = FakeModelEndpoint.Status(429, """{"error":{"message":"slow down"}}"""),
        ["is broken"] = FakeModelEndpoint.Status(500, "oops", "text/plain"),
        ["answers with a page"] = FakeModelEndpoint.Status(200, "<html>Log in</html>", "text/html"),
        ["answers with nothing"] = FakeModelEndpoint.Status(200),
        ["answers with other JSON"] = FakeModelEndpoint.Status(200, """{"choices":"none"}"""),
        ["streams what is no JSON"] = (context, ending) => context.Response.WriteAsync("data: {not json}\n\n", ending),
        ["sends another shape"] = FakeModelEndpoint.Saying("""{"verdict":"strong hire","score":100}"""),
        ["is silent"] = FakeModelEndpoint.SilentAsync,
        ["breaks off"] = FakeModelEndpoint.BreakOffAsync,
        ["never stops"] = FakeModelEndpoint.EndlessAsync,
    };

    [Fact]
    public async Task Connect_EndpointThatBehaves_IsAskedAndQuoted()
    {
        var reply = JsonSerializer.Serialize(new { quotes = new[] { new { point = "compare-estimates", quote = Quote } } });
        await using var fake = await FakeModelEndpoint.StartAsync(FakeModelEndpoint.Saying(reply));

        var assisted = await AskAsync(fake);

        assisted.Reply.Failure.ShouldBeNull();
        var found = assisted.Judgement.Findings.Single(f => f.Criterion == "compare-estimates");
        found.Outcome.ShouldBe(Outcome.Partly);
        found.ProposedBy.ShouldBe("fake-1");
        var body = JsonDocument.Parse(fake.Bodies.ShouldHaveSingleItem()).RootElement;
        body.GetProperty("model").GetString().ShouldBe("fake-1");
        body.GetProperty("temperature").GetDouble().ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Misbehaviors))]
    public async Task Connect_EndpointThat_ChangesNothing(string way)
    {
        await using var fake = await FakeModelEndpoint.StartAsync(Ways[way]);

        var assisted = await AskAsync(fake);

        fake.Bodies.Count.ShouldBe(1);
        assisted.Reply.Failure.ShouldNotBeNull().ShouldNotContain("secret-key");
        JsonSerializer.Serialize(assisted.Judgement, PracticeJson.Indented).ShouldBe(JsonSerializer.Serialize(Judge.Judge(Question, Answer, Level.Senior), PracticeJson.Indented));
    }

    [Theory]
    [InlineData("refuses the key", "The model's endpoint refused the key, with status 401.")]
    [InlineData("is not there", "The model's endpoint knows no such model or address; it answered with status 404.")]
    [InlineData("has had too many requests", "The model's endpoint takes no more requests for now; it answered with status 429.")]
    [InlineData("is broken", "The model's endpoint answered with status 500.")]
    [InlineData("streams what is no JSON", "The model's reply broke off or could not be read.")]
    [InlineData("breaks off", "The model's reply broke off or could not be read.")]
    public async Task Connect_EndpointThat_IsToldInWordsForPeople(string way, string sentence)
    {
        await using var fake = await FakeModelEndpoint.StartAsync(Ways[way]);
        (await AskAsync(fake)).Reply.Failure.ShouldBe(sentence);
    }

    [Fact]
    public async Task Connect_NobodyListens_ChangesNothing()
    {
        var assisted = await AskAsync(new ModelEndpoint(new Uri("http://127.0.0.1:1/v1"), "fake-1", null));
        assisted.Reply.Failure.ShouldBe("Nothing answers at the model's address.");
        assisted.Borne.ShouldBe(0);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", "llama", null)]
    [InlineData("localhost:11434", "llama", "no http or https address")]
    [InlineData("ftp://localhost/v1", "llama", "no http or https address")]
    [InlineData("http://localhost:11434/v1", null, "name the model")]
    public void Read_IncompleteSettings_AreNoEndpoint(string? address, string? model, string? mistake)
    {
        ModelEndpoint.Read(name => name == ModelEndpoint.AddressVariable ? address : name == ModelEndpoint.ModelVariable ? model : null, out var said).ShouldBeNull();
        if (mistake is null)
        {
            said.ShouldBeNull();
        }
        else
        {
            said.ShouldNotBeNull().ShouldContain(mistake);
        }
    }

    [Fact]
    public void Read_CompleteSettings_AreAnEndpoint() =>
        ModelEndpoint.Read(name => name == ModelEndpoint.AddressVariable ? "http://localhost:11434/v1" : "llama3 ", out _).ShouldBe(new ModelEndpoint(new Uri("http://localhost:11434/v1"), "llama3", "llama3 "));

    private static Task<AssistedJudgement> AskAsync(FakeModelEndpoint fake) => AskAsync(fake.Endpoint);

    private static async Task<AssistedJudgement> AskAsync(ModelEndpoint endpoint)
    {
        using var chat = endpoint.Connect();
        var proposer = new QuoteProposer(chat, endpoint.Model, TimeProvider.System, new AssistOptions { Patience = TimeSpan.FromSeconds(3) });
        return await new AssistedJudge(Judge, proposer).JudgeAsync(Question, Answer, Level.Senior);
    }
}
