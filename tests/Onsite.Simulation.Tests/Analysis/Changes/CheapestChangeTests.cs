using Onsite.Simulation.Analysis;
using Onsite.Simulation.Analysis.Changes;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Analysis.Changes;

public sealed class CheapestChangeTests
{
    private const string Objective = "p99: 200 ms, availability: 99 %";

    [Theory]
    [InlineData(1.6, 2)]
    [InlineData(3.0, 4)]
    public void Find_OneStageWithTooMuchToDo_BuysTheReplicasThatItTakes(double busy, int replicas)
    {
        // Two replicas at 0.8 each, or four at 0.75; fewer are full. A process costs 40 USD, and no policy mends a lack of capacity.
        var change = CheapestChange.Find(Chains.Of(200, seconds: 20, [busy], Objective), new AnalysisOptions { Parallelism = 2 });

        var best = change.Best.ShouldNotBeNull(change.Sentence);
        best.Changes.ShouldHaveSingleItem().Set.ShouldBe($"stage-1.replicas={replicas}");
        best.Cost.ShouldBe(40 * (replicas - 1));
        best.IsConfirmed.ShouldBe(true);
        change.Tried.ShouldAllBe(t => ReferenceEquals(t, best) || !t.Mends || t.Cost >= best.Cost);
        change.Tried.ShouldAllBe(t => t.Objectives.Count == 2);
    }

    [Fact]
    public void Find_ChangeThatIsFoundWhenItIsWrittenIntoTheDesign_MeetsTheObjectives()
    {
        var best = CheapestChange.Find(Chains.Of(200, seconds: 20, [1.6], Objective), new AnalysisOptions()).Best.ShouldNotBeNull();

        var report = Simulator.Run(Chains.Of(200, seconds: 20, [1.6], Objective, [.. best.Changes.Select(c => c.Set)]), new RunOptions { Replications = 3 });
        report.Operations[0].P99.Value.ShouldBeLessThanOrEqualTo(0.2);
        report.Operations[0].Availability.Value.ShouldBeGreaterThanOrEqualTo(0.99);
    }

    [Fact]
    public void Find_TwoFullStages_BuysOneForEach()
    {
        var change = CheapestChange.Find(Chains.Of(200, seconds: 20, [1.3, 1.3], Objective), new AnalysisOptions { Parallelism = 2 });

        var best = change.Best.ShouldNotBeNull(change.Sentence);
        best.Changes.Select(c => c.Set).ShouldBe(["stage-1.replicas=2", "stage-2.replicas=2"], ignoreOrder: true);
        best.Cost.ShouldBe(80);
        change.Tried.Where(t => t.Changes.Count == 1).ShouldAllBe(t => !t.Mends);
    }

    /// <summary>Of three that are full no two mend anything.</summary>
    [Fact]
    public void Find_ThreeFullStages_BuysOneForEach()
    {
        var change = CheapestChange.Find(Chains.Of(200, seconds: 20, [1.3, 1.3, 1.3], Objective), new AnalysisOptions { Parallelism = 2, MostTrials = 200 });

        var best = change.Best.ShouldNotBeNull(change.Sentence);
        best.Changes.Select(c => c.Set).ShouldBe(["stage-1.replicas=2", "stage-2.replicas=2", "stage-3.replicas=2"], ignoreOrder: true);
        best.Cost.ShouldBe(120);
        change.Tried.Where(t => t.Changes.Count < 3).ShouldAllBe(t => !t.Mends);
    }

    /// <summary>Of many that are full each hides the next, and one less is no nearer: they are made larger together, and no larger than it takes.</summary>
    [Fact]
    public void Find_SevenFullStages_BuysOneForEach()
    {
        var change = CheapestChange.Find(Chains.Of(200, seconds: 20, [1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3], "p99: 500 ms, availability: 99 %"), new AnalysisOptions { Parallelism = 2, MostTrials = 250 });

        var best = change.Best.ShouldNotBeNull(change.Sentence);
        best.Changes.Select(c => c.Set).ShouldBe([.. Enumerable.Range(1, 7).Select(i => $"stage-{i}.replicas=2")], ignoreOrder: true);
        best.Cost.ShouldBe(280);
        best.IsConfirmed.ShouldBe(true);
    }

    [Theory]
    [InlineData("twice: 0", "orders.unique=true")]
    [InlineData("lost: 0", "inbox.durable=true")]
    public void Find_WritesThatAreDoneTwiceOrLost_IsMendedForNothing(string limit, string set)
    {
        const string design = """
            id: d-writes
            title: Written behind a queue
            components:
              callers: {kind: clients}
              app:     {kind: service, replicas: 2}
              inbox:   {kind: queue, durable: false, visibility: 1 s, deadLetterAfter: 100}
              hands:   {kind: worker, replicas: 1, cores: 1, concurrency: 1}
              orders:  {kind: sql-database}
            links:
              - callers -> app
              - app -> inbox
              - inbox -> hands
              - hands -> orders
            handlers:
              put@app: [{compute: 1 ms}, {publish: inbox}]
              put@hands: [{compute: constant(18 ms)}, {write: orders}, {wait: "exponential(1 ms)"}]
            """;
        var scenario = $$"""
            id: s-writes
            title: A stream of writes
            operations:
              put: {share: 100 %, kind: write, durable: true}
            workload:
              profile: [{for: 20 s, rate: 45/s}]
            faults:
              - {at: 5 s, for: 1 s, crash: inbox}
              - {at: 10 s, for: 1 s, slow: hands x200}
            objectives:
              - {durable: put, {{limit}}}
            """;

        var change = CheapestChange.Find(Texts.Blueprint(design, scenario), new AnalysisOptions { Parallelism = 2 });

        change.MissedBefore.ShouldBe(1);
        change.Tried.ShouldContain(t => t.Mends && t.Changes[0].Set == set);
        change.Best.ShouldNotBeNull(change.Sentence).Cost.ShouldBe(0);
    }

    /// <summary>Between twice and four times as many lies what it takes.</summary>
    [Fact]
    public void Find_NumberBetweenTwoThatAreTried_BuysNoMore()
    {
        var change = CheapestChange.Find(Chains.Of(200, seconds: 20, [9.6], "p99: 3 s, availability: 99 %", "stage-1.replicas=4"), new AnalysisOptions { Parallelism = 2 });

        // Eight have a fifth too much to do; in twenty seconds nine may do.
        var replicas = int.Parse(change.Best.ShouldNotBeNull(change.Sentence).Changes.ShouldHaveSingleItem().To, System.Globalization.CultureInfo.InvariantCulture);
        replicas.ShouldBeInRange(9, 13);
        change.Best.Cost.ShouldBe(40 * (replicas - 4));
        change.Tried.ShouldContain(t => !t.Mends && t.Changes[0].Set == $"stage-1.replicas={replicas - 1}");
    }

    /// <summary>Everything is in the zone that goes: more of it would go too.</summary>
    [Fact]
    public void Find_AllPartsInTheZoneThatIsLost_SpreadsThem()
    {
        var change = CheapestChange.Find(Zoned("eu-1b"), new AnalysisOptions { Parallelism = 2 });

        var best = change.Best.ShouldNotBeNull(change.Sentence);
        best.Changes.ShouldHaveSingleItem().Set.ShouldBe("app.zones=[eu-1b, eu-1a, eu-1c]");
        best.Cost.ShouldBe(0);
    }

    [Fact]
    public void Find_RunThatJudgesIsGiven_ClaimsWhatMeetsEverythingThere()
    {
        var judging = new RunOptions { Seed = 7, Replications = 6, EventBudget = 2_000_000, Traces = 0 };
        var blueprint = Chains.Of(200, seconds: 20, [1.6], Objective);

        var best = CheapestChange.Find(blueprint, AnalysisOptions.Alone(ExplanationSearch.Cheapest, judging)).Best.ShouldNotBeNull();

        var run = Simulator.Run(ChangedDesign.With(blueprint, best.Changes).ShouldNotBeNull(), judging);
        run.Objectives.ShouldAllBe(o => o.Verdict == Verdict.Met);
        best.Objectives.Select(o => o.Measured).ShouldBe(run.Objectives.Select(o => o.Measured.Value));
    }

    /// <summary>What a look calls enough is not claimed where the run that judges asks for more.</summary>
    [Fact]
    public void Find_RunThatJudgesMissesSomething_ClaimsTheNextThatHoldsThere()
    {
        // At a quarter more load two replicas are busy all the time.
        var judging = new RunOptions { Replications = 6, EventBudget = 2_000_000, Load = 1.25 };

        var change = CheapestChange.Find(Chains.Of(200, seconds: 20, [1.6], Objective), AnalysisOptions.Alone(ExplanationSearch.Cheapest, judging));

        change.Tried.Where(t => t.Changes[0].Set == "stage-1.replicas=2" && t.Changes.Count == 1).ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.IsConfirmed.ShouldBe(false), t => t.Mends.ShouldBeFalse());
        change.Best.ShouldNotBeNull(change.Sentence).Changes.ShouldHaveSingleItem().Set.ShouldBe("stage-1.replicas=3");
    }

    [Fact]
    public void Find_TrialsAreSpentBeforeAnythingMends_SaysSo() =>
        CheapestChange.Find(Chains.Of(200, seconds: 10, [1.6, 1.6, 1.6], Objective), new AnalysisOptions { MostTrials = 9 }).IsCutShort.ShouldBeTrue();

    /// <summary>Where one of two dies, no part of the requests can be followed alone: a look takes a whole run, which is more than looks have otherwise.</summary>
    [Fact]
    public void Find_DesignThatCannotBeFollowedByFewEvents_LooksAsLongAsItTakes()
    {
        var options = new AnalysisOptions { EventBudget = 2_000_000 };

        var change = CheapestChange.Find(Pair(), options);

        Simulator.Run(Pair(), new RunOptions { Replications = 1 }).Events.ShouldBeGreaterThan(options.EventBudget / 192);
        change.Best.ShouldNotBeNull(change.Sentence).Changes.ShouldHaveSingleItem().Set.ShouldBe("app.replicas=3");
    }

    /// <summary>Events are spent by looks: what they have found is judged all the same.</summary>
    [Fact]
    public void Find_EverythingIsSpentOnceSomethingMends_IsStillJudged()
    {
        var judging = new RunOptions { Replications = 6, EventBudget = 4_000_000 };

        var change = CheapestChange.Find(Pair(), AnalysisOptions.Alone(ExplanationSearch.Cheapest, judging) with { EventBudget = 200_000 });

        change.Best.ShouldNotBeNull(change.Sentence).ShouldSatisfyAllConditions(b => b.Changes.ShouldHaveSingleItem().Set.ShouldBe("app.replicas=4"), b => b.IsConfirmed.ShouldBe(true));
    }

    private static Onsite.Simulation.Assembly.Blueprint Pair() => Texts.Blueprint(
        """
        id: d-pair
        title: A pair that is too small for one
        components:
          callers: {kind: clients}
          edge:    {kind: load-balancer, healthCheck: {every: 250 ms, after: 1}}
          app:     {kind: service, replicas: 2, cores: 1, compute: exponential(8 ms)}
        links:
          - callers -> edge
          - edge -> app
        """,
        """
        id: s-pair
        title: One dies
        operations:
          ask: {share: 100 %, kind: read}
        workload:
          profile: [{for: 20 s, rate: 200/s}]
        faults:
          - {at: 5 s, for: 10 s, crash: 1 of app}
        objectives:
          - {operation: ask, p99: 300 ms, availability: 95 %}
        """);

    private static Onsite.Simulation.Assembly.Blueprint Zoned(string zones) => Texts.Blueprint(
        $$$"""
        id: d-zoned
        title: In zones
        components:
          callers: {kind: clients}
          edge:    {kind: load-balancer, healthCheck: {every: 500 ms, after: 1}}
          app:     {kind: service, replicas: 3, zones: {{{zones}}}}
        links:
          - callers -> edge
          - edge -> app
        """,
        """
        id: s-zoned
        title: A zone goes
        operations:
          ask: {share: 100 %, kind: read}
        workload:
          profile: [{for: 40 s, rate: 50/s}]
        faults:
          - {at: 10 s, for: 10 s, zone: eu-1b}
        objectives:
          - {operation: ask, availability: 97 %}
        """);

    [Fact]
    public void Find_NoChangeMends_SaysWhatComesNearestAndWhatWasTried()
    {
        // Faster than the work itself takes: more of it does not help.
        var change = CheapestChange.Find(Chains.Of(100, seconds: 10, [0.5], "p99: 1 ms"), new AnalysisOptions());

        change.Best.ShouldBeNull();
        change.Tried.ShouldNotBeEmpty();
        change.Tried.ShouldAllBe(t => !t.Mends);
        change.Sentence.ShouldMatch("comes nearest, and mends none|it takes another design");
    }

    [Fact]
    public void Find_BudgetThatLeavesNothing_TriesOnlyWhatIsFree()
    {
        var blueprint = Chains.Of(200, seconds: 10, [1.6], Objective);
        var poor = blueprint.With(blueprint.Scenario with { Budget = 50 }, []);
        var change = CheapestChange.Find(poor, new AnalysisOptions());

        change.TooDear.ShouldBe(2); // Two and four replicas.
        change.Tried.ShouldAllBe(t => t.Cost == 0);
        change.Best.ShouldBeNull();
    }

    [Fact]
    public void Find_FewTrials_MakesNoMore()
    {
        var heard = new Heard();
        var change = CheapestChange.Find(Chains.Of(200, seconds: 10, [1.6, 1.6], Objective), new AnalysisOptions { MostTrials = 9, Parallelism = 2 }, heard);

        heard.Last.ShouldNotBeNull().Trials.ShouldBeLessThanOrEqualTo(9);
        change.LeftOut.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Find_NothingIsMissed_TriesNothing() => CheapestChange.Find(Chains.Of(100, seconds: 10, [0.2]), new AnalysisOptions()).ShouldSatisfyAllConditions(c => c.Tried.ShouldBeEmpty(), c => c.Best.ShouldBeNull(), c => c.MissedBefore.ShouldBe(0));

    [Fact]
    public void Find_IsCancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        var heard = new Heard(() => cancellation.Cancel());

        Should.Throw<OperationCanceledException>(() => CheapestChange.Find(Chains.Of(200, seconds: 10, [1.6], Objective), new AnalysisOptions(), heard, cancellation.Token));
        heard.Last.ShouldNotBeNull().Trials.ShouldBe(1);
    }
}
