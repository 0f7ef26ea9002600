using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Push;

/// <summary>
/// Holds the connections of devices and pushes messages to them. A message goes to as many devices as its operation says; each costs a core its time. Devices that read too slowly are disconnected. When a
/// process dies its devices come back to the others, and each of them costs a core its time too.
/// </summary>
internal sealed partial class PushGatewayNode : Node, IFailing
{
    private const int TurnDone = 0;
    private const int DevicesReturn = 1;
    private const int ConnectingTurn = 16;
    private const double NanosecondsPerSecond = 1e9;

    private readonly PushOptions _options;
    private readonly PushReplica[] _replicas;
    private readonly Places<PushTurn> _turns = new();
    private readonly Places<PushJob> _jobs = new();
    private readonly Returns _returns;
    private readonly RandomSource _work;
    private readonly RandomSource _choice;
    private readonly Sampler _receiveWork;
    private readonly Sampler _deliverWork;
    private readonly Sampler _connectWork;
    private Sampler[] _recipients = [new Constant(1).Compile()];
    private long _pendingAtRestart;
    private long _stormSince = -1;
    private int _next;
    private bool _isReturnPlanned;
    private bool _hasTold;

    /// <summary>A gateway.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws the work that it does.</param>
    /// <param name="choice">Draws how many devices a message is for, and which.</param>
    /// <param name="returns">Draws when devices come back.</param>
    public PushGatewayNode(PushOptions options, RandomSource work, RandomSource choice, RandomSource returns)
    {
        _options = options;
        _replicas = [.. Enumerable.Range(0, options.Replicas).Select(_ => new PushReplica(options))];
        _returns = new Returns(options.ReconnectAfter, options.ReconnectWindow, returns);
        (_work, _choice) = (work, choice);
        _receiveWork = options.ReceiveWork.Compile();
        _deliverWork = options.DeliverWork.Compile();
        _connectWork = options.ConnectWork.Compile();
    }

    /// <summary>How many devices a message of each operation is for, rounded to the next whole number; the last stands for all that follow.</summary>
    public IReadOnlyList<Distribution> Recipients
    {
        set => _recipients = [.. value.Select(d => d.Compile())];
    }

    /// <summary>What became of messages and connections.</summary>
    public PushCounts Counts { get; } = new();

    /// <summary>How long it took from the moment that the client meant to ask until a device had read a message, in nanoseconds.</summary>
    public LatencyHistogram Latency { get; private set; } = new();

    /// <summary>The processes.</summary>
    public ReadOnlySpan<PushReplica> Replicas => _replicas;

    /// <summary>Deliveries that are to come.</summary>
    public long Pending { get; private set; }

    /// <summary>Devices that are connected.</summary>
    public int Connected => _replicas.Sum(r => r.Connected);

    /// <inheritdoc />
    public int Parts => _replicas.Length;

    /// <inheritdoc />
    public bool IsUp(int part) => _replicas[part].IsUp;

    /// <inheritdoc />
    public override void Start()
    {
        var left = _options.Connections;
        for (var i = 0; i < _replicas.Length; i++)
        {
            var share = Math.Min(left / (_replicas.Length - i), _replicas[i].Room);
            _replicas[i].Connected = share;
            _replicas[i].Slow.Add((int)Math.Round(share * _options.SlowShare));
            left -= share;
        }

        Disconnect(left - (int)Math.Round(left * _options.SlowShare), (int)Math.Round(left * _options.SlowShare));
    }

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        if (!_replicas.Any(r => r.IsUp))
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        ref var arrived = ref Engine.Calls[call];
        var recipients = Math.Min(_options.Connections, (long)Math.Ceiling(_recipients[Math.Min(arrived.Operation, _recipients.Length - 1)].Next(_choice)));
        Counts.Messages++;
        Counts.Asked += recipients;
        var waits = arrived.Request.Verb != Verb.Publish;
        var job = _jobs.Take(new PushJob { Call = waits ? call : -1, OriginAt = arrived.Request.OriginAt });
        Spread(job, recipients);
        if (!waits || _jobs[job].Left == 0)
        {
            _jobs[job].Call = -1;
            Answer(call, Outcome.Ok);
        }

        if (_jobs[job].Left == 0)
        {
            _jobs.Return(job);
            return;
        }

        for (var replica = 0; replica < _replicas.Length; replica++)
        {
            Begin(replica);
        }
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        if (happened.Kind == DevicesReturn)
        {
            _isReturnPlanned = false;
            var (fast, slow) = _returns.Take(happened.Time);
            Connect(fast, slow);
            PlanReturns();
        }
        else if (_turns.GenerationOf(happened.Subject) == happened.Tag)
        {
            var turn = _turns[happened.Subject];
            _turns.Return(happened.Subject);
            _replicas[turn.Replica].End(happened.Time, turn.Work);
            if (turn.Job >= 0)
            {
                Deliver(turn);
            }
            else
            {
                TakeIn(turn);
            }

            Begin(turn.Replica);
        }
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now) => new(_replicas.Sum(r => r.Worked(now)), (double)_options.Cores * _replicas.Length, Pending);

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var broken in base.BrokenLaws(now))
        {
            yield return broken;
        }

        if (_replicas.Any(r => !r.IsLawful(now)))
        {
            yield return $"{Name}: its cores have not worked as long as they were asked to.";
        }

        if (_pendingAtRestart + Counts.Asked != Counts.Delivered + Counts.Missed + Counts.Dropped + Counts.Lost + Pending)
        {
            yield return $"{Name}: {Counts.Asked} deliveries were asked for, {Counts.Delivered} made, {Counts.Missed} missed, {Counts.Dropped} dropped and {Counts.Lost} lost, but {Pending} are to come.";
        }

        if (Connected + _replicas.Sum(r => r.Connecting) + _returns.Count is var devices && devices != _options.Connections)
        {
            yield return $"{Name}: {devices} of {_options.Connections} devices are connected, connecting or on their way.";
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Counts.Clear();
        Latency = new LatencyHistogram();
        _pendingAtRestart = Pending;
        foreach (var replica in _replicas)
        {
            replica.Restart(now);
        }
    }

    /// <inheritdoc />
    public void Crash(int part)
    {
        var replica = _replicas[part];
        if (!replica.IsUp)
        {
            return;
        }

        var (connected, slow) = (replica.Connected, replica.Slow.Count);
        replica.Crash(Engine.Now);
        Engine.Note(this, NoteKind.Crashed, connected, part);
        Disconnect(connected - slow, slow);
        _stormSince = _stormSince < 0 && connected > 0 ? Engine.Now : _stormSince;
        for (var number = 0; number < _turns.Used; number++)
        {
            if (!_turns.Lives(number) || _turns[number].Replica != part)
            {
                continue;
            }

            var turn = _turns[number];
            _turns.Return(number);
            if (turn.Job < 0)
            {
                Disconnect(turn.Count - turn.Slow, turn.Slow);
            }
            else
            {
                Counts.Lost += turn.Count;
                Ended(turn, hasReached: false);
            }
        }
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!_replicas[part].IsUp)
        {
            _replicas[part].Recover();
            Engine.Note(this, NoteKind.Recovered, part: part);
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.NotePace(this, pace, part);
        _replicas[part].Pace = pace;
    }

    /// <summary>Spreads a message over the processes as its devices are spread over them; who is not connected misses it.</summary>
    private void Spread(int job, long recipients)
    {
        var (left, devices) = (recipients, (long)_options.Connections);
        for (var replica = 0; replica < _replicas.Length && left > 0; replica++)
        {
            var connected = _replicas[replica].Connected;
            var here = recipients == _options.Connections ? connected : Binomial.Next(left, (double)connected / devices, _choice);
            devices -= connected;
            left -= here;
            Line(job, replica, here);
        }

        Counts.Missed += left;
    }

    private void Line(int job, int replica, long count)
    {
        _jobs[job].Left += count;
        Pending += count;
        for (var done = 0L; done < count; done += _options.Turn)
        {
            var turn = new PushTurn { Job = job, Replica = replica, Count = (int)Math.Min(_options.Turn, count - done), IsFirst = done == 0, AskedAt = Engine.Now };
            _replicas[replica].Enqueue(_turns.Take(turn));
        }
    }

    private void Begin(int replica)
    {
        var now = Engine.Now;
        while (_replicas[replica].TryBegin(now, out var number))
        {
            ref var turn = ref _turns[number];
            var seconds = turn is { Job: >= 0, IsFirst: true } ? _receiveWork.Next(_work) : 0;
            ref readonly var each = ref turn.Job >= 0 ? ref _deliverWork : ref _connectWork;
            for (var i = 0; i < turn.Count; i++)
            {
                seconds += each.Next(_work);
            }

            turn.BegunAt = now;
            turn.Work = (long)(seconds / _replicas[replica].Pace * NanosecondsPerSecond);
            Engine.Schedule(now + turn.Work, this, TurnDone, number, _turns.GenerationOf(number));
        }
    }

    /// <summary>A core has written a message to some devices, one after the other at even distances.</summary>
    private void Deliver(in PushTurn turn)
    {
        var origin = _jobs[turn.Job].OriginAt;
        var replica = _replicas[turn.Replica];
        for (var i = 1; i <= turn.Count; i++)
        {
            var at = turn.BegunAt + (turn.Work * i / turn.Count);
            var slow = replica.Slow.Count;
            if (slow > 0 && _choice.NextBoolean((double)slow / replica.Connected))
            {
                DeliverSlowly(replica, _choice.NextInt32(slow), at, origin);
            }
            else
            {
                Counts.Delivered++;
                Latency.Add(at - origin);
            }
        }

        Ended(turn, hasReached: true);
    }

    private void Ended(in PushTurn turn, bool hasReached)
    {
        ref var job = ref _jobs[turn.Job];
        Pending -= turn.Count;
        job.Left -= turn.Count;
        job.HasReached |= hasReached;
        if (job.Left > 0)
        {
            return;
        }

        var (call, outcome) = (job.Call, job.HasReached ? Outcome.Ok : Outcome.Unreachable);
        _jobs.Return(turn.Job);
        if (call >= 0)
        {
            Answer(call, outcome);
        }
    }

    /// <summary>A process is done with devices that wanted to connect. Those who had given up meanwhile try again.</summary>
    private void TakeIn(in PushTurn turn)
    {
        var replica = _replicas[turn.Replica];
        replica.Connecting -= turn.Count;
        if (Engine.Now - turn.AskedAt > _options.ConnectTimeout)
        {
            Counts.Wasted += turn.Count;
            Disconnect(turn.Count - turn.Slow, turn.Slow);
            return;
        }

        replica.Connected += turn.Count;
        replica.Slow.Add(turn.Slow);
        if (_stormSince >= 0 && Connected == _options.Connections)
        {
            Engine.Note(this, NoteKind.ConnectionsBack, Engine.Now - _stormSince);
            _stormSince = -1;
        }
    }
}
