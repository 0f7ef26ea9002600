using Onsite.Documents;
using Onsite.Evaluation.Concepts;

namespace Onsite.Content.Concepts;

/// <summary>Checks the graph of concepts as a whole.</summary>
internal static class ConceptChecks
{
    private static readonly (string Field, Func<Concept, IReadOnlyList<string>> Of)[] Relations =
    [
        ("isA", c => c.IsA),
        ("partOf", c => c.PartOf),
        ("remedies", c => c.Remedies),
        ("causes", c => c.Causes),
        ("related", c => c.Related),
    ];

    public static void Run(ConceptShelf shelf, DiagnosticList diagnostics)
    {
        CheckIds(shelf, diagnostics);
        NameChecks.Run(shelf, diagnostics);
        foreach (var (field, of) in Relations)
        {
            CheckTargets(shelf, field, of, diagnostics);
        }

        ConceptCycles.Report(shelf, "isA", c => c.IsA, diagnostics);
        ConceptCycles.Report(shelf, "partOf", c => c.PartOf, diagnostics);
    }

    private static void CheckIds(ConceptShelf shelf, DiagnosticList diagnostics)
    {
        foreach (var concept in shelf.InOrder.Where(c => c.Id.Length > 0))
        {
            var first = shelf.ById[concept.Id];
            if (!ReferenceEquals(first, concept))
            {
                var (file, line, _) = first.Location;
                diagnostics.Error(ContentCodes.DuplicateId, shelf.PlaceOf(concept, "id", concept.Id), $"The id '{concept.Id}' is taken in {file}:{line}.", "Choose another, or join the two.");
            }

            if (!Slug.IsValid(concept.Id))
            {
                Slug.CheckId(concept.Id, shelf.PlaceOf(concept, "id", concept.Id), diagnostics);
            }
        }
    }

    private static void CheckTargets(ConceptShelf shelf, string field, Func<Concept, IReadOnlyList<string>> of, DiagnosticList diagnostics)
    {
        foreach (var concept in shelf.InOrder)
        {
            foreach (var target in of(concept).Where(t => t.Length > 0 && !shelf.ById.ContainsKey(t)))
            {
                UnknownConcept.Report(target, shelf.PlaceOf(concept, field, target), shelf, diagnostics);
            }
        }
    }
}
