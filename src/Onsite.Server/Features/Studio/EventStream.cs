using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Features;

namespace Onsite.Server.Features.Studio;

/// <summary>An event of a stream: its name, and its data as JSON on one line.</summary>
internal readonly record struct StreamedEvent(string Name, string Data);

/// <summary>
/// Answers with server-sent events (HTML Living Standard, section 9.2) that a piece of work makes while it is at it. The work runs beside the request's own thread, and is told to end when nobody listens any more.
/// </summary>
internal sealed class EventStream : IResult
{
    /// <summary>Events that wait to be sent before the work waits too.</summary>
    private const int MostWaiting = 64;

    private readonly IDisposable _place;
    private readonly Action<Action<StreamedEvent>, CancellationToken> _work;

    /// <summary>Makes a stream.</summary>
    /// <param name="place">What the work occupies; given back when it has ended.</param>
    /// <param name="work">The work. It is given what sends an event, and what tells it to end; it says itself what it fails of.</param>
    public EventStream(IDisposable place, Action<Action<StreamedEvent>, CancellationToken> work)
    {
        _place = place;
        _work = work;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var place = _place;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted);
        var (response, gone) = (httpContext.Response, stop.Token);
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var events = Channel.CreateBounded<StreamedEvent>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
        var work = Task.Run(() => Work(events.Writer, gone), CancellationToken.None);
        try
        {
            await response.StartAsync(gone);
            await foreach (var happened in events.Reader.ReadAllAsync(gone))
            {
                await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {happened.Name}\ndata: {happened.Data}\n\n"), gone);
                await response.Body.FlushAsync(gone);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && gone.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
        finally
        {
            // The place is not free before the work has noticed.
            await stop.CancelAsync();
            await work;
        }
    }

    private void Work(ChannelWriter<StreamedEvent> writer, CancellationToken gone)
    {
        try
        {
            _work(happened => Send(writer, happened, gone), gone);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
        finally
        {
            writer.TryComplete();
        }
    }

    /// <summary>A listener that reads slowly slows the work down, and does not fill the memory.</summary>
    private static void Send(ChannelWriter<StreamedEvent> writer, StreamedEvent happened, CancellationToken gone)
    {
        if (!writer.TryWrite(happened))
        {
            writer.WriteAsync(happened, gone).AsTask().GetAwaiter().GetResult();
        }
    }
}
