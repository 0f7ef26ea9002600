using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Network;

/// <summary>
/// The tries of a link that a timeout may end, in the order in which they began. Each has as long as the others, so the first of them is the next to be given up, and only that one is in the queue of events: nearly all tries end before,
/// and a timeout of each would be a fifth to a half of all events and most of what is pending. A timeout comes at its moment and in its turn among what is due then, as if it had been planned when the try began.
/// </summary>
internal sealed class TimeoutLine
{
    private readonly ExchangePool _exchanges;
    private readonly long _timeout;
    private readonly EventTarget _link;
    private readonly int _kind;
    private int _oldest = -1;
    private int _youngest = -1;
    private bool _isPlanned;

    /// <summary>A line.</summary>
    /// <param name="exchanges">The exchanges of the link.</param>
    /// <param name="timeout">How long each try has, in nanoseconds.</param>
    /// <param name="link">Who is told.</param>
    /// <param name="kind">As what.</param>
    public TimeoutLine(ExchangePool exchanges, long timeout, EventTarget link, int kind)
    {
        _exchanges = exchanges;
        _timeout = timeout;
        _link = link;
        _kind = kind;
    }

    /// <summary>The try of an exchange begins.</summary>
    public void Enter(Engine engine, int exchange)
    {
        ref var entered = ref _exchanges[exchange];
        entered.TimeoutEpoch = engine.Reserve();
        entered.IsTimed = true;
        entered.Older = _youngest;
        entered.Younger = -1;
        if (_youngest < 0)
        {
            _oldest = exchange;
        }
        else
        {
            _exchanges[_youngest].Younger = exchange;
        }

        _youngest = exchange;
        if (!_isPlanned)
        {
            Plan(engine);
        }
    }

    /// <summary>The try of an exchange has ended, whether or not it was in the line.</summary>
    public void Leave(int exchange)
    {
        ref var left = ref _exchanges[exchange];
        if (!left.IsTimed)
        {
            return;
        }

        left.IsTimed = false;
        if (left.Older < 0)
        {
            _oldest = left.Younger;
        }
        else
        {
            _exchanges[left.Older].Younger = left.Younger;
        }

        if (left.Younger < 0)
        {
            _youngest = left.Older;
        }
        else
        {
            _exchanges[left.Younger].Older = left.Older;
        }
    }

    /// <summary>What was planned has come; the next is planned.</summary>
    /// <returns>Whether the try that it was planned for is still under way, and is to be given up.</returns>
    public bool Take(Engine engine, in Event happened)
    {
        _isPlanned = false;
        var isDue = _exchanges[happened.Subject].Generation == happened.Tag;
        if (isDue)
        {
            Leave(happened.Subject);
        }

        if (_oldest >= 0)
        {
            Plan(engine);
        }

        return isDue;
    }

    private void Plan(Engine engine)
    {
        ref readonly var next = ref _exchanges[_oldest];
        _isPlanned = true;
        engine.Schedule(next.SentAt + _timeout, next.TimeoutEpoch, _link, _kind, _oldest, next.Generation);
    }
}
