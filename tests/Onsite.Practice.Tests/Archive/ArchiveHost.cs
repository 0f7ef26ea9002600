using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onsite.Practice.Archive;
using Onsite.Practice.Attempts;
using Onsite.Practice.Json;
using Onsite.Practice.Settings;
using Onsite.Practice.Tests.Attempts;
using Onsite.Practice.Tests.Fakes;

namespace Onsite.Practice.Tests.Archive;

/// <summary>Stores to export from and to import into.</summary>
internal sealed class ArchiveHost
{
    public ServiceHost Practice { get; } = new();

    public MemorySettingsStore Settings { get; } = new();

    public MemoryDesignStore Designs { get; } = new();

    public MemoryRoundStore Rounds { get; } = new();

    public MemoryAttemptStore Attempts => Practice.Store;

    public static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    public static MemoryStream Zip(string name, string text)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry(name).Open()))
        {
            writer.Write(text);
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>A draft, a judged answer with hints and a setting that is not the default.</summary>
    public async Task FillAsync()
    {
        var judged = await Practice.StartAsync();
        await Practice.HintAsync(judged);
        (await Practice.SubmitAsync(judged, Sample.Strong)).Outcome.ShouldBe(ChangeOutcome.Done);
        (await Practice.Marks.AddAsync(Sample.SlowQuery, Sample.SlowQuery.Rubric.Points[0].Id, Onsite.Practice.Learning.MarkKind.DoesNotMake, "I would buy a bigger machine 😀", judged.Id, default)).Mark.ShouldNotBeNull();
        await Practice.Grades.AddAsync(Sample.SlowQuery, Evaluation.Level.Senior, Sample.Strong, 81.5, "Kim", "good", judged.Id, default);
        await Practice.Service.JudgeAnewAsync(judged.Id, default);
        Practice.Clock.Now += TimeSpan.FromHours(1);
        await Practice.SaveAsync(await Practice.StartAsync(AttemptMode.Exam), "half an answer 😀\n");
        await Settings.SaveAsync(new PracticeSettings { QuietMinutes = 9, TimerVisible = false }, default);
    }

    public async Task<MemoryStream> ExportAsync()
    {
        var stream = new MemoryStream();
        await new ArchiveWriter(Attempts, Settings, Practice.Learning, Designs, Rounds, Practice.Catalogue, Practice.Clock).WriteAsync(stream, default);
        stream.Position = 0;
        return stream;
    }

    public async Task<ImportCount> ImportAsync(Stream archive) => await new ArchiveReader(Attempts, Settings, Practice.Learning, Designs, Rounds).ImportAsync(await ArchiveReader.ReadAsync(archive, default), default);

    /// <summary>The export's JSON, for tests that change it.</summary>
    public async Task<JsonNode> ExportJsonAsync()
    {
        using var zip = new ZipArchive(await ExportAsync());
        await using var json = zip.GetEntry(PracticeArchive.JsonName)!.Open();
        return (await JsonNode.ParseAsync(json))!;
    }

    /// <summary>Everything in the stores as text, to be compared.</summary>
    public async Task<string> DumpAsync()
    {
        var attempts = new List<Attempt>();
        await foreach (var attempt in Attempts.ReadAllAsync(default))
        {
            attempts.Add(attempt);
        }

        return JsonSerializer.Serialize(new { Attempts = attempts, Settings = await Settings.ReadAsync(default), Marks = await Practice.Learning.MarksAsync(null, default), Grades = await Practice.Learning.GradesAsync(null, default) }, PracticeJson.Indented);
    }
}
