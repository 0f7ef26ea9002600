using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace Onsite.Server.Features.Live;

/// <summary>
/// Listens to one connection: a slot for one text, in which a newer one takes the place of an older one, and one reader that waits until the typing pauses. However fast a page types, there is at most one
/// judgement at work for it and one text waiting.
/// </summary>
internal sealed class LiveListener : IAsyncDisposable
{
    private readonly Channel<LiveText> _slot = Channel.CreateBounded<LiveText>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly CancellationTokenSource _stop;
    private readonly IClientProxy _client;
    private readonly LiveEvaluation _evaluation;
    private readonly Task _work;
    private CancellationTokenSource? _current;

    public LiveListener(IClientProxy client, LiveEvaluation evaluation, CancellationToken aborted)
    {
        _client = client;
        _evaluation = evaluation;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        _work = WorkAsync();
    }

    /// <summary>Takes a text; one that is being judged is given up for it.</summary>
    public void Offer(LiveText text)
    {
        _slot.Writer.TryWrite(text);
        Interlocked.Exchange(ref _current, null)?.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            while (await _slot.Reader.WaitToReadAsync(_stop.Token))
            {
                await _evaluation.PauseAsync(_stop.Token);
                if (_slot.Reader.TryRead(out var text))
                {
                    await AnswerAsync(text);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The connection is gone, and nobody listens any more.
        }
    }

    private async Task AnswerAsync(LiveText text)
    {
        // Not disposed: a newer text may cancel it at any moment, and one without a timer holds nothing that has to be freed.
        var current = new CancellationTokenSource();
        await using var stopped = _stop.Token.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), current);
        Interlocked.Exchange(ref _current, current);
        try
        {
            var (method, message) = await _evaluation.HearAsync(text, current.Token);
            await _client.SendAsync(method, message, current.Token);
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            // A newer text is in the slot.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The next text may fare better: one that fails does not end the listening.
            _evaluation.Report(e);
        }
        finally
        {
            Interlocked.CompareExchange(ref _current, null, current);
        }
    }
}
