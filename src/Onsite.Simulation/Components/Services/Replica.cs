using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Shedding;

namespace Onsite.Simulation.Components.Services;

/// <summary>One process of a service: places for requests in work, a queue before them, and cores.</summary>
internal sealed class Replica
{
    private readonly int _places;
    private readonly int _queueLimit;
    private PriorityLine _queue;
    private Cores _cores;

    public Replica(ServiceOptions options)
    {
        _places = options.Concurrency;
        _queueLimit = options.QueueLimit;
        _queue = new PriorityLine(options.ByPriority);
        _cores = new Cores(options.Cores);
        Shedder = options.Shedding is { } shedding ? new LoadShedder(shedding, options.Concurrency) : null;
        Shared = options.SharesCores ? new SharedCores(options.Cores) : null;
    }

    /// <summary>Requests in work or in the queue.</summary>
    public int Inside => InWork + _queue.Count;

    /// <summary>Requests in work.</summary>
    public int InWork { get; private set; }

    /// <summary>The cores, where each works on one request at a time.</summary>
    public ref Cores Cores => ref _cores;

    /// <summary>The cores, where all who compute share them; null where they do not.</summary>
    public SharedCores? Shared { get; }

    /// <summary>Requests in the queue.</summary>
    public int Queued => _queue.Count;

    /// <summary>What sheds load at its door; null where nothing does.</summary>
    public LoadShedder? Shedder { get; }

    /// <summary>Whether it is up.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>How fast it works; 1 as it should.</summary>
    public double Pace { get; set; } = 1;

    /// <summary>The time in nanoseconds that its cores have worked, added up.</summary>
    public double Worked(long now) => Shared?.Worked(now) ?? _cores.Worked(now);

    /// <summary>Forgets whoever is there: they have died with it.</summary>
    public void Crash(long now)
    {
        IsUp = false;
        InWork = 0;
        _queue.Clear();
        _cores.Clear(now);
        Shared?.Clear(now);
    }

    /// <summary>Begins to take requests in again.</summary>
    public void Recover() => IsUp = true;

    /// <summary>The share of their time that the cores have worked.</summary>
    public double Utilization(long now) => Shared?.Utilization(now) ?? _cores.Utilization(now);

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        Shedder?.Restart();
        _cores.Restart(now);
        Shared?.Restart(now);
    }

    /// <summary>Takes a request in: into work, or into the queue.</summary>
    public Admission Admit(CallPool calls, int call)
    {
        if (InWork < _places)
        {
            InWork++;
            return Admission.Begins;
        }

        if (_queue.Count >= _queueLimit)
        {
            return Admission.Refused;
        }

        _queue.Enqueue(calls, call);
        return Admission.Waits;
    }

    /// <summary>A request is done; gives its place to the first in the queue, or -1.</summary>
    public int Leave(CallPool calls)
    {
        if (_queue.Count > 0)
        {
            return _queue.Dequeue(calls);
        }

        InWork--;
        return -1;
    }
}
