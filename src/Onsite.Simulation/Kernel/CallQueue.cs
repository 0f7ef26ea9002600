namespace Onsite.Simulation.Kernel;

/// <summary>Calls that wait in line, first come first served, linked through the calls themselves. A call stands in one queue at most.</summary>
internal struct CallQueue
{
    private int _first;
    private int _last;

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a call at the end.</summary>
    public void Enqueue(CallPool calls, int call)
    {
        calls[call].Next = -1;
        if (Count++ == 0)
        {
            _first = call;
        }
        else
        {
            calls[_last].Next = call;
        }

        _last = call;
    }

    /// <summary>Takes the first; the queue must not be empty.</summary>
    public int Dequeue(CallPool calls)
    {
        var call = _first;
        _first = calls[call].Next;
        Count--;
        return call;
    }
}
