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

    [Theory]
    [InlineData(ExplanationSearch.BreakingLoad, 0.3, "headroom")]
    [InlineData(ExplanationSearch.Cheapest, 0.3, "cheaper design")]
    [InlineData(ExplanationSearch.Cheapest, 1.3, "cheapest change")]
    public void Of_OneSearchAlone_MakesNoOther(ExplanationSearch only, double busy, string search)
    {
        var (heard, blueprint) = (new Heard(), Chains.Of(100, seconds: 10, [busy], "p99: 300 ms", busy < 1 ? ["stage-1.replicas=2"] : []));
        var explanation = Explanation.Of(blueprint, Simulator.Run(blueprint, new RunOptions { Replications = 2 }), new AnalysisOptions { Only = only }, heard);

        heard.All.Select(p => p.Search).Distinct().ShouldBe([search]);
        heard.Last.ShouldNotBeNull().Sentence.ShouldBe($"Tried {heard.All.Count} of at most 64.");
        explanation.SinglePoints.ShouldBeNull();
        (explanation.Headroom is not null, explanation.Change is not null, explanation.Cheaper is not null).ShouldBe((search == "headroom", search == "cheapest change", search == "cheaper design"));
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
