namespace Onsite.Simulation.Policies.Throttling;

/// <summary>How far a client holds back by itself where what it calls refuses.</summary>
internal sealed record ThrottleOptions
{
    /// <summary>How many times what is accepted it sends, 1 or more: with 2 half of what arrives is refused at the worst, and it notices soon when that ends.</summary>
    public double Multiplier { get; init; } = 2;

    /// <summary>How far back it looks, in nanoseconds.</summary>
    public long Window { get; init; } = 120_000_000_000;
}
