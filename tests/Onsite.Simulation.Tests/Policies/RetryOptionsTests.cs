using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Policies;

public sealed class RetryOptionsTests
{
    [Theory]
    [InlineData(nameof(Jitter.None), 1, 100, 100)]
    [InlineData(nameof(Jitter.None), 2, 200, 200)]
    [InlineData(nameof(Jitter.None), 4, 800, 800)]
    [InlineData(nameof(Jitter.None), 5, 1000, 1000)]
    [InlineData(nameof(Jitter.None), 5000, 1000, 1000)]
    [InlineData(nameof(Jitter.Equal), 4, 400, 800)]
    [InlineData(nameof(Jitter.Full), 4, 0, 800)]
    [InlineData(nameof(Jitter.Full), 60, 0, 1000)]
    public void Pause_DoublesUpToTheLongest(string jitter, int tries, long least, long most)
    {
        var random = new RandomSource(1);
        var options = new RetryOptions { Attempts = 3, Backoff = 100, LongestBackoff = 1000, Jitter = Enum.Parse<Jitter>(jitter) };
        var pauses = Enumerable.Range(0, 500).Select(_ => options.Pause(tries, random)).ToList();
        pauses.ShouldAllBe(p => p >= least && p <= most);
        pauses.Average().ShouldBe((least + most) / 2.0, 1 + (0.1 * (most - least)));
    }

    [Fact]
    public void Pause_NoBackoff_IsNoneHoweverManyTries() => new RetryOptions { Attempts = 3 }.Pause(5000, new RandomSource(1)).ShouldBe(0);

    [Theory]
    [InlineData(nameof(Outcome.Failed), true, true)]
    [InlineData(nameof(Outcome.TimedOut), true, true)]
    [InlineData(nameof(Outcome.PoolExhausted), true, true)]
    [InlineData(nameof(Outcome.BreakerOpen), false, true)]
    [InlineData(nameof(Outcome.RateLimited), false, true)]
    public void IsWorthwhile_Refusals_OnlyForTheImpolite(string outcome, bool polite, bool impolite)
    {
        new RetryOptions { Attempts = 3 }.IsWorthwhile(Enum.Parse<Outcome>(outcome)).ShouldBe(polite);
        new RetryOptions { Attempts = 3, RetriesRefusals = true }.IsWorthwhile(Enum.Parse<Outcome>(outcome)).ShouldBe(impolite);
    }
}
