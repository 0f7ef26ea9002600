using System.IO.Compression;
using System.Text.Json;
using Onsite.Content;
using Onsite.Practice.Attempts;
using Onsite.Practice.Designs;
using Onsite.Practice.Json;
using Onsite.Practice.Learning;
using Onsite.Practice.Rounds;
using Onsite.Practice.Settings;

namespace Onsite.Practice.Archive;

/// <summary>Writes everything a person has done: once as JSON, to be read back, and once as Markdown and YAML, to be read.</summary>
public sealed class ArchiveWriter
{
    private const int ShortId = 6;

    private readonly IAttemptStore _attempts;
    private readonly ISettingsStore _settings;
    private readonly ILearningStore _learning;
    private readonly IDesignStore _designs;
    private readonly IRoundStore _rounds;
    private readonly Catalogue _catalogue;
    private readonly TimeProvider _clock;

    /// <summary>Writes what is in the stores.</summary>
    public ArchiveWriter(IAttemptStore attempts, ISettingsStore settings, ILearningStore learning, IDesignStore designs, IRoundStore rounds, Catalogue catalogue, TimeProvider clock)
    {
        _attempts = attempts;
        _settings = settings;
        _learning = learning;
        _designs = designs;
        _rounds = rounds;
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

        var archive = new PracticeArchive(PracticeArchive.CurrentFormat, _clock.GetUtcNow(), await _settings.ReadAsync(cancellation), attempts)
        {
            Marks = await _learning.MarksAsync(questionId: null, cancellation),
            Grades = await _learning.GradesAsync(questionId: null, cancellation),
            Designs = await ReadDesignsAsync(cancellation),
            Rounds = await _rounds.ListAsync(scenarioId: null, cancellation),
        };
        await using var zip = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        await using (var json = await zip.CreateEntry(PracticeArchive.JsonName).OpenAsync(cancellation))
        {
            await JsonSerializer.SerializeAsync(json, archive, PracticeJson.Indented, cancellation);
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attempt in attempts)
        {
            var question = _catalogue.FindById(attempt.QuestionId);
            await using var writer = new StreamWriter(await zip.CreateEntry(NameOf("answers", attempt.StartedAt, question?.Slug ?? attempt.QuestionId, attempt.Id, names)).OpenAsync(cancellation));
            await writer.WriteAsync(AttemptMarkdown.Of(attempt, question).AsMemory(), cancellation);
        }

        foreach (var (design, _) in archive.Designs)
        {
            await using var writer = new StreamWriter(await zip.CreateEntry($"designs/{design.CreatedAt.UtcDateTime:yyyy-MM-dd}-{FileNamePart(design.ScenarioId)}-{FileNamePart(design.Id)}.yaml").OpenAsync(cancellation));
            await writer.WriteAsync(design.Text.AsMemory(), cancellation);
        }

        foreach (var round in archive.Rounds)
        {
            var scenario = _catalogue.Scenarios.FirstOrDefault(s => s.Id == round.ScenarioId);
            await using var writer = new StreamWriter(await zip.CreateEntry(NameOf("rounds", round.StartedAt, scenario?.Slug ?? round.ScenarioId, round.Id, names)).OpenAsync(cancellation));
            await writer.WriteAsync(RoundMarkdown.Of(round, scenario).AsMemory(), cancellation);
        }

        if (archive.Marks.Count + archive.Grades.Count > 0)
        {
            await using var writer = new StreamWriter(await zip.CreateEntry(PracticeArchive.LearningName).OpenAsync(cancellation));
            await writer.WriteAsync(LearningMarkdown.Of(archive.Marks, archive.Grades, _catalogue).AsMemory(), cancellation);
        }

        return attempts.Count;
    }

    private async Task<List<ArchivedDesign>> ReadDesignsAsync(CancellationToken cancellation)
    {
        var designs = new List<ArchivedDesign>();
        foreach (var listed in await _designs.ListAsync(scenarioId: null, cancellation))
        {
            // One that was deleted since it was listed is left out.
            if (await _designs.FindAsync(listed.Id, cancellation) is { } design)
            {
                designs.Add(new ArchivedDesign(design, await _designs.VersionsAsync(design.Id, cancellation)));
            }
        }

        return designs;
    }

    /// <summary>A name that sorts by day and tells what was answered; the end of the id tells those of one day apart, or, where it does not, the whole of it.</summary>
    private static string NameOf(string folder, DateTimeOffset begun, string of, string identity, HashSet<string> taken)
    {
        var id = FileNamePart(identity);
        var start = $"{folder}/{begun.UtcDateTime:yyyy-MM-dd}-{FileNamePart(of)}";
        var name = $"{start}-{(id.Length > ShortId ? id[^ShortId..] : id)}.md";
        return taken.Add(name) ? name : $"{start}-{id}.md";
    }

    /// <summary>A text as part of a file name: what could lead into another folder is taken out.</summary>
    private static string FileNamePart(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
