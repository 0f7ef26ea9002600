using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>
/// A log in partitions, each led by a broker and copied to others. Messages with a key stay in order. They are kept whether or not they are read, each group of consumers reads all of them, and a crash of a
/// leader costs what the other copies do not have.
/// </summary>
internal sealed class StreamNode : Node, IFailing, ICarriesWrites
{
    private const int Appended = 0;
    private const int Shown = 1;
    private const int ElectionDue = 2;
    private const double NanosecondsPerSecond = 1e9;

    private readonly StreamOptions _options;
    private readonly RandomSource _work;
    private readonly RandomSource _copying;
    private readonly Sampler _appendWork;
    private readonly Sampler _replicationTime;
    private readonly Partition[] _partitions;
    private readonly Brokers _brokers;
    private readonly List<ConsumerGroupNode> _groups = [];
    private readonly long _mostKept;
    private long _atRestart;
    private int _turn;

    /// <summary>A stream.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws the work of appending.</param>
    /// <param name="copying">Draws how long the other copies take.</param>
    public StreamNode(StreamOptions options, RandomSource work, RandomSource copying)
    {
        _options = options;
        _work = work;
        _copying = copying;
        _appendWork = options.AppendWork.Compile();
        _replicationTime = options.ReplicationTime.Compile();
        _partitions = [.. Enumerable.Range(0, options.Partitions).Select(p => new Partition(p % options.Brokers))];
        _brokers = new Brokers(options.Brokers, Math.Min(options.Replication, options.Brokers));
        _mostKept = options.RetentionBytes is { } bytes ? Math.Max(1, bytes / options.MessageBytes) : long.MaxValue;
    }

    /// <summary>What became of messages.</summary>
    public StreamCounts Counts { get; } = new();

    /// <summary>The partitions.</summary>
    public ReadOnlySpan<Partition> Partitions => _partitions;

    /// <inheritdoc />
    public int Parts => _brokers.Count;

    /// <summary>The partition of a key, from 1; the next in turn where there is no key.</summary>
    public int PartitionOf(long key)
    {
        if (key == 0)
        {
            _turn = _turn + 1 == _partitions.Length ? 0 : _turn + 1;
            return _turn;
        }

        var mixed = (ulong)key;
        return (int)(SplitMix64.Next(ref mixed) % (ulong)_partitions.Length);
    }

    /// <summary>Lets a group read, from the first message on.</summary>
    public void Join(ConsumerGroupNode group) => _groups.Add(group);

    /// <summary>Whether a partition can be read and written.</summary>
    public bool IsAvailable(int partition) => _brokers.IsUp(_partitions[partition].Leader);

    /// <summary>Drops what a partition keeps no longer, and what every group has done with.</summary>
    public void Trim(int number)
    {
        var partition = _partitions[number];
        partition.Retain(Engine.Now, _options.RetentionTime, _mostKept);
        var done = partition.HighWater;
        foreach (var group in _groups)
        {
            done = Math.Min(done, group.CommittedIn(number));
        }

        partition.Log.DropBefore(done);
    }

    /// <inheritdoc />
    public bool IsUp(int part) => _brokers.IsUp(part);

    /// <inheritdoc />
    public void AddWritesUnderWay(ISet<long> writes)
    {
        foreach (var partition in _partitions)
        {
            for (var offset = partition.Log.First; offset < partition.Log.End; offset++)
            {
                if (partition.Log[offset].Request.Write is not 0 and var write)
                {
                    writes.Add(write);
                }
            }
        }
    }

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var arrived = ref Engine.Calls[call];
        var number = PartitionOf(arrived.Key);
        var partition = _partitions[number];
        if (!_brokers.IsUp(partition.Leader))
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        if (_options.Acks == ProducerAcks.All && _brokers.InSync(number) < _options.MinInSync)
        {
            Counts.Refused++;
            Answer(call, Outcome.Failed);
            return;
        }

        arrived.State = number;
        arrived.Replica = partition.Leader;
        arrived.Work = (long)(_appendWork.Next(_work) / _brokers.PaceOf(partition.Leader) * NanosecondsPerSecond);
        if (partition.Intake.TryBegin(Engine.Calls, call, Engine.Now))
        {
            PlanAppend(call);
        }
        else
        {
            Engine.Mark(call, Doing.Queued);
        }
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        switch (happened.Kind)
        {
            case Appended when Engine.Calls[happened.Subject].Generation == happened.Tag:
                var partition = _partitions[Engine.Calls[happened.Subject].State];
                if (partition.Intake.End(Engine.Calls, happened.Subject, happened.Time) is >= 0 and var next)
                {
                    PlanAppend(next);
                }

                Append(happened.Subject);
                break;
            case Shown when _partitions[happened.Subject].Epoch == happened.Tag && IsAvailable(happened.Subject):
                Show(happened.Subject);
                break;
            case ElectionDue when _brokers.CrashesOf(happened.Subject) == happened.Tag && !_brokers.IsUp(happened.Subject):
                Elect(happened.Subject);
                break;
        }
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now)
    {
        var (worked, waiting) = (0.0, 0L);
        foreach (var partition in _partitions)
        {
            worked += partition.Intake.Worked(now);
            waiting += partition.Intake.Waiting;
        }

        return new Gauge(worked, _partitions.Length, waiting);
    }

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var broken in base.BrokenLaws(now))
        {
            yield return broken;
        }

        if (_partitions.Any(p => !p.Intake.IsLawful(now)))
        {
            yield return $"{Name}: a partition has not worked as long as it was asked to.";
        }

        if (_atRestart + Counts.Appended != Counts.Shown + Counts.Lost + Counts.Withdrawn + Unseen())
        {
            yield return $"{Name}: {Counts.Appended} messages were appended, {Counts.Shown} shown, {Counts.Lost} lost and {Counts.Withdrawn} withdrawn, but {Unseen()} are to be shown.";
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Counts.Clear();
        _atRestart = Unseen();
        foreach (var partition in _partitions)
        {
            partition.Intake.Restart(now);
        }
    }

    /// <inheritdoc />
    public void Crash(int part)
    {
        if (!_brokers.TryCrash(part))
        {
            return;
        }

        var dying = Engine.CallsAt(this, part);
        Engine.Note(this, NoteKind.Crashed, dying.Count, part);
        foreach (var partition in _partitions)
        {
            if (partition.Leader == part)
            {
                partition.Intake.Crash(Engine.Now);
                for (var offset = partition.HighWater; offset < partition.Log.End; offset++)
                {
                    partition.Log[offset].Call = -1;
                }
            }
        }

        foreach (var call in dying)
        {
            Answer(call, Outcome.Unreachable);
        }

        Engine.Schedule(Engine.Now + _options.ElectionTime, this, ElectionDue, part, _brokers.CrashesOf(part));
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!_brokers.TryRecover(part))
        {
            return;
        }

        Engine.Note(this, NoteKind.Recovered, part: part);
        for (var number = 0; number < _partitions.Length; number++)
        {
            if (_partitions[number].Leader == part)
            {
                Show(number);
                Wake(number);
            }
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.NotePace(this, pace, part);
        _brokers.SetPace(part, pace);
    }

    private long Unseen() => _partitions.Sum(p => p.Log.End - p.HighWater);

    private void PlanAppend(int call)
    {
        Engine.Mark(call, Doing.Working);
        Engine.Schedule(Engine.Now + Engine.Calls[call].Work, this, Appended, call, Engine.Calls[call].Generation);
    }

    private void Append(int call)
    {
        var now = Engine.Now;
        var number = Engine.Calls[call].State;
        var partition = _partitions[number];
        var time = _brokers.SlowestFollower(number, partition.Leader) is { } pace ? (long)(_replicationTime.Next(_copying) / pace * NanosecondsPerSecond) : 0;
        partition.LastVisibleAt = Math.Max(partition.LastVisibleAt, now + time);
        var waits = _options.Acks == ProducerAcks.All;
        partition.Log.Append(new StreamRecord { Request = Engine.Calls[call].Request.Beside(), AppendedAt = now, VisibleAt = partition.LastVisibleAt, Call = waits ? call : -1, IsAcknowledged = !waits });
        Counts.Appended++;
        if (!waits)
        {
            Answer(call, Outcome.Ok);
        }

        if (partition.LastVisibleAt > now)
        {
            Engine.Schedule(partition.LastVisibleAt, this, Shown, number, partition.Epoch);
        }
        else
        {
            Show(number);
        }
    }

    /// <summary>Lets consumers see what the other copies have by now.</summary>
    private void Show(int number)
    {
        var partition = _partitions[number];
        var log = partition.Log;
        while (partition.HighWater < log.End && log[partition.HighWater].VisibleAt <= Engine.Now)
        {
            ref var shown = ref log[partition.HighWater];
            var call = shown.Call;
            shown.VisibleAt = Engine.Now;
            shown.Call = -1;
            shown.IsAcknowledged = shown.IsAcknowledged || call >= 0;
            partition.Show();
            Counts.Shown++;
            foreach (var group in _groups)
            {
                group.Show();
            }

            if (call >= 0)
            {
                Answer(call, Outcome.Ok);
            }
        }

        Wake(number);
        Trim(number);
    }

    private void Wake(int partition)
    {
        foreach (var group in _groups)
        {
            group.Wake(partition);
        }
    }

    /// <summary>Others lead the partitions of a broker that is still down. A partition of which no other copy is up waits for it.</summary>
    private void Elect(int broker)
    {
        var (lost, moved) = (0L, false);
        for (var number = 0; number < _partitions.Length; number++)
        {
            var partition = _partitions[number];
            if (partition.Leader == broker && _brokers.FirstUp(number) is >= 0 and var leader)
            {
                lost += Truncate(partition);
                partition.Leader = leader;
                moved = true;
                Wake(number);
            }
        }

        if (moved)
        {
            Engine.Note(this, NoteKind.FailedOver, lost, broker);
        }
    }

    private long Truncate(Partition partition)
    {
        var lost = 0L;
        for (var offset = partition.HighWater; offset < partition.Log.End; offset++)
        {
            lost += partition.Log[offset].IsAcknowledged ? 1 : 0;
        }

        Counts.Lost += lost;
        Counts.Withdrawn += partition.Log.End - partition.HighWater - lost;
        partition.Truncate();
        return lost;
    }
}
