using Onsite.Content.Checks;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Practice.Judging;

namespace Onsite.Practice.Tests.Judging;

/// <summary>The notes of every scenario that ships, as the evaluator judges them.</summary>
public sealed class ShippedTalkTests
{
    /// <summary>Percent of the weight between notes and the next better ones.</summary>
    private const double Clear = 15;

    private static readonly ProseJudge Judge = new(Shipped.Catalogue);

    public static TheoryData<string> Scenarios { get; } = [.. Shipped.Catalogue.Scenarios.Select(s => s.Slug)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Rate_NotesInStages_RanksThemAsTheyAreNamed(string slug)
    {
        var scenario = Shipped.Catalogue.FindScenario(slug)!;
        var question = Shipped.Catalogue.FindBySlug(scenario.TalkQuestion)!;
        var (strong, middling, weak) = (Of(AnswerBand.Strong), Of(AnswerBand.Middling), Of(AnswerBand.Weak));

        (strong.Score - middling.Score).ShouldBeGreaterThan(Clear);
        (middling.Score - weak.Score).ShouldBeGreaterThan(Clear);
        strong.Rating.ShouldBeOneOf(Rating.Hire, Rating.StrongHire);
        middling.Rating.ShouldBeOneOf(Rating.NoHire, Rating.Hire);
        weak.Rating.ShouldBeOneOf(Rating.NoHire, Rating.StrongNoHire);

        AnswerStanding Of(AnswerBand band) => Judge.Rate(question, scenario.Talk[band], scenario.Level);
    }

    /// <summary>What is only near a point of the ledger makes none of it: sharding by account is not the merchant's row, trying again is not a number, a balance in a transaction is no journal.</summary>
    [Theory]
    [InlineData("Sharding by account is possible later when the traffic grows.", "hot-account")]
    [InlineData("Clients get an error and can try again. Each movement is a transaction.", "book-once")]
    [InlineData("Each movement updates the balance in a transaction with an isolation level of serializable.", "entries-not-balances")]
    [InlineData("Balance must be current. Confirmed movements must never be lost.", "prove-the-books")]
    public void Read_NearAPointOfTheLedger_MakesNoneOfIt(string said, string point) => PointOf(said, point).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("The merchant's account is split into ten sub-accounts that are summed.", "hot-account")]
    [InlineData("A retry with the same number finds the stored movement and is booked once.", "book-once")]
    [InlineData("The movement and the balance are written in one atomic transaction.", "entries-not-balances")]
    [InlineData("A nightly job checks that the sum of the entries is the balance.", "prove-the-books")]
    public void Read_PointOfTheLedger_IsHeard(string said, string point) => PointOf(said, point).ShouldBe(Observation.Met);

    private static Observation PointOf(string said, string point) =>
        Judge.Read(Shipped.Catalogue.FindBySlug("books-without-a-gap")!, said).Points.Single(p => p.Point.Id == point).Observation;

    /// <summary>Most do not say enough of a ledger to be hired for it.</summary>
    [Fact]
    public void Rate_MiddlingNotesOfTheLedger_AreNoHire()
    {
        var ledger = Shipped.Catalogue.FindScenario("ledger")!;

        Judge.Rate(Shipped.Catalogue.FindBySlug(ledger.TalkQuestion)!, ledger.Talk[AnswerBand.Middling], ledger.Level).Rating.ShouldBe(Rating.NoHire);
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
