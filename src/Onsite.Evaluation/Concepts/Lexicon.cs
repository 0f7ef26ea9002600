using System.Collections.Frozen;
using Onsite.Evaluation.Text;
using Onsite.Evaluation.Text.Typos;

namespace Onsite.Evaluation.Concepts;

/// <summary>
/// What words mean in this field: the concept graph with its aliases, and families of everyday words that count for one another. Immutable; build it once and share it.
/// </summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<string, AliasEntry[]> _aliasesByFirstStem;
    private readonly FrozenDictionary<string, string> _familyOfStem;
    private readonly FrozenDictionary<string, Concept> _concepts;
    private readonly FrozenDictionary<string, string[]> _selfAndAncestors;

    /// <summary>Builds a lexicon. Relations to concepts that do not exist are passed over, and a circle of <c>isA</c> ends where it began: finding such mistakes is the validator's work.</summary>
    /// <param name="concepts">The concepts; of two with one id the first counts.</param>
    /// <param name="wordFamilies">Lists of words that count for one another.</param>
    public Lexicon(IEnumerable<Concept> concepts, IEnumerable<IReadOnlyList<string>> wordFamilies)
    {
        var byId = new Dictionary<string, Concept>(StringComparer.Ordinal);
        foreach (var concept in concepts)
        {
            byId.TryAdd(concept.Id, concept);
        }

        _concepts = byId.ToFrozenDictionary(StringComparer.Ordinal);
        _selfAndAncestors = byId.Keys.ToFrozenDictionary(id => id, SelfAndAncestors, StringComparer.Ordinal);
        _aliasesByFirstStem = AliasTable.Build(byId.Values);
        var families = wordFamilies.ToList();
        _familyOfStem = BuildFamilies(families);
        foreach (var concept in byId.Values)
        {
            AddSpellings(concept);
        }

        foreach (var word in families.SelectMany(family => family))
        {
            Known.AddText(word);
        }
    }

    /// <summary>The words that the names of concepts are made of.</summary>
    internal SpellingList Spellings { get; } = new();

    /// <summary>The words of names, definitions and families: whoever writes one of them means it.</summary>
    internal KnownWords Known { get; } = new();

    /// <summary>A lexicon that knows nothing; words then count only for themselves.</summary>
    public static Lexicon Empty { get; } = new([], []);

    /// <summary>The concept with an id, or null.</summary>
    public Concept? Find(string id) => _concepts.GetValueOrDefault(id);

    /// <summary>The ids of all concepts, sorted.</summary>
    public IEnumerable<string> ConceptIds => _concepts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The word that stands for a stem's family; the stem itself where it has none.</summary>
    internal string Family(string stem) => _familyOfStem.GetValueOrDefault(stem, stem);

    /// <summary>A concept and everything that it is a kind of.</summary>
    internal IReadOnlyList<string> WithAncestors(string conceptId) => _selfAndAncestors.GetValueOrDefault(conceptId) ?? [];

    /// <summary>The names of concepts that begin with a stem, the longest first.</summary>
    internal ReadOnlySpan<AliasEntry> NamesFrom(string stem) => _aliasesByFirstStem.GetValueOrDefault(stem);

    private void AddSpellings(Concept concept)
    {
        foreach (var name in (IEnumerable<string>)[concept.Name, .. concept.Aliases])
        {
            Known.AddText(name);
            foreach (var token in Tokenizer.Tokenize(name))
            {
                Spellings.Add(token.Word);
            }
        }

        Known.AddText(concept.Definition);
    }

    private string[] SelfAndAncestors(string id)
    {
        var found = new List<string> { id };
        for (var i = 0; i < found.Count; i++)
        {
            if (_concepts.TryGetValue(found[i], out var concept))
            {
                found.AddRange(concept.IsA.Where(parent => _concepts.ContainsKey(parent) && !found.Contains(parent)));
            }
        }

        return [.. found];
    }

    private static FrozenDictionary<string, string> BuildFamilies(IEnumerable<IReadOnlyList<string>> families)
    {
        var membersOfStem = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            // A word in two families joins them: whichever was read first, each word counts as those it is listed with.
            var members = family.SelectMany(word => Tokenizer.Tokenize(word).Take(1)).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
            foreach (var stem in members.ToArray())
            {
                members.UnionWith(membersOfStem.GetValueOrDefault(stem) ?? []);
            }

            foreach (var stem in members)
            {
                membersOfStem[stem] = members;
            }
        }

        return membersOfStem.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
    }
}
