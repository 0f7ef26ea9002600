using Onsite.Simulation.Components.Messaging.Outboxes;
using Onsite.Simulation.Components.Stores.Work;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <summary>
/// A SQL database: a primary and machines that follow it. Each call is a transaction of one statement: it takes a connection, then the lock of its row if it changes it, then a core, then the disk if its page is not in
/// memory; a write then waits for its commit. It holds connection and lock to its end, so that statements for one hot row fill the connections. Parts are machines; part 0 is the primary until another takes over.
/// </summary>
internal sealed partial class SqlDatabaseNode : Node, IFailingOver, IFailing, IKeepsOutboxes
{
    private const int Computed = 0;
    private const int PageRead = 1;
    private const int Closed = 2;
    private const int Committed = 3;
    private const int Synchronized = 4;
    private const int TakeoverDue = 5;
    private const int OperationBits = 63;

    private readonly SqlDatabaseOptions _options;
    private readonly SlotPool<Job> _jobs = new();
    private readonly SqlMachine[] _machines;
    private readonly LockTable _locks;
    private readonly ReplicationLog _log;
    private readonly Failover _failover;
    private readonly AppliedWrites _writes;
    private readonly RandomSource _work;
    private readonly RandomSource _choice;
    private readonly (Sampler Read, Sampler Write, Sampler Disk, Sampler Commit, Sampler Open, Sampler Synchronous) _times;
    private readonly Action<long> _lose;
    private int _turn;

    /// <summary>A database.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws how long things take.</param>
    /// <param name="choice">Draws which pages are in memory.</param>
    /// <param name="lag">Draws the lag of replicas.</param>
    public SqlDatabaseNode(SqlDatabaseOptions options, RandomSource work, RandomSource choice, RandomSource lag)
    {
        _options = options;
        (_work, _choice) = (work, choice);
        _times = (options.Read.Compile(), options.Write.Compile(), options.DiskRead.Compile(), options.Commit.Compile(), (options.Open ?? new Constant(0)).Compile(), options.SynchronousDelay.Compile());
        _machines = [.. Enumerable.Range(0, 1 + options.Replicas).Select(_ => new SqlMachine(options, _jobs))];
        _locks = new LockTable(_jobs);
        _log = new ReplicationLog(_machines, options.Lag.Compile(), lag);
        _failover = new Failover(_machines, _log, options.IsSynchronous);
        _writes = new AppliedWrites(options.IsIdempotent, options.CountsWrites);
        _lose = write => _writes.Lose(Engine, write, Counts);
    }

    /// <summary>What it has done.</summary>
    public StoreCounts Counts { get; } = new();

    /// <summary>Reads whose page was not in memory.</summary>
    public long PageMisses { get; private set; }

    /// <summary>The machines; which of them is the primary, <see cref="Primary"/> says.</summary>
    public ReadOnlySpan<SqlMachine> Machines => _machines;

    /// <summary>The part that is the primary now.</summary>
    public int Primary => _failover.Primary;

    /// <summary>Statements that wait for a row's lock.</summary>
    public int WaitingForLocks => _locks.Waiting;

    /// <summary>Writes that are not yet with every machine.</summary>
    public long Unreplicated => _log.Count;

    /// <inheritdoc />
    public int Parts => _machines.Length;

    /// <inheritdoc />
    public bool IsUp(int part) => _machines[part].IsUp;

    /// <inheritdoc />
    public ushort Keep(OutboxNode outbox) => _writes.Keep(outbox);

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var arrived = ref Engine.Calls[call];
        var part = MachineFor(arrived);
        arrived.Replica = part;
        var machine = _machines[part];
        if (!machine.IsUp)
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        if (machine.Connections.AreAllUsed && !machine.Connections.IsExhausted)
        {
            machine.Connections.IsExhausted = true;
            Engine.Note(this, NoteKind.PoolExhausted, machine.Connections.Waiting, part);
        }

        if (!machine.Connections.HasRoom)
        {
            Counts.Refused++;
            Answer(call, Outcome.PoolExhausted);
            return;
        }

        var job = _jobs.Take(new Job { Owner = call, Part = part, ConnectedAt = -1, Lock = -1 });
        if (machine.Connections.TryTake(job, Engine.Now))
        {
            Connected(job);
        }
        else
        {
            Engine.Mark(call, Doing.WaitingForConnection);
        }
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        var job = happened.Subject;
        if (happened.Kind == TakeoverDue)
        {
            TakeOver(happened.Tag);
            return;
        }

        if (_jobs.Generation(job) != happened.Tag)
        {
            return; // It has died with its machine.
        }

        var machine = _machines[_jobs[job].Part];
        switch (happened.Kind)
        {
            case Computed:
                PlanServed(machine.Cores.Release(job, happened.Time), Computed);
                Compute(job, machine);
                break;
            case PageRead:
                PlanServed(machine.Disk.Release(job, happened.Time), PageRead);
                StayOpen(job);
                break;
            case Closed:
                Commit(job);
                break;
            case Committed when _options.IsSynchronous && HasFollowers():
                Plan(job, Synchronized, Ask.Nanoseconds(_times.Synchronous.Next(_work)));
                break;
            default:
                Apply(job);
                break;
        }
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now)
    {
        var (worked, capacity, waiting, used) = (0.0, 0.0, (long)_locks.Waiting, 0);
        foreach (var machine in _machines)
        {
            worked += machine.Cores.Worked(now);
            capacity += machine.Cores.Count;
            waiting += machine.Connections.Waiting + machine.Cores.Waiting + machine.Disk.Channels.Waiting;
            used = Math.Max(used, machine.Connections.Used);
        }

        return new Gauge(worked, capacity, waiting, used, _machines[0].Connections.Limit);
    }

    /// <inheritdoc />
    public override int TaskedParts => _machines.Length;

    /// <inheritdoc />
    public override Gauge PartGauge(int part, long now) => new(_machines[part].Cores.Worked(now), _machines[part].Cores.Count, 0);

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var law in base.BrokenLaws(now))
        {
            yield return law;
        }

        for (var part = 0; part < _machines.Length; part++)
        {
            var machine = _machines[part];
            if (machine.Cores.Gap(now) != 0 || machine.Disk.Channels.Gap(now) != 0)
            {
                yield return $"{Name}, machine {part}: cores and disk have worked {machine.Cores.Gap(now)} and {machine.Disk.Channels.Gap(now)} ns more than they were given.";
            }

            if (!machine.Connections.IsLawful(now))
            {
                yield return $"{Name}, machine {part}: connections were not held as long as statements had them.";
            }
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Counts.Clear();
        PageMisses = 0;
        foreach (var machine in _machines)
        {
            machine.Restart(now);
        }
    }

    private static bool Has(ulong operations, int operation) => (operations >> Math.Min(operation, OperationBits) & 1) == 1;

    /// <summary>A replica that follows, in turn, for a read that may go there; the primary for all else.</summary>
    private int MachineFor(in Call call)
    {
        if (Ask.IsWrite(call.Request.Verb) || !Has(_options.ReplicaOperations, call.Operation) || Has(_options.LockingOperations, call.Operation))
        {
            return Primary;
        }

        for (var i = 0; i < _machines.Length; i++)
        {
            _turn = _turn + 1 == _machines.Length ? 0 : _turn + 1;
            if (_turn != Primary && _machines[_turn].IsCurrent)
            {
                return _turn;
            }
        }

        return Primary;
    }
}
