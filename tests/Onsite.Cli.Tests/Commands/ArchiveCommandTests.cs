using System.IO.Compression;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Rounds;
using Onsite.Storage.Sqlite;

namespace Onsite.Cli.Tests.Commands;

/// <summary><c>onsite export</c> and <c>onsite import</c>.</summary>
public sealed class ArchiveCommandTests : IDisposable
{
    private readonly CommandHost _host = new();
    private readonly CommandHost _other = new();

    public void Dispose()
    {
        _host.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Import_AnExport_BringsBackEverythingOnce()
    {
        await _host.AskAsync(CommandHost.Strong);
        var file = _host.PathOf("work.zip");

        (await _host.RunAsync("export", file)).ShouldEndWith(ExitCodes.Success).ShouldBe($"Wrote 1 attempt to {file}\n");
        (await _other.RunAsync("import", file)).ShouldEndWith(ExitCodes.Success).ShouldBe("1 attempts added, 0 replaced by later versions, 0 left as they were\n");
        (await _other.RunAsync("import", file)).ShouldEndWith(ExitCodes.Success).ShouldBe("0 attempts added, 0 replaced by later versions, 1 left as they were\n");

        (await _other.OnlyAttemptAsync()).Text.ShouldBe(CommandHost.Strong);
        (await _other.RunAsync("export", _other.PathOf("again.zip"))).ShouldEndWith(ExitCodes.Success);
        Json(_other.PathOf("again.zip")).ShouldBe(Json(file));
    }

    [Fact]
    public async Task Export_FileIsThere_LeavesItUnlessForced()
    {
        await _host.AskAsync(CommandHost.Strong);
        var file = _host.Write("work.zip", "mine");

        (await _host.RunAsync("export", file)).ShouldFailWith(ExitCodes.Usage).ShouldContain("is there already. Name another file, or add --force to replace it.");
        (await File.ReadAllTextAsync(file)).ShouldBe("mine");

        (await _host.RunAsync("export", file, "--force")).ShouldEndWith(ExitCodes.Success).ShouldStartWith("Wrote 1 attempt");
        File.Exists(file + ".partial").ShouldBeFalse();
    }

    [Fact]
    public async Task Export_DataFolderWithoutWork_SaysSoAndMakesNothing()
    {
        var mistyped = _host.PathOf("mistyped");
        var file = _host.PathOf("work.zip");

        (await CommandHost.RunRawAsync(string.Empty, "export", file, "--data", mistyped, "--content", CommandHost.Content)).ShouldFailWith(ExitCodes.Usage).ShouldBe($"onsite: There is no work in '{mistyped}'. Choose another folder with --data FOLDER.\n");

        Directory.Exists(mistyped).ShouldBeFalse();
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task Export_FolderThatCannotBeWritten_NamesTheFileThatWasAskedFor()
    {
        await _host.AskAsync(CommandHost.Strong);

        (await _host.RunAsync("export", "/proc/work.zip")).ShouldFailWith(ExitCodes.Failure).ShouldStartWith("onsite: '/proc/work.zip' cannot be written.");
    }

    [Fact]
    public async Task Export_NoSuchFolder_SaysSo()
    {
        await _host.AskAsync(CommandHost.Strong);

        (await _host.RunAsync("export", _host.PathOf("nowhere/work.zip"))).ShouldFailWith(ExitCodes.Failure).ShouldContain($"There is no folder '{_host.PathOf("nowhere")}'");
    }

    [Fact]
    public async Task Import_NoSuchFile_SaysSo() => (await _host.RunAsync("import", "nowhere.zip")).ShouldFailWith(ExitCodes.Usage).ShouldBe("onsite: There is no file 'nowhere.zip'.\n");

    [Theory]
    [InlineData("{", "the JSON is broken in line 1")]
    [InlineData("PK\u0003\u0004 broken", "it is a broken ZIP archive")]
    [InlineData("""{"format": 99}""", "The export has format 99")]
    public async Task Import_NoArchive_SaysWhyAndMakesNothing(string text, string message)
    {
        var file = _host.Write("file.zip", text);

        (await _host.RunAsync("import", file)).ShouldFailWith(ExitCodes.Failure).ShouldContain(message);

        Directory.Exists(_host.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_LaterVersion_Replaces()
    {
        await _host.AskAsync("\n");
        var file = _host.PathOf("work.zip");
        await _host.RunAsync("export", file);
        await _other.RunAsync("import", file);
        await _host.AskAsync(CommandHost.Strong);
        await _host.RunAsync("export", file, "--force");

        (await _other.RunAsync("import", file)).ShouldEndWith(ExitCodes.Success).ShouldStartWith("0 attempts added, 1 replaced");

        (await _other.OnlyAttemptAsync()).Status.ShouldBe(AttemptStatus.Submitted);
    }

    [Fact]
    public async Task Import_ADesignRound_SaysSo()
    {
        var round = new DesignRound { Id = "r1", ScenarioId = "s-one", Level = Level.Senior, DesignId = "d1", StartedAt = DateTimeOffset.UnixEpoch, SavedAt = DateTimeOffset.UnixEpoch };
        await new SqliteRoundStore(_host.Database).AddAsync(round, default);
        var file = _host.PathOf("work.zip");

        await _host.RunAsync("export", file);

        (await _other.RunAsync("import", file)).ShouldEndWith(ExitCodes.Success).ShouldContain("1 of 1 design rounds added or replaced by later versions\n");
        (await _other.RunAsync("import", file)).ShouldEndWith(ExitCodes.Success).ShouldContain("0 of 1 design rounds added");
        (await new SqliteRoundStore(_other.Database).FindAsync("r1", default)).ShouldNotBeNull().StartedAt.ShouldBe(round.StartedAt);
    }

    /// <summary>What an export holds, but for the moment at which it was written.</summary>
    private static string Json(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var reader = new StreamReader(zip.GetEntry("practice.json")!.Open());
        return string.Join('\n', reader.ReadToEnd().Split('\n').Where(l => !l.Contains("exportedAt", StringComparison.Ordinal)));
    }
}
