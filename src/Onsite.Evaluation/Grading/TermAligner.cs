using Onsite.Evaluation.Concepts;

namespace Onsite.Evaluation.Grading;

/// <summary>Finds each word of a reference in an answer: the same word, another name of its concept, a spelling, a relative.</summary>
internal static class TermAligner
{
    /// <summary>A match for every term, in order.</summary>
    public static IReadOnlyList<TermMatch> Align(GradingReference reference, GradedText answer, Lexicon lexicon, WordSpace space)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < answer.Words.Count; i++)
        {
            places.TryAdd(answer.Words[i].Key, i);
        }

        var candidates = places.Values.Where(i => answer.Words[i].IsContent).Order().ToList();
        return [.. reference.Terms.Select(term => Find(term, reference, answer, places, candidates, lexicon, space))];
    }

    private static TermMatch Find(ReferenceTerm term, GradingReference reference, GradedText answer, Dictionary<string, int> places, List<int> candidates, Lexicon lexicon, WordSpace space)
    {
        if (places.TryGetValue(term.Word.Key, out var same))
        {
            return new TermMatch(term, 1, 1, 1, same, 1);
        }

        if (term.Concepts.Count > 0)
        {
            foreach (var concept in answer.Concepts)
            {
                if (lexicon.WithAncestors(concept.Id).Any(term.Concepts.Contains))
                {
                    return new TermMatch(term, 1, 1, 1, concept.First, concept.Count);
                }
            }
        }

        var (spelled, spelledAt) = Best(candidates, i => SpellingDistance.Likeness(term.Word.Stem, answer.Words[i].Stem));
        var (related, relatedAt) = Best(candidates, i => reference.AskedKeys.Contains(answer.Words[i].Key) ? 0 : space.Nearness(term.Word.Key, answer.Words[i].Key));
        var at = spelled >= related ? spelledAt : relatedAt;
        return new TermMatch(term, 0, spelled, Math.Max(spelled, related), at, at < 0 ? 0 : 1);
    }

    private static (double Value, int At) Best(List<int> candidates, Func<int, double> likeness)
    {
        var best = (Value: 0.0, At: -1);
        foreach (var i in candidates)
        {
            var value = likeness(i);
            if (value > best.Value)
            {
                best = (value, i);
            }
        }

        return best;
    }
}
