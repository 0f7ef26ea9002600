using Onsite.Documents;
using Onsite.Evaluation.Concepts;

namespace Onsite.Content.Concepts;

/// <summary>Checks the names of concepts: that each means one thing, or that words nearby settle what it means.</summary>
internal static class NameChecks
{
    public static void Run(ConceptShelf shelf, DiagnosticList diagnostics)
    {
        var owners = new Dictionary<string, List<Concept>>(StringComparer.Ordinal);
        foreach (var concept in shelf.ById.Values.OrderBy(c => c.Location.File, StringComparer.Ordinal).ThenBy(c => c.Location.Line))
        {
            CheckContexts(concept, shelf, diagnostics);
            CheckNotIn(concept, shelf, diagnostics);
            foreach (var (field, name) in NamesOf(concept))
            {
                Claim(concept, field, name, owners, shelf, diagnostics);
            }
        }
    }

    private static IEnumerable<(string Field, string Name)> NamesOf(Concept concept) =>
        concept.Aliases.Select(a => ("aliases", a)).Prepend(("id", concept.Id)).Prepend(("name", concept.Name));

    private static void Claim(Concept concept, string field, string name, Dictionary<string, List<Concept>> owners, ConceptShelf shelf, DiagnosticList diagnostics)
    {
        var key = NameKey.Of(name);
        if (key.Length == 0)
        {
            return;
        }

        if (!owners.TryGetValue(key, out var claimants))
        {
            owners.Add(key, [concept]);
            return;
        }

        if (claimants.Contains(concept))
        {
            return;
        }

        var words = WordsFor(concept, key);
        foreach (var other in claimants)
        {
            var (file, line, _) = other.Location;
            if (words is null && WordsFor(other, key) is null)
            {
                diagnostics.Error(
                    ContentCodes.AliasTaken,
                    shelf.PlaceOf(concept, field, name),
                    $"'{name}' is a name of '{other.Id}' in {file}:{line} too, and nothing says when it means which.",
                    $"Give it to one of the two, or say which words nearby speak for one: 'contexts: {{{name}: […]}}'.");
                return;
            }

            if (words is not null && WordsFor(other, key) is { } others && words.Intersect(others, StringComparer.Ordinal).FirstOrDefault() is { } shared)
            {
                diagnostics.Error(
                    ContentCodes.ContextDecidesNothing,
                    shelf.PlaceOf(concept, "contexts", name),
                    $"'{shared}' speaks for '{name}' as '{concept.Id}' and as '{other.Id}' in {file}:{line}.",
                    "Take it out of one of the two.");
            }
        }

        claimants.Add(concept);
    }

    private static string[]? WordsFor(Concept concept, string key) =>
        concept.Contexts.FirstOrDefault(c => NameKey.Of(c.Name) == key) is { } context ? [.. context.Words.Select(NameKey.Of)] : null;

    private static void CheckContexts(Concept concept, ConceptShelf shelf, DiagnosticList diagnostics)
    {
        foreach (var context in concept.Contexts)
        {
            var key = NameKey.Of(context.Name);
            if (!NamesOf(concept).Any(n => NameKey.Of(n.Name) == key))
            {
                diagnostics.Error(
                    ContentCodes.ContextWithoutName,
                    shelf.PlaceOf(concept, "contexts", context.Name),
                    $"'{context.Name}' is no name of '{concept.Id}'.",
                    "Write it as it stands in 'aliases', or add it there.");
            }

            if (context.Words.FirstOrDefault(w => NameKey.Of(w).Contains(' ', StringComparison.Ordinal)) is { } several)
            {
                diagnostics.Error(
                    ContentCodes.ContextDecidesNothing,
                    shelf.PlaceOf(concept, "contexts", context.Name),
                    $"'{several}' is more than one word.",
                    "Name single words that stand nearby, or make the whole phrase an alias.");
            }
        }
    }

    private static void CheckNotIn(Concept concept, ConceptShelf shelf, DiagnosticList diagnostics)
    {
        foreach (var phrase in concept.NotIn)
        {
            var key = NameKey.Of(phrase);
            if (NamesOf(concept).Any(n => NameKey.Of(n.Name) == key))
            {
                diagnostics.Error(ContentCodes.AliasTaken, shelf.PlaceOf(concept, "notIn", phrase), $"'{phrase}' is a name of '{concept.Id}', and at the same time none.", "Take it out of 'notIn', or out of the names.");
            }
            else if (!NamesOf(concept).Any(n => Holds(key, NameKey.Of(n.Name))))
            {
                diagnostics.Error(ContentCodes.NearMissWithoutName, shelf.PlaceOf(concept, "notIn", phrase), $"'{phrase}' holds no name of '{concept.Id}', so it would not be taken for it anyway.", "Write the whole phrase around the name, or delete it.");
            }
        }
    }

    private static bool Holds(string phrase, string name) => name.Length > 0 && $" {phrase} ".Contains($" {name} ", StringComparison.Ordinal);
}
