using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Policies.Shedding;

/// <summary>Refuses some requests of a process so that the others are served in time: at the door by the number inside, and at the head of the queue by how long they waited.</summary>
internal sealed class LoadShedder
{
    private readonly ShedOptions _options;
    private readonly double _mostInside;
    private readonly bool[] _kept;
    private long _emptyAt;

    /// <summary>For a process with a number of places.</summary>
    public LoadShedder(ShedOptions options, int places)
    {
        _options = options;
        _mostInside = options.AboveConcurrency is { } share ? share * places : double.PositiveInfinity;
        _kept = new bool[options.KeepsOperations.Count == 0 ? 0 : options.KeepsOperations.Max() + 1];
        foreach (var operation in options.KeepsOperations)
        {
            _kept[operation] = true;
        }
    }

    /// <summary>Requests that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Whether a request that has come is refused.</summary>
    /// <param name="request">The request.</param>
    /// <param name="inside">Requests in work and in the queue.</param>
    /// <param name="queued">Requests in the queue.</param>
    /// <param name="now">The moment.</param>
    public bool RefusesAtTheDoor(in Request request, int inside, int queued, long now)
    {
        if (queued == 0)
        {
            _emptyAt = now;
        }

        return inside >= _mostInside && Refuses(request);
    }

    /// <summary>Whether a request that is the next to be served is refused.</summary>
    /// <param name="request">The request.</param>
    /// <param name="waited">How long it has waited, in nanoseconds.</param>
    /// <param name="now">The moment.</param>
    public bool RefusesFromTheQueue(in Request request, long waited, long now)
    {
        if (_options.QueueTarget is not { } target)
        {
            return false;
        }

        var patience = now - _emptyAt > _options.QueueInterval ? target : _options.QueueInterval;
        return waited > patience && Refuses(request);
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart() => Refused = 0;

    private bool Refuses(in Request request)
    {
        if ((_options.KeepsPriority is { } priority && request.Priority <= priority) || (request.Operation < _kept.Length && _kept[request.Operation]))
        {
            return false;
        }

        Refused++;
        return true;
    }
}
