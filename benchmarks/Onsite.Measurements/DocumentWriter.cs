using System.Globalization;
using System.Text;

namespace Onsite.Measurements;

/// <summary>Makes every measurement and writes docs/measurements.md from the results, so that no figure there was typed by hand.</summary>
internal static class DocumentWriter
{
    public static async Task<int> WriteAsync(IReadOnlyList<IMeasurement> register, Bench bench)
    {
        var text = new StringBuilder();
        text.AppendLine("# Measurements").AppendLine();
        text.AppendLine("Every figure here was written by `./measure --document`; nothing was typed by hand. One of them alone: `./measure NAME`, which prints one line of JSON and exits with 0 where every goal holds, 1 where one does not, and 2 where it could not measure.");
        text.AppendLine("Absolute times belong to the machine they were measured on; the ratios to the named baseline, measured in the same run, carry over.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"What is measured on public data reads it from the folder that `--data` or {Bench.DataVariable} gives; it is no part of the project, and no measurement fits anything to what it is measured on.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Machine: {Machine.Describe()}. Commit: {Machine.Commit(bench.Root)}.").AppendLine();
        var worst = 0;
        foreach (var measurement in register)
        {
            try
            {
                var result = await Result.OfAsync(measurement, bench, CancellationToken.None);
                worst = Math.Max(worst, result.Holds ? 0 : 1);
                Append(text, result);
            }
            catch (CannotMeasureException e)
            {
                worst = 2;
                text.AppendLine(CultureInfo.InvariantCulture, $"## {measurement.Name}").AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Not measured: {e.Message}").AppendLine();
            }

            Console.Error.WriteLine($"{measurement.Name} done");
        }

        await File.WriteAllTextAsync(Path.Combine(bench.Root, "docs", "measurements.md"), text.ToString());
        return worst;
    }

    private static void Append(StringBuilder text, Result result)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {result.Measurement.Name}").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.Measurement.About} `./measure {result.Measurement.Name}`").AppendLine();
        if (result.Measurement.Source is { } source)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Data: {source}").AppendLine();
        }

        text.AppendLine("| figure | value | goal | holds |").AppendLine("| --- | --- | --- | --- |");
        foreach (var figure in result.Figures)
        {
            var goal = result.Measurement.Goals.FirstOrDefault(g => g.Figure == figure.Name);
            var limit = goal?.Limit ?? string.Empty;
            var holds = goal is null ? string.Empty : goal.Holds(figure.Value) ? "yes" : "no";
            text.AppendLine(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Value:0.###} {figure.Unit} | {limit} | {holds} |");
        }

        text.AppendLine();
    }
}
