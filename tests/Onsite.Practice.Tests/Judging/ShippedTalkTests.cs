using Onsite.Content.Checks;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Documents;
using Onsite.Practice.Judging;

namespace Onsite.Practice.Tests.Judging;

/// <summary>The notes of every scenario that ships, as the evaluator judges them.</summary>
public sealed class ShippedTalkTests
{
    private static readonly ProseJudge Judge = new(Shipped.Catalogue);

    public static TheoryData<string> Scenarios { get; } = [.. Shipped.Catalogue.Scenarios.Select(s => s.Slug)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Rate_NotesInStages_RanksThemAsTheyAreNamed(string slug)
    {
        var scenario = Shipped.Catalogue.FindScenario(slug)!;
        var question = Shipped.Catalogue.FindBySlug(scenario.TalkQuestion)!;
        var (strong, middling, weak) = (Of(AnswerBand.Strong), Of(AnswerBand.Middling), Of(AnswerBand.Weak));

        strong.Score.ShouldBeGreaterThan(middling.Score);
        middling.Score.ShouldBeGreaterThan(weak.Score);
        strong.Rating.ShouldBeOneOf(Rating.Hire, Rating.StrongHire);
        weak.Rating.ShouldBeOneOf(Rating.NoHire, Rating.StrongNoHire);

        AnswerStanding Of(AnswerBand band) => Judge.Rate(question, scenario.Talk[band], scenario.Level);
    }

    [Fact]
    public void Check_AllScenarios_ReportsNothing()
    {
        var diagnostics = new DiagnosticList();

        TalkChecks.Run(Shipped.Catalogue, Judge, diagnostics);

        Shipped.Catalogue.Scenarios.ShouldNotBeEmpty();
        diagnostics.ShouldBeEmpty();
    }
}
