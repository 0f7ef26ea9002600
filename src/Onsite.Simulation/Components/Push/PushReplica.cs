using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Push;

/// <summary>One process of a gateway: connections, cores, and what waits for them.</summary>
internal sealed class PushReplica(PushOptions options)
{
    private readonly Queue<int> _waiting = new();
    private TimeAverage _busy;
    private ServedWork _served;

    /// <summary>Whether it is up.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>How fast it works; 1 as it should.</summary>
    public double Pace { get; set; } = 1;

    /// <summary>Devices that are connected.</summary>
    public int Connected { get; set; }

    /// <summary>Devices that are connecting.</summary>
    public int Connecting { get; set; }

    /// <summary>Those of the connected who are slow.</summary>
    public SlowConnections Slow { get; } = new(options.SlowRate, options.BufferLimit);

    /// <summary>Devices that it has room for.</summary>
    public int Room => IsUp ? Math.Max(0, options.ReplicaLimit - Connected - Connecting) : 0;

    /// <summary>The time in nanoseconds that its cores have worked, added up.</summary>
    public double Worked(long now) => _busy.Area(now);

    /// <summary>Whether they have worked as long as they were asked to.</summary>
    public bool IsLawful(long now) => _busy.Value <= options.Cores && _served.Agrees(_busy.Area(now), now);

    /// <summary>Puts a turn in line.</summary>
    public void Enqueue(int turn) => _waiting.Enqueue(turn);

    /// <summary>Takes the first in line, if a core is free for it.</summary>
    public bool TryBegin(long now, out int turn)
    {
        if (_busy.Value >= options.Cores || !_waiting.TryDequeue(out turn))
        {
            turn = -1;
            return false;
        }

        _busy.Change(now, 1);
        _served.Begin(now);
        return true;
    }

    /// <summary>A turn is done.</summary>
    public void End(long now, long work)
    {
        _served.End(now, work);
        _busy.Change(now, -1);
    }

    /// <summary>It dies, with all that it had.</summary>
    public void Crash(long now)
    {
        IsUp = false;
        Connected = 0;
        Connecting = 0;
        Slow.Clear();
        _waiting.Clear();
        _served.Break(now);
        _busy.Change(now, -_busy.Value);
    }

    /// <summary>It is back, without connections.</summary>
    public void Recover() => IsUp = true;

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _busy.Restart(now);
        _served.Restart(now);
    }
}
