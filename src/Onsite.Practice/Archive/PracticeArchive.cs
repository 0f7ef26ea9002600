using Onsite.Practice.Attempts;
using Onsite.Practice.Designs;
using Onsite.Practice.Learning;
using Onsite.Practice.Rounds;
using Onsite.Practice.Settings;

namespace Onsite.Practice.Archive;

/// <summary>Everything a person has done, in one value.</summary>
/// <param name="Format">Version of the format: <see cref="CurrentFormat"/>.</param>
/// <param name="ExportedAt">When it was written.</param>
/// <param name="Settings">What the person has chosen.</param>
/// <param name="Attempts">Every attempt, oldest first.</param>
public sealed record PracticeArchive(int Format, DateTimeOffset ExportedAt, PracticeSettings Settings, IReadOnlyList<Attempt> Attempts)
{
    /// <summary>Every mark, oldest first; format 1 had none.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>Every graded answer, oldest first; format 1 had none.</summary>
    public IReadOnlyList<GradedAnswer> Grades { get; init; } = [];

    /// <summary>Every design with its earlier versions, the last that was changed first; formats 1 and 2 had none.</summary>
    public IReadOnlyList<ArchivedDesign> Designs { get; init; } = [];

    /// <summary>Every design round, the last that was begun first; formats 1 to 3 had none.</summary>
    public IReadOnlyList<DesignRound> Rounds { get; init; } = [];

    /// <summary>The version of the format that this Onsite writes.</summary>
    public const int CurrentFormat = 4;

    /// <summary>Name of the JSON file in an archive.</summary>
    public const string JsonName = "practice.json";

    /// <summary>Name of the file in an archive in which marks and grades are read.</summary>
    public const string LearningName = "marks-and-grades.md";
}

/// <summary>A design and what it was before.</summary>
/// <param name="Design">The design.</param>
/// <param name="Versions">Its earlier versions, the newest first.</param>
public sealed record ArchivedDesign(KeptDesign Design, IReadOnlyList<DesignVersion> Versions);
