using Onsite.Simulation.Kernel;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Reporting;

public sealed class DurableReportTests
{
    /// <summary>What is written into the cache reaches the store five seconds later.</summary>
    private const string Design = """
        id: d-notes
        title: A cache that forgets
        components:
          people: {kind: clients}
          app:    {kind: service, cores: 8, compute: constant(0 s)}
          notes:  {kind: cache, work: constant(0 s), writeBehind: 5 s}
          store:  {kind: sql-database, cores: 16, write: constant(1 ms), commit: constant(9 ms)}
        links:
          - people -> app
          - app -> notes
          - notes -> store
        handlers:
          note@app: [{write: notes}]
        """;

    private const string Scenario = """
        id: s-notes
        title: Notes
        operations:
          note: {share: 100 %, kind: write, durable: true, keys: {count: 1000}}
        workload:
          arrivals: regular
          profile: [{for: 30 s, rate: 100/s}]
        objectives:
          - {durable: note, lost: 0}
        faults: [{at: 20 s, for: 1 s, crash: notes}]
        """;

    /// <summary>A hundred a second for half a minute, and those of five seconds are in memory when it dies.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Run_DesignThatLosesSteadily_SameFigureHoweverManyReplications(int replications)
    {
        var report = Simulator.Run(Texts.Blueprint(Design, Scenario), new RunOptions { Replications = replications });

        report.Durable.ShouldNotBeNull().ShouldSatisfyAllConditions(d => d.Acknowledged.ShouldBeInRange(2890, 3000), d => d.Lost.ShouldBeInRange(497, 503));
        report.Objectives.Single().ShouldSatisfyAllConditions(
            o => o.Verdict.ShouldBe(Verdict.Violated),
            o => o.Measured.Value.ShouldBe(report.Durable!.Lost),
            o => o.Sentence.ShouldBe($"{report.Durable!.Lost} durable writes lost, at most 0: missed."));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Of_OneLossInOneOfMany_ShowsAsOne(int replications)
    {
        var unlucky = new DurableCounts(Begun: 100, Acknowledged: 99, Applied: 98, Lost: 1, Twice: 1, UnderWay: 0);
        var lucky = unlucky with { Applied = 99, Lost = 0, Twice = 0 };

        DurableReport.Of([unlucky, .. Enumerable.Repeat(lucky, replications - 1)], whole: 1).ShouldBe(new DurableReport(99, 1, 1, 0));
    }

    [Fact]
    public void Of_NothingLost_IsNothing() => DurableReport.Of([new DurableCounts(5, 4, 4, 0, 0, 0), new DurableCounts(5, 5, 5, 0, 0, 0)], whole: 1).ShouldBe(new DurableReport(4, 0, 0, 0));

    [Fact]
    public void Of_SliceOfTheWhole_CountsTheWhole() => DurableReport.Of([new DurableCounts(100, 99, 90, 2, 1, 7), new DurableCounts(100, 97, 92, 1, 0, 4)], whole: 8).ShouldBe(new DurableReport(784, 12, 4, 44));
}
