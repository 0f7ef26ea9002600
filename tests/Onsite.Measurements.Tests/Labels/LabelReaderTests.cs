using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Documents;
using Onsite.Measurements.Labels;

namespace Onsite.Measurements.Tests.Labels;

public sealed class LabelReaderTests
{
    private const string Answer = "The insert decides. Then we charge.\nA pod dies. A pod dies. We look before we insert, and that is enough for me and for everybody.";

    private static readonly Question Question = CatalogueReader.Read(Path.Combine(RepositoryRoot.Path, "content")).Catalogue.Questions.First(q => q.Slug == "charge-once");
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal) { ["weak-a"] = Answer };

    [Fact]
    public void Read_SoundFile_GivesBandAndLabels()
    {
        var (answers, problems) = Read("full: [insert-before-charge]");
        problems.ShouldBeEmpty();
        var answer = answers.ShouldHaveSingleItem();
        answer.Band.ShouldBe(Rating.NoHire);
        answer.Labels.ShouldHaveSingleItem().ShouldBe(new SentenceLabel(0, "The insert decides.", "insert-before-charge", LabelKind.Full));
    }

    [Theory]
    [InlineData("The insert decides.", "full: [insert-before-charge]", null)]
    [InlineData("The insert decides", "full: [insert-before-charge]", LabelCodes.Quote)]
    [InlineData("The update decides.", "full: [insert-before-charge]", LabelCodes.Quote)]
    [InlineData("A pod dies.", "full: [insert-before-charge]", LabelCodes.Quote)]
    [InlineData("A pod dies.", "occurrence: 2\n        full: [insert-before-charge]", null)]
    [InlineData("A pod dies.", "occurrence: 3\n        full: [insert-before-charge]", LabelCodes.Quote)]
    [InlineData("We look before we insert, and that is enough", "misconception: [look-before-insert]", null)]
    [InlineData("We look before we insert,", "misconception: [look-before-insert]", LabelCodes.Quote)]
    [InlineData("The insert decides.", "full: [look-before-insert]", DiagnosticCodes.OutOfRange)]
    [InlineData("The insert decides.", "misconception: [insert-before-charge]", DiagnosticCodes.OutOfRange)]
    [InlineData("The insert decides.", "full: [insert-before-charge]\n        partly: [insert-before-charge]", LabelCodes.Twice)]
    [InlineData("The insert decides.", "ful: [insert-before-charge]", DiagnosticCodes.UnknownField)]
    public void Read_Sentence_SaysWhatIsWrongAndWhere(string quote, string label, string? code)
    {
        var (_, problems) = Read(label, quote);
        if (code is null)
        {
            problems.ShouldBeEmpty();
        }
        else
        {
            problems.ShouldContain(d => d.Code == code && d.Line >= 5 && d.Fix.Length > 0);
        }
    }

    [Theory]
    [InlineData("question: two-withdrawals\nanswers:\n  - answer: weak-a\n    band: hire\n", LabelCodes.Unknown)]
    [InlineData("question: charge-once\nanswers:\n  - answer: weak-b\n    band: hire\n", LabelCodes.Unknown)]
    [InlineData("question: charge-once\nanswers: []\n", LabelCodes.Absent)]
    [InlineData("question: charge-once\nanswers:\n  - answer: weak-a\n", DiagnosticCodes.MissingField)]
    [InlineData("question: charge-once\nanswers:\n  - answer: weak-a\n    band: hired\n", DiagnosticCodes.OutOfRange)]
    [InlineData("question: charge-once\nanswers:\n  - answer: weak-a\n    band: hire\n  - answer: weak-a\n    band: hire\n", LabelCodes.Twice)]
    [InlineData("- a\n- list\n", DiagnosticCodes.WrongType)]
    [InlineData("question: [", DiagnosticCodes.Syntax)]
    [InlineData("", DiagnosticCodes.Empty)]
    public void Read_File_SaysWhatIsWrong(string text, string code)
    {
        var diagnostics = new DiagnosticList();
        LabelReader.Read(new SourceText("labels.yaml", text), Question, Texts, diagnostics);
        diagnostics.ShouldContain(d => d.Code == code);
    }

    [Theory]
    [InlineData("full: [insert-before-charge]", 1)]
    [InlineData("partly: [insert-before-charge]", 0.5)]
    [InlineData("denied: [insert-before-charge]", 0)]
    [InlineData("full: [unknown-point]", 0)]
    public void CreditOf_Label_IsWhatItSays(string label, double credit) => Read(label).Answers[0].CreditOf("insert-before-charge").ShouldBe(credit);

    [Fact]
    public void CreditOf_PointMadeAndDenied_IsNothing()
    {
        var both = new LabelledAnswer(Question, "weak-a", Answer, Rating.NoHire, [new(0, "The", "key", LabelKind.Full), new(9, "Then", "key", LabelKind.Denied)]);
        both.CreditOf("key").ShouldBe(0);
        both.States("key").ShouldBeFalse();
    }

    private static (IReadOnlyList<LabelledAnswer> Answers, IReadOnlyList<Diagnostic> Problems) Read(string label, string quote = "The insert decides.")
    {
        var diagnostics = new DiagnosticList();
        var text = $"question: charge-once\nanswers:\n  - answer: weak-a\n    band: no hire\n    sentences:\n      - quote: '{quote}'\n        {label}\n";
        return (LabelReader.Read(new SourceText("labels.yaml", text), Question, Texts, diagnostics), diagnostics);
    }
}
