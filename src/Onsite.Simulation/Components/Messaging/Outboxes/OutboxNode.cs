using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Components.Messaging.Outboxes;

/// <summary>
/// A table of messages in a store, and the relay that publishes them (C. Richardson, <em>Microservices Patterns</em>, 2018, section 3.3.7, transactional outbox). A message is there from the moment at which the store has applied the write
/// that it belongs to, and with it is lost where the store loses that. The relay reads the store now and then, publishes what is there, and forgets what was taken; so a message may be published twice and is never forgotten.
/// </summary>
internal sealed class OutboxNode : Node, ICarriesWrites
{
    private const int LookDue = 0;
    private const int Looking = -2;

    private readonly OutboxOptions _options;
    private readonly Queue<Request> _waiting = new();
    private readonly Request[] _taken;
    private readonly bool[] _isDone;
    private int _count;
    private int _left;
    private long _waitingBefore;
    private bool _isBusy;

    /// <summary>An outbox.</summary>
    /// <param name="options">How it is relayed.</param>
    public OutboxNode(OutboxOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Every, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Batch, 1);
        _options = options;
        _taken = new Request[options.Batch];
        _isDone = new bool[options.Batch];
    }

    /// <summary>The way from the relay to the store.</summary>
    public Link Store { get; set; } = null!;

    /// <summary>The way from the relay to where it publishes.</summary>
    public Link Target { get; set; } = null!;

    /// <summary>Messages that were put into it.</summary>
    public long Added { get; private set; }

    /// <summary>Messages that were published and taken.</summary>
    public long Relayed { get; private set; }

    /// <summary>Messages that the store lost with their writes.</summary>
    public long Lost { get; private set; }

    /// <summary>Messages that are not published yet, or of which that is not known.</summary>
    public long Backlog => _waiting.Count + _count;

    /// <summary>The store has applied a write: its message is there.</summary>
    public void Add(in Request write)
    {
        Added++;
        _waiting.Enqueue(write with { Write = Math.Abs(write.Write), Outbox = 0 });
        PlanLook();
    }

    /// <summary>The store has lost a write: its message is gone, if it is not published yet.</summary>
    /// <param name="write">The number of the write; nothing is known of those without one.</param>
    public void Lose(long write)
    {
        var number = Math.Abs(write);
        for (var left = number == 0 ? 0 : _waiting.Count; left > 0; left--)
        {
            if (_waiting.Dequeue() is var message && message.Write == number)
            {
                Lost++;
            }
            else
            {
                _waiting.Enqueue(message);
            }
        }
    }

    /// <inheritdoc />
    public void AddWritesUnderWay(ISet<long> writes)
    {
        foreach (var message in _waiting.Concat(_taken.Take(_count)))
        {
            writes.Add(message.Write);
        }

        writes.Remove(0);
    }

    /// <inheritdoc />
    public override void Arrive(int call) => throw new InvalidOperationException($"{Name} cannot be called.");

    /// <summary>A look: the store is asked, and what it costs it costs.</summary>
    public override void Handle(in Event happened)
    {
        var next = _count > 0 ? _taken[0] : _waiting.Count > 0 ? _waiting.Peek() : default;
        Store.Send(next.For(Looking, 0, Engine.Now, Verb.Read) with { Key = 0, Write = 0 });
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        if (answer.Parent >= 0)
        {
            _isDone[answer.Parent] = answer.Outcome == Outcome.Ok;
            EndOne();
        }
        else if (answer.Outcome == Outcome.Ok)
        {
            Publish();
        }
        else
        {
            _isBusy = false;
            PlanLook();
        }
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now) => new(0, 0, Backlog);

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var broken in base.BrokenLaws(now))
        {
            yield return broken;
        }

        if (_waitingBefore + Added != Relayed + Lost + Backlog)
        {
            yield return $"{Name}: {Added} messages were put in, {Relayed} relayed and {Lost} lost, but {Backlog} are there.";
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        (Added, Relayed, Lost, _waitingBefore) = (0, 0, 0, Backlog);
    }

    /// <summary>Looks are at the same moments whether or not something is there; those that would find nothing are not simulated.</summary>
    private void PlanLook()
    {
        if (!_isBusy && Backlog > 0)
        {
            _isBusy = true;
            Engine.Schedule(((Engine.Now / _options.Every) + 1) * _options.Every, this, LookDue, 0);
        }
    }

    /// <summary>Publishes what is there, and first what was not taken the last time. One more than are sent is waited for while they are sent, since an answer may come at once.</summary>
    private void Publish()
    {
        while (_count < _taken.Length && _waiting.TryDequeue(out var message))
        {
            _taken[_count++] = message;
        }

        _left = 1;
        for (var i = 0; i < _count; i++)
        {
            _left++;
            Target.Send(_taken[i].For(i, 0, Engine.Now, Verb.Publish));
        }

        EndOne();
    }

    private void EndOne()
    {
        if (--_left > 0)
        {
            return;
        }

        var (taken, kept) = (_count, 0);
        for (var i = 0; i < taken; i++)
        {
            if (_isDone[i])
            {
                Relayed++;
            }
            else
            {
                _taken[kept++] = _taken[i];
            }
        }

        _count = kept;
        if (kept == 0 && taken == _taken.Length && _waiting.Count > 0)
        {
            Engine.Schedule(Engine.Now, this, LookDue, 0); // As many as one look takes: there may be more.
        }
        else
        {
            _isBusy = false;
            PlanLook();
        }
    }
}
