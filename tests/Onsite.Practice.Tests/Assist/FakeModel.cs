using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Onsite.Practice.Tests.Assist;

/// <summary>A language model that says what a test wants it to say.</summary>
internal sealed class FakeModel(Func<CancellationToken, IAsyncEnumerable<string>> reply) : IChatClient
{
    public List<string> Asked { get; } = [];

    /// <summary>A model that replies with a text.</summary>
    public static FakeModel Saying(string text) => new(_ => Pieces(text));

    /// <summary>A model that replies with quotes as it was asked to.</summary>
    public static FakeModel Quoting(params (string Point, string Quote)[] quotes) =>
        Saying(JsonSerializer.Serialize(new { quotes = quotes.Select(q => new { point = q.Point, quote = q.Quote }) }));

    /// <summary>A model that fails.</summary>
    public static FakeModel Failing(Exception failure) => new(_ => throw failure);

    /// <summary>A model that never says anything, and does not listen to being cut off either.</summary>
    public static FakeModel Silent() => new(_ => Nothing());

    /// <summary>A model that never stops.</summary>
    public static FakeModel Endless() => new(Forever);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Asked.AddRange(messages.Select(m => m.Text));
        await foreach (var piece in reply(cancellationToken))
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
        }
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static async IAsyncEnumerable<string> Pieces(string text)
    {
        await Task.Yield();
        yield return text[..(text.Length / 2)];
        yield return text[(text.Length / 2)..];
    }

    private static async IAsyncEnumerable<string> Nothing()
    {
        await new TaskCompletionSource().Task;
        yield break;
    }

    private static async IAsyncEnumerable<string> Forever([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Yield();
            yield return "{\"quotes\":[" + new string(' ', 4096);
        }
    }
}
