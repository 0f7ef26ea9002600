using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Policies.Retries;

/// <summary>Whether and how a sender tries again.</summary>
internal sealed record RetryOptions
{
    /// <summary>2^62 nanoseconds are 146 years.</summary>
    private const int MostDoublings = 62;

    /// <summary>Tries in all, the first among them and those that were refused before anything was sent; 2 or more to try again at all.</summary>
    public required int Attempts { get; init; }

    /// <summary>The pause before the second attempt in nanoseconds; it doubles with each further one.</summary>
    public long Backoff { get; init; }

    /// <summary>The longest pause in nanoseconds.</summary>
    public long LongestBackoff { get; init; } = 30_000_000_000;

    /// <summary>How much pauses vary.</summary>
    public Jitter Jitter { get; init; } = Jitter.Full;

    /// <summary>Retries for each call that is made, at the most, as 0.1; null without a limit.</summary>
    public double? BudgetRatio { get; init; }

    /// <summary>Whether it tries again even what a breaker or a limit has refused. A polite sender does not.</summary>
    public bool RetriesRefusals { get; init; }

    /// <summary>The share of senders, from 0 to 1, who give up each time instead of trying again: people close the page.</summary>
    public double Abandons { get; init; }

    /// <summary>Whether another attempt may end better.</summary>
    public bool IsWorthwhile(Outcome outcome) => RetriesRefusals || outcome is not (Outcome.BreakerOpen or Outcome.RateLimited);

    /// <summary>The pause after a number of tries, 1 or more, in nanoseconds.</summary>
    public long Pause(int tries, RandomSource random)
    {
        var pause = Math.Min(Backoff * Math.Pow(2, Math.Min(tries - 1, MostDoublings)), LongestBackoff);
        return (long)(Jitter switch
        {
            Jitter.Full => pause * random.NextDouble(),
            Jitter.Equal => pause * (1 + random.NextDouble()) / 2,
            _ => pause,
        });
    }
}
