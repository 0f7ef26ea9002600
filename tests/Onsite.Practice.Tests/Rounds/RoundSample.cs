using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Evaluation;
using Onsite.Practice.Judging;
using Onsite.Practice.Rounds;
using Onsite.Practice.Rounds.Judging;

namespace Onsite.Practice.Tests.Rounds;

/// <summary>A round at the system of the sample content.</summary>
internal static class RoundSample
{
    public static DesignScenario Scenario { get; } = Sample.Catalogue.Scenarios.Single();

    public static RoundJudge Judge { get; } = new(Sample.Catalogue, new ProseJudge(Sample.Catalogue), parallelism: 2);

    public static string Naive => Scenario.Designs.Naive.Text;

    public static string Reference => Scenario.Designs.Reference.Text;

    public static DesignRound Round(string notes = "", IReadOnlyList<string>? estimates = null, IReadOnlyList<Exchange>? exchanges = null, IReadOnlyList<AskedProbe>? probes = null) => new()
    {
        Id = "r1",
        ScenarioId = Scenario.Id,
        Level = Level.Senior,
        DesignId = "d1",
        StartedAt = DateTimeOffset.UnixEpoch,
        SavedAt = DateTimeOffset.UnixEpoch,
        Notes = notes.Length == 0 ? new Dictionary<DesignStage, string>() : new Dictionary<DesignStage, string> { [DesignStage.DeepDive] = notes },
        Estimates = estimates ?? [],
        Exchanges = exchanges ?? [],
        Probes = probes ?? [],
    };

    public static RoundJudgement Judged(DesignRound round, string design) => Judge.Judge(Scenario, round, design, [], null, CancellationToken.None);

    public static AskedProbe Asked(string probe, string answer) => new("p1", probe, TimeSpan.Zero, 3, "reports", "The queue of reports #1 is full at 64 and refuses.", "At 00:03 reports was full. What now?", Naive, answer);
}
