namespace Onsite.Cli.Tests;

public sealed class OnsiteProgramTests : IDisposable
{
    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Help_Root_ListsCommandsAndExitStatus()
    {
        var help = (await CommandHost.RunRawAsync(string.Empty, "--help")).ShouldEndWith(ExitCodes.Success);

        foreach (var command in new[] { "serve", "question", "ask", "score", "content", "export", "import" })
        {
            help.ShouldContain($"  {command}");
        }

        help.ShouldContain("Exit status: 0 done;");
    }

    [Theory]
    [InlineData("serve", "--port", "--address", "--host", "--web", "--data", "--content")]
    [InlineData("ask", "--level", "--exam", "--data")]
    [InlineData("score", "--json", "--explain", "--level")]
    [InlineData("export", "--force", "--data")]
    [InlineData("import", "--data", "ZIP archive")]
    [InlineData("question", "list", "show")]
    [InlineData("content", "check")]
    public async Task Help_Command_NamesItsOptions(string command, params string[] words)
    {
        var help = (await CommandHost.RunRawAsync(string.Empty, command, "--help")).ShouldEndWith(ExitCodes.Success);

        words.ToList().ForEach(w => help.ShouldContain(w));
    }

    [Theory]
    [InlineData("onsite: Required command was not provided.\nTry 'onsite --help'.\n")]
    [InlineData("Try 'onsite --help'.", "nonsense")]
    [InlineData("Try 'onsite score --help'.", "score")]
    [InlineData("Try 'onsite question show --help'.", "question", "show")]
    [InlineData("'principal' is not a level: choose from mid, senior, staff.", "score", "one-slow-query", "-", "--level", "principal")]
    [InlineData("A port is a number from 0 to 65535", "serve", "--port", "65536")]
    [InlineData("A port is a number from 0 to 65535", "serve", "--port", "many")]
    [InlineData("A port is a number from 0 to 65535", "serve", "--port", "-1")]
    [InlineData("Try 'onsite serve --help'.", "serve", "--port")]
    [InlineData("'nowhere' is not an IP address.", "serve", "--address", "nowhere")]
    [InlineData("Try 'onsite ask --help'.", "ask", "one-slow-query", "--colour")]
    public async Task Run_UsedWrongly_EndsWithTwoAndSaysHow(string message, params string[] args)
    {
        var result = await CommandHost.RunRawAsync(string.Empty, args);

        result.ShouldFailWith(ExitCodes.Usage).ShouldContain(message);
        result.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("question", "show")]
    [InlineData("ask")]
    [InlineData("score")]
    public async Task Run_UnknownSlug_NamesTheNearest(params string[] command)
    {
        string[] file = command[0] == "score" ? ["-"] : [];

        (await _host.RunAsync([.. command, "one-slow-qery", .. file])).ShouldFailWith(ExitCodes.Usage).ShouldBe("onsite: There is no question 'one-slow-qery'. Did you mean 'one-slow-query'?\n");
        (await _host.RunAsync([.. command, "zzzzzzzz", .. file])).ShouldFailWith(ExitCodes.Usage).ShouldBe("onsite: There is no question 'zzzzzzzz'. Run 'onsite question list'.\n");
    }

    [Fact]
    public async Task Run_NoContent_SaysWhatToDo() =>
        (await CommandHost.RunRawAsync(string.Empty, "question", "list", "--content", _host.PathOf("nowhere"))).ShouldFailWith(ExitCodes.Failure)
            .ShouldBe($"onsite: '{_host.PathOf("nowhere")}' holds no usable question. Run 'onsite content check', or choose another folder with --content FOLDER.\n");

    [Theory]
    [InlineData("serve")]
    [InlineData("ask", "one-slow-query")]
    public async Task Run_DataFolderThatCannotBeWritten_SaysWhatToDo(params string[] command) =>
        (await CommandHost.RunRawAsync("text", [.. command, "--data", "/proc/onsite", "--content", CommandHost.Content])).ShouldFailWith(ExitCodes.Failure)
            .ShouldSatisfyAllConditions(m => m.ShouldContain("The data folder '/proc/onsite' cannot be written"), m => m.ShouldContain("--data FOLDER"));

    [Fact]
    public async Task Run_DatabaseThatIsNone_SaysWhatToDo()
    {
        Directory.CreateDirectory(_host.Data);
        await File.WriteAllTextAsync(Path.Combine(_host.Data, "onsite.db"), new string('x', 4096));

        (await _host.AskAsync("text")).ShouldFailWith(ExitCodes.Failure).ShouldContain("it is not an intact SQLite file");
    }

    [Fact]
    public async Task Run_DatabaseThatFailsInTheMiddle_SaysSoInASentence()
    {
        (await _host.AskAsync("text")).ShouldEndWith(ExitCodes.Success);
        await using (var connection = Storage.Sqlite.SqliteDatabase.Open(Path.Combine(_host.Data, "onsite.db")).Connect())
        {
            await new Microsoft.Data.Sqlite.SqliteCommand("drop table attempts", connection).ExecuteNonQueryAsync();
        }

        (await _host.AskAsync("text")).ShouldFailWith(ExitCodes.Failure).ShouldStartWith("onsite: The database failed: ");
    }
}
