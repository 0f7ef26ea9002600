using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Search;
using Onsite.Practice.Attempts;
using Onsite.Practice.Designs;
using Onsite.Practice.Judging;
using Onsite.Practice.Learning;
using Onsite.Practice.Rounds;
using Onsite.Practice.Settings;

namespace Onsite.Server;

/// <summary>What the endpoints work with, made once at the start.</summary>
/// <param name="Catalogue">The content.</param>
/// <param name="Index">The content made ready for searching.</param>
/// <param name="Judge">Judges prose.</param>
/// <param name="Attempts">Changes attempts.</param>
/// <param name="Store">Reads attempts.</param>
/// <param name="Settings">Reads and keeps settings.</param>
/// <param name="Learning">Reads marks and grades.</param>
/// <param name="Marks">Makes marks and takes them back.</param>
/// <param name="Grades">Keeps grades and says what is expected.</param>
/// <param name="DesignStore">Reads designs.</param>
/// <param name="Designs">Changes designs.</param>
/// <param name="RoundStore">Reads design rounds.</param>
/// <param name="Rounds">Changes design rounds.</param>
internal sealed record PracticeDesk(
    Catalogue Catalogue,
    QuestionIndex Index,
    ProseJudge Judge,
    AttemptService Attempts,
    IAttemptStore Store,
    ISettingsStore Settings,
    ILearningStore Learning,
    MarkBook Marks,
    GradeBook Grades,
    IDesignStore DesignStore,
    DesignDesk Designs,
    IRoundStore RoundStore,
    RoundService Rounds)
{
    /// <summary>How many points a question's rubric has in all.</summary>
    public static int PointsOf(Question question) => question.Rubric.Points.Count;

    /// <summary>How many points all rubrics have.</summary>
    public int Points => Catalogue.Questions.Sum(PointsOf);
}
