using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Messaging.Queues;

/// <summary>
/// A queue of messages. Whoever publishes is answered when the message is safe; workers are handed messages while they have a free slot, so that messages wait here and not there. What is not acknowledged in time or
/// fails is delivered again, and put aside after its last delivery.
/// </summary>
internal sealed partial class QueueNode : Node, IFailing, ICarriesWrites, IBacklog
{
    private const int Worked = 0;
    private const int Committed = 1;
    private const int BecomesReady = 2;
    private const int DeadlineDue = 3;
    private const int LooksAgain = 4;
    private const long LookEvery = 100_000_000;
    private const double NanosecondsPerSecond = 1e9;

    private readonly QueueOptions _options;
    private readonly RandomSource _work;
    private readonly RandomSource _delays;
    private readonly Sampler _publishWork;
    private readonly Sampler _commitTime;
    private readonly Sampler? _delay;
    private readonly Intake _intake;
    private readonly MessageStore _messages = new();
    private readonly Places<Delivery> _deliveries = new();
    private readonly Queue<int> _ready = new();
    private readonly CompetingConsumers _consumers = new();
    private readonly Deadlines _deadlines = new();
    private Lag _lag;
    private TimeAverage _waiting;
    private double _pace = 1;
    private int _publishing;
    private bool _isUp = true;
    private bool _isDispatching;
    private bool _isLookPlanned;
    private bool _isRefusing;
    private bool _hasTold;

    /// <summary>A queue.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws the work of publishing.</param>
    /// <param name="delays">Draws the delays of messages.</param>
    public QueueNode(QueueOptions options, RandomSource work, RandomSource delays)
    {
        _options = options;
        _work = work;
        _delays = delays;
        _publishWork = options.PublishWork.Compile();
        _commitTime = options.CommitTime.Compile();
        _delay = options.Delay?.Compile();
        _intake = new Intake(options.Cores);
        _lag = new Lag(options.LagMark);
    }

    /// <summary>What became of messages.</summary>
    public QueueCounts Counts { get; } = new();

    /// <summary>Messages that came and went, and how long they stayed until the queue had done with them.</summary>
    public NodeFlow Messages { get; } = new();

    /// <summary>How long messages waited for a consumer, in nanoseconds, for each delivery.</summary>
    public LatencyHistogram Waits { get; private set; } = new();

    /// <summary>How long it took from the moment that the client meant to ask until a message was first handled well, in nanoseconds.</summary>
    public LatencyHistogram Latency { get; private set; } = new();

    /// <summary>Messages that wait for a consumer.</summary>
    public int Depth => _ready.Count;

    /// <summary>Messages that will be ready later.</summary>
    public int Delayed { get; private set; }

    /// <summary>Messages that are with a consumer.</summary>
    public int InWork { get; private set; }

    /// <inheritdoc />
    public long Backlog => Depth;

    /// <inheritdoc />
    public int Parts => 1;

    /// <summary>Adds a worker. Several compete: each message goes to one of them.</summary>
    /// <param name="link">The way from this queue to it.</param>
    /// <param name="slots">Messages that each of its replicas is given at once: its concurrency, or how many it fetches ahead.</param>
    public void Attach(Link link, int slots) => _consumers.Add(link, slots);

    /// <summary>The age of the oldest message that is not done, in nanoseconds; 0 where there is none.</summary>
    public long OldestAge(long now) => _messages.Oldest is >= 0 and var oldest ? now - _messages[oldest].PublishedAt : 0;

    /// <summary>The mean number of messages that waited for a consumer.</summary>
    public double MeanDepth(long now) => _waiting.Average(now);

    /// <inheritdoc />
    public bool IsUp(int part) => _isUp;

    /// <inheritdoc />
    public void AddWritesUnderWay(ISet<long> writes) => _messages.AddWrites(writes);

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        if (!_isUp)
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        if (Depth + Delayed + _publishing >= _options.LengthLimit)
        {
            Refuse(call);
            return;
        }

        _publishing++;
        Engine.Calls[call].Work = (long)(_publishWork.Next(_work) / _pace * NanosecondsPerSecond);
        if (_intake.TryBegin(Engine.Calls, call, Engine.Now))
        {
            PlanWork(call);
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
            case Worked when Engine.Calls[happened.Subject].Generation == happened.Tag:
                if (_intake.End(Engine.Calls, happened.Subject, happened.Time) is >= 0 and var next)
                {
                    PlanWork(next);
                }

                Commit(happened.Subject);
                break;
            case Committed when Engine.Calls[happened.Subject].Generation == happened.Tag:
                TakeIn(happened.Subject);
                break;
            case BecomesReady when _messages.GenerationOf(happened.Subject) == happened.Tag && _messages[happened.Subject].State == MessageState.Delayed:
                Delayed--;
                MakeReady(happened.Subject);
                Dispatch();
                break;
            case DeadlineDue:
                _deadlines.IsPlanned = false;
                ExpireDue();
                PlanDeadline();
                Dispatch();
                break;
            case LooksAgain:
                _isLookPlanned = false;
                _consumers.LookAgain();
                Dispatch();
                break;
        }
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        var number = answer.Parent;
        var delivery = _deliveries[number];
        _consumers.Release(delivery.Consumer, delivery.Part);
        var isCurrent = _messages[delivery.Message].Current == number;
        if (isCurrent && answer.Outcome == Outcome.Unreachable && !_options.NoticesDeath && _options.VisibilityTimeout is not null && _options.Guarantee == Guarantee.AtLeastOnce)
        {
            _deliveries[number].IsOver = true; // The deadline will tell.
        }
        else
        {
            _deliveries.Return(number);
            Ended(delivery.Message, isCurrent, answer.Outcome == Outcome.Ok);
            _messages.EndDelivery(delivery.Message);
        }

        Dispatch();
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now) => new(_intake.Worked(now), _options.Cores, Depth + _intake.Waiting);

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var broken in base.BrokenLaws(now))
        {
            yield return broken;
        }

        if (!_intake.IsLawful(now))
        {
            yield return $"{Name}: its cores have not worked as long as they were asked to.";
        }

        if (!Messages.IsConserved || Messages.Inside != Depth + Delayed + InWork || Messages.Arrivals != Counts.Published || Messages.Departures != Counts.Acknowledged + Counts.Dead + Counts.Lost)
        {
            yield return $"{Name}: {Counts.Published} messages were published, {Counts.Acknowledged} acknowledged, {Counts.Dead} put aside and {Counts.Lost} lost, but {Depth} wait, {Delayed} are delayed and {InWork} in work.";
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
        _intake.Restart(now);
        _waiting.Restart(now);
        Waits = new LatencyHistogram();
        Latency = new LatencyHistogram();
    }

    private void Refuse(int call)
    {
        Counts.Refused++;
        if (!_isRefusing)
        {
            _isRefusing = true;
            Engine.Note(this, NoteKind.QueueFull, Depth);
        }

        Answer(call, Outcome.QueueFull);
    }

    private void PlanWork(int call)
    {
        Engine.Mark(call, Doing.Working);
        Engine.Schedule(Engine.Now + Engine.Calls[call].Work, this, Worked, call, Engine.Calls[call].Generation);
    }

    private void Commit(int call)
    {
        var time = _options.IsDurable ? (long)(_commitTime.Next(_work) / _pace * NanosecondsPerSecond) : 0;
        if (time > 0)
        {
            Engine.Schedule(Engine.Now + time, this, Committed, call, Engine.Calls[call].Generation);
        }
        else
        {
            TakeIn(call);
        }
    }

    /// <summary>A message is safe: its publisher is told, and it waits.</summary>
    private void TakeIn(int call)
    {
        var now = Engine.Now;
        var message = _messages.Add(Engine.Calls[call].Request.Beside(), now);
        _publishing--;
        Counts.Published++;
        Messages.Enter(now);
        if (_delay is { } delay && (long)(delay.Next(_delays) * NanosecondsPerSecond) is > 0 and var later)
        {
            PlanReady(message, later);
        }
        else
        {
            MakeReady(message);
        }

        Answer(call, Outcome.Ok);
        Dispatch();
    }

    private void PlanReady(int message, long later)
    {
        _messages[message].State = MessageState.Delayed;
        Delayed++;
        Engine.Schedule(Engine.Now + later, this, BecomesReady, message, _messages.GenerationOf(message));
    }

    private void MakeReady(int message)
    {
        ref var ready = ref _messages[message];
        ready.State = MessageState.Ready;
        ready.ReadyAt = Engine.Now;
        _ready.Enqueue(message);
        _waiting.Change(Engine.Now, 1);
        SeeLag();
    }

    private void SeeLag()
    {
        if (_lag.See(Depth) is { } change)
        {
            Engine.Note(this, change, Depth);
        }
    }
}
