using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Onsite.Server.Tests.Features.Live;

/// <summary>A page's end of the live hub: SignalR's JSON protocol over a web socket.</summary>
internal sealed class LiveClient : IAsyncDisposable
{
    private const char EndOfRecord = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<string> _records = new();
    private readonly StringBuilder _partial = new();

    public static async Task<LiveClient> ConnectAsync(ServerHost server)
    {
        var client = new LiveClient();
        client._socket.Options.SetRequestHeader("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        await client._socket.ConnectAsync(new Uri($"ws://{server.Address.Authority}/hubs/live"), CancellationToken.None);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        (await client.ReadAsync(Patience())).ShouldBe("{}");
        return client;
    }

    public Task ListenAsync(object? attemptId, object? sequence, object? text) =>
        SendAsync(JsonSerializer.Serialize(new { type = 1, target = "Listen", arguments = new[] { attemptId, sequence, text } }));

    public Task SendAsync(string record) => _socket.SendAsync(Encoding.UTF8.GetBytes(record + EndOfRecord), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next call of the server.</summary>
    public async Task<LiveCall> ReceiveAsync(TimeSpan? patience = null)
    {
        var token = patience is { } time ? new CancellationTokenSource(time).Token : Patience();
        while (true)
        {
            var record = await ReadAsync(token);
            var message = JsonSerializer.Deserialize<JsonElement>(record);
            if (message.GetProperty("type").GetInt32() == 1)
            {
                return new LiveCall(message.Text("target"), message.Items("arguments")[0], record);
            }
        }
    }

    /// <summary>All calls that answer texts, up to and with the one that answers the text with a number.</summary>
    public async Task<List<LiveCall>> ReceiveUpToAsync(long sequence)
    {
        var calls = new List<LiveCall>();
        do
        {
            calls.Add(await ReceiveAsync());
        }
        while (calls[^1].Message.GetProperty("sequence").GetInt64() != sequence);
        return calls;
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        _socket.Dispose();
    }

    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    private async Task<string> ReadAsync(CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        while (_records.Count == 0)
        {
            var result = await _socket.ReceiveAsync(buffer, cancellation);
            result.MessageType.ShouldBe(WebSocketMessageType.Text);
            foreach (var c in Encoding.UTF8.GetString(buffer, 0, result.Count))
            {
                if (c == EndOfRecord)
                {
                    _records.Enqueue(_partial.ToString());
                    _partial.Clear();
                }
                else
                {
                    _partial.Append(c);
                }
            }
        }

        return _records.Dequeue();
    }
}

/// <summary>A call of the server.</summary>
internal sealed record LiveCall(string Method, JsonElement Message, string Json);
