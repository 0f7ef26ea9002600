using System.IO.Compression;
using System.Text.Json;
using Onsite.Practice.Attempts;
using Onsite.Practice.Designs;
using Onsite.Practice.Json;
using Onsite.Practice.Learning;
using Onsite.Practice.Rounds;
using Onsite.Practice.Settings;

namespace Onsite.Practice.Archive;

/// <summary>Brings back what an archive holds. Nothing that is there is lost: an attempt that is there already is replaced only by a later version of itself.</summary>
public sealed class ArchiveReader
{
    /// <summary>The most bytes that are read from an archive: room for thousands of answers, and not for a bomb.</summary>
    public const long MaximumBytes = 256L * 1024 * 1024;

    private readonly IAttemptStore _attempts;
    private readonly ISettingsStore _settings;
    private readonly ILearningStore _learning;
    private readonly IDesignStore _designs;
    private readonly IRoundStore _rounds;

    /// <summary>Brings attempts, settings, marks, grades, designs and rounds back into the stores.</summary>
    public ArchiveReader(IAttemptStore attempts, ISettingsStore settings, ILearningStore learning, IDesignStore designs, IRoundStore rounds)
    {
        _attempts = attempts;
        _settings = settings;
        _learning = learning;
        _designs = designs;
        _rounds = rounds;
    }

    /// <summary>Reads an archive: a ZIP as the export writes it, or the JSON file out of it.</summary>
    /// <exception cref="ArchiveException">It is no archive of ours, or it was written by a newer Onsite. Nothing was changed.</exception>
    public static async Task<PracticeArchive> ReadAsync(Stream source, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await CopyAsync(source, buffer, cancellation);
        buffer.Position = 0;
        try
        {
            return await ReadJsonAsync(await UnpackAsync(buffer, cancellation), cancellation);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $" in line {number + 1}" : string.Empty;
            throw new ArchiveException($"The file is not an Onsite export: the JSON is broken{line}, near '{e.Path ?? "$"}'.", e);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or InvalidOperationException)
        {
            throw new ArchiveException("The file is not an Onsite export: it is a broken ZIP archive, or holds something else.", e);
        }
    }

    /// <summary>Brings an archive back.</summary>
    public async Task<ImportCount> ImportAsync(PracticeArchive archive, CancellationToken cancellation)
    {
        var (added, replaced, kept) = (0, 0, 0);
        foreach (var attempt in archive.Attempts)
        {
            if (await _attempts.FindAsync(attempt.Id, cancellation) is not { } present)
            {
                await _attempts.AddAsync(attempt, cancellation);
                added++;
            }
            else if (IsLater(attempt, present) && await _attempts.ReplaceAsync(attempt, present.Version, cancellation))
            {
                replaced++;
            }
            else
            {
                kept++;
            }
        }

        var (marks, grades) = (0, 0);
        foreach (var mark in archive.Marks)
        {
            marks += await _learning.AddMarkAsync(mark, cancellation) ? 1 : 0;
        }

        foreach (var graded in archive.Grades)
        {
            grades += await _learning.AddGradeAsync(graded, cancellation) ? 1 : 0;
        }

        var designs = 0;
        foreach (var (design, versions) in archive.Designs)
        {
            designs += await ImportAsync(design, versions, cancellation) ? 1 : 0;
        }

        var rounds = 0;
        foreach (var round in archive.Rounds)
        {
            rounds += await ImportAsync(round, cancellation) ? 1 : 0;
        }

        await _settings.SaveAsync(archive.Settings, cancellation);
        return new ImportCount(added, replaced, kept) { Marks = marks, Grades = grades, Designs = designs, Rounds = rounds };
    }

    /// <summary>Adds a design, or replaces it by a later revision of itself; what it was then stays as a version.</summary>
    private async Task<bool> ImportAsync(KeptDesign design, IReadOnlyList<DesignVersion> versions, CancellationToken cancellation)
    {
        if (await _designs.FindAsync(design.Id, cancellation) is { } present)
        {
            return design.Revision > present.Revision && await _designs.ReplaceAsync(design, present.Revision, present.ToVersion(), cancellation);
        }

        await _designs.AddAsync(design, versions, cancellation);
        return true;
    }

    /// <summary>Adds a round, or replaces it by a later version of itself; one that was handed in is not opened again.</summary>
    private async Task<bool> ImportAsync(DesignRound round, CancellationToken cancellation)
    {
        if (await _rounds.FindAsync(round.Id, cancellation) is { } present)
        {
            return round.Version > present.Version && (round.IsSubmitted || !present.IsSubmitted) && await _rounds.ReplaceAsync(round, present.Version, cancellation);
        }

        await _rounds.AddAsync(round, cancellation);
        return true;
    }

    /// <summary>A judged attempt does not change any more: a draft of it that somebody went on with elsewhere does not take its place.</summary>
    private static bool IsLater(Attempt attempt, Attempt present) =>
        attempt.Version > present.Version && !(present.Status == AttemptStatus.Submitted && attempt.Status == AttemptStatus.Draft);

    /// <summary>The JSON, out of its ZIP archive where it is in one.</summary>
    private static async Task<MemoryStream> UnpackAsync(MemoryStream buffer, CancellationToken cancellation)
    {
        if (!(buffer.Length > 2 && buffer.GetBuffer()[0] == 'P' && buffer.GetBuffer()[1] == 'K'))
        {
            return buffer;
        }

        await using var zip = new ZipArchive(buffer, ZipArchiveMode.Read);
        var entry = zip.GetEntry(PracticeArchive.JsonName) ?? throw new ArchiveException($"The archive holds no '{PracticeArchive.JsonName}'.");
        var json = new MemoryStream();
        await using var packed = await entry.OpenAsync(cancellation);
        await CopyAsync(packed, json, cancellation);
        return json;
    }

    /// <summary>Reads the format before the rest, which in a newer format may look like nothing that is known here.</summary>
    private static async Task<PracticeArchive> ReadJsonAsync(MemoryStream json, CancellationToken cancellation)
    {
        json.Position = 0;
        ArchiveChecks.CheckFormat((await JsonSerializer.DeserializeAsync<Header>(json, PracticeJson.Options, cancellation))?.Format);
        json.Position = 0;
        var archive = (await JsonSerializer.DeserializeAsync<PracticeArchive>(json, PracticeJson.Strict, cancellation))!;
        ArchiveChecks.CheckContent(archive);
        return archive;
    }

    private static async Task CopyAsync(Stream source, MemoryStream destination, CancellationToken cancellation)
    {
        var chunk = new byte[81920];
        int read;
        while ((read = await source.ReadAsync(chunk, cancellation)) > 0)
        {
            if (destination.Length + read > MaximumBytes)
            {
                throw new ArchiveException($"The file is larger than {MaximumBytes / (1024 * 1024)} MiB.");
            }

            destination.Write(chunk, 0, read);
        }
    }

    private sealed record Header(int? Format);
}

/// <summary>What an import did.</summary>
/// <param name="Added">Attempts that were new.</param>
/// <param name="Replaced">Attempts that the archive knew in a later version.</param>
/// <param name="Kept">Attempts that were there already, as new or newer.</param>
public sealed record ImportCount(int Added, int Replaced, int Kept)
{
    /// <summary>Marks that were new.</summary>
    public int Marks { get; init; }

    /// <summary>Graded answers that were new.</summary>
    public int Grades { get; init; }

    /// <summary>Designs that were new, or known in a later revision.</summary>
    public int Designs { get; init; }

    /// <summary>Design rounds that were new, or known in a later version.</summary>
    public int Rounds { get; init; }
}
