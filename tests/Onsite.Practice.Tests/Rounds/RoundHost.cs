using Onsite.Content;
using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Evaluation;
using Onsite.Practice.Designs;
using Onsite.Practice.Judging;
using Onsite.Practice.Learning;
using Onsite.Practice.Rounds;
using Onsite.Practice.Tests.Fakes;

namespace Onsite.Practice.Tests.Rounds;

/// <summary>A round service over stores in memory, a clock that stands still and a judge that a test sets.</summary>
internal sealed class RoundHost
{
    /// <summary>A design with nothing but what the scenario gives.</summary>
    public const string Starter = "id: d-monday-reports\ntitle: Reports on Monday\ncomponents:\n  clients: {kind: clients, at: [0, 0]}\nlinks: []\n";

    public RoundHost(Catalogue? catalogue = null, DesignRoundPlan? plan = null)
    {
        Catalogue = catalogue ?? Sample.Catalogue;
        var identifiers = new CountedIdentifiers();
        Desk = new DesignDesk(Designs, Clock, identifiers);
        Marks = new MarkBook(Learning, new ProseJudge(Catalogue), Clock, identifiers);
        Service = new RoundService(Store, Designs, Desk, Catalogue, plan ?? Plan, Judge, Marks, Clock, identifiers);
    }

    public static DesignScenario Monday { get; } = Sample.Catalogue.FindScenario("monday-reports")!;

    public static DesignRoundPlan Plan { get; } = new(
        [.. Enum.GetValues<DesignStage>().Select(s => new StagePlan(s, s.ToString(), 5, 10, "Something is there.", []))], new PartShares(30, 10, 5, 10, 10, 15, 20), [], new ClarifyingDemand(2, 1));

    public Catalogue Catalogue { get; }

    public MemoryRoundStore Store { get; } = new();

    public MemoryDesignStore Designs { get; } = new();

    public MemoryLearningStore Learning { get; } = new();

    public SetClock Clock { get; } = new();

    public FakeRoundJudge Judge { get; } = new();

    public DesignDesk Desk { get; }

    public MarkBook Marks { get; }

    public RoundService Service { get; }

    /// <summary>What was typed, with notes of a stage.</summary>
    public static RoundTyping Typed(DesignRound round, string notes = "", DesignStage stage = DesignStage.Clarify) => new(
        stage,
        new Dictionary<DesignStage, string> { [stage] = notes },
        new Dictionary<DesignStage, TimeSpan> { [stage] = TimeSpan.FromSeconds(90) },
        [],
        new Dictionary<string, string>(),
        round.Revision);

    public async Task<DesignRound> StartAsync(string? designId = null)
    {
        var change = await Service.StartAsync(Monday, Level.Senior, designId, Starter, default);
        change.Outcome.ShouldBe(RoundOutcome.Done);
        return change.Round!;
    }

    public async Task<DesignRound> FindAsync(string id) => (await Store.FindAsync(id, default)).ShouldNotBeNull();

    public Task<RoundChange> SaveAsync(DesignRound round, string notes, DesignStage stage = DesignStage.Clarify) => Service.SaveAsync(round.Id, Typed(round, notes, stage), default);

    /// <summary>Prepares and hands in.</summary>
    public async Task<RoundChange> SubmitAsync(DesignRound round, string notes = "A cache takes the reads.")
    {
        var (change, handIn) = await Service.PrepareAsync(round.Id, Typed(round, notes), default);
        return handIn is null ? change : await Service.HandInAsync(handIn, progress: null, default);
    }
}
