using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Caches;

/// <content>What is read, and who fetches what is not there.</content>
internal sealed partial class CacheNode
{
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
        foreach (var part in All)
        {
            keys += part.Fetches.Stampedes;
        }

        if (keys == 1)
        {
            Engine.Note(this, NoteKind.StampedeBegan, fetches);
        }
    }
}
