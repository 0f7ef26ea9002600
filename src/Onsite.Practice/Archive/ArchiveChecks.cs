using Onsite.Evaluation.Learning;
using Onsite.Practice.Attempts;
using Onsite.Practice.Designs;
using Onsite.Practice.Findings;
using Onsite.Practice.Learning;
using Onsite.Practice.Settings;

namespace Onsite.Practice.Archive;

/// <summary>What has to hold of an archive beyond its form. Whatever passes can be kept, shown and exported again.</summary>
internal static class ArchiveChecks
{
    private const int LongestId = 64;
    private const int LongestQuestionId = 200;

    /// <summary>Refuses the archive of a newer Onsite.</summary>
    /// <exception cref="ArchiveException">Its format is none that this Onsite reads.</exception>
    public static void CheckFormat(int? format)
    {
        if (format is not > 0)
        {
            throw new ArchiveException("The file is not an Onsite export: it does not say which format it has.");
        }

        if (format > PracticeArchive.CurrentFormat)
        {
            throw new ArchiveException($"The export has format {format}; this Onsite reads up to {PracticeArchive.CurrentFormat}. Import it with the newer Onsite that wrote it.");
        }
    }

    /// <summary>Refuses an archive that holds something unusable.</summary>
    /// <exception cref="ArchiveException">Says which attempt, mark, grade, design or round, and what is wrong with it.</exception>
    public static void CheckContent(PracticeArchive archive)
    {
        if (archive.Settings.QuietMinutes is < PracticeSettings.MinimumQuietMinutes or > PracticeSettings.MaximumQuietMinutes)
        {
            throw new ArchiveException($"The export's settings cannot be used: 'quietMinutes' is {archive.Settings.QuietMinutes}; it has to be between {PracticeSettings.MinimumQuietMinutes} and {PracticeSettings.MaximumQuietMinutes}.");
        }

        CheckEach(archive.Attempts, "Attempt", Problem);
        CheckEach(archive.Marks, "Mark", Problem);
        CheckEach(archive.Grades, "Grade", Problem);
        CheckEach(archive.Designs, "Design", Problem);
        CheckEach(archive.Rounds, "Round", RoundChecks.Problem);
        if (archive.Rounds.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArchiveException($"The export has two rounds with the id '{twice.Key}'.");
        }

        if (archive.Designs.GroupBy(d => d.Design.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } doubled)
        {
            throw new ArchiveException($"The export has two designs with the id '{doubled.Key}'.");
        }
    }

    /// <summary>Whether a text can be the id of something that a person has made.</summary>
    public static bool IsId(string id) => IsName(id, LongestId);

    /// <summary>Whether a text can be the id of a question or a scenario.</summary>
    public static bool IsContentId(string id) => IsName(id, LongestQuestionId);

    private static string? Problem(ArchivedDesign? archived) => archived switch
    {
        null => "it is empty.",
        { Design: var design } when !IsName(design.Id, LongestId) || !IsName(design.ScenarioId, LongestQuestionId) || (design.ForkedFrom is { } origin && !IsName(origin, LongestId)) => "an id is missing, too long or has characters other than letters, digits and hyphens.",
        _ when archived.Versions.Any(v => v is null) => "one of its versions is empty.",
        _ when archived.Versions.Append(archived.Design.ToVersion()).Any(v => v.Revision < 1) => "its counts are below what they can be.",
        _ when archived.Versions.DistinctBy(v => v.Revision).Count() < archived.Versions.Count => "it has two versions of one revision.",
        _ when archived.Versions.Append(archived.Design.ToVersion()).Any(v => v.Text.Length > KeptDesign.MaximumLength || v.Title.Length is 0 or > KeptDesign.MaximumTitle) => $"a text is longer than {KeptDesign.MaximumLength:N0} characters, or a title is missing or longer than {KeptDesign.MaximumTitle}.",
        _ when archived.Versions.Append(archived.Design.ToVersion()).Any(v => !AttemptText.IsKeepable(v.Text) || !AttemptText.IsKeepable(v.Title)) => "a text has characters that cannot be kept.",
        _ => null,
    };

    private static string? Problem(Mark? mark) => mark switch
    {
        null => "it is empty.",
        _ when !IsName(mark.Id, LongestId) || !IsName(mark.QuestionId, LongestQuestionId) || !IsName(mark.Point, LongestId) => "an id is missing, too long or has characters other than letters, digits and hyphens.",
        _ when mark.Sentence.Length is 0 or > MarkGuard.MaximumLength || !AttemptText.IsKeepable(mark.Sentence) || !AttemptText.IsKeepable(mark.Statement) => $"its sentence is missing, longer than {MarkGuard.MaximumLength} characters or cannot be kept.",
        _ => null,
    };

    private static string? Problem(GradedAnswer? graded) => graded switch
    {
        null => "it is empty.",
        _ when !IsName(graded.Id, LongestId) || !IsName(graded.QuestionId, LongestQuestionId) => "an id is missing, too long or has characters other than letters, digits and hyphens.",
        { Text.Length: > Attempt.MaximumLength } => $"its text is longer than {Attempt.MaximumLength:N0} characters.",
        { Grade: not (>= GradedAnswer.MinimumGrade and <= GradedAnswer.MaximumGrade) } => "its grade is not from 0 to 100.",
        _ when graded.By.Length > GradedAnswer.MaximumNote || graded.Note.Length > GradedAnswer.MaximumNote => $"its note is longer than {GradedAnswer.MaximumNote} characters.",
        _ when !AttemptText.IsKeepable(graded.Text) || !AttemptText.IsKeepable(graded.By) || !AttemptText.IsKeepable(graded.Note) => "its text has characters that cannot be kept.",
        _ => null,
    };

    private static void CheckEach<T>(IReadOnlyList<T> items, string name, Func<T, string?> problemOf)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (problemOf(items[i]) is { } problem)
            {
                throw new ArchiveException($"{name} {i + 1} of {items.Count} in the export cannot be used: {problem}");
            }
        }
    }

    private static string? Problem(Attempt? attempt) => OwnProblem(attempt) ?? attempt!.Later.Select(LaterProblem).FirstOrDefault(p => p is not null);

    private static string? LaterProblem(LaterJudgement? later) => later switch
    {
        null => "one of its later judgements is empty.",
        { Judgement: { } judgement } when HasHoles(judgement) => "one of its later findings is empty.",
        _ => DoubledCriterion(later.Judgement.Findings),
    };

    private static string? OwnProblem(Attempt? attempt) => attempt switch
    {
        null => "it is empty.",
        _ when !IsName(attempt.Id, LongestId) => "its id is missing, too long or has characters other than letters, digits and hyphens.",
        _ when !IsName(attempt.QuestionId, LongestQuestionId) => "the id of its question is missing, too long or has characters other than letters, digits and hyphens.",
        { Text.Length: > Attempt.MaximumLength } => $"its text is longer than {Attempt.MaximumLength:N0} characters.",
        _ when !AttemptText.IsKeepable(attempt.Text) => "its text has characters that cannot be kept.",
        { Revision: < 1 } or { Version: < 1 } or { Words: < 0 } => "its counts are below what they can be.",
        _ when attempt.Active < TimeSpan.Zero || attempt.Target < TimeSpan.Zero => "its times are below zero.",
        _ when attempt.Hints.Any(h => h is null) => "one of its hints is empty.",
        { Status: AttemptStatus.Submitted } when attempt.Judgement is null || attempt.SubmittedAt is null => "it was handed in, and has no judgement or no time of it.",
        { Status: AttemptStatus.Draft } when attempt.Judgement is not null || attempt.SubmittedAt is not null => "it is a draft, and has a judgement.",
        { Status: AttemptStatus.Draft, Later.Count: > 0 } => "it is a draft, and was judged anew.",
        { Judgement: { } judgement } when HasHoles(judgement) => "one of its findings is empty.",
        { Judgement: { } judgement } => DoubledCriterion(judgement.Findings),
        _ => null,
    };

    private static bool HasHoles(Judgement judgement) =>
        judgement.Findings.Any(f => f is null || f.Evidence.Any(e => e is null) || f.Matches.Any(HasHoles) || (f.Nearest is { } nearest && HasHoles(nearest)))
        || judgement.Contradictions.Any(c => c is null);

    private static bool HasHoles(PhrasingFinding? match) =>
        match is null || match.Sentences.Any(s => s is null) || match.Found.Any(f => f is null || f.Places.Any(p => p is null));

    private static string? DoubledCriterion(IReadOnlyList<Finding> findings) =>
        findings.GroupBy(f => f.Criterion, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } doubled ? $"it has two findings about '{doubled.Key}'." : null;

    /// <summary>Ids are parts of addresses and of file names.</summary>
    private static bool IsName(string id, int longest) => id.Length > 0 && id.Length <= longest && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
