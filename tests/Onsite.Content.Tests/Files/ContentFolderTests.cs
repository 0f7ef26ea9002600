using System.Diagnostics;
using System.Text;
using Onsite.Documents;

namespace Onsite.Content.Tests.Files;

public sealed class ContentFolderTests : IDisposable
{
    private const string Folder = "questions/one-slow-query/";

    private readonly SampleContent _content = new();
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("onsite-outside-");

    public static TheoryData<string, byte[], string> HostileFiles => new()
    {
        { "prompt.md", [0xC3, 0x28], DiagnosticCodes.NotUtf8 },
        { "rubric.yaml", [0xFF, 0xFE, 0x41, 0x00], DiagnosticCodes.NotUtf8 },
        { "question.yaml", "id: q-\0"u8.ToArray(), DiagnosticCodes.BadCharacter },
        { "question.yaml", [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], DiagnosticCodes.NotUtf8 },
        { "question.yaml", "title: \"\\ud800\""u8.ToArray(), DiagnosticCodes.Syntax },
        { "question.yaml", "title: \"\\0\""u8.ToArray(), DiagnosticCodes.BadCharacter },
        { "question.yaml", Encoding.UTF8.GetBytes(new string('[', 100_000)), DiagnosticCodes.TooDeep },
        { "rubric.yaml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n"))), DiagnosticCodes.TooDeep },
        { "question.yaml", "a: &x [*x]"u8.ToArray(), DiagnosticCodes.NotPlainYaml },
        { "question.yaml", "!!int 1"u8.ToArray(), DiagnosticCodes.NotPlainYaml },
        { "question.yaml", "---\na: 1\n---\nb: 1\n"u8.ToArray(), DiagnosticCodes.NotPlainYaml },
        { "question.yaml", [], DiagnosticCodes.Empty },
        { "rubric.yaml", "# nothing"u8.ToArray(), DiagnosticCodes.Empty },
        { "question.yaml", "- a"u8.ToArray(), DiagnosticCodes.WrongType },
        { "question.yaml", "a: b: c"u8.ToArray(), DiagnosticCodes.Syntax },
        { "question.yaml", "...\t-"u8.ToArray(), DiagnosticCodes.Syntax }, // the parser throws what is not its own
        { "question.yaml", "!!]"u8.ToArray(), DiagnosticCodes.Syntax },
    };

    public void Dispose()
    {
        _content.Dispose();
        _outside.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(HostileFiles))]
    public void Read_HostileFile_IsADiagnostic(string file, byte[] bytes, string code)
    {
        File.WriteAllBytes(_content.PathOf(Folder + file), bytes);

        var reading = _content.Read();

        reading.Diagnostics.ShouldContain(d => d.Code == code && d.File == Folder + file, string.Join('\n', reading.Diagnostics));
        reading.Catalogue.Questions.Select(q => q.Slug).ShouldBe(["the-lost-message"]);
    }

    [Theory]
    [InlineData("prompt.md")]
    [InlineData("rubric.yaml")]
    [InlineData("answers/strong.md")]
    public void Read_TenMegabytes_AreTooLarge(string file)
    {
        File.WriteAllBytes(_content.PathOf(Folder + file), new byte[10 * 1024 * 1024]);

        _content.ReadWithOneProblem(DiagnosticCodes.TooLarge, Folder + file);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/no/such/folder")]
    [InlineData("\0")]
    public void Read_RootThatIsNoFolder_IsADiagnostic(string root)
    {
        var reading = CatalogueReader.Read(root);

        reading.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.Unreadable);
        reading.Catalogue.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void Read_RootThatIsAFile_IsADiagnostic() =>
        CatalogueReader.Read(_content.PathOf("words.yaml")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.Unreadable);

    [Fact]
    public void Read_EmptyRoot_SaysWhatIsMissing() => CatalogueReader.Read(_outside.FullName).Diagnostics.Select(d => (d.Code, d.File)).ShouldBe(
    [
        (ContentCodes.MissingFile, "competencies.yaml"),
        (ContentCodes.MissingFile, "concepts"),
        (ContentCodes.MissingFile, "questions"),
        (ContentCodes.MissingFile, "ratings.yaml"),
        (ContentCodes.MissingFile, "words.yaml"),
    ]);

    [Theory]
    [InlineData("notes.txt", null)]
    [InlineData("questions/readme.md", null)]
    [InlineData("concepts/data.yml", null)]
    [InlineData(Folder + "prompt.md.bak", "Did you mean 'prompt.md'?")]
    [InlineData(Folder + "answers/stong.md", "Did you mean 'strong.md'?")]
    [InlineData("competencys/a.yaml", null)]
    public void Read_StrayFile_IsAWarning(string file, string? fix)
    {
        _content.Write(file, "?");

        var problem = _content.Read().Diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(ContentCodes.StrayFile);
        problem.Severity.ShouldBe(Severity.Warning);
        file.ShouldStartWith(problem.File);
        if (fix is not null)
        {
            problem.Fix.ShouldBe(fix);
        }
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData(Folder + ".prompt.md.swp")]
    [InlineData("labs/charge-once/lab.yaml")]
    [InlineData("schema/question.schema.json")]
    public void Read_FileOfOthers_IsPassedOver(string file)
    {
        _content.Write(file, "?");

        _content.Read().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Read_LinkToFileOutside_IsRefused()
    {
        var secret = Path.Combine(_outside.FullName, "secret.md");
        File.WriteAllText(secret, string.Join(' ', Enumerable.Repeat("secret", 40)));
        _content.Delete(Folder + "prompt.md");
        File.CreateSymbolicLink(_content.PathOf(Folder + "prompt.md"), secret);

        _content.ReadWithOneProblem(ContentCodes.LinkLeavesRoot, Folder + "prompt.md");
    }

    [Fact]
    public void Read_LinkToFolderOutside_IsRefused()
    {
        Directory.CreateSymbolicLink(_content.PathOf("questions/outside"), _outside.FullName);

        _content.ReadWithOneProblem(ContentCodes.LinkLeavesRoot, "questions/outside");
    }

    [Theory]
    [InlineData("questions/one-slow-query/prompt.md", "../../../../etc/passwd")]
    [InlineData("questions/one-slow-query/prompt.md", "nowhere.md")]
    [InlineData("questions/one-slow-query/prompt.md", "prompt.md")]
    public void Read_LinkThatLeadsNowhereGood_IsRefused(string file, string target)
    {
        _content.Delete(file);
        File.CreateSymbolicLink(_content.PathOf(file), target);

        _content.ReadWithOneProblem(ContentCodes.LinkLeavesRoot, file);
    }

    [Fact]
    public void Read_LinkWithinRoot_IsFollowed()
    {
        _content.Delete(Folder + "prompt.md");
        File.CreateSymbolicLink(_content.PathOf(Folder + "prompt.md"), "../the-lost-message/prompt.md");

        var reading = _content.Read();

        reading.Diagnostics.ShouldBeEmpty();
        reading.Catalogue.Questions[0].Prompt.ShouldBe(reading.Catalogue.Questions[1].Prompt);
    }

    [Fact]
    public void Read_RootThatIsALink_IsFollowed()
    {
        var link = Path.Combine(_outside.FullName, "content");
        Directory.CreateSymbolicLink(link, _content.Root);

        CatalogueReader.Read(link).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Read_FolderInPlaceOfFile_IsReported()
    {
        _content.Delete(Folder + "prompt.md");
        Directory.CreateDirectory(_content.PathOf(Folder + "prompt.md"));

        _content.ReadWithOneProblem(ContentCodes.MissingFile, Folder + "prompt.md");
    }

    [Fact]
    public void Read_PipeInPlaceOfFile_DoesNotWait()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _content.Delete(Folder + "prompt.md");
        using (var mkfifo = Process.Start("mkfifo", _content.PathOf(Folder + "prompt.md")))
        {
            mkfifo.WaitForExit();
        }

        _content.ReadWithOneProblem(ContentCodes.TooShort, Folder + "prompt.md");
    }
}
