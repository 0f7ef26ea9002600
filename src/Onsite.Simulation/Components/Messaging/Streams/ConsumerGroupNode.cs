using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>
/// A group of consumers that reads a stream: the replicas of a worker. Each partition belongs to one of them, who handles a batch at a time and then commits; with more replicas than partitions some are idle.
/// When one dies or joins, all pause while the partitions are assigned anew.
/// </summary>
internal sealed class ConsumerGroupNode : Node, IBacklog
{
    private const int Heartbeat = 0;
    private const int Rebalanced = 1;
    private const int RetryDue = 2;

    private readonly GroupOptions _options;
    private readonly StreamNode _stream;
    private readonly GroupPartition[] _partitions;
    private readonly Places<StreamDelivery> _deliveries = new();
    private readonly Queue<int> _awake = new();
    private Lag _lag;
    private Membership _members = null!;
    private Link _worker = null!;
    private TimeAverage _busy;
    private bool _isPaused;
    private bool _isDispatching;
    private bool _hasTold;

    /// <summary>A group.</summary>
    /// <param name="options">How it reads.</param>
    /// <param name="stream">What it reads.</param>
    public ConsumerGroupNode(GroupOptions options, StreamNode stream)
    {
        _options = options;
        _stream = stream;
        _partitions = [.. Enumerable.Range(0, stream.Partitions.Length).Select(_ => new GroupPartition(options.Batch))];
        _lag = new Lag(options.LagMark);
        stream.Join(this);
    }

    /// <summary>The way to the worker whose replicas are the members.</summary>
    public Link Worker
    {
        get => _worker;
        set
        {
            _worker = value;
            _members = new Membership(value.To, _options.SessionTimeout);
        }
    }

    /// <summary>What became of messages.</summary>
    public GroupCounts Counts { get; } = new();

    /// <summary>Messages that it could see and that it has done with: the number between is how far it lags behind.</summary>
    public NodeFlow Messages { get; } = new();

    /// <summary>How long it took from the moment that the client meant to ask until a message was first handled well, in nanoseconds.</summary>
    public LatencyHistogram Latency { get; private set; } = new();

    /// <summary>Messages that it can see and has not done with.</summary>
    public long LagNow => Messages.Inside;

    /// <inheritdoc />
    public long Backlog => LagNow;

    /// <summary>How far it has come in a partition.</summary>
    public long CommittedIn(int partition) => _partitions[partition].Committed;

    /// <summary>The replica that has a partition; -1 for none.</summary>
    public int OwnerOf(int partition) => _partitions[partition].Owner;

    /// <summary>How many messages of a partition it lags behind.</summary>
    public long LagIn(int partition) => _stream.Partitions[partition].HighWater - _partitions[partition].Committed;

    /// <summary>The age of the oldest message that it has not done with, in nanoseconds; 0 where there is none.</summary>
    public long OldestAge(long now)
    {
        var oldest = now;
        for (var number = 0; number < _partitions.Length; number++)
        {
            if (LagIn(number) > 0)
            {
                oldest = Math.Min(oldest, _stream.Partitions[number].Log[_partitions[number].Committed].AppendedAt);
            }
        }

        return now - oldest;
    }

    /// <inheritdoc />
    public override void Start()
    {
        _members.Renew();
        Assign();
        Engine.Schedule(Engine.Now + _options.HeartbeatEvery, this, Heartbeat, 0);
    }

    /// <inheritdoc />
    public override void Arrive(int call) => throw new InvalidOperationException($"{Name} cannot be called.");

    /// <summary>One more message can be seen.</summary>
    public void Show()
    {
        Counts.Shown++;
        Messages.Enter(Engine.Now);
        SeeLag();
    }

    /// <summary>There may be something to do in a partition. Not each from within the other: a worker that answers at once would go one deeper with each message.</summary>
    public void Wake(int partition)
    {
        _awake.Enqueue(partition);
        if (_isDispatching)
        {
            return;
        }

        _isDispatching = true;
        while (_awake.TryDequeue(out var next))
        {
            Dispatch(next);
        }

        _isDispatching = false;
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        switch (happened.Kind)
        {
            case Heartbeat:
                Engine.Schedule(Engine.Now + _options.HeartbeatEvery, this, Heartbeat, 0);
                Look();
                break;
            case Rebalanced:
                _isPaused = false;
                _members.Renew();
                Assign();
                break;
            case RetryDue:
                Retry(happened.Subject);
                break;
        }
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        var number = answer.Parent;
        var delivery = _deliveries[number];
        var partition = _partitions[delivery.Partition];
        if (answer.Outcome == Outcome.Ok)
        {
            Handled(partition, delivery.Offset, _stream.Partitions[delivery.Partition].Log[delivery.Offset].Request.OriginAt);
            EndOne(number);
        }
        else if (_options.Guarantee == Guarantee.AtMostOnce)
        {
            partition.FateOf(delivery.Offset) = RecordFate.Lost;
            EndOne(number);
        }
        else if (answer.Outcome == Outcome.Unreachable && !_members.IsUp(partition.Owner))
        {
            EndOne(number, isBroken: true);
        }
        else if (_options.MostDeliveries is { } most && delivery.Attempts >= most)
        {
            partition.FateOf(delivery.Offset) = RecordFate.Dead;
            EndOne(number);
        }
        else
        {
            Engine.Schedule(Engine.Now + Math.Max(_options.RetryDelay, Queues.QueueOptions.ShortestRedelivery), this, RetryDue, number);
        }
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now) => new(_busy.Area(now), _partitions.Length, LagNow - _deliveries.Live);

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var broken in base.BrokenLaws(now))
        {
            yield return broken;
        }

        var behind = 0L;
        for (var number = 0; number < _partitions.Length; number++)
        {
            behind += LagIn(number);
        }

        if (!Messages.IsConserved || Messages.Inside != behind || Messages.Arrivals != Counts.Shown || Messages.Departures != Counts.Handled + Counts.Dead + Counts.Lost + Counts.Expired)
        {
            yield return $"{Name}: {Counts.Shown} messages were shown, {Counts.Handled} handled, {Counts.Dead} put aside, {Counts.Lost} lost and {Counts.Expired} dropped, but {behind} are left.";
        }

        if (Messages.LittleGap(now) is var gap && gap != 0)
        {
            yield return $"{Name}: the number of messages over time and the time that they spent there differ by {gap} ns.";
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Counts.Clear();
        Messages.Restart(now);
        _busy.Restart(now);
        Latency = new LatencyHistogram();
    }

    private void Look()
    {
        if (!_isPaused && _members.HasChanged(Engine.Now))
        {
            _isPaused = true;
            Counts.Rebalances++;
            Engine.Schedule(Engine.Now + _options.RebalancePause, this, Rebalanced, 0);
        }

        for (var number = 0; number < _partitions.Length; number++)
        {
            Wake(number);
            _stream.Trim(number);
        }
    }

    private void Assign()
    {
        for (var number = 0; number < _partitions.Length; number++)
        {
            _partitions[number].Owner = _members.OwnerOf(number);
            Wake(number);
        }
    }

    /// <summary>Begins the next batch of a partition, if nothing stands against it.</summary>
    private void Dispatch(int number)
    {
        var partition = _partitions[number];
        if (partition.Left > 0)
        {
            return;
        }

        Expire(number, partition);
        if (_isPaused || partition.Owner < 0 || LagIn(number) == 0 || !_members.IsUp(partition.Owner) || !_stream.IsAvailable(number))
        {
            return;
        }

        partition.Begin((int)Math.Min(_options.Batch, LagIn(number)));
        _busy.Change(Engine.Now, 1);
        var (first, count) = (partition.Committed, partition.Count);
        for (var i = 0; i < count; i++)
        {
            Deliver(_deliveries.Take(new StreamDelivery(number, first + i, 0)));
        }
    }

    /// <summary>What was dropped before it was read will not be read.</summary>
    private void Expire(int number, GroupPartition partition)
    {
        var low = _stream.Partitions[number].Low;
        if (partition.Committed >= low)
        {
            return;
        }

        for (var offset = partition.Committed; offset < low; offset++)
        {
            Counts.Expired++;
            Messages.Leave(Engine.Now, _stream.Partitions[number].Log[offset].VisibleAt);
        }

        partition.MoveTo(low);
        SeeLag();
    }

    private void Deliver(int number)
    {
        ref var delivery = ref _deliveries[number];
        delivery.Attempts++;
        Counts.Deliveries++;
        var request = _stream.Partitions[delivery.Partition].Log[delivery.Offset].Request;
        var part = _partitions[delivery.Partition].Owner + 1;
        Worker.Send(request with { Parent = number, ParentGeneration = _deliveries.GenerationOf(number), Part = part, Verb = Verb.Call, IntendedAt = Engine.Now });
    }

    private void Retry(int number)
    {
        if (_members.IsUp(_partitions[_deliveries[number].Partition].Owner))
        {
            Deliver(number);
        }
        else
        {
            EndOne(number, isBroken: true);
        }
    }

    private void Handled(GroupPartition partition, long offset, long origin)
    {
        ref var fate = ref partition.FateOf(offset);
        if (fate == RecordFate.Handled)
        {
            Counts.Duplicates++;
            return;
        }

        fate = RecordFate.Handled;
        Latency.Add(Engine.Now - origin);
    }

    /// <summary>A message of a batch has come to an end; with the last the batch is committed, or given up for another to handle again.</summary>
    private void EndOne(int delivery, bool isBroken = false)
    {
        var number = _deliveries[delivery].Partition;
        var partition = _partitions[number];
        _deliveries.Return(delivery);
        partition.EndOne(isBroken);
        if (partition.Left > 0)
        {
            return;
        }

        _busy.Change(Engine.Now, -1);
        if (partition.IsBroken)
        {
            partition.GiveUp();
        }
        else
        {
            Commit(number, partition);
        }

        Wake(number);
    }

    private void Commit(int number, GroupPartition partition)
    {
        var end = partition.Committed + partition.Count;
        for (var offset = partition.Committed; offset < end; offset++)
        {
            var fate = partition.FateOf(offset);
            Counts.Handled += fate == RecordFate.Handled ? 1 : 0;
            Counts.Lost += fate == RecordFate.Lost ? 1 : 0;
            if (fate == RecordFate.Dead)
            {
                PutAside();
            }

            Messages.Leave(Engine.Now, _stream.Partitions[number].Log[offset].VisibleAt);
        }

        partition.MoveTo(end);
        _stream.Trim(number);
        SeeLag();
    }

    private void PutAside()
    {
        Counts.Dead++;
        if (!_hasTold)
        {
            _hasTold = true;
            Engine.Note(this, NoteKind.DeadLettering, _options.MostDeliveries ?? 0);
        }
    }

    private void SeeLag()
    {
        if (_lag.See(LagNow) is { } change)
        {
            Engine.Note(this, change, LagNow);
        }
    }
}
