using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Caches;

/// <summary>
/// A content delivery network: points of presence, each with a cache of its own, that answer from what they keep and get the rest from the origin. They have no servers that give way: what they take is latency. Where a
/// point is down its requests come to the next, as anycast lets them. A <see cref="Verb.Invalidate"/> purges a key everywhere.
/// </summary>
internal sealed class CdnNode : FailingCacheNode<CdnPop>
{
    private const int Looked = 0;
    private const int Fetching = 1;
    private const int Passing = 2;
    private const double NanosecondsPerSecond = 1e9;

    private readonly CdnOptions _options;
    private readonly Sampler _latency;
    private readonly RandomSource _choice;
    private readonly RandomSource _latencies;
    private readonly RandomSource _lifetimes;

    /// <summary>A network.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="choice">Draws the points that requests come to.</param>
    /// <param name="latencies">Draws the latencies.</param>
    /// <param name="lifetimes">Draws the jitter of lifetimes.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public CdnNode(CdnOptions options, RandomSource choice, RandomSource latencies, RandomSource lifetimes)
    {
        options.Check();
        _options = options;
        _latency = options.Latency.Compile();
        _choice = choice;
        _latencies = latencies;
        _lifetimes = lifetimes;
    }

    /// <summary>Where it gets what it does not have.</summary>
    public Link Origin { get; set; } = null!;

    /// <inheritdoc />
    public override int Parts => _options.Pops;

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var arrived = ref Engine.Calls[call];
        var pop = _options.Choice == PopChoice.ByKey ? KeyHash.Part(arrived.Key, All.Length) : _choice.NextInt32(All.Length);
        for (var tried = 0; !All[pop].IsUp; pop = (pop + 1) % All.Length)
        {
            if (++tried > All.Length)
            {
                Answer(call, Outcome.Unreachable);
                return;
            }
        }

        arrived.Replica = pop;
        var latency = (long)(_latency.Next(_latencies) / All[pop].Pace * NanosecondsPerSecond);
        Engine.Schedule(Engine.Now + latency, this, Looked, call, arrived.Generation);
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        ref var call = ref Engine.Calls[happened.Subject];
        if (call.Generation != happened.Tag)
        {
            return; // Its point has died meanwhile.
        }

        if (call.Request.Verb == Verb.Invalidate)
        {
            Purge(call.Key);
            Answer(happened.Subject, Outcome.Ok);
        }
        else if (IsCached(call.Request))
        {
            Look(All[call.Replica], happened.Subject);
        }
        else
        {
            Send(happened.Subject, Passing);
        }
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        var number = answer.Parent;
        if (number < -1)
        {
            var refreshed = All[-2 - number];
            if (refreshed.Generation == answer.Request.ParentGeneration)
            {
                Fetched(refreshed, answer);
            }

            return;
        }

        ref var call = ref Engine.Calls[number];
        if (call.Generation != answer.Request.ParentGeneration)
        {
            return; // Its point has died meanwhile.
        }

        var pop = All[call.Replica];
        if (call.State == Fetching)
        {
            Fetched(pop, answer);
        }

        Give(pop, number, answer);
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now)
    {
        var waiting = 0L;
        foreach (var pop in All)
        {
            waiting += pop.Fetches.Waiting;
        }

        return new Gauge(0, 0, waiting);
    }

    /// <inheritdoc />
    protected override CdnPop NewPart() => new(_options, Engine.Calls);

    private bool IsCached(in Request request) =>
        request.Key != 0 && request.Write == 0 && request.Verb is Verb.Read or Verb.Call && (_options.Cached is not { } cached || cached[Math.Min(request.Operation, cached.Count - 1)]);

    private void Look(CdnPop pop, int number)
    {
        ref var call = ref Engine.Calls[number];
        var entry = pop.Store.Find(call.Key);
        if (entry >= 0 && pop.Store[entry].ExpiresAt > Engine.Now)
        {
            Counts.Hits++;
            pop.Store.Touch(entry);
            GiveValue(number, pop.Store[entry].Version);
            return;
        }

        var wanted = pop.Fetches.Find(call.Key);
        var isFetched = wanted >= 0 && pop.Fetches.Wanted(wanted).Lease >= 0;
        if (MayBeGiven(pop, entry))
        {
            Counts.Hits++;
            Counts.Expired++;
            pop.Store.Touch(entry);
            var (request, replica, version) = (call.Request, call.Replica, pop.Store[entry].Version);
            if (!isFetched)
            {
                Refresh(pop, replica, request);
            }

            GiveValue(number, version);
        }
        else if (isFetched && _options.Collapses)
        {
            pop.Fetches.Wait(wanted, number);
            Engine.Mark(number, Doing.WaitingForOthers);
        }
        else
        {
            Fetch(pop, number);
        }
    }

    /// <summary>Whether a value that has expired may still be given out.</summary>
    private bool MayBeGiven(CdnPop pop, int entry) => entry >= 0 && Engine.Now - pop.Store[entry].ExpiresAt < _options.StaleFor;

    private void Fetch(CdnPop pop, int number)
    {
        ref var call = ref Engine.Calls[number];
        Counts.Misses++;
        Open(pop, call.Key, number, call.Generation, isLease: _options.Collapses);
        Send(number, Fetching);
    }

    /// <summary>Fetches a new value while the old one is given out; on behalf of no call, but of the point.</summary>
    private void Refresh(CdnPop pop, int number, in Request request)
    {
        Open(pop, request.Key, -2 - number, pop.Generation, isLease: true);
        Origin.Send(request.For(-2 - number, pop.Generation, Engine.Now, request.Verb).Beside());
    }

    private void Open(CdnPop pop, long key, int parent, int generation, bool isLease)
    {
        var fetch = pop.Fetches.Open(key, parent, generation, long.MaxValue);
        var number = pop.Fetches[fetch].Wanted;
        ref var wanted = ref pop.Fetches.Wanted(number);
        wanted.Lease = isLease ? fetch : wanted.Lease;
        Counts.MostFetches = Math.Max(Counts.MostFetches, wanted.Count);
        if (wanted.Count >= _options.StampedeAt && !wanted.IsStampede)
        {
            Counts.Stampedes++;
            pop.Fetches.MarkStampede(number);
            if (All.Sum(p => p.Fetches.Stampedes) == 1)
            {
                Engine.Note(this, NoteKind.StampedeBegan, wanted.Count);
            }
        }
    }

    private void Send(int number, int state)
    {
        ref var call = ref Engine.Calls[number];
        call.State = state;
        Engine.Mark(number, Doing.WaitingForOthers);
        Origin.Send(call.Request.For(number, call.Generation, Engine.Now, call.Request.Verb));
    }

    /// <summary>The origin has answered: the value is kept, unless the key was purged since, and those who waited get it too.</summary>
    private void Fetched(CdnPop pop, in Answer answer)
    {
        var key = answer.Request.Key;
        var wanted = pop.Fetches.Find(key);
        var fetch = pop.Fetches.FindFetch(wanted, answer.Parent, answer.Request.ParentGeneration);
        var (isVoid, isLease) = fetch < 0 ? (false, false) : (pop.Fetches[fetch].IsVoid, pop.Fetches.Wanted(wanted).Lease == fetch);
        if (answer.Outcome == Outcome.Ok && (answer.Marks & Marks.Miss) == Marks.None && !isVoid)
        {
            Keep(pop, key, answer.Version == 0 ? answer.Request.IntendedAt : answer.Version);
        }

        if (fetch < 0)
        {
            return;
        }

        var waiting = isLease ? pop.Fetches.TakeWaiting(wanted) : default;
        pop.Fetches.Close(fetch);
        while (waiting.Count > 0)
        {
            Counts.Joined++;
            Give(pop, waiting.Dequeue(Engine.Calls), answer);
        }
    }

    /// <summary>Ends a call as the origin has ended it; where that failed and an expired value may be given out instead, with that.</summary>
    private void Give(CdnPop pop, int number, in Answer answer)
    {
        ref var call = ref Engine.Calls[number];
        if (call.State != Passing && answer.Outcome != Outcome.Ok && pop.Store.Find(call.Key) is var entry && MayBeGiven(pop, entry))
        {
            Counts.Expired++;
            GiveValue(number, pop.Store[entry].Version);
            return;
        }

        PassOn(number, answer);
    }

    private void Keep(CdnPop pop, long key, long version)
    {
        var entry = pop.Store.Find(key);
        if (entry < 0)
        {
            entry = pop.Store.Add(key);
        }
        else
        {
            pop.Store.Touch(entry);
        }

        Counts.Puts++;
        pop.Store[entry].Version = version;
        pop.Store[entry].ExpiresAt = Lifetime.Expiry(Engine.Now, _options.Ttl, _options.TtlJitter, _lifetimes);
    }

    /// <summary>Forgets a key at all points. What is being fetched may be older; whoever waits for that gets a new one.</summary>
    private void Purge(long key)
    {
        Counts.Invalidations++;
        foreach (var pop in All)
        {
            if (pop.Store.Find(key) is >= 0 and var entry)
            {
                pop.Store.Remove(entry);
            }

            if (pop.Fetches.Find(key) is >= 0 and var wanted)
            {
                pop.Fetches.Void(wanted);
                if (pop.Fetches.Wanted(wanted).Waiting.Count > 0)
                {
                    Fetch(pop, pop.Fetches.TakeFirstWaiting(wanted));
                }
            }
        }
    }
}
