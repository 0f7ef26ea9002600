using Onsite.Simulation.Components.Messaging.Outboxes;
using Onsite.Simulation.Components.Stores.Work;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Stores.Sharded;

/// <summary>
/// A store whose keys are spread over partitions by a hash, each partition with copies on several machines: a wide-column or key-value store, or SQL over shards. A call goes to the copies of its key's partition and is
/// answered when a quorum has. A key that everybody wants is one partition's, and its machines' alone.
/// </summary>
internal sealed class ShardedStoreNode : GatheringNode, IKeepsOutboxes
{
    private readonly ShardedStoreOptions _options;
    private readonly CopyVersions _versions;
    private readonly AppliedWrites _writes;
    private readonly (Sampler Read, Sampler Write, Sampler Hop) _times;
    private readonly TokenBucket[]? _readLimits;
    private readonly TokenBucket[]? _writeLimits;
    private readonly RandomSource _work;
    private readonly RandomSource _choice;
    private bool _isLimiting;
    private int _turn;

    /// <summary>A store.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws how long things take.</param>
    /// <param name="choice">Draws the partition of what has no key.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more copies than machines, or a quorum is not one of the copies.</exception>
    public ShardedStoreNode(ShardedStoreOptions options, RandomSource work, RandomSource choice)
        : base(options.Machines, options.Cores, options.QueueLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Partitions, 1);
        RequireWithin(options.Copies, options.Machines, nameof(options.Copies));
        RequireWithin(options.ReadQuorum, options.Copies, nameof(options.ReadQuorum));
        RequireWithin(options.WriteQuorum, options.Copies, nameof(options.WriteQuorum));
        (_options, _work, _choice) = (options, work, choice);
        _versions = new CopyVersions(options.Copies);
        _writes = new AppliedWrites(options.IsIdempotent, options.CountsWrites);
        _times = (options.Read.Compile(), options.Write.Compile(), options.Hop.Compile());
        _readLimits = Limits(options.ReadLimit, options.Partitions);
        _writeLimits = Limits(options.WriteLimit, options.Partitions);
    }

    /// <summary>The partition of a key.</summary>
    public int PartitionOf(long key) => Ask.PlaceOf(key, _options.Partitions);

    /// <summary>The machine that has a copy of a partition.</summary>
    public int MachineOf(int partition, int copy) => (partition + copy) % Parts;

    /// <inheritdoc />
    public ushort Keep(OutboxNode outbox) => _writes.Keep(outbox);

    /// <inheritdoc />
    public override bool PlacesByKey => true;

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var request = ref Engine.Calls[call].Request;
        var (key, isWrite) = (request.Key, Ask.IsWrite(request.Verb));
        var partition = request.IsCopy && request.Part > 0 ? request.Part - 1 : key == 0 ? _choice.NextInt32(_options.Partitions) : PartitionOf(key);
        Engine.Calls[call].Replica = partition;
        if ((isWrite ? _writeLimits : _readLimits)?[partition] is { } limit && !limit.TryTake(Engine.Now))
        {
            Refuse(call, partition);
            return;
        }

        var needed = isWrite ? _options.WriteQuorum : _options.ReadQuorum;
        if (CopiesUp(partition) < needed)
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        if (isWrite)
        {
            HandOutWrite(call, key, partition);
        }
        else
        {
            HandOutRead(call, key, partition);
        }
    }

    /// <inheritdoc />
    protected override void PartDone(ref Gathering gathering, in Job job)
    {
        if (gathering.Key == 0)
        {
            return;
        }

        if (gathering.IsWrite)
        {
            _versions.Write(gathering.Key, job.Copy, gathering.Version);
        }
        else if (!gathering.IsAnswered && gathering.Version > 0)
        {
            gathering.Found = Math.Max(gathering.Found, _versions.At(gathering.Key, job.Copy));
        }
    }

    /// <inheritdoc />
    protected override void EnoughDone(ref Gathering gathering, ref Call call)
    {
        if (gathering.IsWrite)
        {
            call.Marks |= _writes.TryApply(Engine, call.Request, Counts) ? Marks.None : Marks.Duplicate;
            if (gathering.Key != 0)
            {
                _versions.Acknowledge(gathering.Key, gathering.Version);
            }

            return;
        }

        Counts.Reads++;
        call.Version = gathering.Found < gathering.Version ? Kernel.KeyVersions.Outdated : Engine.Now;
        if (gathering.Found < gathering.Version)
        {
            Counts.Stale++;
            call.Marks |= Marks.Stale;
        }
    }

    /// <inheritdoc />
    protected override void AllDone(in Gathering gathering)
    {
        if (gathering.IsWrite && gathering.Key != 0)
        {
            _versions.End(gathering.Key);
        }
    }

    /// <inheritdoc />
    protected override void Recovered(int part) => _versions.Repair(key => (part - PartitionOf(key) % Parts + Parts) % Parts is var copy && copy < _options.Copies ? copy : -1);

    private static void RequireWithin(int value, int most, string name)
    {
        if (value < 1 || value > most)
        {
            throw new ArgumentOutOfRangeException(name, value, $"It is from 1 to {most}.");
        }
    }

    private static TokenBucket[]? Limits(TokenBucketOptions? limit, int partitions) => limit is null ? null : [.. Enumerable.Range(0, partitions).Select(_ => new TokenBucket(limit))];

    private void Refuse(int call, int partition)
    {
        Counts.Refused++;
        if (!_isLimiting)
        {
            _isLimiting = true;
            Engine.Note(this, NoteKind.RateLimitBegan, part: MachineOf(partition, 0));
        }

        Answer(call, Outcome.RateLimited);
    }

    private int CopiesUp(int partition)
    {
        var up = 0;
        for (var copy = 0; copy < _options.Copies; copy++)
        {
            up += IsUp(MachineOf(partition, copy)) ? 1 : 0;
        }

        return up;
    }

    private void HandOutWrite(int call, long key, int partition)
    {
        var gathering = HandOut(call, _options.WriteQuorum, key == 0 ? 0 : _versions.Begin(key));
        for (var copy = 0; copy < _options.Copies; copy++)
        {
            HandTo(gathering, partition, copy, _times.Write);
        }

        Handed(gathering);
    }

    private void HandOutRead(int call, long key, int partition)
    {
        var gathering = HandOut(call, _options.ReadQuorum, key == 0 ? 0 : _versions.ToFind(key));
        var (asked, most) = (0, _options.ReadsFromAll ? _options.Copies : _options.ReadQuorum);
        _turn = _turn + 1 == _options.Copies ? 0 : _turn + 1;
        for (var i = 0; i < _options.Copies && asked < most; i++)
        {
            asked += HandTo(gathering, partition, (_turn + i) % _options.Copies, _times.Read) ? 1 : 0;
        }

        Handed(gathering);
    }

    private bool HandTo(int gathering, int partition, int copy, in Sampler work)
    {
        var machine = MachineOf(partition, copy);
        if (!IsUp(machine))
        {
            return false;
        }

        Hand(gathering, machine, copy, work.Next(_work), _times.Hop.Next(_work));
        return true;
    }
}
