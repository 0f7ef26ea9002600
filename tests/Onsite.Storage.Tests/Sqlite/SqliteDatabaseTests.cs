using Microsoft.Data.Sqlite;
using Onsite.Content.Rounds;
using Onsite.Practice.Designs;
using Onsite.Practice.Settings;
using Onsite.Practice.Tests.Fakes;
using Onsite.Storage.Sqlite;
using Onsite.Storage.Tests.Compliance;

namespace Onsite.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Open_NoFile_MakesFolderAndNewestSchema()
    {
        using var nested = new TemporaryFile();
        var path = Path.Combine(nested.Folder, "a", "b", "onsite.db");

        SqliteDatabase.Open(path).Path.ShouldBe(path);

        File.Exists(path).ShouldBeTrue();
        _file.Ask("pragma user_version").ShouldBe("4");
        _file.Ask("select group_concat(name) from (select name from sqlite_schema where type = 'table' order by name)").ShouldBe("attempts,design_rounds,design_versions,designs,grades,marks,settings");
    }

    [Fact]
    public async Task Open_FirstSchema_KeepsAttemptsAndTakesMarks()
    {
        var attempt = SampleAttempts.Judged("a") with { Later = [] };
        await new SqliteAttemptStore(_file.Open()).AddAsync(attempt, default);
        _file.Ask("alter table attempts drop column later; drop table marks; drop table grades; drop table design_versions; drop table designs; drop table design_rounds; pragma user_version = 1");
        SqliteConnection.ClearAllPools();

        var again = _file.Open();

        (await new SqliteAttemptStore(again).FindAsync("a", default)).ShouldBeSameAs(attempt);
        (await new SqliteLearningStore(again).MarksAsync(null, default)).ShouldBeEmpty();
        (await new SqliteDesignStore(again).ListAsync(null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ConnectToWrite_AnotherWrites_WaitsForItsTurn()
    {
        var database = _file.Open();
        var first = await database.ConnectToWriteAsync(default);
        var second = database.ConnectToWriteAsync(default);
        second.IsCompleted.ShouldBeFalse();

        await first.DisposeAsync();

        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task ConnectToWrite_GivenUpWhileWaiting_LetsTheNextWrite()
    {
        var database = _file.Open();
        using var patience = new CancellationTokenSource();
        var first = await database.ConnectToWriteAsync(default);
        var second = database.ConnectToWriteAsync(patience.Token);

        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(second);
        await first.DisposeAsync();
        await (await database.ConnectToWriteAsync(default)).DisposeAsync();
    }

    [Fact]
    public async Task Open_ThirdSchema_KeepsDesignsAndTakesRounds()
    {
        var design = new KeptDesign { Id = "d1", ScenarioId = "s-one", Title = "Mine", Text = Program.TextOf(1), CreatedAt = SampleRounds.Start, SavedAt = SampleRounds.Start };
        await new SqliteDesignStore(_file.Open()).AddAsync(design, [], default);
        _file.Ask("drop table design_rounds; pragma user_version = 3");
        SqliteConnection.ClearAllPools();

        var again = _file.Open();
        var store = new SqliteRoundStore(again);
        await store.AddAsync(SampleRounds.Judged("a"), default);

        (await new SqliteDesignStore(again).FindAsync("d1", default)).ShouldBe(design);
        (await store.FindAsync("a", default)).ShouldBeSameAs(SampleRounds.Judged("a"));
    }

    [Fact]
    public async Task Open_AfterARound_HasItAsItWas()
    {
        await new SqliteRoundStore(_file.Open()).AddAsync(SampleRounds.Judged("a"), default);
        SqliteConnection.ClearAllPools();

        (await new SqliteRoundStore(_file.Open()).FindAsync("a", default)).ShouldBeSameAs(SampleRounds.Judged("a"));
    }

    [Fact]
    public async Task Open_Again_LeavesWhatIsThere()
    {
        await new SqliteAttemptStore(_file.Open()).AddAsync(SampleAttempts.Judged("a"), default);
        SqliteConnection.ClearAllPools();

        var again = _file.Open();

        (await new SqliteAttemptStore(again).FindAsync("a", default)).ShouldNotBeNull();
        _file.Ask("pragma user_version").ShouldBe("4");
    }

    [Fact]
    public void Open_RelativePath_IsInTheWorkingFolder()
    {
        var name = $"onsite-{Guid.NewGuid():N}.db";
        try
        {
            SqliteDatabase.Open(name);
            File.Exists(Path.GetFullPath(name)).ShouldBeTrue();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.GetFiles(".", name + "*").ToList().ForEach(File.Delete);
        }
    }

    [Fact]
    public void Connect_Connection_LogsAheadAndSyncsEveryCommit()
    {
        _file.Ask("pragma journal_mode").ShouldBe("wal");
        _file.Ask("pragma synchronous").ShouldBe("2");
        _file.Ask("pragma foreign_keys").ShouldBe("1");
        int.Parse(_file.Ask("pragma busy_timeout")!).ShouldBeGreaterThanOrEqualTo(5000);
    }

    [Fact]
    public void Open_ManyThreadsAtOnce_MigratesOnce()
    {
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ => _file.Open());

        _file.Ask("pragma user_version").ShouldBe("4");
    }

    [Fact]
    public async Task Open_ManyProcessesAtOnce_MigratesOnce()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => SecondProcess.Start(Program.OpenCommand, _file.Path)).ToList();
        foreach (var process in processes)
        {
            using (process)
            {
                var error = await process.StandardError.ReadToEndAsync();
                await process.WaitForExitAsync();
                process.ExitCode.ShouldBe(0, error);
            }
        }

        _file.Ask("pragma user_version").ShouldBe("4");
    }

    [Fact]
    public async Task Replace_ProcessKilledInTheMiddle_KeepsWhatWasCommitted()
    {
        var committed = await KillInTheMiddleAsync(Program.WriteCommand);

        var kept = (await new SqliteAttemptStore(_file.Open()).FindAsync("draft", default)).ShouldNotBeNull();

        kept.Version.ShouldBeGreaterThanOrEqualTo(committed);
        kept.Text.ShouldBe(Program.TextOf(kept.Version));
        _file.Ask("pragma integrity_check").ShouldBe("ok");
    }

    [Fact]
    public async Task ReplaceDesign_ProcessKilledInTheMiddle_KeepsWhatWasCommittedWithItsVersions()
    {
        var committed = await KillInTheMiddleAsync(Program.DrawCommand);

        var store = new SqliteDesignStore(_file.Open());
        var kept = (await store.FindAsync("design", default)).ShouldNotBeNull();

        kept.Revision.ShouldBeGreaterThanOrEqualTo(committed);
        kept.Text.ShouldBe(Program.TextOf(kept.Revision));
        var newest = (await store.VersionsAsync("design", default))[0];
        (newest.Revision, newest.Text).ShouldBe((kept.Revision - 1, Program.TextOf(kept.Revision - 1)));
        _file.Ask("pragma integrity_check").ShouldBe("ok");
    }

    [Fact]
    public async Task ReplaceRound_ProcessKilledInTheMiddle_KeepsWhatWasCommitted()
    {
        var committed = await KillInTheMiddleAsync(Program.RoundCommand);

        var kept = (await new SqliteRoundStore(_file.Open()).FindAsync("round", default)).ShouldNotBeNull();

        kept.Version.ShouldBeGreaterThanOrEqualTo(committed);
        kept.NotesOf(DesignStage.DeepDive).ShouldBe(Program.TextOf(kept.Version));
        _file.Ask("pragma integrity_check").ShouldBe("ok");
    }

    /// <summary>Kills a process that saves again and again, and says what it said last to have saved.</summary>
    private async Task<int> KillInTheMiddleAsync(string command)
    {
        using var process = SecondProcess.Start(command, _file.Path);
        (await process.StandardOutput.ReadLineAsync()).ShouldBe("opened");
        var committed = 0;
        while (committed < 25)
        {
            committed = int.Parse((await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull());
        }

        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(rest.EndsWith('\n') ? 0 : 1).Select(int.Parse).Append(committed).Max();
    }

    [Fact]
    public void Open_NewerSchema_IsRefusedAndLeftAsItIs()
    {
        _file.Ask("pragma user_version = 99");

        var message = Should.Throw<StorageException>(_file.Open).Message;

        message.ShouldBe($"The database '{_file.Path}' has schema 99; this Onsite knows up to 4. Start the newer Onsite that made it, or choose another folder with --data FOLDER.");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(5_000)]
    public void Open_NotADatabase_IsRefusedAndLeftAsItIs(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)('a' + (i % 26))).ToArray();
        File.WriteAllBytes(_file.Path, bytes);

        Should.Throw<StorageException>(_file.Open).Message.ShouldContain("it is not an intact SQLite file");

        File.ReadAllBytes(_file.Path).ShouldBe(bytes);
    }

    [Fact]
    public void Open_FolderThatCannotBeMade_SaysWhatToDo() =>
        Should.Throw<StorageException>(() => SqliteDatabase.Open("/proc/onsite/onsite.db")).Message.ShouldSatisfyAllConditions(
            m => m.ShouldStartWith("The data folder '/proc/onsite' cannot be written."),
            m => m.ShouldEndWith("choose another with --data FOLDER."));

    [Fact]
    public void Open_FileInPlaceOfTheFolder_SaysWhatToDo()
    {
        var file = Path.Combine(_file.Folder, "file");
        File.WriteAllText(file, "taken");

        Should.Throw<StorageException>(() => SqliteDatabase.Open(Path.Combine(file, "onsite.db"))).Message.ShouldContain($"The data folder '{file}' cannot be written");
    }

    [Fact]
    public void Open_FolderInPlaceOfTheFile_SaysWhatToDo()
    {
        Directory.CreateDirectory(_file.Path);

        Should.Throw<StorageException>(_file.Open).Message.ShouldContain("it may not be written. Mend the permissions, or choose another folder with --data FOLDER.");
    }

    [Fact]
    public void Open_WriterAtWork_DoesNotWait()
    {
        _file.Open();
        using var other = _file.Open().Connect();
        using (var transaction = other.BeginTransaction(deferred: false))
        {
            // Readers and openers do not wait for a writer.
            _file.Open();
            transaction.Rollback();
        }
    }

    [Fact]
    public async Task Read_SettingsOfANewerOnsite_AreTheDefaults()
    {
        _file.Ask("""insert into settings (name, value) values ('practice', '{"level": "principal"}')""");

        (await new SqliteSettingsStore(_file.Open()).ReadAsync(default)).ShouldBe(new PracticeSettings());
    }
}
