using Onsite.Evaluation.Concepts;

namespace Onsite.Evaluation.Grading;

/// <summary>Measures the features of an answer held against a reference. What each of them is stands at <see cref="GradingFeature"/>.</summary>
internal static class FeatureReader
{
    /// <summary>How many features there are.</summary>
    public static readonly int Count = Enum.GetValues<GradingFeature>().Length;

    private const double MostRelativeLength = 2;

    /// <summary>The features, by their number in the enumeration.</summary>
    public static Measured Read(GradingReference reference, GradedText answer, Lexicon lexicon, GradingModel model)
    {
        var matches = TermAligner.Align(reference, answer, lexicon, model.Space);
        var own = answer.Content.Where(w => !reference.AskedKeys.Contains(w.Key)).ToList();
        var values = new double[Count];
        values[(int)GradingFeature.Recall] = Recall(reference.Text, answer, model.Rarity);
        values[(int)GradingFeature.Coverage] = matches.Sum(m => m.Term.Weight * m.Exact) / reference.TotalWeight;
        values[(int)GradingFeature.CoverageSpelled] = matches.Sum(m => m.Term.Weight * m.Spelled) / reference.TotalWeight;
        values[(int)GradingFeature.CoverageRelated] = matches.Sum(m => m.Term.Weight * m.Related) / reference.TotalWeight;
        values[(int)GradingFeature.SentenceCoverage] = SentenceCoverage(reference, answer);
        values[(int)GradingFeature.WeakestTerm] = matches.Min(m => m.Spelled);
        values[(int)GradingFeature.Missing] = matches.Sum(m => m.Term.Weight * (1 - m.Spelled));
        values[(int)GradingFeature.SharedWords] = SharedWords(reference.Text, answer);
        values[(int)GradingFeature.Precision] = Precision(reference.Text, own, model.Rarity);
        values[(int)GradingFeature.Similarity] = reference.Vector.Cosine(WordVector.OfWords(own, model.Rarity));
        values[(int)GradingFeature.CharacterCoverage] = reference.Sequences.ShareIn(GradingReference.SequencesOf(answer.Content));
        values[(int)GradingFeature.Order] = (double)LongestCommonSequence(reference.Text.Words, answer.Words) / reference.Text.Words.Count;
        values[(int)GradingFeature.Pairs] = reference.Pairs.Count == 0 ? values[(int)GradingFeature.Coverage] : (double)GradingReference.PairsOf(answer).Count(reference.Pairs.Contains) / reference.Pairs.Count;
        values[(int)GradingFeature.Topic] = Topic(reference, own, model);
        values[(int)GradingFeature.Length] = Math.Log(1 + answer.Words.Count);
        values[(int)GradingFeature.RelativeLength] = Math.Min(MostRelativeLength, Math.Log((1.0 + answer.Words.Count) / (1 + reference.Text.Words.Count)));
        values[(int)GradingFeature.Echo] = answer.Content.Count == 0 ? 0 : 1 - ((double)own.Count / answer.Content.Count);
        values[(int)GradingFeature.NegationDiffers] = reference.Text.HasNegation == answer.HasNegation ? 0 : 1;
        values[(int)GradingFeature.DeniedMatches] = DeniedMatches(matches, answer);
        return new Measured(values, matches);
    }

    private static double Recall(GradedText reference, GradedText answer, WordRarity rarity)
    {
        var words = reference.Content.DistinctBy(w => w.Key, StringComparer.Ordinal).ToList();
        return words.Count == 0 ? 0 : words.Where(w => answer.ContentKeys.Contains(w.Key)).Sum(rarity.WeightOf) / words.Sum(rarity.WeightOf);
    }

    private static double SharedWords(GradedText reference, GradedText answer)
    {
        var words = reference.Words.Select(w => w.Word).ToHashSet(StringComparer.Ordinal);
        return (double)answer.Words.Select(w => w.Word).Distinct(StringComparer.Ordinal).Count(words.Contains) / words.Count;
    }

    private static double SentenceCoverage(GradingReference reference, GradedText answer)
    {
        var weights = reference.Terms.ToDictionary(t => t.Word.Key, t => t.Weight, StringComparer.Ordinal);
        var said = new HashSet<string>(StringComparer.Ordinal);
        double best = 0, current = 0;
        foreach (var word in answer.Words)
        {
            if (word.BeginsSentence)
            {
                said.Clear();
                current = 0;
            }

            if (weights.TryGetValue(word.Key, out var weight) && said.Add(word.Key))
            {
                current += weight;
                best = Math.Max(best, current);
            }
        }

        return best / reference.TotalWeight;
    }

    private static double Precision(GradedText reference, List<GradedWord> own, WordRarity rarity)
    {
        double found = 0, all = 0;
        foreach (var group in own.GroupBy(w => w.Key, StringComparer.Ordinal))
        {
            var word = group.First();
            var weight = rarity.WeightOf(word) * group.Count();
            all += weight;
            found += weight * (reference.ContentKeys.Contains(word.Key) ? 1 : reference.Content.Count == 0 ? 0 : reference.Content.Max(w => SpellingDistance.Likeness(word.Stem, w.Stem)));
        }

        return all > 0 ? found / all : 0;
    }

    private static int LongestCommonSequence(IReadOnlyList<GradedWord> reference, IReadOnlyList<GradedWord> answer)
    {
        var row = new int[answer.Count + 1];
        foreach (var word in reference)
        {
            var diagonal = 0;
            for (var j = 0; j < answer.Count; j++)
            {
                var above = row[j + 1];
                row[j + 1] = string.Equals(word.Key, answer[j].Key, StringComparison.Ordinal) ? diagonal + 1 : Math.Max(above, row[j]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static double Topic(GradingReference reference, List<GradedWord> own, GradingModel model) =>
        reference.Direction is { } direction && model.Space.Sum(own.Select(w => (w.Key, model.Rarity.WeightOf(w)))) is { } sum ? WordSpace.Dot(direction, sum) : 0;

    private static double DeniedMatches(IReadOnlyList<TermMatch> matches, GradedText answer)
    {
        var exact = matches.Where(m => m.Exact > 0).ToList();
        return exact.Count == 0 ? 0 : (double)exact.Count(m => m.Term.Word.IsDenied != answer.Words[m.First].IsDenied) / exact.Count;
    }
}

/// <summary>What was measured on an answer.</summary>
/// <param name="Values">The features, by their number in the enumeration.</param>
/// <param name="Matches">Where the words of the reference were found.</param>
internal sealed record Measured(double[] Values, IReadOnlyList<TermMatch> Matches);
