using Onsite.Simulation.Components.Messaging.Outboxes;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Stores.Work;

/// <summary>What a store does with durable writes: applies them, knows those again that it is told to, and tells the ledger where the truth is.</summary>
internal sealed class AppliedWrites
{
    private readonly WriteSet _known = new();
    private readonly bool _isIdempotent;
    private readonly bool _countsWrites;
    private readonly List<OutboxNode> _outboxes = [];

    /// <summary>What a store does with writes.</summary>
    /// <param name="isIdempotent">Whether it knows a write again by its number, and does not apply it twice.</param>
    /// <param name="countsWrites">Whether this is where writes count: what it applies and loses goes into the ledger.</param>
    public AppliedWrites(bool isIdempotent, bool countsWrites)
    {
        _isIdempotent = isIdempotent;
        _countsWrites = countsWrites;
    }

    /// <summary>Whether a write would be known for one that was applied before.</summary>
    public bool IsKnown(long write) => _isIdempotent && write > 0 && _known.Contains(write);

    /// <summary>Adds an outbox; gives its number, from 1.</summary>
    public ushort Keep(OutboxNode outbox)
    {
        _outboxes.Add(outbox);
        return checked((ushort)_outboxes.Count);
    }

    /// <summary>Applies a write; false where it had been applied and was known for it.</summary>
    public bool TryApply(Engine engine, in Request request, StoreCounts counts)
    {
        var write = request.Write;
        if (IsKnown(write))
        {
            counts.Duplicates++;
            return false;
        }

        counts.Applied++;
        if (request.Outbox > 0 && !request.IsCopy)
        {
            _outboxes[request.Outbox - 1].Add(request);
        }

        if (_countsWrites)
        {
            engine.Versions.Apply(request.Key, Math.Max(0, write), engine.Now);
        }

        if (write <= 0)
        {
            return true;
        }

        counts.AppliedAgain += _known.Add(write) ? 0 : 1;
        if (_countsWrites)
        {
            engine.Ledger.Apply(write);
        }

        return true;
    }

    /// <summary>An applied write is gone.</summary>
    public void Lose(Engine engine, long write, StoreCounts counts)
    {
        counts.Lost++;
        foreach (var outbox in _outboxes)
        {
            outbox.Lose(write);
        }

        if (write <= 0)
        {
            return;
        }

        _known.Remove(write);
        if (_countsWrites)
        {
            engine.Ledger.Lose(write);
        }
    }
}
