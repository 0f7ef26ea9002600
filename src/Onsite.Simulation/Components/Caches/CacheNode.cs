using Onsite.Simulation.Components.Messaging;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Caches;

/// <summary>
/// A cache in memory, as Redis or Memcached: nodes that each keep the keys whose hash falls to them. A <see cref="Verb.Read"/> ends well, with <see cref="Marks.Miss"/> where the value is not there; whoever hears that
/// fetches it elsewhere and brings it with a <see cref="Verb.Put"/> on behalf of the same call. How often it hits is what comes of the keys, the memory and the eviction.
/// </summary>
internal sealed class CacheNode : Node, IFailing, IFlushing, ICarriesWrites
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
    private CachePart[] _parts = [];

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

    /// <summary>What it was asked.</summary>
    public CacheCounts Counts { get; } = new();

    /// <inheritdoc />
    public int Parts => _options.Parts;

    /// <inheritdoc />
    public override bool PlacesByKey => true;

    /// <summary>Entries that it holds.</summary>
    public long Entries => _parts.Sum(p => (long)p.Store.Count);

    /// <summary>Entries that made room for others, since the beginning.</summary>
    public long Evictions => _parts.Sum(p => p.Store.Evictions);

    /// <inheritdoc />
    public bool IsUp(int part) => _parts[part].IsUp;

    /// <summary>Whether a write waits here to be written where it counts.</summary>
    public bool Holds(long write) => _behind.Holds(write);

    /// <inheritdoc />
    public void AddWritesUnderWay(ISet<long> writes) => _behind.AddWrites(writes);

    /// <inheritdoc />
    public override void Start() => _parts = [.. Enumerable.Range(0, _options.Parts).Select(_ => new CachePart(_options, Engine.Calls))];

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var arrived = ref Engine.Calls[call];
        arrived.Replica = arrived.Request.IsCopy && arrived.Request.Part > 0 ? arrived.Request.Part - 1 : KeyHash.Part(arrived.Key, _parts.Length);
        var part = _parts[arrived.Replica];
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
                LeaseEnded(_parts[happened.Kind - LeaseDue], happened.Subject, happened.Tag);
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
            KeepWritten(_parts[call.Replica], call.Key, answer.Version == 0 ? Engine.Now : answer.Version);
        }

        Answer(answer.Parent, answer.Outcome);
    }

    /// <inheritdoc />
    public void Flush()
    {
        Engine.Note(this, NoteKind.CacheFlushed, Entries);
        foreach (var part in _parts)
        {
            part.Store.Clear();
        }
    }

    /// <inheritdoc />
    public void Crash(int part)
    {
        if (!_parts[part].IsUp)
        {
            return;
        }

        var dying = Engine.CallsAt(this, part);
        Engine.Note(this, NoteKind.Crashed, dying.Count, part);
        _parts[part].Crash(Engine.Now);
        _behind.Lose(part);
        foreach (var call in dying)
        {
            Answer(call, Outcome.Unreachable);
        }
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!_parts[part].IsUp)
        {
            _parts[part].Recover();
            Engine.Note(this, NoteKind.Recovered, part: part);
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.Note(this, pace < 1 ? NoteKind.Slowed : NoteKind.Sped, (long)Math.Round(100 / pace), part);
        _parts[part].Pace = pace;
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now)
    {
        var (worked, waiting) = (0.0, 0L);
        foreach (var part in _parts)
        {
            worked += (double)part.Worked(now);
            waiting += part.Queued + part.Fetches.Waiting;
        }

        return new Gauge(worked, (double)_options.Cores * _options.Parts, waiting);
    }

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var broken in base.BrokenLaws(now))
        {
            yield return broken;
        }

        for (var part = 0; part < _parts.Length; part++)
        {
            if (_parts[part].Worked(now) != _parts[part].Given(now))
            {
                yield return $"{Name}: node {part} has worked {_parts[part].Worked(now)} ns and was given {_parts[part].Given(now)} ns of work.";
            }

            if (_parts[part].Store.Count > _parts[part].Store.Capacity)
            {
                yield return $"{Name}: node {part} holds {_parts[part].Store.Count} entries and has room for {_parts[part].Store.Capacity}.";
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
            part.Restart(now);
        }
    }

    private void Plan(int call)
    {
        Engine.Mark(call, Doing.Working);
        Engine.Schedule(Engine.Now + Engine.Calls[call].Work, this, Worked, call, Engine.Calls[call].Generation);
    }

    /// <summary>The work of an operation is done: the next begins, and this one has its effect.</summary>
    private void Complete(int number)
    {
        ref var call = ref Engine.Calls[number];
        var part = _parts[call.Replica];
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

    /// <summary>What a copy is about is not in the slice: it is found as often as what others read.</summary>
    private void AnswerCopy(int number)
    {
        ref var call = ref Engine.Calls[number];
        if (call.Request.Verb is not (Verb.Put or Verb.Invalidate or Verb.Write) && _found.NextIsMiss(call.Operation))
        {
            call.Marks |= Marks.Miss;
        }

        Answer(number, Outcome.Ok);
    }

    private void Read(CachePart part, int number)
    {
        ref var call = ref Engine.Calls[number];
        var (key, now) = (call.Key, Engine.Now);
        var entry = key == 0 ? -1 : part.Store.Find(key);
        if (entry >= 0 && part.Store[entry].ExpiresAt > now)
        {
            part.Store[entry].ExpiresAt = _options.RenewsOnHit ? Expiry() : part.Store[entry].ExpiresAt;
            Hit(part, number, entry);
            return;
        }

        var wanted = part.Fetches.Find(key);
        var isLent = IsLent(part, wanted, call);
        if (entry >= 0 && now - part.Store[entry].ExpiresAt >= _options.StaleFor)
        {
            part.Store.Remove(entry);
            entry = -1;
        }

        if (entry >= 0 && isLent)
        {
            Counts.Expired++;
            Hit(part, number, entry);
        }
        else if (isLent && _options.SingleFlight)
        {
            part.Fetches.Wait(wanted, number);
            Engine.Mark(number, Doing.WaitingForOthers);
            if (part.Fetches.Wanted(wanted).Waiting.Count == 1)
            {
                PlanLease(part, wanted, call.Replica);
            }
        }
        else
        {
            Miss(part, number);
        }
    }

    /// <summary>Whether somebody else is to fetch a key.</summary>
    private bool IsLent(CachePart part, int wanted, in Call call)
    {
        if (wanted < 0 || part.Fetches.Wanted(wanted).Lease is not (>= 0 and var lease))
        {
            return false;
        }

        ref readonly var fetch = ref part.Fetches[lease];
        return fetch.Until > Engine.Now && (fetch.Parent != call.Request.Parent || fetch.ParentGeneration != call.Request.ParentGeneration);
    }

    private void Hit(CachePart part, int number, int entry)
    {
        part.Store.Touch(entry);
        Counts.Hits++;
        _found.Add(Engine.Calls[number].Operation, isMiss: false);
        GiveValue(number, part.Store[entry].Version);
    }

    private void GiveValue(int number, long version)
    {
        ref var call = ref Engine.Calls[number];
        call.Version = version;
        if (Engine.Versions.IsStale(call.Key, version))
        {
            Counts.Stale++;
            call.Marks |= Marks.Stale;
        }

        Answer(number, Outcome.Ok);
    }

    /// <summary>Whoever reads is to fetch the value. One on whose behalf nobody acts cannot bring it, and is not waited for.</summary>
    private void Miss(CachePart part, int number)
    {
        ref var call = ref Engine.Calls[number];
        var (request, replica) = (call.Request, call.Replica);
        if (request.Parent >= 0 && request.Key != 0)
        {
            part.Fetches.CloseOverdue(Engine.Now);
            var fetch = part.Fetches.FindFetch(part.Fetches.Find(request.Key), request.Parent, request.ParentGeneration);
            if (fetch < 0)
            {
                fetch = part.Fetches.Open(request.Key, request.Parent, request.ParentGeneration, Engine.Now + _options.LeaseTimeout);
            }

            part.Fetches[fetch].IsVoid = false;
            var wanted = part.Fetches[fetch].Wanted;
            if (_options.HasLeases)
            {
                part.Fetches.Wanted(wanted).Lease = fetch;
                PlanLease(part, wanted, replica);
            }

            CountFetches(part, wanted);
        }

        Counts.Misses++;
        _found.Add(Engine.Calls[number].Operation, isMiss: true);
        Engine.Calls[number].Marks |= Marks.Miss;
        Answer(number, Outcome.Ok);
    }

    private void CountFetches(CachePart part, int number)
    {
        part.Fetches.CloseEnded(number, onlyFirst: true);
        if (part.Fetches.Wanted(number).Count >= _options.StampedeAt && !part.Fetches.Wanted(number).IsStampede)
        {
            part.Fetches.CloseEnded(number, onlyFirst: false);
            if (part.Fetches.Wanted(number).Count >= _options.StampedeAt)
            {
                part.Fetches.MarkStampede(number);
                Counts.Stampedes++;
                TellStampede(part.Fetches.Wanted(number).Count);
            }
        }

        Counts.MostFetches = Math.Max(Counts.MostFetches, part.Fetches.Wanted(number).Count);
    }

    /// <summary>Told once, until no key is in a stampede any more: a flush lets a thousand begin at once.</summary>
    private void TellStampede(int fetches)
    {
        var keys = 0;
        foreach (var part in _parts)
        {
            keys += part.Fetches.Stampedes;
        }

        if (keys == 1)
        {
            Engine.Note(this, NoteKind.StampedeBegan, fetches);
        }
    }

    private void Put(CachePart part, int number)
    {
        var request = Engine.Calls[number].Request;
        var wanted = part.Fetches.Find(request.Key);
        var fetch = request.Parent < 0 ? -1 : part.Fetches.FindFetch(wanted, request.Parent, request.ParentGeneration);
        var isVoid = fetch >= 0 && part.Fetches[fetch].IsVoid;
        if (isVoid)
        {
            Counts.RefusedPuts++;
            part.Fetches.Close(fetch);
        }
        else
        {
            Counts.Puts++;
            var version = request.Version == 0 ? request.IntendedAt : request.Version;
            if (fetch < 0)
            {
                KeepWritten(part, request.Key, version);
            }
            else
            {
                Keep(part, request.Key, version);
                var waiting = part.Fetches.TakeWaiting(wanted);
                part.Fetches.Close(fetch);
                GiveToAll(waiting, version);
            }
        }

        Answer(number, Outcome.Ok);
    }

    /// <summary>A value comes from somebody who was not sent to fetch it: a writer. What others are fetching may be older, and is turned away.</summary>
    private void KeepWritten(CachePart part, long key, long version)
    {
        Keep(part, key, version);
        if (_options.HasLeases && part.Fetches.Find(key) is >= 0 and var wanted)
        {
            part.Fetches.Void(wanted);
            var waiting = part.Fetches.TakeWaiting(wanted);
            part.Fetches.Forget(wanted);
            GiveToAll(waiting, version);
        }
    }

    /// <summary>Those who waited get what was brought. They are taken out first, since their handlers go on at once.</summary>
    private void GiveToAll(CallQueue waiting, long version)
    {
        while (waiting.Count > 0)
        {
            Counts.Joined++;
            var joined = waiting.Dequeue(Engine.Calls);
            _found.Add(Engine.Calls[joined].Operation, isMiss: false);
            GiveValue(joined, version);
        }
    }

    private void Keep(CachePart part, long key, long version)
    {
        if (!part.IsUp)
        {
            return;
        }

        var entry = part.Store.Find(key);
        if (entry < 0)
        {
            entry = part.Store.Add(key);
        }
        else
        {
            part.Store.Touch(entry);
        }

        part.Store[entry].Version = version;
        part.Store[entry].ExpiresAt = Expiry();
    }

    /// <summary>The value is forgotten, and so is what is being fetched: it may have been read before the write that this follows. The first who waits has to fetch anew.</summary>
    private void Invalidate(CachePart part, int number)
    {
        var key = Engine.Calls[number].Key;
        Counts.Invalidations++;
        if (part.Store.Find(key) is >= 0 and var entry)
        {
            part.Store.Remove(entry);
        }

        if (_options.HasLeases && part.Fetches.Find(key) is >= 0 and var wanted)
        {
            part.Fetches.Void(wanted);
            LendToFirst(part, wanted);
        }

        Answer(number, Outcome.Ok);
    }

    private void LeaseEnded(CachePart part, int fetch, int generation)
    {
        if (part.Fetches[fetch].Generation != generation)
        {
            return;
        }

        var wanted = part.Fetches[fetch].Wanted;
        if (part.Fetches.Wanted(wanted).Lease != fetch || part.Fetches[fetch].Until > Engine.Now)
        {
            return;
        }

        Counts.LeaseTimeouts++;
        part.Fetches.Wanted(wanted).Lease = -1;
        LendToFirst(part, wanted);
    }

    /// <summary>The first who still waits is to fetch; those who have given up meanwhile are passed over. The rest waits on.</summary>
    private void LendToFirst(CachePart part, int wanted)
    {
        var key = part.Fetches.Wanted(wanted).Key;
        while (wanted >= 0 && part.Fetches.Wanted(wanted).Lease < 0 && part.Fetches.Wanted(wanted).Waiting.Count > 0)
        {
            var first = part.Fetches.TakeFirstWaiting(wanted);
            if (Engine.Calls[first].IsAbandoned)
            {
                Counts.Misses++;
                Engine.Calls[first].Marks |= Marks.Miss;
                part.Fetches.Forget(wanted);
                Answer(first, Outcome.Ok);
            }
            else
            {
                Miss(part, first);
            }

            wanted = part.Fetches.Find(key);
        }
    }

    /// <summary>Where somebody waits for a fetch, its lease ends at its time.</summary>
    private void PlanLease(CachePart part, int wanted, int number)
    {
        ref readonly var key = ref part.Fetches.Wanted(wanted);
        if (key.Waiting.Count > 0)
        {
            ref readonly var lease = ref part.Fetches[key.Lease];
            Engine.Schedule(lease.Until, this, LeaseDue + number, key.Lease, lease.Generation);
        }
    }

    private void WriteLater(CachePart part, int number, long delay)
    {
        ref var call = ref Engine.Calls[number];
        Counts.WrittenBehind++;
        var (slot, version) = _behind.Add(call.Request, call.Replica);
        Engine.Schedule(Engine.Now + delay, this, FlushDue, slot, _behind.Generation(slot));
        KeepWritten(part, call.Key, version);
        Answer(number, Outcome.Ok);
    }

    /// <summary>A write has come where it counts, or has to be tried again.</summary>
    private void Flushed(in Answer answer)
    {
        if (!_behind.TryFind(answer.Request, out var slot))
        {
            return; // It was lost here with its part; the origin may have it or not.
        }

        if (answer.Outcome != Outcome.Ok)
        {
            Engine.Schedule(Engine.Now + Math.Max(_options.WriteBehind ?? 0, WriteBehind.RetryPause), this, FlushDue, slot, _behind.Generation(slot));
            return;
        }

        var (key, number, version) = _behind.Take(slot);
        var store = _parts[number].Store;
        if (store.Find(key) is >= 0 and var entry && store[entry].Version == version)
        {
            store[entry].Version = answer.Version == 0 ? Engine.Now : answer.Version;
        }
    }

    private long Expiry() => Lifetime.Expiry(Engine.Now, _options.Ttl, _options.TtlJitter, _lifetimes);
}
