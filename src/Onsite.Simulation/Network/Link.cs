using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Network;

/// <summary>
/// The way from a node to another, and what the sender does about calls that are slow or fail. Without a policy a call goes straight through. With one, each call of the sender is an exchange that may take several
/// attempts; the sender hears of the last one only. An attempt that the sender gives up goes on at the other end and costs what it costs.
/// </summary>
internal sealed class Link : EventTarget
{
    private const int TimedOut = 0;
    private const int RetryDue = 1;
    private const int PoolTimedOut = 2;

    private readonly ExchangePool _exchanges = new();
    private readonly RandomSource? _jitter;
    private readonly LinkPolicies _policies;
    private readonly bool _isPlain;
    private readonly Queue<int> _ready = new();
    private bool _isDispatching;

    /// <summary>A way.</summary>
    /// <param name="from">Who sends calls over it.</param>
    /// <param name="to">Who gets them.</param>
    /// <param name="policies">What the sender does.</param>
    /// <param name="jitter">Draws the jitter of retries; needed where there are any.</param>
    public Link(Node from, Node to, LinkPolicies? policies = null, RandomSource? jitter = null)
    {
        From = from;
        To = to;
        _policies = policies ?? LinkPolicies.None;
        _isPlain = _policies.IsNone;
        _jitter = jitter;
        if (_policies.Retry is not null && jitter is null)
        {
            throw new ArgumentNullException(nameof(jitter), "Retries draw their jitter from a stream.");
        }

        Breaker = _policies.Breaker is { } breaker ? new CircuitBreaker(breaker) : null;
        Limit = _policies.RateLimit is { } limit ? new TokenBucket(limit) : null;
        Budget = _policies.Retry?.BudgetRatio is { } ratio ? new RetryBudget(ratio) : null;
        Pool = _policies.Pool is { } pool ? new ConnectionPool(pool) : null;
    }

    /// <summary>Who sends calls over it.</summary>
    public Node From { get; }

    /// <summary>Who gets them.</summary>
    public Node To { get; }

    /// <summary>The circuit breaker; null where there is none.</summary>
    public CircuitBreaker? Breaker { get; }

    /// <summary>The limit of rate; null where there is none.</summary>
    public TokenBucket? Limit { get; }

    /// <summary>The budget of retries; null where there is none.</summary>
    public RetryBudget? Budget { get; }

    /// <summary>The pool of connections; null where there is none.</summary>
    public ConnectionPool? Pool { get; }

    /// <summary>What was counted.</summary>
    public LinkCounts Counts { get; } = new();

    /// <summary>Sends a request.</summary>
    public void Send(in Request request)
    {
        Counts.Exchanges++;
        if (_isPlain)
        {
            Counts.Attempts++;
            Engine.Deliver(To, Engine.NewCall(this, request, exchange: -1));
            return;
        }

        var exchange = _exchanges.Take(new Exchange { Request = request, Call = -1 });
        Budget?.Earn();
        Try(exchange);
    }

    /// <summary>A call that was sent over this link has ended at the other end.</summary>
    public void Return(int call, Outcome outcome)
    {
        ref var ended = ref Engine.Calls[call];
        if (_isPlain)
        {
            var answer = new Answer(ended.Request, outcome, ended.Marks, ended.Cause) { Version = ended.Version };
            Engine.Calls.Return(call);
            From.Resume(answer);
            return;
        }

        var (exchange, abandoned, marks, cause, version) = (ended.Exchange, ended.IsAbandoned, ended.Marks, ended.Cause, ended.Version);
        Engine.Calls.Return(call);
        if (abandoned)
        {
            Counts.Wasted++;
        }
        else
        {
            AttemptEnded(exchange, outcome, marks, cause, version);
        }
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        switch (happened.Kind)
        {
            case TimedOut:
                GiveUp(happened.Subject, happened.Tag);
                break;
            case RetryDue:
                Try(happened.Subject);
                break;
            case PoolTimedOut when Pool!.TryWithdraw(_exchanges, happened.Subject, happened.Tag):
                Refuse(happened.Subject, Outcome.PoolExhausted);
                break;
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        Counts.Clear();
        Breaker?.Restart(now);
        Pool?.Restart(now);
    }

    /// <summary>Makes an attempt, if nothing stands against it.</summary>
    private void Try(int exchange)
    {
        if (Limit is { } limit && !limit.TryTake(Engine.Now))
        {
            Refuse(exchange, Outcome.RateLimited);
        }
        else if (Breaker is { } breaker && !breaker.TryPass(Engine.Now))
        {
            Refuse(exchange, Outcome.BreakerOpen);
        }
        else
        {
            switch (Pool?.TryTake(_exchanges, exchange, Engine.Now) ?? PoolAdmission.Taken)
            {
                case PoolAdmission.Taken:
                    Dispatch(exchange);
                    break;
                case PoolAdmission.Refused:
                    Refuse(exchange, Outcome.PoolExhausted);
                    break;
                case PoolAdmission.Waits when _policies.Pool!.Timeout is { } patience:
                    Engine.Schedule(Engine.Now + patience, this, PoolTimedOut, exchange, _exchanges[exchange].Generation);
                    break;
            }
        }
    }

    private void Refuse(int exchange, Outcome outcome) => Ended(exchange, outcome, Marks.None, new Cause(outcome, Id));

    private void Dispatch(int number)
    {
        ref var exchange = ref _exchanges[number];
        exchange.Attempts++;
        Counts.Attempts++;
        var call = Engine.NewCall(this, exchange.Request, number);
        exchange.Call = call;
        if (_policies.Timeout is { } timeout)
        {
            Engine.Schedule(Engine.Now + timeout, this, TimedOut, call, Engine.Calls[call].Generation);
        }

        Engine.Deliver(To, call);
    }

    /// <summary>Sends what has got a connection. Not each from within the other: where a thousand in line are refused at once, that would be a thousand deep.</summary>
    private void DispatchReady()
    {
        if (_isDispatching)
        {
            return;
        }

        _isDispatching = true;
        while (_ready.TryDequeue(out var next))
        {
            Dispatch(next);
        }

        _isDispatching = false;
    }

    private void GiveUp(int call, int generation)
    {
        ref var late = ref Engine.Calls[call];
        if (late.Generation != generation)
        {
            return;
        }

        late.IsAbandoned = true;
        Counts.TimedOut++;
        AttemptEnded(late.Exchange, Outcome.TimedOut, Marks.None, new Cause(Outcome.TimedOut, Id));
    }

    private void AttemptEnded(int exchange, Outcome outcome, Marks marks, Cause cause, long version = 0)
    {
        Breaker?.Record(Engine.Now, outcome == Outcome.Ok);
        if (Pool?.Release(_exchanges, Engine.Now) is >= 0 and var next)
        {
            _ready.Enqueue(next);
        }

        Ended(exchange, outcome, marks, cause, version);
        DispatchReady();
    }

    /// <summary>An attempt has ended, or was not made: another follows, or the sender hears of it.</summary>
    private void Ended(int number, Outcome outcome, Marks marks, Cause cause, long version = 0)
    {
        ref var exchange = ref _exchanges[number];
        if (outcome != Outcome.Ok && _policies.Retry is { } retry && exchange.Attempts < retry.Attempts && retry.IsWorthwhile(outcome) && (Budget?.TrySpend() ?? true))
        {
            Counts.Retries++;
            exchange.Call = -1;
            Engine.Schedule(Engine.Now + retry.Pause(exchange.Attempts, _jitter!), this, RetryDue, number);
            return;
        }

        var answer = new Answer(exchange.Request, outcome, marks, cause) { Version = version };
        _exchanges.Return(number);
        From.Resume(answer);
    }
}
