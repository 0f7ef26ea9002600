using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Network;

/// <summary>Exchanges in one array, used again and again. It allocates only while it grows.</summary>
internal sealed class ExchangePool
{
    private Exchange[] _exchanges = new Exchange[16];
    private int _free = -1;
    private int _used;

    /// <summary>How many are taken.</summary>
    public int Live { get; private set; }

    /// <summary>An exchange. The reference holds until the next <see cref="Take"/>.</summary>
    public ref Exchange this[int exchange] => ref _exchanges[exchange];

    /// <summary>Takes a place for a new exchange, of which no attempt is there yet.</summary>
    public int Take(in Request request)
    {
        var place = _free;
        if (place >= 0)
        {
            _free = _exchanges[place].Next;
        }
        else
        {
            place = _used++;
            if (place == _exchanges.Length)
            {
                Array.Resize(ref _exchanges, 2 * _exchanges.Length);
            }
        }

        ref var taken = ref _exchanges[place]; // Set where it lies: it is large, and there are many.
        taken.Generation++;
        taken.Request = request;
        taken.Tries = 0;
        taken.Call = Exchange.None;
        taken.Hedge = Exchange.None;
        taken.BreakerPhase = 0;
        taken.SentAt = 0;
        taken.IsTimed = false;
        taken.Held = 0;
        taken.IsQueued = false;
        Live++;
        return place;
    }

    /// <summary>Gives a place back.</summary>
    public void Return(int exchange)
    {
        _exchanges[exchange].Generation++;
        _exchanges[exchange].Next = _free;
        _free = exchange;
        Live--;
    }
}
