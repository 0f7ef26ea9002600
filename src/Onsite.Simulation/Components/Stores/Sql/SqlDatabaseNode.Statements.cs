using Onsite.Simulation.Components.Stores.Work;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <content>What a statement does between its connection and its answer.</content>
internal sealed partial class SqlDatabaseNode
{
    /// <summary>What a statement locks: the row of its key; a write that is known by its number and has no key, the entry of the unique index; 0 for nothing.</summary>
    private long LockFor(in Call call)
    {
        var isWrite = Ask.IsWrite(call.Request.Verb);
        if (call.Key == 0)
        {
            return isWrite && _options.IsIdempotent && call.Request.Write > 0 ? -call.Request.Write : 0;
        }

        return isWrite || Has(_options.LockingOperations, call.Operation) ? call.Key : 0;
    }

    private void Connected(int job)
    {
        var key = LockFor(Engine.Calls[_jobs[job].Owner]);
        if (key == 0 || _locks.TryTake(key, job))
        {
            BeginCompute(job);
        }
        else
        {
            Engine.Mark(_jobs[job].Owner, Doing.Queued);
        }
    }

    private void BeginCompute(int job)
    {
        ref var begun = ref _jobs[job];
        var machine = _machines[begun.Part];
        var isWrite = Ask.IsWrite(Engine.Calls[begun.Owner].Request.Verb);
        begun.Work = Ask.Nanoseconds((isWrite ? _times.Write : _times.Read).Next(_work), machine.Pace);
        if (machine.Cores.TryTake(job, Engine.Now))
        {
            PlanServed(job, Computed);
        }
        else
        {
            Engine.Mark(begun.Owner, Doing.Queued);
        }
    }

    /// <summary>The statement has run on its core.</summary>
    private void Compute(int job, SqlMachine machine)
    {
        ref var call = ref Engine.Calls[_jobs[job].Owner];
        if (Ask.IsWrite(call.Request.Verb))
        {
            if (_writes.IsKnown(call.Request.Write))
            {
                Apply(job); // The unique index refuses it; nothing is to be committed.
            }
            else
            {
                StayOpen(job);
            }

            return;
        }

        Counts.Reads++;
        call.Version = Engine.Now;
        if (_jobs[job].Part != Primary && call.Key != 0 && _log.IsStale(call.Key, _jobs[job].Part, _failover.Horizon(Engine.Now)))
        {
            Counts.Stale++;
            call.Marks |= Marks.Stale;
            call.Version = Kernel.KeyVersions.Outdated;
        }

        if (!_choice.NextBoolean(_options.MissShare))
        {
            StayOpen(job);
            return;
        }

        PageMisses++;
        _jobs[job].Work = Ask.Nanoseconds(_times.Disk.Next(_work), machine.Pace);
        if (machine.Disk.TryRead(job, Engine.Now))
        {
            PlanServed(job, PageRead);
        }
        else
        {
            Engine.Mark(_jobs[job].Owner, Doing.Queued);
        }
    }

    /// <summary>A transaction that has locked something may stay open for what the application does.</summary>
    private void StayOpen(int job)
    {
        ref var call = ref Engine.Calls[_jobs[job].Owner];
        if (_options.Open is not null && (_jobs[job].Lock >= 0 || Ask.IsWrite(call.Request.Verb)))
        {
            Plan(job, Closed, Ask.Nanoseconds(_times.Open.Next(_work)));
        }
        else
        {
            Commit(job);
        }
    }

    private void Commit(int job)
    {
        if (Ask.IsWrite(Engine.Calls[_jobs[job].Owner].Request.Verb))
        {
            Plan(job, Committed, Ask.Nanoseconds(_times.Commit.Next(_work), _machines[_jobs[job].Part].Pace));
        }
        else
        {
            End(job);
        }
    }

    /// <summary>A write is durable, and on its way to the replicas.</summary>
    private void Apply(int job)
    {
        ref var call = ref Engine.Calls[_jobs[job].Owner];
        var request = call.Request;
        if (!_writes.TryApply(Engine, request, Counts))
        {
            call.Marks |= Marks.Duplicate;
        }
        else if (_machines.Length > 1)
        {
            _log.Append(request.Key, request.Write, Engine.Now, Primary);
            _log.Trim(_failover.Horizon(Engine.Now));
        }

        End(job);
    }

    /// <summary>Lock and connection go to those in line before the answer goes out: whoever hears it may come again at once.</summary>
    private void End(int job)
    {
        var (call, part) = (_jobs[job].Owner, _jobs[job].Part);
        if (_jobs[job].Lock >= 0 && _locks.Release(job) is >= 0 and var heir)
        {
            BeginCompute(heir);
        }

        var connections = _machines[part].Connections;
        var next = connections.Release(job, Engine.Now);
        _jobs.Return(job);
        if (next >= 0)
        {
            Connected(next);
        }
        else if (connections.IsExhausted && connections.AreEnough)
        {
            connections.IsExhausted = false;
            Engine.Note(this, NoteKind.PoolRecovered, part: part);
        }

        Answer(call, Outcome.Ok);
    }

    private void PlanServed(int job, int kind)
    {
        if (job >= 0)
        {
            Engine.Mark(_jobs[job].Owner, Doing.Working);
            Plan(job, kind, _jobs[job].Work);
        }
    }

    private void Plan(int job, int kind, long after) => Engine.Schedule(Engine.Now + after, this, kind, job, _jobs.Generation(job));
}
