using System.Text.Json;
using Onsite.Server.Tests.Features.Studio;

namespace Onsite.Server.Tests.Features.Rounds;

public sealed class RoundSubmitTests : RoundTests
{
    [Fact]
    public async Task Submit_Round_TellsHowFarItIsAndThenTheVerdict()
    {
        var id = await DrawnAsync();

        var events = await (await SubmitAsync(id, Typed("A cache takes the reads."))).AllEventsAsync();

        events.SkipLast(1).Select(e => (e.Name, e.Data.Text("doing"), e.Data.Number("of"))).ShouldBe([("progress", "Running the design", 2), ("progress", "Reading what was said", 2)]);
        events[^1].Name.ShouldBe("judged");
        (events[^1].Data.Text("id"), events[^1].Data.Text("rating"), events[^1].Data.GetProperty("runPassed").GetBoolean()).ShouldBe((id, "no-hire", true));
        var kept = await Server.GetAsync($"/api/rounds/{id}");
        kept.GetProperty("summary").GetProperty("submittedAt").ValueKind.ShouldBe(JsonValueKind.String);
        kept.Items("stages")[0].Text("notes").ShouldBe("A cache takes the reads.");
    }

    [Fact]
    public async Task Submit_Again_IsRefused()
    {
        var id = await SubmittedAsync();

        await (await SubmitAsync(id, Typed("more", revision: 2))).ShouldBeProblemAsync(409, "round-already-submitted");
        await (await SaveAsync(id, Typed("more", revision: 2))).ShouldBeProblemAsync(409, "round-already-submitted");
        await (await ProbeAsync(id)).ShouldBeProblemAsync(409, "round-already-submitted");
    }

    [Fact]
    public async Task Submit_OlderRevision_IsAConflictAndJudgesNothing()
    {
        var id = await DrawnAsync();
        await SaveAsync(id, Typed("first window"));

        (await (await SubmitAsync(id, Typed("second window"))).ShouldBeProblemAsync(409, "round-conflict")).GetProperty("round").Items("stages")[0].Text("notes").ShouldBe("first window");

        Judge.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Submit_Nothing_SaysWhatToDo()
    {
        var id = await StartedAsync();

        await (await SubmitAsync(id, Typed())).ShouldBeProblemAsync(422, "empty-round");

        (await Server.GetAsync($"/api/rounds/{id}")).GetProperty("summary").GetProperty("submittedAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Submit_JudgeFails_LeavesTheRoundOpenWithWhatWasTyped()
    {
        Judge.Meanwhile = (_, _) => throw new InvalidOperationException("A law does not hold.");
        var id = await DrawnAsync();

        var last = (await (await SubmitAsync(id, Typed("kept"))).AllEventsAsync())[^1];

        (last.Name, last.Data.Text("type"), last.Data.Number("status")).ShouldBe(("failed", "/problems/round-not-judged", 500));
        var kept = await Server.GetAsync($"/api/rounds/{id}");
        (kept.Items("stages")[0].Text("notes"), kept.GetProperty("summary").GetProperty("rating").ValueKind).ShouldBe(("kept", JsonValueKind.Null));
        Server.Log.Lines.ShouldContain(l => l.Contains("could not be judged or run", StringComparison.Ordinal));
        Server.Log.Lines.ShouldNotContain(l => l.Contains("kept", StringComparison.Ordinal));

        Judge.Meanwhile = (_, _) => { };
        (await (await SubmitAsync(id, Typed("kept", revision: kept.Number("revision")))).AllEventsAsync())[^1].Name.ShouldBe("judged");
    }

    [Fact]
    public async Task Submit_ChangedWhileItIsJudged_FailsWithTheKeptRound()
    {
        var id = await DrawnAsync();
        Judge.Meanwhile = (_, _) => SaveAsync(id, Typed("second window", revision: 2)).GetAwaiter().GetResult().StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);

        var last = (await (await SubmitAsync(id, Typed("first window"))).AllEventsAsync())[^1];

        (last.Name, last.Data.Text("type")).ShouldBe(("failed", "/problems/round-conflict"));
        (last.Data.GetProperty("round").Items("stages")[0].Text("notes"), last.Data.GetProperty("round").Items("stages")[0].Text("stage")).ShouldBe(("second window", "clarify"));
    }

    [Fact]
    public async Task Submit_ListenerLeaves_EndsTheJudgingAndLeavesTheRoundOpen()
    {
        var (begun, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        Judge.Meanwhile = (_, cancellation) =>
        {
            begun.SetResult();
            cancellation.WaitHandle.WaitOne();
            ended.SetResult();
            cancellation.ThrowIfCancellationRequested();
        };
        var id = await DrawnAsync();
        using var leave = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/rounds/{id}/submit") { Content = System.Net.Http.Json.JsonContent.Create(Typed("kept")) };
        using var response = await Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, leave.Token);
        await begun.Task;

        response.Dispose();
        await ended.Task;

        var kept = await Server.GetAsync($"/api/rounds/{id}");
        (kept.Items("stages")[0].Text("notes"), kept.GetProperty("summary").GetProperty("submittedAt").ValueKind).ShouldBe(("kept", JsonValueKind.Null));
    }
}
