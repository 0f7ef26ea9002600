using Onsite.Documents;
using Onsite.Evaluation.Concepts;

namespace Onsite.Content.Concepts;

/// <summary>Finds circles in a relation and cuts them open, depth first and without recursion: a file may hold a chain of any length.</summary>
internal static class ConceptCycles
{
    public static void Report(ConceptShelf shelf, string field, Func<Concept, IReadOnlyList<string>> relation, DiagnosticList diagnostics)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in shelf.InOrder.Where(c => ReferenceEquals(shelf.ById.GetValueOrDefault(c.Id), c) && !done.Contains(c.Id)))
        {
            Walk(start, shelf, field, relation, done, diagnostics);
        }
    }

    private static void Walk(
        Concept start, ConceptShelf shelf, string field, Func<Concept, IReadOnlyList<string>> relation, HashSet<string> done, DiagnosticList diagnostics)
    {
        var path = new List<(Concept Concept, int Next)> { (start, 0) };
        var depths = new Dictionary<string, int>(StringComparer.Ordinal) { [start.Id] = 0 };
        while (path.Count > 0)
        {
            var (concept, next) = path[^1];
            var targets = relation(concept);
            if (next == targets.Count)
            {
                done.Add(concept.Id);
                depths.Remove(concept.Id);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (concept, next + 1);
            if (depths.TryGetValue(targets[next], out var depth))
            {
                var circle = string.Join(" → ", path.Skip(depth).Select(p => p.Concept.Id).Append(targets[next]));
                diagnostics.Error(ContentCodes.ConceptCycle, shelf.PlaceOf(concept, field, targets[next]), $"'{field}' goes round in a circle: {circle}.", "Take one of these out.");
                shelf.Cut(field, concept.Id, targets[next]);
            }
            else if (shelf.ById.TryGetValue(targets[next], out var target) && !done.Contains(target.Id))
            {
                depths[target.Id] = path.Count;
                path.Add((target, 0));
            }
        }
    }
}
