namespace Onsite.Simulation.Kernel;

/// <summary>Calls that wait, the most important first and among equals the first to come; or simply the first to come. Nobody who is served already is sent away for a more important one.</summary>
internal struct PriorityLine
{
    private readonly CallQueue[]? _levels;
    private CallQueue _only;
    private int _count;

    /// <summary>A line.</summary>
    public PriorityLine(bool byPriority) => _levels = byPriority ? new CallQueue[Priorities.Count] : null;

    /// <summary>How many wait.</summary>
    public readonly int Count => _levels is null ? _only.Count : _count;

    /// <summary>Puts a call at the end of those that are as important.</summary>
    public void Enqueue(CallPool calls, int call)
    {
        if (_levels is null)
        {
            _only.Enqueue(calls, call);
            return;
        }

        _levels[Priorities.LevelOf(calls[call].Request)].Enqueue(calls, call);
        _count++;
    }

    /// <summary>Takes the first; the line must not be empty.</summary>
    public int Dequeue(CallPool calls)
    {
        if (_levels is null)
        {
            return _only.Dequeue(calls);
        }

        var level = 0;
        while (_levels[level].Count == 0)
        {
            level++;
        }

        _count--;
        return _levels[level].Dequeue(calls);
    }

    /// <summary>Forgets whoever waits.</summary>
    public void Clear()
    {
        _only = default;
        _count = 0;
        if (_levels is not null)
        {
            Array.Clear(_levels);
        }
    }
}
