using Onsite.Content.Questions;
using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Practice.Findings;
using Onsite.Practice.Judging;
using Onsite.Practice.Rounds;
using Onsite.Practice.Rounds.Judging;

namespace Onsite.Practice.Tests.Rounds;

/// <summary>Whole rounds at scenarios that ship, done well, done as most do them, and done poorly: judged in this order, with a clear distance between any two.</summary>
public sealed class ShippedRoundTests
{
    /// <summary>Percent of the weight between one round and the next better one.</summary>
    private const double Clear = 10;

    private static readonly RoundJudge Judge = new(Shipped.Catalogue, new ProseJudge(Shipped.Catalogue), parallelism: 2);

    [Theory]
    [InlineData("payments")]
    [InlineData("short-links")]
    [InlineData("checkout")]
    [InlineData("slow-endpoint")]
    public void Judge_BetterRound_RanksHigher(string slug)
    {
        var scenario = Shipped.Catalogue.FindScenario(slug)!;

        var strong = Judged(scenario, AnswerBand.Strong, scenario.Designs.Reference.Text, factor: 1.2, asked: 5);
        var middling = Judged(scenario, AnswerBand.Middling, scenario.Designs.Naive.Text, factor: 4, asked: 2);
        var weak = Judged(scenario, AnswerBand.Weak, scenario.Designs.Naive.Text, factor: 1000, asked: 0);

        (strong.Scorecard.ScoreLow - middling.Scorecard.ScoreHigh).ShouldBeGreaterThan(Clear);
        (middling.Scorecard.ScoreLow - weak.Scorecard.ScoreHigh).ShouldBeGreaterThan(Clear);
        (strong.Scorecard.Rating > middling.Scorecard.Rating).ShouldBeTrue($"{strong.Scorecard.Rating} against {middling.Scorecard.Rating}");
        (middling.Scorecard.Rating >= weak.Scorecard.Rating).ShouldBeTrue($"{middling.Scorecard.Rating} against {weak.Scorecard.Rating}");
        ShouldBeShown(strong);
        ShouldBeShown(middling);
        ShouldBeShown(weak);
    }

    /// <summary>Whatever was found is shown, and whatever is missing is said; the points are a hundred.</summary>
    private static void ShouldBeShown(RoundJudgement judged)
    {
        judged.Findings.Where(f => f.Finding.Kind == CriterionKind.Point).Sum(f => f.Finding.Weight).ShouldBe(100, 1e-6);
        foreach (var finding in judged.Findings.Select(f => f.Finding).Where(f => f.Kind == CriterionKind.Point))
        {
            (finding.Evidence.Count > 0 || finding.Outcome == Outcome.NotObserved).ShouldBeTrue($"{finding.Criterion} is {finding.Outcome} and nothing shows it.");
            (finding.Evidence.Count > 0 || finding.Missing.Count > 0).ShouldBeTrue($"{finding.Criterion} is {finding.Outcome} and nothing is said of it.");
        }
    }

    private static RoundJudgement Judged(DesignScenario scenario, AnswerBand band, string design, double factor, int asked)
    {
        var clarifications = scenario.Scenario.Clarifications;
        var round = new DesignRound
        {
            Id = "r1",
            ScenarioId = scenario.Id,
            Level = scenario.Level,
            DesignId = "d1",
            StartedAt = DateTimeOffset.UnixEpoch,
            SavedAt = DateTimeOffset.UnixEpoch,
            Notes = NotesOf(scenario.Talk[band]),
            Estimates = [.. scenario.Scenario.Estimates.Select(e => $"({e.Truth}) * {factor}")],
            Exchanges = [.. clarifications.Take(asked).Select((c, i) => new Exchange(TimeSpan.Zero, $"What about {c.Asks[0]}?", c.Answer, i))],
        };
        return Judge.Judge(scenario, round, design, [], null, CancellationToken.None);
    }

    /// <summary>The notes of a band under the stages that their headings name.</summary>
    private static Dictionary<DesignStage, string> NotesOf(string talk) => talk
        .Split("## ", StringSplitOptions.RemoveEmptyEntries)
        .Select(section => section.Split('\n', 2))
        .ToDictionary(section => Shipped.Catalogue.RoundPlan.Stages.First(s => s.Title == section[0].Trim()).Stage, section => section[1].Trim());
}
