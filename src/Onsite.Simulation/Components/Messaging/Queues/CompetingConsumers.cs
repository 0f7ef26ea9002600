using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Components.Messaging.Queues;

/// <summary>
/// The workers of a queue, each with so many free slots in each replica. A replica that is down has none. While all are taken only a slot that comes free is looked at, so that a busy queue does not
/// search a thousand replicas for each message; a replica that comes back, or is new, is found by <see cref="LookAgain"/>.
/// </summary>
internal sealed class CompetingConsumers
{
    private readonly List<Consumer> _consumers = [];
    private (int Consumer, int Part) _freed = (-1, -1);
    private (int Consumer, int Part) _turn;
    private bool _isExhausted;

    /// <summary>Whether there are any.</summary>
    public bool Any => _consumers.Count > 0;

    /// <summary>Adds a worker.</summary>
    /// <param name="link">The way to it.</param>
    /// <param name="slots">Messages that each of its replicas is given at once, 1 or more.</param>
    public void Add(Link link, int slots)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slots, 1);
        _consumers.Add(new Consumer(link, slots));
        _isExhausted = false;
    }

    /// <summary>The way to a worker.</summary>
    public Link LinkOf(int consumer) => _consumers[consumer].Link;

    /// <summary>Takes a slot, in turn.</summary>
    public bool TryTake(out int consumer, out int part)
    {
        if (_isExhausted)
        {
            (consumer, part) = _freed;
            if (consumer < 0)
            {
                return false;
            }

            _freed = (-1, -1);
            return _consumers[consumer].TryTake(part);
        }

        (consumer, part) = _turn;
        for (var left = TotalParts(); left > 0; left--)
        {
            Advance(ref consumer, ref part);
            if (_consumers[consumer].TryTake(part))
            {
                _turn = (consumer, part);
                return true;
            }
        }

        _isExhausted = true;
        return false;
    }

    /// <summary>Gives a slot back.</summary>
    public void Release(int consumer, int part)
    {
        _consumers[consumer].Release(part);
        if (_freed.Consumer >= 0)
        {
            _isExhausted = false;
        }
        else if (_isExhausted)
        {
            _freed = (consumer, part);
        }
    }

    /// <summary>Looks at all again at the next attempt.</summary>
    public void LookAgain()
    {
        _isExhausted = false;
        _freed = (-1, -1);
    }

    private int TotalParts()
    {
        var parts = 0;
        foreach (var consumer in _consumers)
        {
            parts += consumer.Parts;
        }

        return parts;
    }

    private void Advance(ref int consumer, ref int part)
    {
        part++;
        while (part >= _consumers[consumer].Parts)
        {
            consumer = consumer + 1 == _consumers.Count ? 0 : consumer + 1;
            part = 0;
        }
    }

    private sealed class Consumer(Link link, int slots)
    {
        private readonly IFailing? _failing = link.To as IFailing;
        private int[] _taken = new int[1];

        public Link Link { get; } = link;

        public int Parts => _failing?.Parts ?? 1;

        public bool TryTake(int part)
        {
            if (part >= _taken.Length)
            {
                Array.Resize(ref _taken, Math.Max(Parts, part + 1));
            }

            if (part >= Parts || _taken[part] >= slots || _failing is { } failing && !failing.IsUp(part))
            {
                return false;
            }

            _taken[part]++;
            return true;
        }

        public void Release(int part) => _taken[part]--;
    }
}
