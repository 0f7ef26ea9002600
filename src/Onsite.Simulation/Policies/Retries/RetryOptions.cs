using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Policies.Retries;

/// <summary>How much a pause between attempts varies.</summary>
internal enum Jitter : byte
{
    /// <summary>Not at all: those who failed together come back together.</summary>
    None,

    /// <summary>Between half of the pause and the whole.</summary>
    Equal,

    /// <summary>Between nothing and the whole (M. Brooker, "Exponential Backoff And Jitter", 2015).</summary>
    Full,
}

/// <summary>Whether and how a sender tries again.</summary>
internal sealed record RetryOptions
{
    /// <summary>Attempts in all, the first among them; 2 or more to try again at all.</summary>
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

    /// <summary>Whether another attempt may end better.</summary>
    public bool IsWorthwhile(Outcome outcome) => RetriesRefusals || outcome is not (Outcome.BreakerOpen or Outcome.RateLimited);

    /// <summary>The pause after a number of attempts, in nanoseconds.</summary>
    public long Pause(int attempts, RandomSource random)
    {
        var pause = Math.Min(Backoff * Math.Pow(2, attempts - 1), LongestBackoff);
        return (long)(Jitter switch
        {
            Jitter.Full => pause * random.NextDouble(),
            Jitter.Equal => pause * (1 + random.NextDouble()) / 2,
            _ => pause,
        });
    }
}
