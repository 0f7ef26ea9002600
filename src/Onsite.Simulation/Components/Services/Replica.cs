using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Shedding;

namespace Onsite.Simulation.Components.Services;

/// <summary>One process of a service: places for requests in work, a queue before them, and cores.</summary>
internal sealed class Replica
{
    private readonly int _places;
    private readonly int _queueLimit;
    private PriorityLine _queue;
    private CallQueue _held;
    private CallQueue _stalled;
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

    /// <summary>What it is doing in its life.</summary>
    public PartState State { get; set; }

    /// <summary>Grows each time that it dies, stops or begins to serve: what was planned for an earlier life is out of date.</summary>
    public int Life { get; set; }

    /// <summary>Whether it is registered to get calls.</summary>
    public bool IsListed { get; set; } = true;

    /// <summary>Whether it turns away what comes: it is drained, and the time of grace is over.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Whether its pace has changed during a pause, so that all its work has to be planned anew after it.</summary>
    public bool HasNewPace { get; set; }

    /// <summary>Whether it has died, and is on its way back.</summary>
    public bool IsRecovering { get; set; }

    /// <summary>Whether it is being restarted by a deploy.</summary>
    public bool IsDeploying { get; set; }

    /// <summary>Whether its queue has been told to be full.</summary>
    public bool IsFull { get; set; }

    /// <summary>Whether it comes back once it is drained: it is deployed anew and not taken away.</summary>
    public bool ComesBack { get; set; }

    /// <summary>Whether it runs: it serves, or finishes what it has.</summary>
    public bool IsUp => State is PartState.Serving or PartState.Draining;

    /// <summary>Whether it takes a call.</summary>
    public bool Accepts => State == PartState.Serving || (State == PartState.Draining && !IsClosed);

    /// <summary>Whether it has stopped for a while.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>How fast it works for reasons from outside; 1 as it should.</summary>
    public double Pace { get; set; } = 1;

    /// <summary>How fast it works since it is cold; 1 where it is warm.</summary>
    public double Warmth { get; set; } = 1;

    /// <summary>Requests since the last pause.</summary>
    public int SincePause { get; set; }

    /// <summary>The time in nanoseconds that its cores have worked, added up.</summary>
    public double Worked(long now) => Shared?.Worked(now) ?? _cores.Worked(now);

    /// <summary>The share of their time that the cores have worked.</summary>
    public double Utilization(long now) => Shared?.Utilization(now) ?? _cores.Utilization(now);

    /// <summary>Lets the cores work as fast as the process does now.</summary>
    public void SetRate(long now)
    {
        var rate = IsPaused ? 0 : Pace * Warmth;
        _cores.SetRate(rate, now);
        Shared?.SetRate(rate, now);
    }

    /// <summary>Stops everything.</summary>
    public void Pause(long now)
    {
        IsPaused = true;
        SincePause = 0;
        SetRate(now);
    }

    /// <summary>Goes on.</summary>
    public void GoOn(long now)
    {
        IsPaused = false;
        SetRate(now);
    }

    /// <summary>Keeps a call whose work on a core would be done but for the pause.</summary>
    public void Stall(CallPool calls, int call) => _stalled.Enqueue(calls, call);

    /// <summary>Gives the first call back whose work stood still; -1 where none is.</summary>
    public int TakeStalled(CallPool calls) => _stalled.Count == 0 ? -1 : _stalled.Dequeue(calls);

    /// <summary>Holds a call that would go on but for the pause.</summary>
    public void Hold(CallPool calls, int call) => _held.Enqueue(calls, call);

    /// <summary>Gives the first call back that was held; -1 where none is.</summary>
    public int LetGo(CallPool calls) => _held.Count == 0 ? -1 : _held.Dequeue(calls);

    /// <summary>Forgets whoever is there: they have died with it.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="left">What is left of what its cores had in work.</param>
    public void Clear(long now, double left)
    {
        InWork = 0;
        SincePause = 0;
        IsFull = false;
        _queue.Clear();
        _held = default;
        _stalled = default;
        _cores.Clear(now, left);
        Shared?.Clear(now);
        GoOn(now);
    }

    /// <summary>Begins to count anew.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="left">What is left of what its cores have in work.</param>
    public void Restart(long now, double left)
    {
        _cores.Restart(now, left);
        Shedder?.Restart();
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
