using Onsite.Simulation.Components.Messaging;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Caches;

/// <summary>
/// A cache in memory, as Redis or Memcached: nodes that each keep the keys whose hash falls to them. A <see cref="Verb.Read"/> ends well, with <see cref="Marks.Miss"/> where the value is not there; whoever hears that
/// fetches it elsewhere and brings it with a <see cref="Verb.Put"/> on behalf of the same call. How often it hits is what comes of the keys, the memory and the eviction.
/// </summary>
internal sealed partial class CacheNode : FailingCacheNode<CachePart>, ICarriesWrites
{
    private const int Worked = 0;
    private const int FlushDue = 1;
    private const int LeaseDue = 2;
    private const double NanosecondsPerSecond = 1e9;

    private readonly CacheOptions _options;
    private readonly Sampler _work;
    private readonly RandomSource _workRandom;
    private readonly RandomSource _lifetimes;
    private readonly WriteBehind _behind = new();
    private readonly RecentReads _found = new();

    /// <summary>A cache.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws the work of operations.</param>
    /// <param name="lifetimes">Draws the jitter of lifetimes.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public CacheNode(CacheOptions options, RandomSource work, RandomSource lifetimes)
    {
        options.Check();
        _options = options;
        _work = options.Work.Compile();
        _workRandom = work;
        _lifetimes = lifetimes;
    }

    /// <summary>Where a <see cref="Verb.Write"/> goes; needed where there are any.</summary>
    public Link? Origin { get; set; }

    /// <inheritdoc />
    public override int Parts => _options.Parts;

    /// <inheritdoc />
    public override bool PlacesByKey => true;

    /// <summary>Entries that made room for others, since the beginning.</summary>
    public long Evictions => All.Sum(p => p.Store.Evictions);

    /// <summary>Whether a write waits here to be written where it counts.</summary>
    public bool Holds(long write) => _behind.Holds(write);

    /// <inheritdoc />
    public void AddWritesUnderWay(ISet<long> writes) => _behind.AddWrites(writes);

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var arrived = ref Engine.Calls[call];
        arrived.Replica = arrived.Request.IsCopy && arrived.Request.Part > 0 ? arrived.Request.Part - 1 : KeyHash.Part(arrived.Key, All.Length);
        var part = All[arrived.Replica];
        if (!part.IsUp)
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        arrived.Work = (long)(_work.Next(_workRandom) / part.Pace * NanosecondsPerSecond);
        if (part.TryBegin(Engine.Now))
        {
            Plan(call);
        }
        else if (part.Queued >= _options.QueueLimit)
        {
            Answer(call, Outcome.QueueFull);
        }
        else
        {
            part.Wait(Engine.Calls, call);
            Engine.Mark(call, Doing.Queued);
        }
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        switch (happened.Kind)
        {
            case Worked when Engine.Calls[happened.Subject].Generation == happened.Tag:
                Complete(happened.Subject);
                break;
            case FlushDue when _behind.IsCurrent(happened.Subject, happened.Tag):
                Origin!.Send(_behind.Request(happened.Subject, Engine.Now));
                break;
            case >= LeaseDue:
                LeaseEnded(All[happened.Kind - LeaseDue], happened.Subject, happened.Tag);
                break;
        }
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        if (WriteBehind.IsFrom(answer.Request))
        {
            Flushed(answer);
            return;
        }

        if (Engine.Calls[answer.Parent].Generation != answer.Request.ParentGeneration)
        {
            return; // The part has died meanwhile.
        }

        ref var call = ref Engine.Calls[answer.Parent];
        call.Marks |= answer.Marks;
        call.Cause = answer.Cause;
        if (answer.Outcome == Outcome.Ok && !call.Request.IsCopy)
        {
            KeepWritten(All[call.Replica], call.Key, answer.Version == 0 ? Engine.Now : answer.Version);
        }

        Answer(answer.Parent, answer.Outcome);
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now)
    {
        var (worked, waiting) = (0.0, 0L);
        foreach (var part in All)
        {
            worked += (double)part.Worked(now);
            waiting += part.Queued + part.Fetches.Waiting;
        }

        return new Gauge(worked, (double)_options.Cores * _options.Parts, waiting);
    }

    /// <inheritdoc />
    public override int TaskedParts => _options.Parts;

    /// <inheritdoc />
    public override Gauge PartGauge(int part, long now) => new((double)All[part].Worked(now), _options.Cores, 0);

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var broken in base.BrokenLaws(now))
        {
            yield return broken;
        }

        for (var part = 0; part < All.Length; part++)
        {
            if (All[part].Worked(now) != All[part].Given(now))
            {
                yield return $"{Name}: node {part} has worked {All[part].Worked(now)} ns and was given {All[part].Given(now)} ns of work.";
            }

            if (All[part].Store.Count > All[part].Store.Capacity)
            {
                yield return $"{Name}: node {part} holds {All[part].Store.Count} entries and has room for {All[part].Store.Capacity}.";
            }
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        foreach (var part in All)
        {
            part.Restart(now);
        }
    }

    /// <inheritdoc />
    protected override CachePart NewPart() => new(_options, Engine.Calls);

    /// <inheritdoc />
    protected override void Lose(int part) => _behind.Lose(part);

    private void Plan(int call)
    {
        Engine.Mark(call, Doing.Working);
        Engine.Schedule(Engine.Now + Engine.Calls[call].Work, this, Worked, call, Engine.Calls[call].Generation);
    }

    /// <summary>The work of an operation is done: the next begins, and this one has its effect.</summary>
    private void Complete(int number)
    {
        ref var call = ref Engine.Calls[number];
        var part = All[call.Replica];
        if (part.Complete(Engine.Calls, call.Work, Engine.Now) is >= 0 and var next)
        {
            Plan(next);
        }

        switch (call.Request.Verb)
        {
            case not Verb.Write when call.Request.IsCopy:
            case Verb.Write when call.Request.IsCopy && _options.WriteBehind is not null:
                AnswerCopy(number);
                break;
            case Verb.Put:
                Put(part, number);
                break;
            case Verb.Invalidate:
                Invalidate(part, number);
                break;
            case Verb.Write when _options.WriteBehind is { } delay:
                WriteLater(part, number, delay);
                break;
            case Verb.Write:
                Engine.Mark(number, Doing.WaitingForOthers);
                Origin!.Send(call.Request.For(number, call.Generation, Engine.Now, Verb.Write));
                break;
            default:
                Read(part, number);
                break;
        }
    }
}
