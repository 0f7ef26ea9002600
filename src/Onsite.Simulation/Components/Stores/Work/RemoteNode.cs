using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>What somebody else runs: it takes its time, has no queue that anybody knows of, and is out or slow as a whole. One part.</summary>
internal abstract class RemoteNode : Node, IFailing
{
    private bool _isUp = true;
    private bool _isLimiting;
    private double _pace = 1;

    /// <summary>What it has done.</summary>
    public StoreCounts Counts { get; } = new();

    /// <inheritdoc />
    public int Parts => 1;

    /// <inheritdoc />
    public bool IsUp(int part) => _isUp;

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        if (Engine.Calls[happened.Subject].Generation == happened.Tag)
        {
            Answer(happened.Subject, End(happened.Subject));
        }
    }

    /// <inheritdoc />
    public void Crash(int part)
    {
        if (!_isUp)
        {
            return;
        }

        var dying = Engine.CallsAt(this);
        _isUp = false;
        Engine.Note(this, NoteKind.Crashed, dying.Count, 0);
        foreach (var call in dying)
        {
            Answer(call, Outcome.Unreachable);
        }
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!_isUp)
        {
            _isUp = true;
            Engine.Note(this, NoteKind.Recovered, part: 0);
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.NotePace(this, pace, 0);
        _pace = pace;
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now) => new(0, 0, 0);

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Counts.Clear();
    }

    /// <summary>The time is over: does what was asked for, and says how it went.</summary>
    protected abstract Outcome End(int call);

    /// <summary>Lets a call take its time.</summary>
    protected void Begin(int call, double seconds) => Engine.Schedule(Engine.Now + Ask.Nanoseconds(seconds, _pace), this, 0, call, Engine.Calls[call].Generation);

    /// <summary>Refuses what is too much a second.</summary>
    protected void Limit(int call)
    {
        Counts.Refused++;
        if (!_isLimiting)
        {
            _isLimiting = true;
            Engine.Note(this, NoteKind.RateLimitBegan);
        }

        Answer(call, Outcome.RateLimited);
    }
}
