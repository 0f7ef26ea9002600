using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Search;
using Onsite.Practice.Attempts;
using Onsite.Practice.Judging;
using Onsite.Practice.Settings;

namespace Onsite.Server;

/// <summary>What the endpoints work with, made once at the start.</summary>
/// <param name="Catalogue">The content.</param>
/// <param name="Index">The content made ready for searching.</param>
/// <param name="Judge">Judges prose.</param>
/// <param name="Attempts">Changes attempts.</param>
/// <param name="Store">Reads attempts.</param>
/// <param name="Settings">Reads and keeps settings.</param>
internal sealed record PracticeDesk(Catalogue Catalogue, QuestionIndex Index, ProseJudge Judge, AttemptService Attempts, IAttemptStore Store, ISettingsStore Settings)
{
    /// <summary>How many points a question's rubric has in all.</summary>
    public static int PointsOf(Question question) => question.Rubric.Points.Count;

    /// <summary>How many points all rubrics have.</summary>
    public int Points => Catalogue.Questions.Sum(PointsOf);
}
