namespace Onsite.Evaluation.Grading;

/// <summary>
/// Which words keep the same company, learned from texts: each word is the row of its positive pointwise mutual information with the words that share a text with it, context counts raised to 0.75
/// (O. Levy, Y. Goldberg and I. Dagan, "Improving distributional similarity with lessons learned from word embeddings", 2015), and words are as near as the cosine of their rows.
/// </summary>
internal sealed class WordSpace
{
    /// <summary>Of words in fewer texts nothing can be said.</summary>
    private const int FewestTexts = 3;

    /// <summary>The words that most texts have; a row has as many numbers as there are words.</summary>
    private const int MostWords = 2000;

    private const double ContextPower = 0.75;

    private readonly Dictionary<string, float[]> _rows = new(StringComparer.Ordinal);

    private WordSpace()
    {
    }

    /// <summary>A space that knows no word.</summary>
    public static WordSpace Empty { get; } = new();

    /// <summary>Learns from texts.</summary>
    public static WordSpace Of(IReadOnlyList<GradedText> texts)
    {
        var known = texts.SelectMany(t => t.ContentKeys).GroupBy(k => k, StringComparer.Ordinal)
            .Where(g => g.Count() >= FewestTexts).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostWords).Select(g => g.Key).Order(StringComparer.Ordinal).ToList();
        var index = known.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i, StringComparer.Ordinal);
        var counts = CountPairs(texts, index);
        var rowSums = counts.Select(row => row.Sum(c => (double)c)).ToArray();
        var contexts = rowSums.Select(sum => Math.Pow(sum, ContextPower)).ToArray();
        var allContexts = contexts.Sum();
        var space = new WordSpace();
        for (var i = 0; i < known.Count; i++)
        {
            var row = counts[i];
            for (var j = 0; j < row.Length; j++)
            {
                row[j] = row[j] == 0 ? 0 : (float)Math.Max(0, Math.Log(row[j] * allContexts / (rowSums[i] * contexts[j])));
            }

            Normalize(row);
            space._rows[known[i]] = row;
        }

        return space;
    }

    /// <summary>The cosine of two words, 0 where one is not known.</summary>
    public double Nearness(string key, string other) => _rows.TryGetValue(key, out var a) && _rows.TryGetValue(other, out var b) ? Dot(a, b) : 0;

    /// <summary>The weighted sum of words as a row of length 1; null where none of them is known.</summary>
    public float[]? Sum(IEnumerable<(string Key, double Weight)> words)
    {
        float[]? sum = null;
        foreach (var (key, weight) in words)
        {
            if (_rows.TryGetValue(key, out var row))
            {
                sum ??= new float[row.Length];
                for (var i = 0; i < row.Length; i++)
                {
                    sum[i] += (float)weight * row[i];
                }
            }
        }

        if (sum is not null)
        {
            Normalize(sum);
        }

        return sum;
    }

    /// <summary>The sum of products, added up in a fixed order, so that it is the same on every processor.</summary>
    public static double Dot(float[] a, float[] b)
    {
        double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
        var i = 0;
        for (; i + 3 < a.Length; i += 4)
        {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
        {
            sum0 += a[i] * b[i];
        }

        return sum0 + sum1 + (sum2 + sum3);
    }

    private static float[][] CountPairs(IReadOnlyList<GradedText> texts, Dictionary<string, int> index)
    {
        var counts = new float[index.Count][];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = new float[index.Count];
        }

        foreach (var text in texts)
        {
            var keys = text.ContentKeys.Where(index.ContainsKey).Select(key => index[key]).ToList();
            foreach (var key in keys)
            {
                foreach (var other in keys)
                {
                    counts[key][other]++;
                }
            }
        }

        return counts;
    }

    private static void Normalize(float[] row)
    {
        var norm = Math.Sqrt(Dot(row, row));
        if (norm > 0)
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = (float)(row[i] / norm);
            }
        }
    }
}
