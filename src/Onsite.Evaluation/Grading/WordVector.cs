namespace Onsite.Evaluation.Grading;

/// <summary>Things that a text has, each with how much of it.</summary>
internal sealed class WordVector
{
    private readonly SortedDictionary<string, double> _parts;
    private readonly Dictionary<string, double> _lookup;
    private readonly double _norm;

    private WordVector(SortedDictionary<string, double> parts)
    {
        _parts = parts;
        _lookup = new Dictionary<string, double>(parts, StringComparer.Ordinal);
        _norm = Math.Sqrt(parts.Values.Sum(v => v * v));
    }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _parts.Count == 0;

    /// <summary>Words, each with its weight times one more than the logarithm of its number.</summary>
    public static WordVector OfWords(IEnumerable<GradedWord> words, WordRarity rarity) =>
        new(new SortedDictionary<string, double>(words.GroupBy(w => w.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (1 + Math.Log(g.Count())) * rarity.WeightOf(g.First()), StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Sequences of letters within words, their ends included, by number.</summary>
    public static WordVector OfLetters(IEnumerable<GradedWord> words, int shortest, int longest)
    {
        var counts = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var marked = $"^{word.Word}$";
            for (var length = shortest; length <= longest; length++)
            {
                for (var i = 0; i + length <= marked.Length; i++)
                {
                    var sequence = marked.Substring(i, length);
                    counts[sequence] = counts.GetValueOrDefault(sequence) + 1;
                }
            }
        }

        return new WordVector(counts);
    }

    /// <summary>The same with logarithms: repetition counts, but ever less.</summary>
    public WordVector Damped()
    {
        var damped = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (part, count) in _parts)
        {
            damped[part] = 1 + Math.Log(count);
        }

        return new WordVector(damped);
    }

    /// <summary>The cosine of the angle between both, 0 where one is empty.</summary>
    public double Cosine(WordVector other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return 0;
        }

        var (few, many) = _parts.Count <= other._parts.Count ? (this, other) : (other, this);
        var sum = 0.0;
        foreach (var (part, amount) in few._parts)
        {
            sum += amount * many._lookup.GetValueOrDefault(part);
        }

        return sum / (_norm * other._norm);
    }

    /// <summary>How much of this is in another, as a share; 0 where this is empty.</summary>
    public double ShareIn(WordVector other) => IsEmpty ? 0 : _parts.Sum(p => Math.Min(p.Value, other._lookup.GetValueOrDefault(p.Key))) / _parts.Values.Sum();
}
