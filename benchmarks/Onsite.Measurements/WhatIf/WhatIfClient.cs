using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Onsite.Measurements.WhatIf;

/// <summary>Asks a server what would be, as the page does: it reads the stream of events and leaves when it has heard enough.</summary>
internal sealed class WhatIfClient : IDisposable
{
    private readonly HttpClient _client;

    public WhatIfClient(Uri address)
    {
        // A stream that is left is closed at once, as a page closes it; by default two seconds more of it would be read.
        _client = new HttpClient(new SocketsHttpHandler { MaxResponseDrainSize = 0 }) { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("X-Onsite", "1");
    }

    /// <summary>Milliseconds from the request until an event has come and was parsed, and how many bytes its data has. The stream is left then, and the server ends the run.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="name">The name of the event.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="CannotMeasureException">The server refused, or the stream ended without the event.</exception>
    public async Task<(double Milliseconds, int Size)> UntilAsync(AskedChange asked, string name, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/simulations") { Content = JsonContent.Create(new { scenario = asked.Scenario, text = asked.Text, set = new[] { asked.Set } }) };
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new CannotMeasureException($"{asked.Scenario} with {asked.Set}: {await response.Content.ReadAsStringAsync(cancellation)}");
        }

        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
        var happened = string.Empty;
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                happened = line["event: ".Length..];
            }
            else if (happened == name && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                using var parsed = JsonDocument.Parse(line.AsMemory("data: ".Length));
                return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, line.Length);
            }
        }

        throw new CannotMeasureException($"{asked.Scenario} with {asked.Set}: the stream ended without '{name}'.");
    }

    /// <summary>Milliseconds of a request whose answer is at hand.</summary>
    public async Task<double> GetAsync(string path, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        await _client.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancellation);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    public void Dispose() => _client.Dispose();
}
