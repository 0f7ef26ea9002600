using System.Collections.Concurrent;
using System.Diagnostics;
using Onsite.Server.Tests.Features.Live;

namespace Onsite.Server.Tests.Hosting;

/// <summary>What is written stays between the person and the store.</summary>
public sealed class SilentLogTests : ServerTests
{
    private const string Marker = "xyzzy-plugh";

    [Fact]
    public async Task Log_AnswerOnEveryWay_IsInNoLine()
    {
        var traced = new ConcurrentQueue<string>();
        using var listener = Listen(traced);
        var id = await Server.StartAttemptAsync();
        var text = $"I read the plan first {Marker}.";
        await Server.SaveAsync(id, text);
        await Server.SaveAsync(id, text + " conflict");
        await Server.Client.PutAsync($"/api/attempts/{id}/draft", new StringContent($$"""{"text": "{{Marker}}", "revision": "{{Marker}}" """, System.Text.Encoding.UTF8, "application/json"));
        await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/hints", new { text, activeSeconds = 1 });
        await Server.Client.GetAsync($"/api/questions?q={Marker}");
        await using (var live = await LiveClient.ConnectAsync(Server))
        {
            await live.ListenAsync(id, 1, text);
            (await live.ReceiveAsync()).Method.ShouldBe("heard");
        }

        await Server.SubmitAsync(id, text, revision: 2);
        (await Server.GetAsync($"/api/attempts/{id}/scorecard")).Text("answer").ShouldBe(text);
        await Server.Client.GetAsync("/api/export");

        Server.Log.Lines.ShouldContain(l => l.Contains("PUT /api/attempts/{id}/draft 200"));
        Server.Log.Lines.ShouldAllBe(l => !l.Contains(Marker));
        traced.ShouldContain("judge prose");
        traced.ShouldAllBe(t => !t.Contains(Marker));
    }

    private static ActivityListener Listen(ConcurrentQueue<string> traced)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Onsite.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                traced.Enqueue(activity.DisplayName);
                activity.TagObjects.ToList().ForEach(t => traced.Enqueue($"{t.Key}={t.Value}"));
                activity.Events.ToList().ForEach(e => traced.Enqueue($"{e.Name} {string.Join(' ', e.Tags)}"));
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
