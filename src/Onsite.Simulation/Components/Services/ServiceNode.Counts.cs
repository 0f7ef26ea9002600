using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Services;

/// <summary>What a service counts, and the laws that it is held to.</summary>
internal sealed partial class ServiceNode
{
    private double _workedBefore;
    private double _upBefore;
    private bool _hasToldOfLimit;

    /// <inheritdoc />
    public override Gauge Gauge(long now)
    {
        var gauge = new Gauge(Worked(now), _options.Cores * (double)_up.Value, Waiting() + WithoutCore());
        return _options.Concurrency == int.MaxValue ? gauge : gauge with { Taken = InWork(), Places = _options.Concurrency * _up.Value };
    }

    /// <inheritdoc />
    public ScaleReading Read(long now) => new(_workedBefore + Worked(now), (_upBefore + _up.Area(now)) * _options.Cores, _options.Cores, Waiting());

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var law in base.BrokenLaws(now))
        {
            yield return law;
        }

        for (var part = 0; part < _replicas.Length; part++)
        {
            var replica = _replicas[part];
            var gap = replica.Shared?.LawGap(now) ?? replica.Cores.LawGap(now, Left(part, Engine.CallsAt(this, part)));
            if (gap != 0)
            {
                yield return $"{Name}, replica {part}: the work that it was given and the time that it has worked differ by {gap} ns.";
            }
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        _workedBefore += Worked(now);
        _upBefore += _up.Area(now);
        _up.Restart(now);
        _billed.Restart(now);
        for (var part = 0; part < _replicas.Length; part++)
        {
            _replicas[part].Restart(now, Left(part, Engine.CallsAt(this, part)));
        }
    }

    private void TellOfLimit()
    {
        if (!_hasToldOfLimit)
        {
            _hasToldOfLimit = true;
            Engine.Note(this, NoteKind.RateLimitBegan);
        }
    }

    /// <summary>A queue that is full has room again once half of those are gone that were there: one that is full to the brim all the time is told of once.</summary>
    private void TellOfQueue(Replica replica, int part, bool isFull)
    {
        if (replica.IsFull == isFull || (!isFull && 2L * replica.Inside > (long)_options.Concurrency + _options.QueueLimit))
        {
            return;
        }

        replica.IsFull = isFull;
        Engine.Note(this, isFull ? NoteKind.QueueFull : NoteKind.QueueDrained, replica.Queued, part);
    }

    private double Worked(long now)
    {
        var worked = 0.0;
        foreach (var replica in _replicas)
        {
            worked += replica.Worked(now);
        }

        return worked;
    }

    private long InWork()
    {
        var taken = 0L;
        foreach (var replica in _replicas)
        {
            taken += replica.InWork;
        }

        return taken;
    }

    private long Waiting()
    {
        var waiting = 0L;
        foreach (var replica in _replicas)
        {
            waiting += replica.Queued + (replica.Shared is null ? replica.Cores.Waiting : 0);
        }

        return waiting;
    }

    /// <summary>Those at work beyond what the cores of their process can do at once: whoever shares a core waits as well, a little at a time.</summary>
    private long WithoutCore()
    {
        var waiting = 0L;
        foreach (var replica in _replicas)
        {
            waiting += replica.Shared?.Waiting ?? 0;
        }

        return waiting;
    }

    /// <summary>What is left of the work that the cores of a process have begun, in nanoseconds.</summary>
    private double Left(int part, IReadOnlyList<int> calls)
    {
        var left = 0.0;
        foreach (var call in calls)
        {
            left += Engine.Calls[call].DueAt >= 0 ? _replicas[part].Cores.Left(Engine.Calls[call], Engine.Now) : 0;
        }

        return left;
    }
}
