using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Messaging.Queues;

/// <content>How messages are delivered, again where they have to be, and end.</content>
internal sealed partial class QueueNode
{
    /// <summary>Hands messages out while there are slots. Not each from within the other: a worker that answers at once asks for the next while it is being handed the last.</summary>
    private void Dispatch()
    {
        if (_isDispatching || !_isUp)
        {
            return;
        }

        _isDispatching = true;
        while (_ready.Count > 0 && _consumers.TryTake(out var consumer, out var part))
        {
            Deliver(_ready.Dequeue(), consumer, part);
        }

        _isDispatching = false;
        if (_ready.Count > 0 && !_isLookPlanned && _consumers.Any)
        {
            _isLookPlanned = true;
            Engine.Schedule(Engine.Now + LookEvery, this, LooksAgain, 0);
        }

        if (_isRefusing && Depth + Delayed + _publishing <= _options.LengthLimit / 2)
        {
            _isRefusing = false;
            Engine.Note(this, NoteKind.QueueDrained, Depth);
        }
    }

    private void Deliver(int message, int consumer, int part)
    {
        var now = Engine.Now;
        var number = _deliveries.Take(new Delivery(message, consumer, part));
        ref var delivered = ref _messages[message];
        delivered.State = MessageState.InWork;
        delivered.Current = number;
        delivered.Outstanding++;
        InWork++;
        Counts.Deliveries++;
        Counts.Redeliveries += delivered.Deliveries++ > 0 ? 1 : 0;
        Waits.Add(now - delivered.ReadyAt);
        _waiting.Change(now, -1);
        SeeLag();
        if (_options.VisibilityTimeout is { } timeout && _options.Guarantee == Guarantee.AtLeastOnce)
        {
            _deadlines.Add(now + timeout, number, _deliveries.GenerationOf(number));
            PlanDeadline();
        }

        var request = delivered.Request with { Parent = number, ParentGeneration = _deliveries.GenerationOf(number), Part = part + 1, Verb = Verb.Call, IntendedAt = now };
        _consumers.LinkOf(consumer).Send(request);
    }

    /// <summary>A delivery has ended. That counts for its message only while no other has been begun for it.</summary>
    private void Ended(int message, bool isCurrent, bool isHandled)
    {
        ref var ended = ref _messages[message];
        if (isHandled)
        {
            Counts.Duplicates += ended.IsHandled ? 1 : 0;
            if (!ended.IsHandled)
            {
                Latency.Add(Engine.Now - ended.Request.OriginAt);
            }

            ended.IsHandled = true;
        }

        if (!isCurrent)
        {
            return;
        }

        if (isHandled)
        {
            End(message);
            Counts.Acknowledged++;
        }
        else if (_options.Guarantee == Guarantee.AtMostOnce)
        {
            End(message);
            Counts.Lost++;
        }
        else if (!WasLast(message))
        {
            Withdraw(message);
            PlanReady(message, Math.Max(_options.RedeliveryDelay, QueueOptions.ShortestRedelivery));
        }
    }

    /// <summary>Deliveries whose time has run out: their messages are ready again.</summary>
    private void ExpireDue()
    {
        while (_deadlines.TryTakeDue(Engine.Now, out var number, out var generation))
        {
            if (_deliveries.GenerationOf(number) != generation)
            {
                continue;
            }

            var (message, isOver) = (_deliveries[number].Message, _deliveries[number].IsOver);
            if (_messages[message].Current == number)
            {
                Counts.Expired++;
                if (!WasLast(message))
                {
                    Withdraw(message);
                    MakeReady(message);
                }
            }

            if (isOver)
            {
                _deliveries.Return(number);
                _messages.EndDelivery(message);
            }
        }
    }

    private void PlanDeadline()
    {
        if (!_deadlines.IsPlanned && _deadlines.Next is { } next)
        {
            _deadlines.IsPlanned = true;
            Engine.Schedule(next, this, DeadlineDue, 0);
        }
    }

    /// <summary>Puts a message aside if it may not be delivered again.</summary>
    private bool WasLast(int message)
    {
        if (_options.MostDeliveries is not { } most || _messages[message].Deliveries < most)
        {
            return false;
        }

        End(message);
        Counts.Dead++;
        if (!_hasTold)
        {
            _hasTold = true;
            Engine.Note(this, NoteKind.DeadLettering, most);
        }

        return true;
    }

    /// <summary>The present delivery of a message does not count any more.</summary>
    private void Withdraw(int message)
    {
        _messages[message].Current = -1;
        InWork--;
    }

    private void End(int message)
    {
        ref var ended = ref _messages[message];
        Messages.Leave(Engine.Now, ended.PublishedAt);
        switch (ended.State)
        {
            case MessageState.InWork:
                InWork--;
                break;
            case MessageState.Delayed:
                Delayed--;
                break;
            default:
                Forget();
                break;
        }

        _messages.End(message);
    }

    /// <summary>A message that waits is gone. Only a crash does that, to all at once.</summary>
    private void Forget()
    {
        _waiting.Change(Engine.Now, -_waiting.Value);
        _ready.Clear();
        SeeLag();
    }
}
