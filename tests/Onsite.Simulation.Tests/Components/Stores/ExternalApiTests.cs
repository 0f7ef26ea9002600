using Onsite.Simulation.Components.Stores.External;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Limits;

namespace Onsite.Simulation.Tests.Components.Stores;

public sealed class ExternalApiTests
{
    private static readonly ExternalApiOptions Card = new() { RateLimit = null, CountsWrites = true };

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void Arrive_ShareOfErrors_IsTheShareThatFails(double share)
    {
        var bench = StoreBench.External(Card with { ErrorShare = share });
        var clients = bench.Use(100, StoreBench.Write());
        bench.Run(100);
        ((double)clients.Outcomes[(int)Outcome.Failed] / clients.Outcomes.Sum()).ShouldBe(share, 0.015);
        bench.Store.Errors.ShouldBe(clients.Outcomes[(int)Outcome.Failed]);
        (clients.Latency.Mean / 1e6).ShouldBe(200, 6);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    /// <summary>The client gives up, or the answer is lost, when the card has been charged; and tries again.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Arrive_SameWriteAgain_ChargesOnceWhereTheKeyIsSent(bool isIdempotent)
    {
        var bench = StoreBench.External(Card with { IsIdempotent = isIdempotent, ErrorShare = 0.1, DoneAmongErrors = 0.5 });
        var clients = bench.Use(50, StoreBench.Write(), StoreBench.Retrying(0.5));
        bench.Run(100);
        clients.StopsAt = bench.Engine.Now;
        bench.Run(120);

        var counts = bench.Engine.Ledger.Count();
        counts.Lost.ShouldBe(0);
        (counts.Twice > 200).ShouldBe(!isIdempotent);
        (counts.Twice == 0).ShouldBe(isIdempotent);
        (clients.Duplicates > 200).ShouldBe(isIdempotent);
    }

    [Fact]
    public void Arrive_MoreThanItsLimit_IsRateLimited()
    {
        var bench = StoreBench.External(new ExternalApiOptions { RateLimit = new TokenBucketOptions(100, 100) });
        var clients = bench.Use(300, StoreBench.Write());
        bench.Run(50);
        (clients.Outcomes.Sum() - clients.Outcomes[(int)Outcome.RateLimited]).ShouldBeInRange(5000, 5110);
        bench.Store.Counts.Refused.ShouldBe(clients.Outcomes[(int)Outcome.RateLimited]);
    }

    [Fact]
    public void Crash_Outage_IsUnreachableAndOver()
    {
        var bench = StoreBench.External(Card);
        var clients = bench.Use(100, StoreBench.Write());
        bench.Run(10);
        bench.Store.Crash(0);
        bench.Store.IsUp(0).ShouldBeFalse();
        bench.Run(20);
        bench.Store.Recover(0);
        var failed = clients.Outcomes[(int)Outcome.Unreachable];
        failed.ShouldBeInRange(900, 1120);
        bench.Run(30);
        clients.Outcomes[(int)Outcome.Unreachable].ShouldBe(failed);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void SetPace_Slow_TakesSoMuchLonger()
    {
        var bench = StoreBench.External(Card);
        bench.Store.SetPace(0, 0.25);
        var clients = bench.Use(100, StoreBench.Write());
        bench.Run(100);
        (clients.Latency.Mean / 1e6).ShouldBe(800, 30);
    }

    [Fact]
    public void Arrive_WritesCountElsewhere_LeavesTheLedgerAlone()
    {
        var bench = StoreBench.External(new ExternalApiOptions());
        bench.Use(10, StoreBench.Write());
        bench.Run(10);
        bench.Store.Counts.Applied.ShouldBeGreaterThan(70);
        bench.Engine.Ledger.Count().Applied.ShouldBe(0);
    }
}
