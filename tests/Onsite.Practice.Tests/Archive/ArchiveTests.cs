using System.IO.Compression;
using Onsite.Practice.Archive;
using Onsite.Practice.Attempts;

namespace Onsite.Practice.Tests.Archive;

public sealed class ArchiveTests
{
    private readonly ArchiveHost _from = new();
    private readonly ArchiveHost _into = new();

    [Fact]
    public async Task Import_IntoAnEmptyStore_BringsBackEverything()
    {
        await _from.FillAsync();

        (await _into.ImportAsync(await _from.ExportAsync())).ShouldBe(new ImportCount(2, 0, 0) { Marks = 1, Grades = 1 });

        (await _into.DumpAsync()).ShouldBe(await _from.DumpAsync());
    }

    [Fact]
    public async Task Import_TheJsonAlone_BringsBackEverything()
    {
        await _from.FillAsync();

        await _into.ImportAsync(ArchiveHost.Bytes((await _from.ExportJsonAsync()).ToJsonString()));

        (await _into.DumpAsync()).ShouldBe(await _from.DumpAsync());
    }

    [Fact]
    public async Task Import_Twice_ChangesNothing()
    {
        await _from.FillAsync();
        await _into.ImportAsync(await _from.ExportAsync());

        (await _into.ImportAsync(await _from.ExportAsync())).ShouldBe(new ImportCount(0, 0, 2));

        (await _into.DumpAsync()).ShouldBe(await _from.DumpAsync());
    }

    [Fact]
    public async Task Import_LaterVersion_Wins()
    {
        await _from.FillAsync();
        await _into.ImportAsync(await _from.ExportAsync());
        var draft = (await _from.Attempts.FindOpenAsync("q-one-slow-query", default))!;
        await _from.Practice.SaveAsync(draft, "the whole answer");

        (await _into.ImportAsync(await _from.ExportAsync())).ShouldBe(new ImportCount(0, 1, 1));

        (await _into.Practice.FindAsync(draft.Id)).Text.ShouldBe("the whole answer");
    }

    [Fact]
    public async Task Import_EarlierVersion_IsLeft()
    {
        await _from.FillAsync();
        var old = await _from.ExportAsync();
        var draft = (await _from.Attempts.FindOpenAsync("q-one-slow-query", default))!;
        await _from.Practice.SaveAsync(draft, "the whole answer");

        (await _from.ImportAsync(old)).ShouldBe(new ImportCount(0, 0, 2));

        (await _from.Practice.FindAsync(draft.Id)).Text.ShouldBe("the whole answer");
    }

    [Fact]
    public async Task Import_DraftThatWentOnElsewhere_DoesNotReplaceTheJudgedAnswer()
    {
        await _from.FillAsync();
        await _into.ImportAsync(await _from.ExportAsync());
        var draft = (await _from.Attempts.FindOpenAsync("q-one-slow-query", default))!;
        for (var i = 0; i < 5; i++)
        {
            draft = (await _from.Practice.SaveAsync(draft, $"text {i}")).Attempt!;
        }

        await _into.Practice.SubmitAsync((await _into.Attempts.FindOpenAsync("q-one-slow-query", default))!, "handed in here");

        (await _into.ImportAsync(await _from.ExportAsync())).ShouldBe(new ImportCount(0, 0, 2));

        (await _into.Practice.FindAsync(draft.Id)).Status.ShouldBe(AttemptStatus.Submitted);
    }

    [Fact]
    public async Task Write_Attempts_AddsAReadableFileForEach()
    {
        await _from.FillAsync();
        await _from.Attempts.AddAsync(new Attempt
        {
            Id = "x1",
            QuestionId = "../../outside",
            Level = Evaluation.Level.Senior,
            Mode = AttemptMode.Exam,
            StartedAt = _from.Practice.Clock.Now,
            SavedAt = _from.Practice.Clock.Now,
            Target = TimeSpan.Zero,
        }, default);

        using var zip = new ZipArchive(await _from.ExportAsync());

        zip.Entries.Select(e => e.FullName).ShouldBe([
            "practice.json",
            "answers/2026-03-02-one-slow-query-000001.md",
            "answers/2026-03-02-one-slow-query-000004.md",
            "answers/2026-03-02-------outside-x1.md",
            "marks-and-grades.md",
        ]);
    }

    [Fact]
    public async Task Write_IdsThatEndAlike_HaveFilesOfTheirOwn()
    {
        var attempt = await _from.Practice.StartAsync();
        await _from.Attempts.AddAsync(attempt with { Id = "another-000001" }, default);

        using var zip = new ZipArchive(await _from.ExportAsync());

        zip.Entries.Select(e => e.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(3);
    }

    [Fact]
    public void FileName_SortsByDay() => new ArchiveWriter(_from.Attempts, _from.Settings, _from.Practice.Learning, _from.Designs, _from.Rounds, Sample.Catalogue, _from.Practice.Clock).FileName.ShouldBe("onsite-2026-03-02.zip");
}
