using System.IO.Compression;
using System.Text.Json;
using Onsite.Content;
using Onsite.Practice.Attempts;
using Onsite.Practice.Json;
using Onsite.Practice.Settings;

namespace Onsite.Practice.Archive;

/// <summary>Writes everything a person has done: once as JSON, to be read back, and once as Markdown, to be read.</summary>
public sealed class ArchiveWriter
{
    private readonly IAttemptStore _attempts;
    private readonly ISettingsStore _settings;
    private readonly Catalogue _catalogue;
    private readonly TimeProvider _clock;

    /// <summary>Writes what is in the stores.</summary>
    public ArchiveWriter(IAttemptStore attempts, ISettingsStore settings, Catalogue catalogue, TimeProvider clock)
    {
        _attempts = attempts;
        _settings = settings;
        _catalogue = catalogue;
        _clock = clock;
    }

    /// <summary>A name for the archive that sorts by day.</summary>
    public string FileName => $"onsite-{_clock.GetLocalNow():yyyy-MM-dd}.zip";

    /// <summary>Writes a ZIP archive.</summary>
    /// <returns>How many attempts are in it.</returns>
    public async Task<int> WriteAsync(Stream destination, CancellationToken cancellation)
    {
        var attempts = new List<Attempt>();
        await foreach (var attempt in _attempts.ReadAllAsync(cancellation))
        {
            attempts.Add(attempt);
        }

        var archive = new PracticeArchive(PracticeArchive.CurrentFormat, _clock.GetUtcNow(), await _settings.ReadAsync(cancellation), attempts);
        await using var zip = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        await using (var json = await zip.CreateEntry(PracticeArchive.JsonName).OpenAsync(cancellation))
        {
            await JsonSerializer.SerializeAsync(json, archive, PracticeJson.Indented, cancellation);
        }

        foreach (var attempt in attempts)
        {
            var question = _catalogue.FindById(attempt.QuestionId);
            var name = $"answers/{attempt.StartedAt.UtcDateTime:yyyy-MM-dd}-{question?.Slug ?? attempt.QuestionId}-{attempt.Id[^6..]}.md";
            await using var writer = new StreamWriter(await zip.CreateEntry(name).OpenAsync(cancellation));
            await writer.WriteAsync(AttemptMarkdown.Of(attempt, question).AsMemory(), cancellation);
        }

        return attempts.Count;
    }
}
