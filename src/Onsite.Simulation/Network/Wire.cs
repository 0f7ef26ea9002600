using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Network;

/// <summary>What messages go through: how long they take, and whether they come at all. Whether a message is lost is decided when it is sent.</summary>
internal sealed class Wire
{
    private const double NanosecondsPerSecond = 1e9;

    private readonly Sampler _there;
    private readonly Sampler _back;
    private readonly bool _isFar;
    private readonly RandomSource? _random;
    private readonly Traffic? _traffic;
    private double _factor = 1;

    /// <summary>A wire.</summary>
    /// <param name="network">What lies between its ends.</param>
    /// <param name="random">Draws latencies and losses; needed where there are any.</param>
    public Wire(LinkNetwork network, RandomSource? random)
    {
        _isFar = network.There is not null || network.Back is not null;
        if (_isFar)
        {
            ArgumentNullException.ThrowIfNull(random);
        }

        _there = (network.There ?? new Constant(0)).Compile();
        _back = (network.Back ?? new Constant(0)).Compile();
        _random = random;
        _traffic = network.Sizes is { } sizes ? new Traffic(sizes, network.BytesPerSecond) : null;
        ConnectionTimeout = network.ConnectionTimeout;
    }

    /// <summary>Whether nothing comes through.</summary>
    public bool IsCut { get; set; }

    /// <summary>The share of messages that are lost.</summary>
    public double Loss { get; private set; }

    /// <summary>Whether everything comes through in no time.</summary>
    public bool IsTransparent => !_isFar && _traffic is null && !IsCut && Loss == 0;

    /// <summary>Bytes that were sent over it; 0 where nobody counts.</summary>
    public double Bytes => _traffic?.Bytes ?? 0;

    /// <summary>After how many nanoseconds a loss is noticed without a timeout.</summary>
    public long ConnectionTimeout { get; }

    /// <summary>Sets the share of messages that are lost.</summary>
    public void SetLoss(double share)
    {
        if (!(share is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "It is a share from 0 to 1.");
        }

        Loss = share == 0 || _random is not null ? share : throw new InvalidOperationException("Losses are drawn from a stream, and this link has none.");
    }

    /// <summary>Sets by what latencies are multiplied.</summary>
    public void SetFactor(double factor)
    {
        if (!(factor > 0) || double.IsInfinity(factor))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "It is a number above 0.");
        }

        _factor = factor;
    }

    /// <summary>Whether the message that is sent now is lost.</summary>
    public bool Loses() => IsCut || (Loss > 0 && _random!.NextBoolean(Loss));

    /// <summary>How long the request that is sent now is on its way, in nanoseconds.</summary>
    public long There(in Request request) => (_isFar ? (long)(_there.Next(_random!) * _factor * NanosecondsPerSecond) : 0) + (_traffic?.There(request) ?? 0);

    /// <summary>How long the answer that is sent now is on its way, in nanoseconds.</summary>
    public long Back(in Call call, Outcome outcome) => (_isFar ? (long)(_back.Next(_random!) * _factor * NanosecondsPerSecond) : 0) + (_traffic?.Back(call.Request, outcome, call.Marks) ?? 0);

    /// <summary>Begins to count anew.</summary>
    public void Restart() => _traffic?.Restart();
}
