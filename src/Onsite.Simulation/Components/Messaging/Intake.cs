using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Messaging;

/// <summary>The cores of a broker that take messages in.</summary>
internal sealed class Intake
{
    private readonly int _count;
    private Cores _cores;
    private ServedWork _served;

    public Intake(int cores)
    {
        _count = cores;
        _cores = new Cores(cores);
    }

    /// <summary>Calls that wait for a core.</summary>
    public int Waiting => _cores.Waiting;

    /// <summary>The time in nanoseconds that the cores have worked, added up.</summary>
    public double Worked(long now) => _cores.Worked(now);

    /// <summary>Whether they have worked as long as they were asked to.</summary>
    public bool IsLawful(long now) => _served.Agrees(_cores.Worked(now), now) && _cores.Busy <= _count;

    /// <summary>Takes a core for a call, or puts it in line.</summary>
    public bool TryBegin(CallPool calls, int call, long now)
    {
        if (!_cores.TryTake(calls, call, now))
        {
            return false;
        }

        _served.Begin(now);
        return true;
    }

    /// <summary>A call has had its core; gives it to the next in line, or -1.</summary>
    public int End(CallPool calls, int call, long now)
    {
        _served.End(now, calls[call].Work);
        var next = _cores.Release(calls, now);
        if (next >= 0)
        {
            _served.Begin(now);
        }

        return next;
    }

    /// <summary>Forgets whoever is there.</summary>
    public void Crash(long now)
    {
        _served.Break(now);
        _cores.Clear(now, left: 0);
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _served.Restart(now);
        _cores.Restart(now, left: 0);
    }
}
