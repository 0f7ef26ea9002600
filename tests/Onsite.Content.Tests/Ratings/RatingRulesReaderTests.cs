using Onsite.Content.Ratings;
using Onsite.Documents;
using Onsite.Evaluation;

namespace Onsite.Content.Tests.Ratings;

public sealed class RatingRulesReaderTests
{
    private const string Valid =
        """
        mid:
          - {id: M1, rating: no-hire}
        senior:
          - {id: S1, rating: strong-hire, weight: 80, musts: met, majors: 0, minors: 1, violated: 2}
          - {id: S2, rating: hire, weight: 60, musts: partly}
          - {id: S3, rating: no-hire}
        staff:
          - {id: T1, rating: no-hire}
        penalties: {major: 10, minor: 4}
        """;

    [Fact]
    public void Read_Rule_HasEveryField()
    {
        var rules = Read(Valid, out var diagnostics);

        diagnostics.ShouldBeEmpty();
        rules.Penalties.ShouldBe(new MisconceptionPenalties(10, 4));
        rules.For(Level.Senior)[0].ShouldBe(new RatingRule
        {
            Id = "S1",
            Rating = Rating.StrongHire,
            MinimumWeightPercent = 80,
            Musts = MustDemand.Met,
            MaximumMajors = 0,
            MaximumMinors = 1,
            MaximumViolated = 2,
        });
        rules.For(Level.Senior)[1].MaximumMajors.ShouldBeNull();
        rules.For(Level.Staff).ShouldHaveSingleItem().IsUnconditional.ShouldBeTrue();
    }

    [Theory]
    [InlineData("id: S2", "id: M1", ContentCodes.DuplicateId, 5)]
    [InlineData("rating: hire", "rating: hired", DiagnosticCodes.OutOfRange, 5)]
    [InlineData("rating: no-hire}\nstaff", "rating: no-hire, weight: 1}\nstaff", ContentCodes.NoLastRule, 6)]
    [InlineData("S2, rating: hire", "S2, rating: strong-no-hire", ContentCodes.RatingsOutOfOrder, 6)]
    [InlineData("weight: 60, musts: partly", "weight: 90, musts: met, majors: 0, minors: 0, violated: 0", ContentCodes.UnreachableRule, 5)]
    [InlineData("weight: 60, musts: partly", "musts: none", ContentCodes.UnreachableRule, 6)]
    [InlineData("musts: partly", "musts: mostly", DiagnosticCodes.OutOfRange, 5)]
    [InlineData("weight: 60", "weight: 101", DiagnosticCodes.OutOfRange, 5)]
    [InlineData("majors: 0", "majors: few", DiagnosticCodes.WrongType, 4)]
    [InlineData("minors: 1", "mnors: 1", DiagnosticCodes.UnknownField, 4)]
    [InlineData("minor: 4", "minor: 11", DiagnosticCodes.OutOfRange, 9)]
    [InlineData("minor: 4", "minor: -1", DiagnosticCodes.OutOfRange, 9)]
    [InlineData("major: 10, ", "", DiagnosticCodes.MissingField, 9)]
    [InlineData("penalties: {major: 10, minor: 4}", "", DiagnosticCodes.MissingField, 1)]
    [InlineData("staff:\n  - {id: T1, rating: no-hire}", "", DiagnosticCodes.MissingField, 1)]
    public void Read_BrokenRule_IsReportedWhereItStands(string old, string replacement, string code, int line)
    {
        Valid.ShouldContain(old);

        Read(Valid.Replace(old, replacement, StringComparison.Ordinal), out var diagnostics);

        var problem = diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Line.ShouldBe(line);
    }

    [Fact]
    public void Read_Demands_AreThoseOfTheirKindLevelAndRating()
    {
        var rules = Read(
            Valid + """

            demands:
              - {kinds: [technical, role-specific], level: senior, rating: hire, quantities: 2, options: 1}
              - {kinds: [technical], level: senior, rating: strong-hire, quantities: 3}
              - {kinds: [behavioural], level: senior, rating: hire, story: 1}
            """,
            out var diagnostics);

        diagnostics.ShouldBeEmpty();
        var technical = CatalogueReader.Read(RepositoryContent.Root).Catalogue.FindBySlug("charge-once")! with { Demands = null };
        var asked = rules.For(Level.Senior, technical);
        asked[0].Demands.ShouldBe([new QualityDemand(DemandKind.Quantities, 3), new QualityDemand(DemandKind.Options, 1)]);
        asked[1].Demands.ShouldBe([new QualityDemand(DemandKind.Quantities, 2), new QualityDemand(DemandKind.Options, 1)]);
        asked[2].Demands.ShouldBeEmpty();
        rules.For(Level.Mid, technical).ShouldAllBe(r => r.Demands.Count == 0);
        rules.For(Level.Senior, technical with { Kind = Content.Questions.QuestionKind.Situational }).ShouldAllBe(r => r.Demands.Count == 0);
        rules.For(Level.Senior, technical with { Demands = [] }).ShouldAllBe(r => r.Demands.Count == 0);
        rules.For(Level.Senior, technical with { Demands = [new DemandSet([technical.Kind], Level.Senior, Rating.Hire, [new QualityDemand(DemandKind.Cost, 1)])] })[1].Demands.ShouldBe([new QualityDemand(DemandKind.Cost, 1)]);
    }

    [Theory]
    [InlineData("kinds: [technical], level: senior, rating: hire", DiagnosticCodes.MissingField)]
    [InlineData("kinds: [technical], level: senior, rating: no-hire, options: 1", DiagnosticCodes.OutOfRange)]
    [InlineData("kinds: [magic], level: senior, rating: hire, options: 1", DiagnosticCodes.OutOfRange)]
    [InlineData("level: senior, rating: hire, options: 1", DiagnosticCodes.MissingField)]
    [InlineData("kinds: [technical], rating: hire, options: 1", DiagnosticCodes.MissingField)]
    [InlineData("kinds: [technical], level: senior, rating: hire, failureParts: 6", DiagnosticCodes.OutOfRange)]
    [InlineData("kinds: [technical], level: senior, rating: hire, options: 1, wit: 2", DiagnosticCodes.UnknownField)]
    [InlineData("kinds: [technical], level: senior, rating: hire, options: some", DiagnosticCodes.WrongType)]
    public void Read_BrokenDemand_IsReportedWhereItStands(string demand, string code)
    {
        Read($"{Valid}\ndemands:\n  - {{{demand}}}", out var diagnostics);

        var problem = diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Line.ShouldBe(11);
    }

    [Fact]
    public void For_EmptyRules_IsEmpty() => RatingRules.Empty.For(Level.Mid).ShouldBeEmpty();

    [Theory]
    [InlineData(Level.Mid, 74, 54, 69, 24)]
    [InlineData(Level.Senior, 77, 57, 72, 27)]
    [InlineData(Level.Staff, 82, 62, 77, 32)]
    public void For_RepositoryRules_AskMoreOfHigherLevels(Level level, int strongHire, int hire, int hireWithoutOneMust, int noHire)
    {
        var rules = CatalogueReader.Read(RepositoryContent.Root).Catalogue.Ratings.For(level);

        rules.Select(r => r.Rating).ShouldBe([Rating.StrongHire, Rating.Hire, Rating.Hire, Rating.NoHire, Rating.StrongNoHire]);
        rules.Select(r => r.MinimumWeightPercent).ShouldBe([strongHire, hire, hireWithoutOneMust, noHire, 0]);
        rules.Select(r => r.Musts).ShouldBe([MustDemand.Met, MustDemand.Partly, MustDemand.None, MustDemand.None, MustDemand.None]);
        rules.Select(r => r.MaximumMissingMusts).ShouldBe([null, null, 1, null, null]);
        rules.Select(r => r.MaximumMajors).ShouldBe([0, 0, 0, null, null]);
    }

    private static RatingRules Read(string yaml, out DiagnosticList diagnostics)
    {
        diagnostics = [];
        return RatingRulesReader.Read(new SourceText("ratings.yaml", yaml.ReplaceLineEndings("\n")), diagnostics);
    }
}
