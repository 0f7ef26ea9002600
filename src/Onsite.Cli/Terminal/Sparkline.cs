namespace Onsite.Cli.Terminal;

/// <summary>A row of values as a row of blocks.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>Draws values, each block the mean of as many as fall to it.</summary>
    /// <param name="values">The values, 0 or more.</param>
    /// <param name="width">The most blocks.</param>
    public static string Of(IReadOnlyList<double> values, int width = 40)
    {
        if (values.Count == 0)
        {
            return string.Empty;
        }

        var blocks = Math.Min(width, values.Count);
        var means = Enumerable.Range(0, blocks).Select(i =>
        {
            var (from, to) = (i * values.Count / blocks, (i + 1) * values.Count / blocks);
            return values.Skip(from).Take(to - from).Average();
        }).ToList();
        var most = means.Max();
        return string.Concat(means.Select(m => most <= 0 ? Blocks[0] : Blocks[(int)Math.Clamp(m / most * (Blocks.Length - 1), 0, Blocks.Length - 1)]));
    }
}
