using Microsoft.Data.Sqlite;
using Onsite.Cli.Terminal;
using Onsite.Practice.Attempts;
using Onsite.Storage.Sqlite;

namespace Onsite.Cli.Tests;

/// <summary>Runs the program as a pipe would, with the sample content and an empty data folder.</summary>
internal sealed class CommandHost : IDisposable
{
    /// <summary>It says a thing and its opposite.</summary>
    public const string Contradicting = "We look at the query plan first. It rains. We do not look at the query plan first.";

    public const string Strong =
        "I read the plan first and compare estimated with actual rows.\nIt reads the whole table, because the statistics are stale since the import.\nI refresh them, measure again, and only then think of a covering index.";

    public static string Content { get; } = Path.Combine(AppContext.BaseDirectory, "Samples");

    public string Folder { get; } = Directory.CreateTempSubdirectory("onsite-cli-").FullName;

    public string Data => Path.Combine(Folder, "data");

    public SqliteDatabase Database => SqliteDatabase.Open(Path.Combine(Data, "onsite.db"));

    public SqliteAttemptStore Store => new(Database);

    /// <summary>Runs a command line as it is.</summary>
    public static Task<CommandResult> RunRawAsync(string input, params string[] args) => RunAsync(input, isTyped: false, args);

    /// <summary>Runs <c>onsite ask</c> as if a person typed.</summary>
    public Task<CommandResult> TypeAsync(string input, params string[] args) => RunAsync(input, isTyped: true, ["ask", "one-slow-query", .. args, .. Options("ask")]);

    /// <summary>Runs a command on the sample content and the data folder.</summary>
    public Task<CommandResult> RunAsync(params string[] args) => RunWithInputAsync(string.Empty, args);

    public Task<CommandResult> RunWithInputAsync(string input, params string[] args) => RunRawAsync(input, [.. args, .. Options(args[0])]);

    public Task<CommandResult> AskAsync(string input, params string[] args) => RunWithInputAsync(input, ["ask", "one-slow-query", .. args]);

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>A copy of the sample content that a test may break.</summary>
    public string CopyContent()
    {
        var copy = PathOf("content");
        foreach (var file in Directory.EnumerateFiles(Content, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    public async Task<Attempt> OnlyAttemptAsync() => (await Store.FindAsync((await Store.ListAllAsync(new AttemptQuery(), default)).ShouldHaveSingleItem().Id, default))!;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<CommandResult> RunAsync(string input, bool isTyped, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var exitCode = await OnsiteProgram.RunAsync(args, ConsoleScreen.Plain(reader, output, error) with { IsInputTyped = isTyped });
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }

    private string[] Options(string command) => command switch
    {
        "content" => [],
        "question" or "score" or "scenario" => ["--content", Content],
        "import" => ["--data", Data],
        _ => ["--content", Content, "--data", Data],
    };
}

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Out, string Error)
{
    /// <summary>Expects an end and gives what was printed.</summary>
    public string ShouldEndWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, Out + Error);
        return Out;
    }

    /// <summary>Expects a failure that is told in one line, without a stack trace, and gives it.</summary>
    public string ShouldFailWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, Out + Error);
        Error.ShouldStartWith("onsite: ");
        Error.ShouldNotContain("   at ");
        Error.ShouldNotContain("Exception");
        return Error;
    }
}
