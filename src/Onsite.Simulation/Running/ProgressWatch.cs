namespace Onsite.Simulation.Running;

/// <summary>Adds up how far replications are that run side by side.</summary>
internal sealed class ProgressWatch
{
    private readonly Lock _gate = new();
    private readonly double _length;
    private readonly double[] _done;
    private readonly long[] _events;
    private readonly IProgress<RunProgress>? _progress;

    public ProgressWatch(int replications, double seconds, IProgress<RunProgress>? progress)
    {
        _length = seconds * 1e9;
        _done = new double[replications];
        _events = new long[replications];
        _progress = progress;
    }

    /// <summary>A replication has come to a moment.</summary>
    public void Tell(int replication, long now, long events)
    {
        if (_progress is null)
        {
            return;
        }

        RunProgress reached;
        lock (_gate)
        {
            _done[replication] = now / _length;
            _events[replication] = events;
            reached = new RunProgress(_done.Average(), _events.Sum());
        }

        _progress.Report(reached);
    }
}
