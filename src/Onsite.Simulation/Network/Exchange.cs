using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Network;

/// <summary>A call as its sender sees it: one, however many attempts it takes. A try is one attempt, or two where it is hedged.</summary>
internal struct Exchange
{
    /// <summary>No attempt is there.</summary>
    public const int None = -1;

    /// <summary>An attempt is lost on the way, there or back, and the sender has not noticed.</summary>
    public const int Lost = -2;

    /// <summary>Grows each time that its place is taken or given back or a try ends: what was planned before is out of date.</summary>
    public int Generation;

    /// <summary>What its sender wants.</summary>
    public Request Request;

    /// <summary>Tries so far, those among them that were refused before anything was sent.</summary>
    public int Tries;

    /// <summary>The attempt that is under way; <see cref="None"/> or <see cref="Lost"/> where it is not.</summary>
    public int Call;

    /// <summary>The second attempt of a hedged try.</summary>
    public int Hedge;

    /// <summary>Which of the breaker's phases let it pass.</summary>
    public int BreakerPhase;

    /// <summary>When the try began, in nanoseconds.</summary>
    public long SentAt;

    /// <summary>The turn of its timeout among what is due at that moment.</summary>
    public ulong TimeoutEpoch;

    /// <summary>The one before it in the <see cref="TimeoutLine"/>; -1 for none.</summary>
    public int Older;

    /// <summary>The one after it in the <see cref="TimeoutLine"/>; -1 for none.</summary>
    public int Younger;

    /// <summary>Whether it is in the <see cref="TimeoutLine"/>.</summary>
    public bool IsTimed;

    /// <summary>The connections that it has.</summary>
    public int Held;

    /// <summary>Whether it stands in line for a connection.</summary>
    public bool IsQueued;

    /// <summary>The next in the same line.</summary>
    public int Next;

    /// <summary>The one before it in the same line.</summary>
    public int Previous;
}
