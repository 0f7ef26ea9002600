using Microsoft.AspNetCore.SignalR;
using Onsite.Practice.Attempts;

namespace Onsite.Server.Features.Live;

/// <summary>Tells a page, while its person is typing, how much of the answer has been heard.</summary>
internal sealed class LiveHub : Hub
{
    /// <summary>Address of the hub.</summary>
    public const string Path = "/hubs/live";

    private const string ListenerKey = "listener";

    private readonly LiveEvaluation _evaluation;

    public LiveHub(LiveEvaluation evaluation) => _evaluation = evaluation;

    public override Task OnConnectedAsync()
    {
        Context.Items[ListenerKey] = new LiveListener(Clients.Caller, _evaluation, Context.ConnectionAborted);
        return base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.Remove(ListenerKey, out var listener) && listener is LiveListener own)
        {
            await own.DisposeAsync();
        }

        await base.OnDisconnectedAsync(exception);
    }

    /// <summary>Hands over a text. Returns at once; of texts that come faster than they can be judged only the newest is.</summary>
    public void Listen(string? attemptId, long sequence, string? text)
    {
        if (attemptId is not null && text is { Length: <= Attempt.MaximumLength } && Context.Items[ListenerKey] is LiveListener listener)
        {
            listener.Offer(new LiveText(attemptId, sequence, text));
        }
    }
}

/// <summary>A text as it stands in a page.</summary>
internal sealed record LiveText(string AttemptId, long Sequence, string Text);
