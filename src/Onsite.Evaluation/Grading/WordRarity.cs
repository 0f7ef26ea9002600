namespace Onsite.Evaluation.Grading;

/// <summary>
/// How much a word weighs. Without texts to learn from it is what the fixed lists say; with them it is the logarithm of how few of them have the word (K. Spärck Jones, "A statistical interpretation of
/// term specificity and its application in retrieval", 1972), never quite nothing.
/// </summary>
internal sealed class WordRarity
{
    private const double Least = 0.2;

    /// <summary>What is left for a small word where nothing else is to be weighed.</summary>
    private const double SmallWord = 0.3;

    private readonly Dictionary<string, int> _textsWith = new(StringComparer.Ordinal);
    private readonly int _texts;

    private WordRarity(IEnumerable<GradedText> texts)
    {
        foreach (var text in texts)
        {
            _texts++;
            foreach (var key in text.Words.Select(w => w.Key).Distinct(StringComparer.Ordinal))
            {
                _textsWith[key] = _textsWith.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>The weights of the fixed lists.</summary>
    public static WordRarity Fixed { get; } = new([]);

    /// <summary>Counts the words of texts, each text once.</summary>
    public static WordRarity Of(IEnumerable<GradedText> texts) => new(texts);

    /// <summary>The weight of a word, above 0.</summary>
    public double WeightOf(GradedWord word) => _texts == 0 ? Math.Max(word.Weight, SmallWord) : Math.Log((_texts + 1.0) / (_textsWith.GetValueOrDefault(word.Key) + 1)) + Least;
}
