using Onsite.Simulation.Analysis;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Analysis;

public sealed class HeadroomTests
{
    [Theory]
    [InlineData(100, 0.3, 100)]
    [InlineData(100, 0.4, 50)]
    [InlineData(50, 0.2, 40)]
    public void Find_SingleServer_BreaksWhereTheFormulaSays(double rate, double busy, double limitMilliseconds)
    {
        var headroom = Headroom.Find(Chains.Of(rate, seconds: 60, [busy], $"p99: {limitMilliseconds} ms"), new AnalysisOptions { Parallelism = 2 });

        // The time in an M/M/1 is exponential with the rate μ - λ, so that its 99th percentile is the limit where λ = μ - ln 100 / limit. Of a percentile over two minutes a tenth is left to chance at most, and of
        // λ less.
        var service = rate / busy;
        var breaks = (service - (Math.Log(100) / (limitMilliseconds / 1000))) / rate;
        headroom.BreaksAt.ShouldNotBeNull().ShouldBeGreaterThan(0.9 * breaks);
        headroom.Holds.ShouldBeLessThan(1.1 * breaks);
        headroom.Resolution.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(0.05);
        headroom.Missed.ShouldHaveSingleItem().Name.ShouldBe("ask p99");
        headroom.Tried.ShouldAllBe(t => t.Held == t.Load <= headroom.Holds);
        headroom.IsCutShort.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0.3, 0.1, "stage-1")]
    [InlineData(0.1, 0.3, "stage-2")]
    public void Find_Chain_NamesTheStageThatIsFullThere(double first, double second, string stage) =>
        Headroom.Find(Chains.Of(100, seconds: 20, [first, second], "p99: 300 ms"), new AnalysisOptions { Resolution = 0.2 }).Bottleneck.ShouldNotBeNull().Component.ShouldBe(stage);

    [Fact]
    public void Find_NothingBreaks_SaysBeyond()
    {
        var headroom = Headroom.Find(Chains.Of(10, seconds: 20, [0.01]), new AnalysisOptions { MostLoad = 6 });

        headroom.BreaksAt.ShouldBeNull();
        headroom.Resolution.ShouldBeNull();
        headroom.Tried.Select(t => t.Load).ShouldBe([1, 2, 4, 6]);
        headroom.Sentence.ShouldBe("Beyond ×6.0 the load, the most that was tried.");
    }

    [Fact]
    public void Find_BrokenAtEveryLoad_SaysThatLoadIsNotWhy()
    {
        // Nothing is served within a tenth of its own service time.
        var headroom = Headroom.Find(Chains.Of(100, seconds: 20, [0.2], "p99: 200 us"), new AnalysisOptions());

        headroom.Holds.ShouldBe(0);
        headroom.BreaksAt.ShouldBe(1.0 / 64);
        headroom.Sentence.ShouldBe("No load that was tried holds, down to ×0.016: load is not what breaks it.");
    }

    /// <summary>A fleet that is half busy.</summary>
    [Fact]
    public void Find_ManyRequests_SortsOutByFewEventsAndClaimsByMany()
    {
        const string design = """
            id: d-fleet
            title: A fleet
            components:
              callers: {kind: clients}
              edge:    {kind: load-balancer, policy: least-outstanding}
              app:     {kind: service, replicas: 32, cores: 1, compute: exponential(10 ms)}
            links:
              - callers -> edge
              - edge -> app
            """;
        const string scenario = """
            id: s-fleet
            title: A steady stream
            operations:
              ask: {share: 100 %, kind: read}
            workload:
              profile: [{for: 90 s, rate: 1600/s}]
              clients: {timeout: 1 h}
            objectives:
              - {operation: ask, p99: 200 ms}
            """;
        var (heard, options) = (new Heard(), new AnalysisOptions { EventBudget = 40_000_000, Parallelism = 2 });

        var headroom = Headroom.Find(Texts.Blueprint(design, scenario), options, heard);

        // Half busy, so that it is full at twice the load, and nothing waits for long before.
        headroom.IsCutShort.ShouldBeFalse(headroom.Sentence);
        headroom.Holds.ShouldBeGreaterThan(1.6);
        headroom.BreaksAt.ShouldNotBeNull().ShouldBeLessThan(2.2);
        headroom.Tried.ShouldContain(t => t.IsScreened);
        headroom.Tried.Where(t => t.Load == headroom.Holds || t.Load == headroom.BreaksAt).ShouldAllBe(t => !t.IsScreened);
        heard.Last.ShouldNotBeNull().Events.ShouldBeLessThanOrEqualTo(options.EventBudget);
    }

    /// <summary>What was found until then is told, as an interval.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Find_TrialsEndAfterALoadHasBroken_SaysWhatHoldsAndWhatBreaks(int trials)
    {
        var headroom = Headroom.Find(Chains.Of(100, seconds: 60, [0.3], "p99: 100 ms"), new AnalysisOptions { MostTrials = trials });

        headroom.IsCutShort.ShouldBeTrue();
        headroom.Holds.ShouldBeGreaterThan(0, headroom.Sentence);
        headroom.BreaksAt.ShouldNotBeNull(headroom.Sentence).ShouldBeGreaterThan(headroom.Holds);
        headroom.Sentence.ShouldContain("where trials or events ended");
    }

    /// <summary>A load whose run takes too many events is a wall and no end: what lies before it is looked at.</summary>
    [Fact]
    public void Find_RunAtAHigherLoadTakesTooManyEvents_LooksUpToThere()
    {
        // One queue is not divided: twice the load is twice the events.
        var blueprint = Chains.Of(100, seconds: 60, [0.1], "p99: 10 s");
        var once = Onsite.Simulation.Running.Simulator.Run(blueprint, new() { Replications = 1 }).Events;

        var headroom = Headroom.Find(blueprint, new AnalysisOptions { EventBudget = 22 * once });

        // Nothing breaks below ten times the load: what ends the search is the number of events.
        headroom.IsCutShort.ShouldBeTrue(headroom.Sentence);
        headroom.BreaksAt.ShouldBeNull();
        headroom.Holds.ShouldBeGreaterThanOrEqualTo(1, headroom.Sentence);
        headroom.RefusedAt.ShouldNotBeNull(headroom.Sentence).ShouldBeLessThanOrEqualTo(2 * headroom.Holds);
    }

    [Theory]
    [InlineData(3000, 64)]
    [InlineData(1_000_000, 2)]
    public void Find_TooFewEventsOrTrials_ClaimsNoLoadThatItHasNotSeenBreak(long events, int trials)
    {
        var headroom = Headroom.Find(Chains.Of(100, seconds: 20, [0.1]), new AnalysisOptions { EventBudget = events, MostTrials = trials });

        headroom.IsCutShort.ShouldBeTrue();
        headroom.BreaksAt.ShouldBeNull();
        headroom.Tried.Count.ShouldBeLessThanOrEqualTo(trials);
        headroom.Sentence.ShouldMatch("not enough events|needs more events");
    }
}
