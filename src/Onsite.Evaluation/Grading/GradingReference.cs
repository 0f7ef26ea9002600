namespace Onsite.Evaluation.Grading;

/// <summary>A reference of a question, made ready once for all answers.</summary>
internal sealed class GradingReference
{
    /// <summary>Length of the letter sequences.</summary>
    private const int Letters = 4;

    /// <summary>Makes a reference ready.</summary>
    public GradingReference(GradedText question, GradedText text, GradingModel model)
    {
        Text = text;
        AskedKeys = model.DemotesQuestion ? question.ContentKeys : new HashSet<string>(StringComparer.Ordinal);
        var left = text.Content.Where(w => !AskedKeys.Contains(w.Key)).ToList();
        IReadOnlyList<GradedWord> asked = left.Count > 0 ? left : text.Content.Count > 0 ? text.Content : text.Words;
        Terms = [.. asked.DistinctBy(w => w.Key, StringComparer.Ordinal).Select(w => new ReferenceTerm(w, model.Rarity.WeightOf(w), ConceptsAt(text, w)))];
        TotalWeight = Terms.Sum(t => t.Weight);
        Vector = WordVector.OfWords(left, model.Rarity);
        Sequences = WordVector.OfLetters(asked, Letters, Letters);
        Pairs = PairsOf(text).ToHashSet();
        Direction = model.Space.Sum(asked.Select(w => (w.Key, model.Rarity.WeightOf(w))));
    }

    /// <summary>The reference.</summary>
    public GradedText Text { get; }

    /// <summary>The words of the question, which are left out.</summary>
    public IReadOnlySet<string> AskedKeys { get; }

    /// <summary>What the answer is asked for.</summary>
    public IReadOnlyList<ReferenceTerm> Terms { get; }

    /// <summary>The weights of the terms, summed up.</summary>
    public double TotalWeight { get; }

    /// <summary>Its words by weight.</summary>
    public WordVector Vector { get; }

    /// <summary>Its letter sequences by number.</summary>
    public WordVector Sequences { get; }

    /// <summary>Its neighbouring words.</summary>
    public IReadOnlySet<(string, string)> Pairs { get; }

    /// <summary>What its words stand for.</summary>
    public float[]? Direction { get; }

    /// <summary>The neighbouring words of a text.</summary>
    public static IEnumerable<(string First, string Second)> PairsOf(GradedText text) => text.Words.Zip(text.Words.Skip(1), (a, b) => (a.Key, b.Key)).Distinct();

    /// <summary>Counts the letter sequences of an answer.</summary>
    public static WordVector SequencesOf(IEnumerable<GradedWord> words) => WordVector.OfLetters(words, Letters, Letters);

    private static List<string> ConceptsAt(GradedText text, GradedWord word) =>
        [.. text.Concepts.Where(c => Enumerable.Range(c.First, c.Count).Any(i => text.Words[i].Span == word.Span)).Select(c => c.Id).Distinct(StringComparer.Ordinal)];
}
