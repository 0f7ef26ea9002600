using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Network.Slicing;

/// <summary>
/// What a slice leaves out, as seen from a link. Its ends may be divided by different numbers: a fleet of a hundred by twenty, the one database behind it not at all. The end that is divided less gets copies of the calls that are
/// sent, as a Poisson stream at the rate that is missing, so that its servers are as busy as they would be; the end that is divided more gets the calls that are followed and few of the copies, and to the sender of the others a
/// recent answer is repeated.
/// </summary>
internal sealed class LinkSlice
{
    private const int Remembered = 64;
    private const double Second = 1e9;

    private readonly RandomSource _random;
    private readonly (Request Request, int Replica)[] _calls = new (Request, int)[Remembered];
    private readonly (long Took, Ending Ending)[] _answers = new (long, Ending)[Remembered];
    private readonly double _copies;
    private readonly double _sent;
    private SentRate _rate = new();
    private int _callCount;
    private int _answerCount;

    /// <summary>What is left out.</summary>
    /// <param name="from">What the sender is divided by.</param>
    /// <param name="to">What the receiver is divided by.</param>
    /// <param name="whole">What the arrivals are divided by.</param>
    /// <param name="random">Draws when copies come and what they copy.</param>
    public LinkSlice(double from, double to, double whole, RandomSource random)
    {
        _copies = Math.Max(0, (from / to) - 1);
        // Of the calls that the receiver should get, those that are followed are sent in any case.
        _sent = from >= to || from >= whole ? 1 : ((1 / to) - (1 / whole)) / ((1 / from) - (1 / whole));
        _random = random;
    }

    /// <summary>Whether there is anything to do for it.</summary>
    public static bool IsNeeded(double from, double to) => from != to;

    /// <summary>Whether a copy of a call is planned.</summary>
    public bool IsPlanned { get; set; }

    /// <summary>Whether the receiver gets copies.</summary>
    public bool HasCopies => _copies > 0;

    /// <summary>A call is sent.</summary>
    public void Sent(in Request request, long now)
    {
        _rate.Count(now);
        if (_callCount == 0)
        {
            Remember(request, -1);
        }
    }

    /// <summary>A call has ended at the other end, at one of its replicas.</summary>
    public void Remember(in Request request, int replica) => _calls[_callCount++ % Remembered] = (request, replica);

    /// <summary>The sender has its answer.</summary>
    public void Remember(long took, in Ending ending) => _answers[_answerCount++ % Remembered] = (took, ending);

    /// <summary>Nanoseconds to the next copy; null where nothing is sent any more.</summary>
    public long? NextCopy(long now) => _rate.At(now) * _copies is > 0 and var rate ? 1 + (long)(_random.NextExponential() / rate * Second) : null;

    /// <summary>The call that a copy is made of, and the replica that had it; -1 where that is not known.</summary>
    public (Request Request, int Replica) Original() => _calls[_random.NextInt32(Math.Min(_callCount, Remembered))];

    /// <summary>Whether a copy is not sent on, and an answer is repeated to its sender.</summary>
    public bool Repeats() => _sent < 1 && _answerCount > 0 && !_random.NextBoolean(_sent);

    /// <summary>A recent answer, and how long it took.</summary>
    public (long Took, Ending Ending) Answer() => _answers[_random.NextInt32(Math.Min(_answerCount, Remembered))];
}
