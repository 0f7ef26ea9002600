using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Reporting;

public sealed class FailureReportTests
{
    private const string Design = """
        id: d-away
        title: A service that is away for a while
        components:
          people: {kind: clients}
          app:    {kind: service, cores: 8, compute: constant(1 ms)}
        links:
          - people -> app
        """;

    private const string Scenario = """
        id: s-away
        title: Five seconds of thirty
        operations:
          ask: {share: 100 %, kind: read}
        workload:
          arrivals: regular
          profile: [{for: 30 s, rate: 100/s}]
        faults: [{at: 10 s, for: 5 s, crash: app}]
        """;

    /// <summary>A hundred a second for five seconds, however often that is repeated.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Run_SameFault_SameCountHoweverManyReplications(int replications)
    {
        var failures = Simulator.Run(Texts.Blueprint(Design, Scenario), new RunOptions { Replications = replications }).Operations.Single().Failures;

        failures.Sum(f => f.Count).ShouldBeInRange(498, 502);
        failures.Sum(f => f.Share).ShouldBe(5.0 / 30, 0.001);
    }

    [Theory]
    [InlineData(0, 10, 1, 0)]
    [InlineData(1, 10, 1, 1)]
    [InlineData(1, 1000, 1, 1)]
    [InlineData(14, 10, 1, 1)]
    [InlineData(16, 10, 1, 2)]
    [InlineData(5, 10, 8, 4)]
    public void Of_FailedInAllReplications_CountsThoseOfOneRunOfTheWhole(long failed, int replications, int whole, long count) =>
        FailureReport.Of("timed out", "app", failed, ended: 1000, replications, whole).ShouldBe(new FailureReport("timed out", "app", count, failed / 1000.0));

    [Fact]
    public void Of_NothingEnded_HasNoShare() => FailureReport.Of("timed out", "app", 0, ended: 0, replications: 2, whole: 1).Share.ShouldBe(0);
}
