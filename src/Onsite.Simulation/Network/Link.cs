using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Hedging;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Policies.Throttling;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Network;

/// <summary>
/// The way from a node to another, and what the sender does about calls that are slow or fail. Without a policy, and with nothing between its ends, a call goes straight through. Otherwise each call of the sender is an exchange that may
/// take several tries; the sender hears of the last one only. An attempt that the sender gives up goes on at the other end and costs what it costs.
/// </summary>
internal sealed partial class Link : EventTarget, ICutting
{
    private const int TimedOut = 0;
    private const int RetryDue = 1;
    private const int PoolTimedOut = 2;
    private const int HedgeDue = 3;
    private const int ConnectionTimedOut = 4;
    private const int RequestComes = 5;
    private const int AnswerComes = 6;
    private const int CopyDue = 7;
    private const int AnswerRepeated = 8;
    private const int PatienceEnded = 9;

    private readonly ExchangePool _exchanges = new();
    private readonly RandomSource? _chance;
    private readonly LinkPolicies _policies;
    private readonly Gates _gates;
    private readonly Hedger? _hedger;
    private readonly LinkNotes _notes;
    private readonly Wire _wire;
    private readonly Sampler? _patience;
    private readonly TimeoutLine? _timeouts;
    private readonly Queue<int> _ready = new();
    private bool _isDispatching;
    private bool _isPlain;

    /// <summary>A way.</summary>
    /// <param name="from">Who sends calls over it.</param>
    /// <param name="to">Who gets them.</param>
    /// <param name="policies">What the sender does.</param>
    /// <param name="chance">Draws what the sender leaves to chance: pauses between tries, who gives up, what it holds back. Needed where it does.</param>
    /// <param name="network">What lies between the two.</param>
    /// <param name="transit">Draws latencies and losses; needed where there are any, or may come by a fault.</param>
    public Link(Node from, Node to, LinkPolicies? policies = null, RandomSource? chance = null, LinkNetwork? network = null, RandomSource? transit = null)
    {
        From = from;
        To = to;
        Name = $"{from.Name}→{to.Name}";
        _policies = policies ?? LinkPolicies.None;
        _chance = chance;
        if (_policies.NeedsChance && chance is null)
        {
            throw new ArgumentNullException(nameof(chance), "Retries, restraint and patience draw from a stream.");
        }

        _wire = new Wire(network ?? LinkNetwork.None, transit);
        _gates = new Gates(_policies, chance);
        _hedger = _policies.Hedge is { } hedge ? new Hedger(hedge) : null;
        _notes = new LinkNotes(this);
        Budget = _policies.Retry?.BudgetRatio is { } ratio ? new RetryBudget(ratio) : null;
        Pool = _policies.Pool is { } pool ? new ConnectionPool(pool) : null;
        _patience = _policies.Pool?.Patience?.Compile();
        _timeouts = _policies.Timeout is { } timeout ? new TimeoutLine(_exchanges, timeout, this, TimedOut) : null;
        FindWhetherPlain();
    }

    /// <summary>How it is called in a report.</summary>
    public string Name { get; init; }

    /// <summary>Who sends calls over it.</summary>
    public Node From { get; }

    /// <summary>Who gets them.</summary>
    public Node To { get; }

    /// <summary>The circuit breaker; null where there is none.</summary>
    public CircuitBreaker? Breaker => _gates.Breaker;

    /// <summary>The sender's restraint; null where there is none.</summary>
    public ClientThrottle? Throttle => _gates.Throttle;

    /// <summary>The limit of rate; null where there is none.</summary>
    public TokenBucket? Limit => _gates.Limit;

    /// <summary>The limit within a window; null where there is none.</summary>
    public SlidingWindow? WindowLimit => _gates.WindowLimit;

    /// <summary>The budget of retries; null where there is none.</summary>
    public RetryBudget? Budget { get; }

    /// <summary>The pool of connections; null where there is none.</summary>
    public ConnectionPool? Pool { get; }

    /// <summary>Bytes that were sent over it in both directions, where they take time or have a price; 0 otherwise.</summary>
    public double Bytes => _wire.Bytes;

    /// <summary>Whether nothing comes through.</summary>
    public bool IsCut => _wire.IsCut;

    /// <summary>What was counted.</summary>
    public LinkCounts Counts { get; } = new();

    /// <summary>Calls of the sender that have not ended, where it takes exchanges to see to them.</summary>
    public int OpenExchanges => _exchanges.Live;

    /// <summary>Sends a request.</summary>
    public void Send(in Request request)
    {
        Counts.Exchanges++;
        if (Slice is not null && TryRepeat(request))
        {
            Counts.Attempts++;
            return;
        }

        if (_isPlain)
        {
            Counts.Attempts++;
            CountForCopies(request);
            Engine.Deliver(To, Engine.NewCall(this, request, exchange: -1));
            return;
        }

        _notes.Watch(Engine, Counts);
        var exchange = _exchanges.Take(request);
        if (request.Trace != 0)
        {
            Trace(exchange);
        }

        Budget?.Earn();
        _hedger?.Earn();
        Try(exchange);
    }

    /// <summary>A call that was sent over this link has ended at the other end.</summary>
    public void Return(int call, Outcome outcome)
    {
        ref var ended = ref Engine.Calls[call];
        if (ended.Exchange == OfCopy)
        {
            Engine.Calls.Return(call);
            return;
        }

        Slice?.Remember(ended.Request, ended.Replica);
        if (_isPlain && ended.Exchange < 0)
        {
            var answer = Ending.Of(ended, outcome).To(ended.Request);
            Engine.Calls.Return(call);
            Tell(answer);
            return;
        }

        if (_wire.IsTransparent)
        {
            End(call, outcome);
        }
        else
        {
            SendBack(call, outcome);
        }
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        switch (happened.Kind)
        {
            case RequestComes:
                Engine.Deliver(To, happened.Subject);
                break;
            case AnswerComes:
                End(happened.Subject, (Outcome)happened.Tag);
                break;
            case TimedOut:
                if (_timeouts!.Take(Engine, happened))
                {
                    GiveUp(happened.Subject);
                }

                break;
            case PoolTimedOut when Pool!.TryWithdraw(_exchanges, happened.Subject, happened.Tag):
                Refuse(happened.Subject, Outcome.PoolExhausted);
                break;
            case PatienceEnded when Pool!.TryWithdraw(_exchanges, happened.Subject, happened.Tag):
                Leave(happened.Subject);
                break;
            case PoolTimedOut or PatienceEnded:
                break;
            case CopyDue:
                SendCopy();
                break;
            case AnswerRepeated:
                EndRepeated(happened.Subject);
                break;
            default:
                if (_exchanges[happened.Subject].Generation == happened.Tag)
                {
                    HandleTimer(happened.Kind, happened.Subject);
                }

                break;
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        Counts.Clear();
        _notes.Restart();
        _gates.Restart(now);
        _wire.Restart();
        Pool?.Restart(now);
    }

    /// <inheritdoc />
    public void SetCut(bool isCut)
    {
        if (isCut == _wire.IsCut)
        {
            return;
        }

        _wire.IsCut = isCut;
        Engine.Note(this, isCut ? NoteKind.Cut : NoteKind.Joined);
        FindWhetherPlain();
    }

    /// <inheritdoc />
    public void SetLoss(double share)
    {
        _wire.SetLoss(share);
        Engine.Note(this, share > 0 ? NoteKind.LossBegan : NoteKind.LossEnded, (long)Math.Round(1000 * share));
        FindWhetherPlain();
    }

    /// <inheritdoc />
    public void SetLatencyFactor(double factor)
    {
        _wire.SetFactor(factor);
        Engine.Note(this, factor > 1 ? NoteKind.Slowed : NoteKind.Sped, (long)Math.Round(100 * factor));
    }

    private void FindWhetherPlain() => _isPlain = _policies.IsNone && _wire.IsTransparent;

    private void HandleTimer(int kind, int exchange)
    {
        switch (kind)
        {
            case RetryDue:
                Try(exchange);
                break;
            case HedgeDue:
                Hedge(exchange);
                break;
            case ConnectionTimedOut:
                NoticeLoss(exchange);
                break;
        }
    }
}
