namespace Onsite.Evaluation.Delivery;

/// <summary>Pace in words a minute. A fast sentence is no fault: only what lasts is flagged.</summary>
internal static class PaceReader
{
    /// <summary>The slow end of quiet ground, in words a minute.</summary>
    public const int Slow = 120;

    /// <summary>The fast end of quiet ground, in words a minute.</summary>
    public const int Fast = 170;

    /// <summary>Length of a slice, in seconds.</summary>
    private const double Slice = 15;

    /// <summary>So many slices in a row on one side are a drift: 45 s.</summary>
    private const int Sustained = 3;

    /// <summary>Words a minute.</summary>
    public static int Of(int words, double seconds) => seconds <= 0 ? 0 : (int)Math.Round(60 * words / seconds);

    /// <summary>The stretches of at least 45 seconds in which every 15 seconds were too fast, or every 15 seconds too slow. A rest at the end that is shorter than a slice is not looked at.</summary>
    public static IReadOnlyList<PaceDrift> Drifts(IReadOnlyList<TranscriptWord> words)
    {
        var begin = words[0].Start;
        var count = new int[(int)((words[^1].End - begin) / Slice)];
        foreach (var word in words)
        {
            var slice = (int)((word.Start - begin) / Slice);
            if (slice < count.Length)
            {
                count[slice]++;
            }
        }

        var drifts = new List<PaceDrift>();
        for (var i = 0; i < count.Length;)
        {
            var end = i + 1;
            while (end < count.Length && SideOf(count[end]) == SideOf(count[i]))
            {
                end++;
            }

            if (SideOf(count[i]) != 0 && end - i >= Sustained)
            {
                drifts.Add(new PaceDrift(begin + (i * Slice), begin + (end * Slice), Of(count[i..end].Sum(), (end - i) * Slice)));
            }

            i = end;
        }

        return drifts;
    }

    private static int SideOf(int words) => Of(words, Slice) switch
    {
        < Slow => -1,
        > Fast => 1,
        _ => 0,
    };
}
