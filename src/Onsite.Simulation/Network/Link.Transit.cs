using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Network;

/// <content>How requests and answers come to the other end, or do not.</content>
internal sealed partial class Link
{
    /// <summary>Sends an attempt.</summary>
    /// <param name="number">The exchange that it is for.</param>
    /// <param name="attempt">Where the exchange keeps it.</param>
    private void Launch(int number, ref int attempt)
    {
        Counts.Attempts++;
        CountForCopies(_exchanges[number].Request);
        if (!_wire.IsTransparent && _wire.Loses())
        {
            if (_exchanges[number].Request.Trace is not 0 and var trace)
            {
                Engine.Tracer!.Attempt(trace, Id, Engine.Now, isLost: true);
            }

            Lose(number, ref attempt);
            return;
        }

        var call = Engine.NewCall(this, _exchanges[number].Request, number);
        attempt = call;
        var latency = _wire.There(Engine.Calls[call].Request);
        if (latency == 0)
        {
            Engine.Deliver(To, call);
            return;
        }

        Engine.Calls[call].Node = Id; // No node has it: none that dies takes it along.
        Engine.Schedule(Engine.Now + latency, this, RequestComes, call);
    }

    /// <summary>Sends an answer.</summary>
    private void SendBack(int call, Outcome outcome)
    {
        ref var answered = ref Engine.Calls[call];
        if (answered.Exchange < 0)
        {
            // It was sent when nothing could happen to it, and the link was cut meanwhile.
            answered.Exchange = _exchanges.Take(answered.Request);
            ref var exchange = ref _exchanges[answered.Exchange];
            (exchange.Call, exchange.SentAt, exchange.Tries) = (call, Engine.Now, 1);
        }

        if (_wire.Loses())
        {
            LoseAnswer(call);
            return;
        }

        var latency = _wire.Back(answered, outcome);
        if (latency == 0)
        {
            End(call, outcome);
            return;
        }

        // The node that has answered it may have planned something for it, as one that dies has: that is out of date.
        answered.Node = Id;
        answered.Generation += 2;
        Engine.Schedule(Engine.Now + latency, this, AnswerComes, call, (int)outcome);
    }

    private void LoseAnswer(int call)
    {
        ref var lost = ref Engine.Calls[call];
        var (number, isAbandoned) = (lost.Exchange, lost.IsAbandoned);
        if (lost.Request.Trace != 0)
        {
            Engine.Tracer!.Lose(lost.Request.Trace, Engine.Now);
        }

        Engine.Calls.Return(call);
        if (isAbandoned)
        {
            Counts.Lost++;
            return;
        }

        ref var exchange = ref _exchanges[number];
        Lose(number, ref exchange.Hedge == call ? ref exchange.Hedge : ref exchange.Call);
    }

    /// <summary>A request or an answer does not come through. The sender knows nothing of it until it has waited long enough.</summary>
    private void Lose(int number, ref int attempt)
    {
        Counts.Lost++;
        attempt = Exchange.Lost;
        if (_policies.Timeout is null)
        {
            Engine.Schedule(Engine.Now + _wire.ConnectionTimeout, this, ConnectionTimedOut, number, _exchanges[number].Generation);
        }
    }

    /// <summary>The sender has waited long enough for what was lost.</summary>
    private void NoticeLoss(int number)
    {
        ref var exchange = ref _exchanges[number];
        if (exchange.Call >= 0 || exchange.Hedge >= 0)
        {
            // The other attempt may still end well.
            ref var lost = ref exchange.Call < 0 ? ref exchange.Call : ref exchange.Hedge;
            if (lost == Exchange.Lost)
            {
                lost = Exchange.None;
                Release(number);
                DispatchReady();
            }

            return;
        }

        EndTry(number, Ending.Here(Outcome.Unreachable, Id));
    }
}
