using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Onsite.Server.Hosting;

namespace Onsite.Server.Tests.Assist;

/// <summary>A server on the loopback that speaks OpenAI's protocol as a test wants it to: well, badly or not at all.</summary>
internal sealed class FakeModelEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _ending = new();

    private FakeModelEndpoint(WebApplication app) => _app = app;

    public List<string> Bodies { get; } = [];

    public ModelEndpoint Endpoint => new(new Uri(_app.Urls.Single() + "/v1"), "fake-1", "secret-key");

    public static async Task<FakeModelEndpoint> StartAsync(Func<HttpContext, CancellationToken, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var fake = new FakeModelEndpoint(app);
        app.MapPost("/v1/chat/completions", async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            fake.Bodies.Add(await body.ReadToEndAsync());
            await answer(context, fake._ending.Token);
        });
        await app.StartAsync();
        return fake;
    }

    /// <summary>Streams a text as a well-behaved endpoint does.</summary>
    public static Func<HttpContext, CancellationToken, Task> Saying(string text) => async (context, ending) =>
    {
        context.Response.ContentType = "text/event-stream";
        await WriteAsync(context, text[..(text.Length / 2)]);
        await WriteAsync(context, text[(text.Length / 2)..]);
        await context.Response.WriteAsync("data: [DONE]\n\n", ending);
    };

    /// <summary>Answers with a status and a body.</summary>
    public static Func<HttpContext, CancellationToken, Task> Status(int status, string body = "", string type = "application/json") => (context, ending) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body, ending);
    };

    /// <summary>Takes the request and never answers.</summary>
    public static async Task SilentAsync(HttpContext context, CancellationToken ending) => await Task.Delay(Timeout.Infinite, ending).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>Begins a reply and drops the connection.</summary>
    public static async Task BreakOffAsync(HttpContext context, CancellationToken ending)
    {
        context.Response.ContentType = "text/event-stream";
        await WriteAsync(context, "{\"quotes\":[");
        context.Abort();
    }

    /// <summary>Goes on replying until whoever asked has had enough.</summary>
    public static async Task EndlessAsync(HttpContext context, CancellationToken ending)
    {
        context.Response.ContentType = "text/event-stream";
        while (!context.RequestAborted.IsCancellationRequested && !ending.IsCancellationRequested)
        {
            await WriteAsync(context, new string('x', 2048));
        }
    }

    public static async Task WriteAsync(HttpContext context, string text)
    {
        var chunk = new { id = "1", @object = "chat.completion.chunk", created = 1, model = "fake-1", choices = new[] { new { index = 0, delta = new { role = "assistant", content = text } } } };
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n");
        await context.Response.Body.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _app.DisposeAsync();
        _ending.Dispose();
    }
}
