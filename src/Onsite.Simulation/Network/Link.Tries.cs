using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Breakers;
using Onsite.Simulation.Policies.Pools;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Network;

/// <content>How a call is tried, and tried again.</content>
internal sealed partial class Link
{
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>Makes an attempt, if nothing stands against it.</summary>
    private void Try(int exchange)
    {
        _exchanges[exchange].Tries++;
        Mark(exchange, Doing.WaitingForOthers);
        if (_gates.Pass(Engine.Now) is not Outcome.Ok and var refusal)
        {
            Refuse(exchange, refusal);
            return;
        }

        switch (Pool?.TryTake(_exchanges, exchange, Engine.Now) ?? PoolAdmission.Taken)
        {
            case PoolAdmission.Taken:
                _exchanges[exchange].Held += Pool is null ? 0 : 1;
                Dispatch(exchange);
                DispatchReady();
                return;
            case PoolAdmission.Refused:
                _notes.Watch(Engine, Pool!);
                Refuse(exchange, Outcome.PoolExhausted);
                return;
            case PoolAdmission.Waits:
                _notes.Watch(Engine, Pool!);
                Mark(exchange, Doing.WaitingForConnection);
                if (_policies.Pool!.Timeout is { } patience)
                {
                    Engine.Schedule(Engine.Now + patience, this, PoolTimedOut, exchange, _exchanges[exchange].Generation);
                }

                if (_patience is { } sampler)
                {
                    Engine.Schedule(Engine.Now + (long)(sampler.Next(_chance!) * NanosecondsPerSecond), this, PatienceEnded, exchange, _exchanges[exchange].Generation);
                }

                return;
        }
    }

    private void Refuse(int exchange, Outcome outcome)
    {
        if (outcome == Outcome.RateLimited)
        {
            _notes.RateLimited(Engine);
        }

        Ended(exchange, Ending.Here(outcome, Id));
    }

    /// <summary>Sends the first attempt of a try, which has its connection.</summary>
    private void Dispatch(int number)
    {
        ref var exchange = ref _exchanges[number];
        Mark(number, Doing.WaitingForOthers);
        if (Breaker is { } breaker)
        {
            var passes = breaker.TryPass(Engine.Now);
            _notes.Watch(Engine, breaker);
            if (!passes)
            {
                // It has opened while the call stood in line.
                breaker.Stop();
                Release(number);
                Refuse(number, Outcome.BreakerOpen);
                return;
            }

            exchange.BreakerPhase = breaker.Phase;
        }

        exchange.SentAt = Engine.Now;
        _timeouts?.Enter(Engine, number);
        if (_hedger?.Delay is { } delay)
        {
            Engine.Schedule(Engine.Now + delay, this, HedgeDue, number, exchange.Generation);
        }

        Launch(number, ref exchange.Call);
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

    /// <summary>The first attempt is slow: sends a second one, unless something stands against it.</summary>
    private void Hedge(int number)
    {
        if (MayHedge(_exchanges[number]))
        {
            Counts.Hedges++;
            _exchanges[number].Held += Pool is null ? 0 : 1;
            Launch(number, ref _exchanges[number].Hedge);
        }
    }

    /// <summary>A breaker that has changed since, or is trying, gets no second attempt: its tries are counted. And nobody stands in line for one.</summary>
    private bool MayHedge(in Exchange exchange) =>
        exchange.Call != Exchange.None
        && (Breaker is null || (Breaker.Phase == exchange.BreakerPhase && Breaker.State == BreakerState.Closed))
        && _hedger!.TrySpend()
        && _gates.PassLimits(Engine.Now)
        && (Pool?.TryTakeFree(Engine.Now) ?? true);

    /// <summary>An attempt has ended at the other end, and the sender knows it.</summary>
    private void End(int call, Outcome outcome)
    {
        ref var ended = ref Engine.Calls[call];
        var (number, isAbandoned, ending) = (ended.Exchange, ended.IsAbandoned, Ending.Of(ended, outcome));
        if (ended.Request.Trace != 0)
        {
            Engine.Tracer!.Close(ended.Request.Trace, outcome, Engine.Now, SpanKind.Attempt);
        }

        Engine.Calls.Return(call);
        if (isAbandoned)
        {
            Counts.Wasted++;
            return;
        }

        ref var exchange = ref _exchanges[number];
        var isHedge = exchange.Hedge == call;
        if (isHedge)
        {
            exchange.Hedge = Exchange.None;
            Counts.HedgesWon += outcome == Outcome.Ok && exchange.Call != Exchange.None ? 1 : 0;
        }
        else
        {
            exchange.Call = Exchange.None;
            if (outcome == Outcome.Ok)
            {
                _hedger?.Learn(Engine.Now - exchange.SentAt, wasSeen: true);
            }
        }

        if (outcome != Outcome.Ok && (isHedge ? exchange.Call : exchange.Hedge) != Exchange.None)
        {
            Release(number); // The other one may still end well.
            DispatchReady();
            return;
        }

        EndTry(number, ending);
    }

    /// <summary>A try has taken too long.</summary>
    private void GiveUp(int number)
    {
        Counts.TimedOut++;
        _notes.TimedOut(Engine, _policies.Timeout!.Value);
        EndTry(number, Ending.Here(Outcome.TimedOut, Id));
    }

    /// <summary>A try is over: what is still under way for it is given up.</summary>
    private void EndTry(int number, in Ending ending)
    {
        ref var exchange = ref _exchanges[number];
        exchange.Generation++;
        _timeouts?.Leave(number);
        if (exchange.Call != Exchange.None)
        {
            _hedger?.Learn(Engine.Now - exchange.SentAt, wasSeen: false);
        }

        if (exchange.Request.Trace != 0)
        {
            Engine.Tracer!.EndTry(exchange.Request.Trace, ending.Outcome, Engine.Now);
        }

        Abandon(ref exchange.Call);
        Abandon(ref exchange.Hedge);
        _gates.Record(Engine.Now, exchange.BreakerPhase, ending.Outcome);
        if (Breaker is { } breaker)
        {
            _notes.Watch(Engine, breaker);
        }

        while (exchange.Held > 0)
        {
            Release(number);
        }

        Ended(number, ending);
        DispatchReady();
    }

    private void Abandon(ref int attempt)
    {
        if (attempt >= 0)
        {
            Engine.Calls[attempt].IsAbandoned = true;
        }

        attempt = Exchange.None;
    }

    /// <summary>Gives one connection of an exchange back.</summary>
    private void Release(int number)
    {
        if (_exchanges[number].Held == 0)
        {
            return;
        }

        _exchanges[number].Held--;
        if (Pool!.Release(_exchanges, Engine.Now) is >= 0 and var next)
        {
            _exchanges[next].Held++;
            _ready.Enqueue(next);
        }

        _notes.Watch(Engine, Pool);
    }

    /// <summary>A try has ended, or was refused: another follows, or the sender hears of it.</summary>
    private void Ended(int number, in Ending ending)
    {
        ref var exchange = ref _exchanges[number];
        if (ending.Outcome != Outcome.Ok && _policies.Retry is { } retry && exchange.Tries < retry.Attempts && retry.IsWorthwhile(ending.Outcome) && TriesOn(retry))
        {
            Counts.Retries++;
            exchange.Generation++;
            exchange.Request = From.Again(exchange.Request, ending.Outcome);
            Mark(number, Doing.BackingOff);
            Engine.Schedule(Engine.Now + retry.Pause(exchange.Tries, _chance!), this, RetryDue, number, exchange.Generation);
            return;
        }

        Tell(number, ending);
    }

    /// <summary>Whoever stood in line has had enough, and does not come back.</summary>
    private void Leave(int number)
    {
        Counts.GivenUp++;
        Tell(number, Ending.Here(Outcome.PoolExhausted, Id));
    }

    private void Tell(int number, in Ending ending)
    {
        var answer = ending.To(_exchanges[number].Request);
        _exchanges.Return(number);
        Tell(answer);
    }

    private bool TriesOn(RetryOptions retry)
    {
        if (retry.Abandons > 0 && _chance!.NextBoolean(retry.Abandons))
        {
            Counts.GivenUp++;
            return false;
        }

        return Budget?.TrySpend() ?? true;
    }

    /// <summary>A call is part of a trace.</summary>
    private void Trace(int exchange)
    {
        ref var request = ref _exchanges[exchange].Request;
        request = request with { Trace = Engine.Tracer!.Call(request.Trace, Id, Engine.Now) };
    }

    /// <summary>What is done for a call at its sender changes.</summary>
    private void Mark(int exchange, Doing doing)
    {
        if (_exchanges[exchange].Request.Trace is not 0 and var trace)
        {
            Engine.Tracer!.Mark(trace, doing, Engine.Now);
        }
    }
}
