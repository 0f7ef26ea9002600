using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>A store that hands a call out to several of its parts and answers when enough of them are done. The others go on, and cost what they cost.</summary>
internal abstract class GatheringNode : Node, IFailing
{
    private const int Reached = 0;
    private const int Worked = 1;

    private readonly SlotPool<Job> _jobs = new();
    private readonly SlotPool<Gathering> _gatherings = new();
    private readonly StorePart[] _parts;
    private readonly int _queueLimit;

    /// <summary>A store.</summary>
    /// <param name="parts">How many parts it has.</param>
    /// <param name="cores">The cores of each.</param>
    /// <param name="queueLimit">Jobs that wait for them at the most, at each.</param>
    protected GatheringNode(int parts, int cores, int queueLimit)
    {
        _parts = [.. Enumerable.Range(0, parts).Select(_ => new StorePart(new JobServers(cores, _jobs)))];
        _queueLimit = queueLimit;
    }

    /// <summary>What it has done.</summary>
    public StoreCounts Counts { get; } = new();

    /// <summary>Jobs that are under way, those of answered calls among them.</summary>
    public int JobsUnderWay { get; private set; }

    /// <inheritdoc />
    public int Parts => _parts.Length;

    /// <inheritdoc />
    public bool IsUp(int part) => _parts[part].IsUp;

    /// <summary>The share of their time that the cores of a part have worked.</summary>
    public double Utilization(int part, long now) => _parts[part].Cores.Utilization(now);

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        var job = happened.Subject;
        if (_jobs.Generation(job) != happened.Tag)
        {
            return; // It has died with its part.
        }

        if (happened.Kind == Reached)
        {
            var gathering = _jobs[job].Owner;
            Reach(job);
            Decide(gathering);
            return;
        }

        if (_parts[_jobs[job].Part].Cores.Release(job, happened.Time) is >= 0 and var next)
        {
            Plan(next, Worked, _jobs[next].Work);
        }

        Finished(job);
    }

    /// <inheritdoc />
    public void Crash(int part)
    {
        if (!_parts[part].IsUp)
        {
            return;
        }

        _parts[part].IsUp = false;
        _parts[part].Cores.Clear(Engine.Now);
        var owners = new List<int>();
        for (var job = 0; job < _jobs.Places; job++)
        {
            if (_jobs.IsLive(job) && _jobs[job].Part == part)
            {
                owners.Add(_jobs[job].Owner);
                Drop(job, Outcome.Unreachable);
            }
        }

        Engine.Note(this, NoteKind.Crashed, owners.Count, part);

        // Each still counts the one that has died, and cannot end before it is decided here.
        foreach (var gathering in owners)
        {
            Decide(gathering);
        }
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!_parts[part].IsUp)
        {
            _parts[part].IsUp = true;
            Recovered(part);
            Engine.Note(this, NoteKind.Recovered, part: part);
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.NotePace(this, pace, part);
        _parts[part].Pace = pace;
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now)
    {
        var (worked, capacity, waiting) = (0.0, 0.0, 0L);
        foreach (var part in _parts)
        {
            worked += part.Cores.Worked(now);
            capacity += part.Cores.Count;
            waiting += part.Cores.Waiting;
        }

        return new Gauge(worked, capacity, waiting);
    }

    /// <inheritdoc />
    public override int TaskedParts => _parts.Length;

    /// <inheritdoc />
    public override Gauge PartGauge(int part, long now) => new(_parts[part].Cores.Worked(now), _parts[part].Cores.Count, 0);

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var law in base.BrokenLaws(now))
        {
            yield return law;
        }

        for (var part = 0; part < _parts.Length; part++)
        {
            if (_parts[part].Cores.Gap(now) is var gap && gap != 0)
            {
                yield return $"{Name}, part {part}: its cores have worked {gap} ns more than they were given.";
            }
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Counts.Clear();
        foreach (var part in _parts)
        {
            part.Cores.Restart(now);
        }
    }

    /// <summary>Begins to hand a call out; <see cref="Handed"/> ends it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="needed">How many parts have to be done before it is answered.</param>
    /// <param name="version">The version that it writes, or that a read has to find.</param>
    protected int HandOut(int call, int needed, long version = 0)
    {
        ref var request = ref Engine.Calls[call].Request;
        return _gatherings.Take(new Gathering { Call = call, Key = request.Key, IsWrite = Ask.IsWrite(request.Verb), Needed = needed, Version = version, IsHandedOut = true, Failure = Outcome.Unreachable });
    }

    /// <summary>Hands a part its share.</summary>
    /// <param name="gathering">The call that is handed out.</param>
    /// <param name="part">The part.</param>
    /// <param name="copy">Which copy of its data the part has.</param>
    /// <param name="seconds">The work.</param>
    /// <param name="hop">How long the way takes, in seconds.</param>
    protected void Hand(int gathering, int part, int copy, double seconds, double hop = 0)
    {
        var job = _jobs.Take(new Job { Owner = gathering, Part = part, Copy = copy, Work = Ask.Nanoseconds(seconds, _parts[part].Pace) });
        _gatherings[gathering].Outstanding++;
        JobsUnderWay++;
        if (hop > 0)
        {
            Plan(job, Reached, Ask.Nanoseconds(hop));
        }
        else
        {
            Reach(job);
        }
    }

    /// <summary>All who take part have it.</summary>
    protected void Handed(int gathering)
    {
        _gatherings[gathering].IsHandedOut = false;
        Decide(gathering);
    }

    /// <summary>A part is done with its share.</summary>
    protected abstract void PartDone(ref Gathering gathering, in Job job);

    /// <summary>Enough are done: what the answer says is set, and what was written counts.</summary>
    protected abstract void EnoughDone(ref Gathering gathering, ref Call call);

    /// <summary>The last is done, or has died.</summary>
    protected virtual void AllDone(in Gathering gathering)
    {
    }

    /// <summary>A part is back.</summary>
    protected virtual void Recovered(int part)
    {
    }

    private void Reach(int job)
    {
        var cores = _parts[_jobs[job].Part].Cores;
        _jobs[job].ReachedAt = Engine.Now;
        if (!cores.HasFree && cores.Waiting >= _queueLimit)
        {
            Drop(job, Outcome.QueueFull);
        }
        else if (cores.TryTake(job, Engine.Now))
        {
            Plan(job, Worked, _jobs[job].Work);
        }
    }

    /// <summary>The call has waited for the part that is done last of those that it needs: what that one did is what the call did.</summary>
    private void Explain(int call, in Job job)
    {
        if (Engine.Calls[call].Request.Trace is not 0 and var trace)
        {
            Engine.Tracer!.Mark(trace, Doing.InTransit, Engine.Calls[call].ArrivedAt);
            Engine.Tracer.Mark(trace, Doing.Queued, job.ReachedAt);
            Engine.Tracer.Mark(trace, Doing.Working, job.StartedAt);
        }
    }

    private void Drop(int job, Outcome outcome)
    {
        ref var gathering = ref _gatherings[_jobs[job].Owner];
        gathering.Outstanding--;
        gathering.Failure = outcome;
        JobsUnderWay--;
        _jobs.Return(job);
    }

    private void Finished(int job)
    {
        var owner = _jobs[job].Owner;
        ref var gathering = ref _gatherings[owner];
        PartDone(ref gathering, _jobs[job]);
        if (!gathering.IsAnswered && gathering.Done + 1 == gathering.Needed)
        {
            Explain(gathering.Call, _jobs[job]);
        }

        gathering.Outstanding--;
        gathering.Done++;
        JobsUnderWay--;
        _jobs.Return(job);
        Decide(owner);
    }

    /// <summary>Answers a call as soon as enough are done or can no longer be, and forgets it when nobody works on it. The answer is the last that is done here: whoever hears it may come again at once.</summary>
    private void Decide(int number)
    {
        ref var gathering = ref _gatherings[number];
        if (gathering.IsHandedOut)
        {
            return;
        }

        var (call, outcome, answers) = (gathering.Call, Outcome.Ok, false);
        if (!gathering.IsAnswered && gathering.Done >= gathering.Needed)
        {
            answers = gathering.IsAnswered = true;
            EnoughDone(ref gathering, ref Engine.Calls[call]);
        }
        else if (!gathering.IsAnswered && gathering.Done + gathering.Outstanding < gathering.Needed)
        {
            answers = gathering.IsAnswered = true;
            outcome = gathering.Failure;
            Counts.Refused += outcome == Outcome.QueueFull ? 1 : 0;
        }

        if (gathering.Outstanding == 0)
        {
            AllDone(gathering);
            _gatherings.Return(number);
        }

        if (answers)
        {
            Answer(call, outcome);
        }
    }

    private void Plan(int job, int kind, long after) => Engine.Schedule(Engine.Now + after, this, kind, job, _jobs.Generation(job));
}
