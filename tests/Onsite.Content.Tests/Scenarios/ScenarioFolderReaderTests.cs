using Onsite.Content.Questions;
using Onsite.Content.Scenarios;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Simulation.Files;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Content.Tests.Scenarios;

public sealed class ScenarioFolderReaderTests : IDisposable
{
    private const string Folder = "scenarios/monday-reports";
    private const string Round = $"{Folder}/round.yaml";
    private const string Scenario = $"{Folder}/scenario.yaml";
    private const string Naive = $"{Folder}/naive.design.yaml";
    private const string Weak = $"{Folder}/talk/weak.md";

    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Read_SampleScenario_HasEveryField()
    {
        var scenario = _content.Read().Catalogue.FindScenario("monday-reports")!;

        scenario.Id.ShouldBe("s-monday-reports");
        scenario.Title.ShouldBe("Reports on Monday");
        scenario.System.ShouldBe(10);
        scenario.Summary.ShouldStartWith("Show every branch");
        scenario.Level.ShouldBe(Level.Senior);
        scenario.TalkQuestion.ShouldBe("the-lost-message");
        scenario.Brief.Html.ShouldStartWith("<p>Every Monday morning");
        scenario.ScenarioText.ShouldBe(_content.Text(Scenario));
        scenario.Scenario.Budget.ShouldBe(200);
        scenario.Sources.ShouldBe([new FigureSource("12 ms for a report", "the exercise itself")]);
    }

    [Fact]
    public void Read_SampleScenario_HasItsThreeDesigns()
    {
        var designs = _content.Read().Catalogue.Scenarios.ShouldHaveSingleItem().Designs;

        designs.All.Select(d => d.Band).ShouldBe([DesignBand.Naive, DesignBand.Reference, DesignBand.Overbuilt]);
        designs.All.Select(d => d.Design.Id).ShouldBe(["d-monday-reports-naive", "d-monday-reports-reference", "d-monday-reports-overbuilt"]);
        designs.All.ShouldAllBe(d => designs[d.Band] == d);
        designs.Naive.Text.ShouldBe(_content.Text(Naive));
        designs.Naive.Misses.Select(m => (m.Operation, m.Kinds.Single())).ShouldBe([("show", ObjectiveKind.P99), ("show", ObjectiveKind.Availability)]);
        designs.Naive.At.ShouldBe("reports");
        designs.Naive.Why.ShouldStartWith("One process");
        designs.Reference.Misses.ShouldBeEmpty();
        designs.Reference.At.ShouldBeNull();
    }

    [Fact]
    public void Read_SampleScenario_HasNotesOfEachBand()
    {
        var talk = _content.Read().Catalogue.Scenarios.ShouldHaveSingleItem().Talk;

        foreach (var band in Enum.GetValues<AnswerBand>())
        {
            talk[band].ShouldBe(_content.Text($"{Folder}/talk/{KebabWord.Of(band)}.md").Trim());
        }
    }

    [Fact]
    public void Read_NoFolderOfScenarios_IsFine()
    {
        Directory.Delete(_content.PathOf("scenarios"), recursive: true);

        var reading = _content.Read();

        reading.Diagnostics.ShouldBeEmpty();
        reading.Catalogue.Scenarios.ShouldBeEmpty();
        reading.Catalogue.FindScenario("monday-reports").ShouldBeNull();
    }

    [Fact]
    public void Read_EmptyFolderOfScenarios_IsFine()
    {
        Directory.Delete(_content.PathOf(Folder), recursive: true);

        _content.Read().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Read_BrokenScenario_LeavesOutOnlyThat()
    {
        _content.Replace(Round, "level: senior", "level: guru");

        var catalogue = _content.Read().Catalogue;

        catalogue.Scenarios.ShouldBeEmpty();
        catalogue.Questions.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_BrokenTalkQuestion_LeavesOutTheScenarioAndBlamesTheQuestion()
    {
        _content.Replace("questions/the-lost-message/question.yaml", "difficulty: 7", "difficulty: 11");

        var reading = _content.Read();

        reading.Catalogue.Scenarios.ShouldBeEmpty();
        reading.Diagnostics.ShouldHaveSingleItem().File.ShouldBe("questions/the-lost-message/question.yaml");
    }

    [Theory]
    [InlineData(Round)]
    [InlineData(Scenario)]
    [InlineData($"{Folder}/brief.md")]
    [InlineData(Naive)]
    [InlineData(Weak)]
    [InlineData($"{Folder}/overbuilt.design.yaml")]
    public void Read_ChangedFile_ChangesTheRevision(string file)
    {
        var before = _content.Read().Catalogue.Revision;
        _content.Write(file, _content.Text(file) + "\n");

        _content.Read().Catalogue.Revision.ShouldNotBe(before);
    }

    [Theory]
    [InlineData("round.yaml")]
    [InlineData("brief.md")]
    [InlineData("scenario.yaml")]
    [InlineData("naive.design.yaml")]
    [InlineData("reference.design.yaml")]
    [InlineData("overbuilt.design.yaml")]
    [InlineData("talk/strong.md")]
    [InlineData("talk/middling.md")]
    [InlineData("talk/weak.md")]
    public void Read_MissingFile_IsNamed(string file)
    {
        _content.Delete($"{Folder}/{file}");

        _content.ReadWithOneProblem(ContentCodes.MissingFile, $"{Folder}/{file}");
    }

    [Fact]
    public void Read_NoFolderOfNotes_IsNamed()
    {
        Directory.Delete(_content.PathOf($"{Folder}/talk"), recursive: true);

        _content.ReadWithOneProblem(ContentCodes.MissingFile, $"{Folder}/talk");
    }

    /// <summary>One change of the headings of notes, the code that it is reported with, and the line at which.</summary>
    [Theory]
    [InlineData("## Estimate", "## Estimates", ContentCodes.UnknownSection, "## Estimates", "Did you mean 'Estimate'?")]
    [InlineData("## Trade-offs", "## Estimate", ContentCodes.SectionsOutOfOrder, "## Estimate", "in the order Clarify, Estimate")]
    [InlineData("## Clarify", "## Clarify\n\n## Clarify", ContentCodes.TooShort, "## Clarify", "Write what a candidate would note")]
    public void Read_WrongHeading_IsReportedAtItsLine(string old, string replacement, string code, string line, string fix)
    {
        _content.Replace(Weak, old, replacement);

        var problem = _content.Read().Diagnostics.First(d => d.Code == code);

        problem.File.ShouldBe(Weak);
        _content.Text(Weak).Split('\n')[problem.Line - 1].ShouldBe(line);
        problem.Fix.ShouldContain(fix);
    }

    [Fact]
    public void Read_MissingStage_IsNamed()
    {
        _content.Replace(Weak, "## Trade-offs\n", "");

        _content.ReadWithOneProblem(ContentCodes.MissingSection, Weak).Message.ShouldBe("The stage 'Trade-offs' is missing.");
    }

    /// <summary>Each band is held to the words that somebody of that band types.</summary>
    [Theory]
    [InlineData("strong", "weak", ContentCodes.TooShort)]
    [InlineData("middling", "weak", ContentCodes.TooShort)]
    [InlineData("middling", "strong", ContentCodes.TooLong)]
    [InlineData("weak", "middling", ContentCodes.TooLong)]
    public void Read_NotesOfAnotherLength_AreReported(string band, string text, string code)
    {
        _content.Write($"{Folder}/talk/{band}.md", _content.Text($"{Folder}/talk/{text}.md"));

        _content.ReadWithOneProblem(code, $"{Folder}/talk/{band}.md");
    }

    [Fact]
    public void Read_StrayNotes_AreAWarning()
    {
        _content.Write($"{Folder}/talk/strang.md", "## Clarify");

        _content.ReadWithOneProblem(ContentCodes.StrayFile, $"{Folder}/talk/strang.md").Fix.ShouldContain("strong.md");
    }

    [Fact]
    public void Read_FolderThatIsNoSlug_IsReported()
    {
        Directory.Move(_content.PathOf(Folder), _content.PathOf("scenarios/Monday Reports"));

        _content.ReadWithOneProblem(ContentCodes.BadSlug, "scenarios/Monday Reports");
    }

    [Fact]
    public void Read_StrayFile_IsAWarningWithTheNearestName()
    {
        _content.Write($"{Folder}/naive.desing.yaml", "id: d-a");

        var problem = _content.ReadWithOneProblem(ContentCodes.StrayFile, $"{Folder}/naive.desing.yaml");

        problem.Severity.ShouldBe(Severity.Warning);
        problem.Fix.ShouldContain("naive.design.yaml");
    }

    /// <summary>One change of the sheet, the code that it is reported with, and a part of the line at which.</summary>
    [Theory]
    [InlineData("system: 10", "system: 0", DiagnosticCodes.OutOfRange, "system: 0")]
    [InlineData("talk: the-lost-message", "talk: the-lost-mesage", ContentCodes.UnknownQuestion, "talk:")]
    [InlineData("level: senior", "level: mid", ContentCodes.TalkLevel, "talk:")]
    [InlineData("level: senior", "level: expert", DiagnosticCodes.OutOfRange, "level:")]
    [InlineData("level: senior", "level: senior\ngrade: 4", DiagnosticCodes.UnknownField, "grade:")]
    [InlineData("[show p99, show availability]", "[show p90]", ContentCodes.UnknownObjective, "misses:")]
    [InlineData("[show p99, show availability]", "[show p95]", ContentCodes.UnknownObjective, "misses:")]
    [InlineData("[show p99, show availability]", "[shwo p99]", ContentCodes.UnknownObjective, "misses:")]
    [InlineData("[show p99, show availability]", "[recover]", ContentCodes.UnknownObjective, "misses:")]
    [InlineData("[show p99, show availability]", "[durable show]", ContentCodes.UnknownObjective, "misses:")]
    [InlineData("[show p99, show availability]", "[]", DiagnosticCodes.OutOfRange, "misses:")]
    [InlineData("at: reports", "at: report", ContentCodes.UnknownPlace, "at:")]
    [InlineData("at: reports", "at: reports -> edge", ContentCodes.UnknownPlace, "at:")]
    [InlineData("  reference: {why:", "  reference: {at: edge, why:", DiagnosticCodes.UnknownField, "reference:")]
    [InlineData("  reference: {why:", "  golden: {why: It shines.}\n  reference: {why:", DiagnosticCodes.UnknownField, "golden:")]
    [InlineData("- {figure: 12 ms for a report, source: the exercise itself}", "- {figure: 12 ms for a report}", DiagnosticCodes.MissingField, "figure:")]
    [InlineData("- {figure: 12 ms for a report, source: the exercise itself}", "[]", DiagnosticCodes.OutOfRange, "[]")]
    public void Read_WrongSheet_IsReportedAtItsLine(string old, string replacement, string code, string line)
    {
        _content.Replace(Round, old, replacement);

        _content.ReadWithOneProblem(code, Round, line);
    }

    [Theory]
    [InlineData("at: reports", "at: edge -> reports")]
    [InlineData("at: reports", "at: edge→reports")]
    [InlineData("at: reports", "at: \"edge->reports\"")]
    public void Read_LinkAsPlace_IsNamedAsReportsNameIt(string old, string replacement)
    {
        _content.Replace(Round, old, replacement);

        _content.Read().Catalogue.Scenarios.ShouldHaveSingleItem().Designs.Naive.At.ShouldBe("edge→reports");
    }

    [Theory]
    [InlineData("id: s-monday-reports", "id: monday-reports", ContentCodes.BadSlug)]
    [InlineData("brief: brief.md", "brief: other.md", DiagnosticCodes.MissingField)]
    [InlineData("budget: 200 USD/month", "", DiagnosticCodes.MissingField)]
    public void Read_ScenarioThatIsNoRound_IsReported(string old, string replacement, string code)
    {
        _content.Replace(Scenario, old, replacement);

        _content.ReadWithOneProblem(code, Scenario);
    }

    [Fact]
    public void Read_ErrorInTheScenario_IsReportedOnceAndNotWithEveryDesign()
    {
        _content.Replace(Scenario, "kind: read", "kind: look");

        _content.ReadWithOneProblem(DiagnosticCodes.OutOfRange, Scenario, "kind: look");
    }

    [Fact]
    public void Read_DesignThatDoesNotFit_IsReportedAtItsLine()
    {
        _content.Replace(Naive, "  - branches -> edge", "  - branches -> edge\n  - edge -> report");

        var problem = _content.ReadWithOneProblem(SimulationCodes.UnknownName, Naive, "edge -> report");

        problem.Fix.ShouldContain("reports");
    }

    [Fact]
    public void Read_FaultThatADesignCannotHave_NamesTheDesign()
    {
        _content.Replace(Naive, "reports:", "pages:");
        _content.Replace(Round, "at: reports", "at: pages");

        var problem = _content.ReadWithOneProblem(SimulationCodes.UnknownName, Scenario, "crash: 1 of reports");

        problem.Message.ShouldStartWith("With naive.design.yaml: ");
    }

    [Fact]
    public void Read_ShortBrief_IsReported()
    {
        _content.Write($"{Folder}/brief.md", "Make it fast.");

        _content.ReadWithOneProblem(ContentCodes.TooShort, $"{Folder}/brief.md");
    }

    [Fact]
    public void Read_TwoScenariosWithOneId_AreReported()
    {
        foreach (var file in Directory.GetFiles(_content.PathOf(Folder), "*", SearchOption.AllDirectories))
        {
            _content.Write($"scenarios/tuesday-reports/{Path.GetRelativePath(_content.PathOf(Folder), file)}", File.ReadAllText(file));
        }

        _content.ReadWithOneProblem(ContentCodes.DuplicateId, "scenarios/tuesday-reports/scenario.yaml");
    }

    [Fact]
    public void Read_SheetThatIsNoYaml_IsOneProblem()
    {
        _content.Write(Round, "designs: [");

        _content.Read().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.Syntax);
    }
}
