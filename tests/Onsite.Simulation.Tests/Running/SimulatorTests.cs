using Onsite.Simulation.Analysis;
using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Running;

public sealed class SimulatorTests
{
    private static readonly RunOptions Quick = new() { Replications = 3 };

    [Fact]
    public void Run_SmallShop_MeetsItsObjectivesAndAddsUp()
    {
        var report = Simulator.Run(Texts.Blueprint(), Quick);

        report.IsPassed.ShouldBeTrue(string.Join('\n', report.Objectives.Select(o => o.Sentence)));
        report.Operations.Select(o => o.Operation).ShouldBe(["look", "buy"]);
        report.Operations.Sum(o => o.Offered.Value).ShouldBe(200, 10);
        report.Durable.ShouldNotBeNull().Lost.ShouldBe(0);
        report.MonthlyCost.ShouldBe(report.Components.Sum(c => c.MonthlyCost), 1e-9);
        report.Components.First(c => c.Component == "orders").Calls.Value.ShouldBeInRange(20, 200); // Some of what is looked up is in the cache, nothing of what is bought.
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Run_AnyNumberOfCores_SameSeedSameResult(int parallelism)
    {
        var one = Simulator.Run(Texts.Blueprint(), Quick with { Parallelism = 1 });
        var other = Simulator.Run(Texts.Blueprint(), Quick with { Parallelism = parallelism });

        other.TraceHash.ShouldBe(one.TraceHash);
        System.Text.Json.JsonSerializer.Serialize(other, ReportJson.Compact).ShouldBe(System.Text.Json.JsonSerializer.Serialize(one, ReportJson.Compact));
    }

    [Fact]
    public void Run_OtherSeed_OtherRun() => Simulator.Run(Texts.Blueprint(), Quick with { Seed = 2 }).TraceHash.ShouldNotBe(Simulator.Run(Texts.Blueprint(), Quick).TraceHash);

    [Fact]
    public void Run_ComponentsInAnotherOrder_SameResult()
    {
        var lines = Texts.Design.Split('\n');
        (lines[4], lines[6]) = (lines[6], lines[4]);
        (lines[9], lines[8]) = (lines[8], lines[9]);

        Simulator.Run(Texts.Blueprint(string.Join('\n', lines)), Quick).TraceHash.ShouldBe(Simulator.Run(Texts.Blueprint(), Quick).TraceHash);
    }

    [Fact]
    public void RunUntilPrecise_SteadyShop_AddsReplicationsUntilItIs()
    {
        var heard = new List<Report>();
        var report = Simulator.RunUntilPrecise(Texts.Blueprint(), Quick with { Replications = 200 }, 0.05, new Reports(heard));

        report.Replications.ShouldBeInRange(20, 199);
        report.Operations.ShouldAllBe(o => o.Mean.HalfWidth <= 0.05 * o.Mean.Value && o.P99.HalfWidth <= 0.05 * o.P99.Value);
        heard[0].IsPreview.ShouldBeTrue();
        heard.RemoveAt(0);
        heard[0].Replications.ShouldBe(2);
        heard.Select(r => r.Replications).ShouldBe(heard.Select(r => r.Replications).Order());
        heard[0].Operations[0].P99.HalfWidth.ShouldBeGreaterThan(report.Operations[0].P99.HalfWidth);
        report.TraceHash.ShouldBe(Simulator.Run(Texts.Blueprint(), Quick with { Replications = report.Replications }).TraceHash);
    }

    [Fact]
    public void RunUntilPrecise_NoMoreThanItMay_StopsAtTheMost() => Simulator.RunUntilPrecise(Texts.Blueprint(), Quick with { Replications = 4 }, 0.0001).Replications.ShouldBe(4);

    [Fact]
    public void Run_TooFewEvents_SaysHowFarItCame()
    {
        var e = Should.Throw<EventBudgetException>(() => Simulator.Run(Texts.Blueprint(), Quick with { EventBudget = 3000 }));
        e.Message.ShouldStartWith("1,000 events were not enough: they took the run to 00:01 of 00:20.");
    }

    [Fact]
    public void RunUntil_NotEnough_AddsReplicationsAndShowsWhatSoManyShow()
    {
        var options = Quick with { Replications = 2 };
        var heard = new List<int>();

        var report = Simulator.RunUntil(Texts.Blueprint(), ref options, mostReplications: 8, report =>
        {
            heard.Add(report.Replications);
            return report.Replications >= 4;
        });

        heard.ShouldBe([2, 4]);
        (options.Replications, options.EventBudget).ShouldBe((4, 2 * Quick.EventBudget));
        report.TraceHash.ShouldBe(Simulator.Run(Texts.Blueprint(), options).TraceHash);
    }

    [Fact]
    public void RunUntil_NeverEnough_StopsAtTheMost()
    {
        var options = Quick with { Replications = 3 };

        Simulator.RunUntil(Texts.Blueprint(), ref options, mostReplications: 6, _ => false).Replications.ShouldBe(6);
    }

    [Fact]
    public void Run_Canceled_Ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => Simulator.Run(Texts.Blueprint(), Quick, cancellation: source.Token));
    }

    [Fact]
    public void Run_Progress_GoesUpToTheEnd()
    {
        var heard = new List<double>();
        Simulator.Run(Texts.Blueprint(), Quick with { Parallelism = 1 }, new Listener(heard));
        heard.ShouldBe(heard.Order());
        heard[^1].ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Run_CrashedService_IsToldInWordsAndCostsAvailability()
    {
        var report = Simulator.Run(Texts.Blueprint(scenario: Texts.Scenario + "\nfaults:\n  - {at: 5 s, for: 3 s, crash: all of shop}\n"), Quick);

        report.Log.Select(e => (e.At, e.Subject, e.Kind)).ShouldContain((5, "shop", "Crashed"));
        report.Log.ShouldContain(e => e.At == 8 && e.Sentence == "shop #1 is back, with nothing in its memory.");
        var look = report.Operations.First(o => o.Operation == "look");
        look.Availability.Value.ShouldBeInRange(0.80, 0.90);
        look.Failures[0].ShouldSatisfyAllConditions(f => f.Cause.ShouldBe("nobody there"), f => f.Where.ShouldBe("shop"));
        report.Objectives.First(o => o.Objective.Kind == ObjectiveKind.Availability).ShouldSatisfyAllConditions(
            o => o.Verdict.ShouldBe(Verdict.Violated),
            o => o.FirstMissed.ShouldNotBeNull().ShouldBe(5, 0.2));
        report.Durable.ShouldNotBeNull().Lost.ShouldBe(0);
    }

    /// <summary>Where nothing else is written, what was written to an index is there.</summary>
    [Fact]
    public void Run_IndexIsTheOnlyStore_LosesNothing()
    {
        var design = Texts.Design.Replace("kind: sql-database", "kind: search-index", StringComparison.Ordinal);
        Simulator.Run(Texts.Blueprint(design), Quick).Durable.ShouldNotBeNull().ShouldSatisfyAllConditions(d => d.Acknowledged.ShouldBeInRange(350, 450), d => d.Lost.ShouldBe(0), d => d.Twice.ShouldBe(0));
    }

    /// <summary>Two hundred a second for one place that serves a hundred: half have to leave, however long they would wait, and nobody's time at the other end is lost on them.</summary>
    [Fact]
    public void Run_ImpatientClients_LeaveTheLineAndCostNothing()
    {
        var scenario = Texts.Scenario.Replace("workload:\n", "workload:\n  clients: {pool: 1, patience: exponential(200 ms), retries: {attempts: 3}}\n", StringComparison.Ordinal);
        var report = Simulator.Run(Texts.Blueprint("""
            id: d-counter
            title: A counter
            components:
              shoppers: {kind: clients}
              shop: {kind: service, compute: exponential(10 ms)}
            links: [shoppers -> shop]
            """, scenario.Replace(", durable: true", string.Empty, StringComparison.Ordinal).Replace("  - {durable: buy, lost: 0, twice: 0}", string.Empty, StringComparison.Ordinal)), Quick);

        var exact = new AbandonedServers(200, 0.01, 1, 0.2);
        var look = report.Operations[0];
        exact.Loss.ShouldBe(0.5, 0.01);
        (1 - exact.Loss).ShouldBeInRange(look.Availability.Low - 0.01, look.Availability.High + 0.01);
        look.Failures.Single().ShouldSatisfyAllConditions(f => f.Cause.ShouldBe("no connection free"), f => f.Where.ShouldBe("shoppers→shop"));
        report.Links.Single().ShouldSatisfyAllConditions(l => l.Wasted.ShouldBe(0), l => l.Amplification.ShouldBe(0.5, 0.02));
    }

    [Fact]
    public void Compare_WithItself_SeesNoDifference()
    {
        var report = Simulator.Run(Texts.Blueprint(), Quick);
        Comparison.Of(report, report).Differences.ShouldAllBe(d => !d.IsClear && d.By.Value == 0);
    }

    [Fact]
    public void Compare_SlowerDatabase_SeesWhatAloneDiffers()
    {
        var comparison = Comparison.Of(Simulator.Run(Texts.Blueprint(), Quick), Simulator.Run(Texts.Blueprint(sets: "orders.commit=constant(20 ms)"), Quick));
        comparison.Differences.First(d => d is { Operation: "buy", Figure: "mean" }).ShouldSatisfyAllConditions(d => d.IsClear.ShouldBeTrue(), d => d.By.Value.ShouldBe(0.0187, 0.001));
        comparison.Differences.First(d => d is { Operation: "look", Figure: "mean" }).By.Value.ShouldBe(0, 0.0005);
    }

    private sealed class Reports(List<Report> heard) : IProgress<Report>
    {
        public void Report(Report value) => heard.Add(value);
    }

    private sealed class Listener(List<double> heard) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => heard.Add(value.Share);
    }
}
