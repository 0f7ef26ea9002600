using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation;

namespace Onsite.Content.Questions;

/// <summary>Holds a rubric and its question together.</summary>
internal static class RubricChecks
{
    public static void Run(Question question, IReadOnlyList<LocatedText> competencies, RubricDraft draft, DiagnosticList diagnostics)
    {
        var places = new RubricPlaces(draft.Source);
        CheckSize(draft, diagnostics);
        CheckCompetencies(competencies, draft, places, diagnostics);
        CheckLevels(question, draft, places, diagnostics);
    }

    private static void CheckSize(RubricDraft draft, DiagnosticList diagnostics)
    {
        var count = draft.Rubric.Points.Count;
        if (count < QuestionRules.MinimumPoints)
        {
            diagnostics.Error(ContentCodes.TooFewPoints, new SourceLocation(draft.Source.File), $"The rubric has {count} points.", $"Write at least {QuestionRules.MinimumPoints}; ten to sixteen are good.");
        }
    }

    private static void CheckCompetencies(IReadOnlyList<LocatedText> listed, RubricDraft draft, RubricPlaces places, DiagnosticList diagnostics)
    {
        var ids = listed.Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        var used = draft.Rubric.Points.Select(p => ("points", p.Id, p.Competency))
            .Concat(draft.Rubric.Misconceptions.Select(m => ("misconceptions", m.Id, m.Competency)));
        foreach (var (list, id, competency) in used.Where(u => u.Competency.Length > 0 && !ids.Contains(u.Competency)))
        {
            var near = Spelling.Nearest(competency, ids);
            diagnostics.Error(
                ContentCodes.CompetencyNotListed,
                places.Of(list, id, "competency"),
                $"'{id}' is about the competency '{competency}', which the question does not list.",
                near is null ? "Add it to 'competencies' in question.yaml." : $"Did you mean '{near}'?");
        }
    }

    private static void CheckLevels(Question question, RubricDraft draft, RubricPlaces places, DiagnosticList diagnostics)
    {
        // A point that says nothing of levels is asked of all of them, which here means all of the question's.
        var restricted = draft.Rubric.Points.Where(p => p.Levels.Count < Enum.GetValues<Level>().Length);
        foreach (var point in restricted.Where(p => question.Levels.Count > 0 && p.Levels.Except(question.Levels).Any()))
        {
            var words = string.Join(", ", point.Levels.Except(question.Levels).Select(KebabWord.Of));
            diagnostics.Error(ContentCodes.PointLevels, places.Of("points", point.Id, "levels"), $"'{point.Id}' is asked of {words}, which the question is not for.", "Ask it of levels that question.yaml lists.");
        }
    }
}
