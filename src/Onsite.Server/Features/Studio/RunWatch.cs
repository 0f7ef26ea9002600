using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Studio;

/// <summary>Watches a run: tells how far it is ten times a second at the most, and ends it where it takes more time or memory than it may.</summary>
internal sealed class RunWatch : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly SimulationLimits _limits;
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _memory = new();
    private readonly CancellationTokenSource _any;
    private readonly CancellationToken _gone;
    private long _told;

    public RunWatch(SimulationLimits limits, TimeSpan most, TimeProvider clock, CancellationToken gone)
    {
        _limits = limits;
        _gone = gone;
        _clock = clock;
        _time = new CancellationTokenSource(most, clock);
        _any = CancellationTokenSource.CreateLinkedTokenSource(gone, _time.Token, _memory.Token);
        _told = clock.GetTimestamp();
        Most = most;
    }

    /// <summary>How long it may take.</summary>
    public TimeSpan Most { get; }

    /// <summary>Ends the run.</summary>
    public CancellationToken Cancellation => _any.Token;

    /// <summary>Whether it was ended since it took too much memory.</summary>
    public bool IsOutOfMemory => _memory.IsCancellationRequested;

    /// <summary>Why it was ended, in a sentence; null where it was not, or where nobody listens any more.</summary>
    public string? Stopped => this switch
    {
        _ when _gone.IsCancellationRequested => null,
        { IsOutOfMemory: true } => "The run was stopped, since it needed more memory than it may have.",
        _ when _time.IsCancellationRequested => $"The run was stopped after {Most.TotalSeconds:0} seconds.",
        _ => null,
    };

    /// <summary>Whether it is time to tell how far the run is. Called from many threads.</summary>
    public bool IsTimeToTell()
    {
        lock (_gate)
        {
            if (_clock.GetElapsedTime(_told) < Between)
            {
                return false;
            }

            _told = _clock.GetTimestamp();
        }

        if (GC.GetTotalMemory(forceFullCollection: false) > _limits.Memory)
        {
            _memory.Cancel();
        }

        return true;
    }

    public void Dispose()
    {
        _any.Dispose();
        _memory.Dispose();
        _time.Dispose();
    }
}
