namespace Onsite.Cli.Terminal;

/// <summary>A row of values as a row of blocks.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>Draws values, each block the mean of as many as fall to it; a gap where none of them was measured.</summary>
    /// <param name="values">The values, 0 or more, or no number.</param>
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
            return values.Skip(from).Take(to - from).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
        }).ToList();
        var most = means.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return string.Concat(means.Select(m => double.IsNaN(m) ? ' ' : most <= 0 ? Blocks[0] : Blocks[(int)Math.Clamp(m / most * (Blocks.Length - 1), 0, Blocks.Length - 1)]));
    }
}
