using System.Text.Json;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Tests.Analysis;

public sealed class ExplanationTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(1.3)]
    public void Of_AnyNumberOfCores_SameExplanation(double busy) => Explain(busy, parallelism: 2).ShouldBe(Explain(busy, parallelism: 1));

    [Fact]
    public void Of_DesignThatMeetsItsObjectives_SaysWhatItCouldDoWithoutAndNothingToMend()
    {
        var explanation = Of(0.3);

        explanation.Change.ShouldBeNull();
        explanation.Cheaper.ShouldNotBeNull();
        explanation.Headroom.ShouldNotBeNull().Holds.ShouldBeGreaterThanOrEqualTo(1);
        explanation.Costs.Sum(c => c.Share).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Of_DesignThatMissesAnObjective_SaysWhatMendsItAndNothingToSave()
    {
        var explanation = Of(1.3);

        explanation.Change.ShouldNotBeNull().Best.ShouldNotBeNull();
        explanation.Cheaper.ShouldBeNull();
        explanation.Headroom.ShouldNotBeNull().BreaksAt.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Of_Progress_CountsTheTrialsOfEachSearch()
    {
        var heard = new Heard();
        Of(0.3, heard, sets: "stage-1.replicas=2");

        heard.All.Select(p => p.Search).Distinct().ShouldBe(["single points", "headroom", "cheaper design"]);
        heard.All.GroupBy(p => p.Search).ShouldAllBe(g => g.Select(p => p.Trials).SequenceEqual(Enumerable.Range(1, g.Count())));
    }

    [Fact]
    public void Of_IsCancelledBeforeItBegins_Ends()
    {
        var blueprint = Chains.Of(100, seconds: 10, [0.3]);
        var report = Simulator.Run(blueprint, new RunOptions { Replications = 1 });

        Should.Throw<OperationCanceledException>(() => Explanation.Of(blueprint, report, new AnalysisOptions(), cancellation: new CancellationToken(canceled: true)));
    }

    private static Explanation Of(double busy, Heard? heard = null, int parallelism = 2, params string[] sets)
    {
        var blueprint = Chains.Of(100, seconds: 10, [busy], "p99: 300 ms", sets);
        return Explanation.Of(blueprint, Simulator.Run(blueprint, new RunOptions { Replications = 2 }), new AnalysisOptions { Parallelism = parallelism }, heard);
    }

    private static string Explain(double busy, int parallelism) => JsonSerializer.Serialize(Of(busy, parallelism: parallelism), ReportJson.Indented);
}
