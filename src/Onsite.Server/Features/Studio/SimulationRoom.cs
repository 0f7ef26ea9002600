using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Studio;

/// <summary>Lets only so many designs be simulated at once, whatever pages ask for: a run takes every processor that it can get.</summary>
internal sealed class SimulationRoom : IDisposable
{
    private readonly SemaphoreSlim _places;

    public SimulationRoom(ServerOptions options)
    {
        Limits = options.Simulations;
        _places = new SemaphoreSlim(Limits.AtOnce);
    }

    public SimulationLimits Limits { get; }

    /// <summary>Places that are free.</summary>
    public int Free => _places.CurrentCount;

    /// <summary>Waits for a place for a while.</summary>
    /// <returns>The place, to be given back; null where there was none.</returns>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancellation) =>
        await _places.WaitAsync(Limits.Patience, cancellation) ? new Place(_places) : null;

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private int _isGivenBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGivenBack, 1) == 0)
            {
                places.Release();
            }
        }
    }
}
