namespace Onsite.Evaluation.Grading;

/// <summary>How nearly two words are spelt alike.</summary>
internal static class SpellingDistance
{
    /// <summary>Shorter words are too easily another word.</summary>
    private const int ShortestWord = 4;

    /// <summary>From here words are taken for spellings of one.</summary>
    private const double LeastLikeness = 0.75;

    /// <summary>What is longer is no word that anybody misspells.</summary>
    private const int LongestWord = 64;

    /// <summary>From 0, unlike, to 1, the same: one less the edits for each letter of the longer word; or, where one word goes on from the other, the share that both begin with.</summary>
    public static double Likeness(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return 1;
        }

        var longer = Math.Max(a.Length, b.Length);
        if (longer is < ShortestWord or > LongestWord)
        {
            return 0;
        }

        var common = a.AsSpan().CommonPrefixLength(b);
        var prefix = (double)common / longer;
        var byPrefix = common >= ShortestWord && prefix >= 0.6 ? Math.Min(0.9, prefix + 0.1) : 0;
        if (Math.Abs(a.Length - b.Length) > longer * (1 - LeastLikeness))
        {
            return byPrefix;
        }

        var byEdits = 1 - ((double)Edits(a, b) / longer);
        return Math.Max(byPrefix, byEdits >= LeastLikeness ? byEdits : 0);
    }

    /// <summary>
    /// Letters put in, left out, replaced, or swapped with their neighbour, each counted once: optimal string alignment, after F. Damerau, "A technique for computer detection and correction of spelling errors", 1964.
    /// </summary>
    public static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
