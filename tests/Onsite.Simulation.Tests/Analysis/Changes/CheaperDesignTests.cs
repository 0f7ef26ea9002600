using Onsite.Simulation.Analysis;
using Onsite.Simulation.Analysis.Changes;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Analysis.Changes;

public sealed class CheaperDesignTests
{
    [Fact]
    public void Find_FourReplicasThatAreBusyATenth_HalvesThemTwice()
    {
        var cheaper = CheaperDesign.Find(Chains.Of(100, seconds: 20, [0.4], "p99: 200 ms", "stage-1.replicas=4"), new AnalysisOptions());

        var together = cheaper.Together.ShouldNotBeNull(cheaper.Sentence);
        together.Changes.ShouldHaveSingleItem().Set.ShouldBe("stage-1.replicas=1");
        together.Cost.ShouldBe(-120);
        together.IsConfirmed.ShouldBe(true);
    }

    [Fact]
    public void Find_TwoStagesOfWhichOneIsNeeded_HalvesTheOther()
    {
        var cheaper = CheaperDesign.Find(Chains.Of(100, seconds: 20, [1.6, 0.2], "p99: 300 ms", "stage-1.replicas=2", "stage-2.replicas=2"), new AnalysisOptions { Parallelism = 2 });

        cheaper.Together.ShouldNotBeNull(cheaper.Sentence).Changes.ShouldHaveSingleItem().Set.ShouldBe("stage-2.replicas=1");
        cheaper.Sentence.ShouldEndWith("; of stage-2 only one part is left then.");
    }

    [Fact]
    public void Find_TwoStagesThatAreBothTooLarge_HalvesBothAndCountsTheSavingOnce()
    {
        var cheaper = CheaperDesign.Find(Chains.Of(100, seconds: 20, [0.2, 0.2], "p99: 300 ms", "stage-1.replicas=2", "stage-2.replicas=2"), new AnalysisOptions());

        cheaper.Together.ShouldNotBeNull(cheaper.Sentence).Changes.Count.ShouldBe(2);
        cheaper.Together.Cost.ShouldBe(-80);
    }

    [Fact]
    public void Find_ReplicasAndCoresTogether_SaveWhatTheSmallerDesignCostsLess()
    {
        // Without a price of its own a process costs its cores: a quarter as many with a quarter of the cores each is a sixteenth, and not nothing.
        const string design = "id: d-large\ntitle: Large\ncomponents:\n  callers: {kind: clients}\n  app: {kind: service, replicas: 4, cores: 4, compute: 1 ms}\nlinks:\n  - callers -> app\n";
        const string scenario = "id: s-small\ntitle: Little to do\noperations:\n  ask: {share: 100 %, kind: read}\nworkload:\n  profile: [{for: 10 s, rate: 50/s}]\nobjectives:\n  - {operation: ask, p99: 200 ms}\n";
        var blueprint = Texts.Blueprint(design, scenario);

        var cheaper = CheaperDesign.Find(blueprint, new AnalysisOptions());

        var cost = Simulator.Run(blueprint, new RunOptions { Replications = 1 }).MonthlyCost;
        cheaper.Together.ShouldNotBeNull(cheaper.Sentence).Changes.Select(c => c.Set).ShouldBe(["app.replicas=1", "app.cores=1"], ignoreOrder: true);
        cheaper.Together.Cost.ShouldBe(-15.0 / 16 * cost, 1e-6);
    }

    [Fact]
    public void Find_SixteenReplicasOfWhichTwoAreNeeded_HalvesThemAgainAndAgain()
    {
        var cheaper = CheaperDesign.Find(Chains.Of(100, seconds: 20, [1.6], "p99: 300 ms", "stage-1.replicas=16"), new AnalysisOptions());

        var together = cheaper.Together.ShouldNotBeNull(cheaper.Sentence);
        together.Changes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.From.ShouldBe("16"), c => c.To.ShouldBe("2"), c => c.Cost.ShouldBe(-14 * 40));
        together.Cost.ShouldBe(-14 * 40);
        cheaper.Tried[^1].ShouldSatisfyAllConditions(t => t.Changes.ShouldHaveSingleItem().To.ShouldBe("1"), t => t.Mends.ShouldBeFalse(), t => t.Outcome.ShouldContain("p99"));
    }

    [Fact]
    public void Find_RunThatJudgesIsGiven_KeepsWhatMeetsEverythingThere()
    {
        var judging = new RunOptions { Seed = 7, Replications = 6, EventBudget = 4_000_000, Traces = 0 };
        var blueprint = Chains.Of(100, seconds: 20, [1.6], "p99: 300 ms", "stage-1.replicas=16");

        var together = CheaperDesign.Find(blueprint, AnalysisOptions.Alone(ExplanationSearch.Cheapest, judging)).Together.ShouldNotBeNull();

        together.Cost.ShouldBeLessThanOrEqualTo(-8 * 40);
        Simulator.Run(ChangedDesign.With(blueprint, together.Changes).ShouldNotBeNull(), judging).Objectives.ShouldAllBe(o => o.Verdict == Verdict.Met);
    }

    [Fact]
    public void Find_RunThatJudgesMissesSomething_KeepsTheNextThatHoldsThere()
    {
        // At four times the load one is too few, and two are busy at 0.8.
        var judging = new RunOptions { Replications = 6, EventBudget = 4_000_000, Load = 4 };

        var cheaper = CheaperDesign.Find(Chains.Of(100, seconds: 20, [0.4], "p99: 300 ms", "stage-1.replicas=8"), AnalysisOptions.Alone(ExplanationSearch.Cheapest, judging));

        cheaper.Together.ShouldNotBeNull(cheaper.Sentence).Changes.ShouldHaveSingleItem().Set.ShouldBe("stage-1.replicas=2");
        cheaper.Tried.ShouldContain(t => t.Changes[0].Set == "stage-1.replicas=1" && t.IsConfirmed == false && !t.Mends);
    }

    [Fact]
    public void Find_RunThatJudgesMissesSomethingOfTwo_KeepsAllOfTheOther()
    {
        // At four times the load one of the first is too few; one of the second is busy at 0.2.
        var judging = new RunOptions { Replications = 6, EventBudget = 4_000_000, Load = 4 };

        var cheaper = CheaperDesign.Find(Chains.Of(100, seconds: 20, [0.4, 0.05], "p99: 300 ms", "stage-1.replicas=8", "stage-2.replicas=8"), AnalysisOptions.Alone(ExplanationSearch.Cheapest, judging));

        cheaper.Together.ShouldNotBeNull(cheaper.Sentence).Changes.Select(c => c.Set).ShouldBe(["stage-1.replicas=2", "stage-2.replicas=1"], ignoreOrder: true);
        cheaper.Together.IsConfirmed.ShouldBe(true);
    }

    [Fact]
    public void Find_CacheThatNothingNeeds_KeepsAQuarterOfAGigabyteOfIt()
    {
        const string design = "id: d-large\ntitle: Large\ncomponents:\n  callers: {kind: clients}\n  app: {kind: service}\n  kept: {kind: cache, memory: 1 GB, item: 1 KB, ttl: 1 min}\nlinks:\n  - callers -> app\n  - app -> kept\nhandlers:\n  ask@app:\n    - read: kept\n      miss: [{put: kept}]\n    - reply\n";
        const string scenario = "id: s-small\ntitle: Little to do\noperations:\n  ask: {share: 100 %, kind: read}\nworkload:\n  profile: [{for: 10 s, rate: 50/s}]\nobjectives:\n  - {operation: ask, p99: 200 ms}\n";

        var cheaper = CheaperDesign.Find(Texts.Blueprint(design, scenario), new AnalysisOptions());

        cheaper.Together.ShouldNotBeNull(cheaper.Sentence).Changes.ShouldContain(c => c.Set == "kept.memory=250 MB");
    }

    [Fact]
    public void Find_TrialsAreSpent_SaysWhatIsLeft()
    {
        var heard = new Heard();
        var cheaper = CheaperDesign.Find(Chains.Of(100, seconds: 20, [0.4], "p99: 300 ms", "stage-1.replicas=64"), new AnalysisOptions { MostTrials = 4 }, heard);

        cheaper.Tried.Count.ShouldBe(4);
        cheaper.LeftOut.ShouldBe(1);
    }

    [Fact]
    public void Find_NoMoreThanItTakes_HalvesNothing()
    {
        var cheaper = CheaperDesign.Find(Chains.Of(100, seconds: 20, [1.6], "p99: 300 ms", "stage-1.replicas=2"), new AnalysisOptions());

        cheaper.Together.ShouldBeNull();
        cheaper.Tried.ShouldHaveSingleItem().Missed.ShouldBe(1);
    }
}
