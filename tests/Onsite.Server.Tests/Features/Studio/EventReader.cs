using System.Text.Json;

namespace Onsite.Server.Tests.Features.Studio;

/// <summary>An event as it arrives.</summary>
internal sealed record ArrivedEvent(string Name, JsonElement Data);

/// <summary>Reads server-sent events as they arrive.</summary>
internal static class EventReader
{
    public static async IAsyncEnumerable<ArrivedEvent> EventsAsync(this HttpResponseMessage response)
    {
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var name = string.Empty;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                yield return new ArrivedEvent(name, JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]));
            }
        }
    }

    public static async Task<List<ArrivedEvent>> AllEventsAsync(this HttpResponseMessage response)
    {
        var all = new List<ArrivedEvent>();
        await foreach (var arrived in response.EventsAsync())
        {
            all.Add(arrived);
        }

        return all;
    }
}
