using Onsite.Documents;

namespace Onsite.Content.Tests.Questions;

public sealed class QuestionReaderTests : IDisposable
{
    private const string Folder = "questions/one-slow-query/";

    private readonly SampleContent _content = new();

    public static TheoryData<string, string, string, string> Sheets => new()
    {
        // What stands there, what it is broken to, the code, and a part of the line where the problem is.
        { "id: q-one-slow-query", "id: one-slow-query", ContentCodes.BadSlug, "id: one" },
        { "id: q-one-slow-query", "id: q-One", ContentCodes.BadSlug, "id: q-One" },
        { "id: q-one-slow-query\n", "", DiagnosticCodes.MissingField, "title" },
        { "Monday's report never ends", "A title that goes on and on until it has more than sixty letters", DiagnosticCodes.OutOfRange, "title" },
        { "kind: technical", "kind: techncal", DiagnosticCodes.OutOfRange, "kind" },
        { "phone-screen", "phone", DiagnosticCodes.OutOfRange, "rounds" },
        { "minutes: 10", "minutes: 61", DiagnosticCodes.OutOfRange, "minutes" },
        { "minutes: 10", "minutes: ten", DiagnosticCodes.WrongType, "minutes" },
        { "difficulty: 4", "difficulty: 0", DiagnosticCodes.OutOfRange, "difficulty" },
        { "  - Look at the plan.\n", "", DiagnosticCodes.OutOfRange, "Ask what changed" },
        { "  Rows: 40 million", "  Rows: [40, 41]", DiagnosticCodes.WrongType, "Rows" },
        { "terms: [index", "terms: [index, index", DiagnosticCodes.OutOfRange, "terms" },
        { "terms: [index", "terms: [indx", ContentCodes.UnknownConcept, "terms" },
        { "competencies: [diagnosis", "competencies: [ownership, diagnosis", ContentCodes.UnknownCompetency, "competencies" },
        { "  senior: Explains why the planner changed its mind.\n", "", ContentCodes.LookForLevels, "mid:" },
        { "  mid: Reads the plan before adding an index.\n", "", ContentCodes.LookForLevels, "senior:" },
        { "  mid: Reads", "  staff: Asks why.\n  mid: Reads", ContentCodes.LookForLevels, "staff:" },
        { "  mid: Reads", "  junior: Asks why.\n  mid: Reads", DiagnosticCodes.UnknownField, "junior:" },
        { "sources:", "source:", DiagnosticCodes.UnknownField, "source:" },
    };

    public void Dispose() => _content.Dispose();

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Read_BrokenSheet_IsReportedWhereItStands(string old, string replacement, string code, string line)
    {
        _content.Replace(Folder + "question.yaml", old, replacement);

        _content.ReadWithOneProblem(code, Folder + "question.yaml", line);
    }

    [Theory]
    [InlineData("terms: [index", "terms: [indx", "Did you mean 'index'?")]
    [InlineData("terms: [index", "terms: [b-tree", "Did you mean 'index'?")]
    [InlineData("kind: technical", "kind: techncal", "Did you mean 'technical'?")]
    public void Read_Misspelling_NamesWhatWasMeant(string old, string replacement, string fix)
    {
        _content.Replace(Folder + "question.yaml", old, replacement);

        _content.Read().Diagnostics.ShouldHaveSingleItem().Fix.ShouldBe(fix);
    }

    [Theory]
    [InlineData("question.yaml")]
    [InlineData("prompt.md")]
    [InlineData("rubric.yaml")]
    [InlineData("model.md")]
    public void Read_MissingFile_IsReported(string file)
    {
        _content.Delete(Folder + file);

        _content.ReadWithOneProblem(ContentCodes.MissingFile, Folder + file);
    }

    [Theory]
    [InlineData("prompt.md", 29, ContentCodes.TooShort)]
    [InlineData("prompt.md", 0, ContentCodes.TooShort)]
    [InlineData("prompt.md", 251, ContentCodes.TooLong)]
    [InlineData("model.md", 99, ContentCodes.TooShort)]
    [InlineData("model.md", 601, ContentCodes.TooLong)]
    [InlineData("answers/strong.md", 0, ContentCodes.TooShort)]
    [InlineData("answers/weak.md", 2001, ContentCodes.TooLong)]
    public void Read_TextOfWrongLength_IsReported(string file, int words, string code)
    {
        _content.Write(Folder + file, string.Join(' ', Enumerable.Repeat("word", words)));

        _content.ReadWithOneProblem(code, Folder + file);
    }

    [Theory]
    [InlineData("prompt.md", 30)]
    [InlineData("prompt.md", 250)]
    [InlineData("model.md", 100)]
    [InlineData("model.md", 600)]
    [InlineData("answers/middling.md", 1)]
    [InlineData("answers/middling.md", 2000)]
    public void Read_TextAtItsLimit_IsFine(string file, int words)
    {
        _content.Write(Folder + file, string.Join("\n- ", Enumerable.Repeat("word", words)));

        _content.Read().Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("strong")]
    [InlineData("middling")]
    [InlineData("weak")]
    public void Read_MissingBand_IsReported(string band)
    {
        _content.Delete($"{Folder}answers/{band}.md");

        _content.ReadWithOneProblem(ContentCodes.MissingAnswer, Folder + "answers").Message.ShouldContain(band);
    }

    [Fact]
    public void Read_MissingAnswers_IsReported()
    {
        Directory.Delete(_content.PathOf(Folder + "answers"), recursive: true);

        _content.ReadWithOneProblem(ContentCodes.MissingFile, Folder + "answers");
    }

    [Theory]
    [InlineData("questions/Upper-Case")]
    [InlineData("questions/two words")]
    [InlineData("questions/-hyphen")]
    [InlineData("questions/double--hyphen")]
    public void Read_FolderThatIsNoSlug_IsReported(string folder)
    {
        Directory.Move(_content.PathOf(Folder), _content.PathOf(folder));

        _content.ReadWithOneProblem(ContentCodes.BadSlug, folder);
    }

    [Fact]
    public void Read_IdOfAnotherQuestion_KeepsTheFirst()
    {
        _content.Replace("questions/the-lost-message/question.yaml", "id: q-the-lost-message", "id: q-one-slow-query");

        _content.ReadWithOneProblem(ContentCodes.DuplicateId, "questions/the-lost-message/question.yaml", "id: q-one-slow-query");
        _content.Read().Catalogue.FindById("q-one-slow-query")!.Slug.ShouldBe("one-slow-query");
    }

    [Fact]
    public void Read_DeeplyNestedMarkdown_IsReported()
    {
        _content.Write(Folder + "prompt.md", new string('>', 5000) + string.Join(' ', Enumerable.Repeat("word", 30)));

        _content.ReadWithOneProblem(ContentCodes.MarkdownTooDeep, Folder + "prompt.md");
    }
}
