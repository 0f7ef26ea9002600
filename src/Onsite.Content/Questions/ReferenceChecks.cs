using Onsite.Content.Competencies;
using Onsite.Content.Concepts;
using Onsite.Documents;

namespace Onsite.Content.Questions;

/// <summary>Checks that what questions refer to exists.</summary>
internal static class ReferenceChecks
{
    public static void Run(QuestionDraft draft, IReadOnlyList<Competency> competencies, ConceptShelf concepts)
    {
        CheckCompetencies(draft, competencies);
        var diagnostics = draft.Log.Diagnostics;
        foreach (var (id, at) in draft.Terms.Where(t => t.Text.Length > 0 && !concepts.ById.ContainsKey(t.Text)))
        {
            UnknownConcept.Report(id, at, concepts, diagnostics);
        }

        foreach (var phrasing in draft.Rubric?.Phrasings ?? [])
        {
            foreach (var id in ConceptReferences.In(phrasing.Text).Where(id => !concepts.ById.ContainsKey(id)))
            {
                UnknownConcept.Report(id, phrasing.Location, concepts, diagnostics);
            }
        }
    }

    /// <summary>Of questions with one id, the first in the order of slugs keeps it.</summary>
    public static void CheckIds(IEnumerable<QuestionDraft> drafts)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in drafts.Where(d => d.Question is { Id.Length: > 0 }))
        {
            var id = draft.Question!.Id;
            if (!owners.TryAdd(id, draft.Slug))
            {
                draft.Log.Diagnostics.Error(ContentCodes.DuplicateId, draft.IdLocation, $"The id '{id}' is taken by questions/{owners[id]}.", "Choose another; an id belongs to one question for ever.");
            }
        }
    }

    private static void CheckCompetencies(QuestionDraft draft, IReadOnlyList<Competency> competencies)
    {
        var diagnostics = draft.Log.Diagnostics;
        var known = competencies.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, at) in draft.Competencies.Where(c => c.Text.Length > 0))
        {
            if (!known.Contains(id))
            {
                var near = Spelling.Nearest(id, known);
                diagnostics.Error(
                    ContentCodes.UnknownCompetency,
                    at,
                    $"There is no competency '{id}'.",
                    near is null ? "Choose one from competencies.yaml, or add it there." : $"Did you mean '{near}'?");
            }
            else if (draft.Rubric is { } rubric && !rubric.Rubric.Points.Any(p => p.Competency == id))
            {
                diagnostics.Error(ContentCodes.CompetencyWithoutPoint, at, $"No point of the rubric gives evidence of '{id}'.", "Write one, or take the competency out.");
            }
        }
    }
}
