using Onsite.Documents;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Rubrics;

public sealed class RubricReaderTests
{
    /// <summary>A rubric without mistakes. The tests below change one line of it.</summary>
    private const string Sound =
        """
        points:
          - id: unknown-outcome
            weight: 60
            must: true
            competency: reliability
            point: A timeout is an unknown outcome, not a failure
            phrasings:
              - the charge may have happened
              - the result is ambiguous
            probe: What do you know?
          - id: bounded-retries
            weight: 40
            competency: reliability
            point: Retries stop within a budget
            kOfN: {k: 2, of: [jitter, backoff, budget]}
            allOf: [one thing, another thing]
            ordered: [first thing, second thing, third thing]
            anyOf: [a cap on attempts]
            levels: [mid, senior, staff]
            probe: What then?
        misconceptions:
          - id: timeout-is-decline
            severity: minor
            competency: reliability
            claim: a timeout means that the payment failed
            phrasings: [the payment did not go through]
            truth: A timeout says that no reply came in time.
        """;

    [Fact]
    public void Read_SoundRubric_TakesEveryWay()
    {
        var diagnostics = new DiagnosticList();

        var rubric = Read(Sound, diagnostics).ShouldNotBeNull();

        diagnostics.ShouldBeEmpty();
        rubric.Points[0].Must.ShouldBeTrue();
        rubric.Points[0].Levels.ShouldBe([Level.Mid, Level.Senior, Level.Staff]);
        rubric.Points[0].Ways.OfType<StatementWay>().Select(w => w.Phrasing.Text)
            .ShouldBe(["A timeout is an unknown outcome, not a failure", "the charge may have happened", "the result is ambiguous"]);
        rubric.Points[0].Ways.OfType<StatementWay>().Select(w => w.Phrasing.Location.Line).ShouldBe([6, 8, 9]);
        rubric.Points[1].Ways.OfType<PartsWay>().Select(w => (w.Required, w.Parts.Count)).ShouldBe([(2, 2), (2, 3)]);
        rubric.Points[1].Ways.OfType<OrderedWay>().ShouldHaveSingleItem().Steps.Count.ShouldBe(3);
        rubric.Points[1].Ways.OfType<StatementWay>().Count().ShouldBe(2);
        var misconception = rubric.Misconceptions.ShouldHaveSingleItem();
        misconception.Severity.ShouldBe(MisconceptionSeverity.Minor);
        misconception.Phrasings.Select(p => p.Text).ShouldBe(["a timeout means that the payment failed", "the payment did not go through"]);
    }

    [Theory]
    [InlineData("    weight: 60", "    weight: 50", RubricCodes.WeightsDoNotAddUp, 1)]
    [InlineData("    weight: 60", "    weight: 0", DiagnosticCodes.OutOfRange, 3)]
    [InlineData("    weight: 60", "    weight: heavy", DiagnosticCodes.WrongType, 3)]
    [InlineData("    weight: 60", "", DiagnosticCodes.MissingField, 2)]
    [InlineData("    must: true", "    must: yes please", DiagnosticCodes.WrongType, 4)]
    [InlineData("    must: true", "", RubricCodes.MustHaves, 1)]
    [InlineData("    weight: 40", "    weight: 40\n    must: true", RubricCodes.MustHaves, 1)]
    [InlineData("  - id: bounded-retries", "  - id: unknown-outcome", RubricCodes.DuplicateId, 11)]
    [InlineData("    probe: What then?", "    prope: What then?", DiagnosticCodes.UnknownField, 20)]
    [InlineData("    probe: What then?", "", DiagnosticCodes.MissingField, 11)]
    [InlineData("      - the result is ambiguous\n", "", RubricCodes.TooFewWays, 2)]
    [InlineData("{k: 2, of: [jitter, backoff, budget]}", "{k: 4, of: [jitter, backoff, budget]}", DiagnosticCodes.OutOfRange, 15)]
    [InlineData("{k: 2, of: [jitter, backoff, budget]}", "{k: 1, of: [jitter]}", DiagnosticCodes.OutOfRange, 15)]
    [InlineData("{k: 2, of: [jitter, backoff, budget]}", "{k: 2, of: [jitter, backoff], or: 1}", DiagnosticCodes.UnknownField, 15)]
    [InlineData("{k: 2, of: [jitter, backoff, budget]}", "[jitter, backoff]", DiagnosticCodes.WrongType, 15)]
    [InlineData("allOf: [one thing, another thing]", "allOf: [one thing]", DiagnosticCodes.OutOfRange, 16)]
    [InlineData("ordered: [first thing, second thing, third thing]", "ordered: [first thing]", DiagnosticCodes.OutOfRange, 17)]
    [InlineData("levels: [mid, senior, staff]", "levels: [mid, senor, staff]", DiagnosticCodes.OutOfRange, 19)]
    [InlineData("    severity: minor", "    severity: grave", DiagnosticCodes.OutOfRange, 23)]
    [InlineData("    claim: a timeout means that the payment failed", "", DiagnosticCodes.MissingField, 22)]
    [InlineData("misconceptions:", "misconception:", DiagnosticCodes.UnknownField, 21)]
    public void Read_OneMistake_IsReportedWhereItStands(string line, string mistake, string code, int at)
    {
        var diagnostics = new DiagnosticList();

        Read(Sound.Replace(line, mistake, StringComparison.Ordinal), diagnostics);

        var problem = diagnostics.FirstOrDefault(d => d.Code == code).ShouldNotBeNull(string.Join('\n', diagnostics));
        problem.File.ShouldBe("rubric.yaml");
        problem.Line.ShouldBe(at);
        problem.Message.ShouldNotBeEmpty();
        problem.Fix.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_MissingPoints_IsReported()
    {
        var diagnostics = new DiagnosticList();

        Read("misconceptions: []\n", diagnostics)!.Points.ShouldBeEmpty();

        diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.MissingField);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("just text")]
    public void Read_NoMap_IsNull(string yaml)
    {
        var diagnostics = new DiagnosticList();

        Read(yaml, diagnostics).ShouldBeNull();

        diagnostics.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void PointsFor_Level_LeavesOutWhatIsNotAskedOfIt()
    {
        var rubric = Read(Sound.Replace("levels: [mid, senior, staff]", "levels: [staff]", StringComparison.Ordinal), new DiagnosticList())!;

        rubric.PointsFor(Level.Mid).Select(p => p.Id).ShouldBe(["unknown-outcome"]);
        rubric.PointsFor(Level.Staff).Count().ShouldBe(2);
    }

    private static Rubric? Read(string yaml, DiagnosticList diagnostics) => RubricReader.Read(new SourceText("rubric.yaml", yaml), diagnostics);
}
