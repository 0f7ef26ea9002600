using System.Collections.Frozen;

namespace Onsite.Evaluation.Concepts;

/// <summary>All names of all concepts, by their first stem, the longest first.</summary>
internal static class AliasTable
{
    /// <summary>
    /// Builds the table. Of several concepts that go by one name without saying when, the first by id has it; those that do say when share it.
    /// </summary>
    /// <param name="concepts">The concepts; ids are unique.</param>
    public static FrozenDictionary<string, AliasEntry[]> Build(IEnumerable<Concept> concepts)
    {
        var entries = new Dictionary<string, (string[] Stems, List<NameSense> Senses)>(StringComparer.Ordinal);
        foreach (var concept in concepts.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            var contexts = ContextsOf(concept);
            var phrases = concept.NotIn.Select(StemRow.Of).ToArray();
            foreach (var name in (IEnumerable<string>)[concept.Name, concept.Id, .. concept.Aliases])
            {
                var stems = StemRow.Of(name);
                var key = string.Join(' ', stems);
                if (stems.Length == 0)
                {
                    continue;
                }

                if (!entries.TryGetValue(key, out var entry))
                {
                    entries.Add(key, entry = (stems, []));
                }

                var context = contexts.GetValueOrDefault(key);
                if (!entry.Senses.Exists(s => s.ConceptId == concept.Id || (s.Context is null && context is null)))
                {
                    entry.Senses.Add(new NameSense(concept.Id, context, [.. phrases.SelectMany(phrase => NearMiss.Of(phrase, stems))]));
                }
            }
        }

        return entries.Values.GroupBy(e => e.Stems[0], StringComparer.Ordinal).ToFrozenDictionary(
            g => g.Key,
            g => g.OrderByDescending(e => e.Stems.Length).Select(e => new AliasEntry(e.Stems, [.. e.Senses])).ToArray(),
            StringComparer.Ordinal);
    }

    private static Dictionary<string, FrozenSet<string>> ContextsOf(Concept concept)
    {
        var contexts = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        foreach (var (name, words) in concept.Contexts)
        {
            contexts[string.Join(' ', StemRow.Of(name))] = words.SelectMany(StemRow.Of).ToFrozenSet(StringComparer.Ordinal);
        }

        return contexts;
    }
}
