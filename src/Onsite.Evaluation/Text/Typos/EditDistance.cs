namespace Onsite.Evaluation.Text.Typos;

/// <summary>How many slips of the hand lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>The longest word that is compared.</summary>
    public const int LongestWord = 24;

    /// <summary>
    /// Insertions, deletions, substitutions and swaps of neighbours that make one word of another, no letter touched twice (optimal string alignment: Damerau 1964, Wagner and Lowrance 1975);
    /// <paramref name="limit"/> + 1 where it takes more than the limit.
    /// </summary>
    /// <param name="a">A word of at most <see cref="LongestWord"/> letters.</param>
    /// <param name="b">Another.</param>
    /// <param name="limit">From how many on it does not matter.</param>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        Span<int> next = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], next[j - 1]) + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                next[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = row;
            row = next;
            next = spare;
        }

        return Math.Min(row[b.Length], limit + 1);
    }
}
