using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <content>What is brought, forgotten and written elsewhere.</content>
internal sealed partial class CacheNode
{
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
        var store = All[number].Store;
        if (store.Find(key) is >= 0 and var entry && store[entry].Version == version)
        {
            store[entry].Version = answer.Version == 0 ? Engine.Now : answer.Version;
        }
    }

    private long Expiry() => Lifetime.Expiry(Engine.Now, _options.Ttl, _options.TtlJitter, _lifetimes);
}
