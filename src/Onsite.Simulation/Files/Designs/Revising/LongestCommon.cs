namespace Onsite.Simulation.Files.Designs.Revising;

/// <summary>Finds what two lists have in common, in the order of both.</summary>
internal static class LongestCommon
{
    /// <summary>How many comparisons are worth finding the longest; beyond, only what is common at both ends is found.</summary>
    private const long MostCells = 4_000_000;

    /// <summary>The pairs of a longest common subsequence (R. Wagner and M. Fischer, "The string-to-string correction problem", 1974).</summary>
    /// <param name="oldCount">The length of one list.</param>
    /// <param name="newCount">The length of the other.</param>
    /// <param name="same">Whether an item of one is the same as an item of the other.</param>
    public static List<(int Old, int New)> Pairs(int oldCount, int newCount, Func<int, int, bool> same)
    {
        var (start, tail) = (0, 0);
        while (start < Math.Min(oldCount, newCount) && same(start, start))
        {
            start++;
        }

        while (tail < Math.Min(oldCount, newCount) - start && same(oldCount - 1 - tail, newCount - 1 - tail))
        {
            tail++;
        }

        var pairs = Enumerable.Range(0, start).Select(i => (i, i)).ToList();
        pairs.AddRange(Middle(start, oldCount - tail, newCount - tail, same));
        pairs.AddRange(Enumerable.Range(0, tail).Select(i => (oldCount - tail + i, newCount - tail + i)));
        return pairs;
    }

    private static IEnumerable<(int Old, int New)> Middle(int start, int oldEnd, int newEnd, Func<int, int, bool> same)
    {
        var (rows, columns) = (oldEnd - start, newEnd - start);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostCells)
        {
            yield break;
        }

        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                length[i, j] = same(start + i, start + j) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (same(start + i, start + j))
            {
                yield return (start + i++, start + j++);
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
