using System.Globalization;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Analysis.Changes.Catalogue;

/// <summary>What may become of one field in one direction, from the smallest change to the largest.</summary>
/// <param name="Field">The field, and the field inside it.</param>
/// <param name="From">What it is, as it would be written; <c>none</c> where it is not there.</param>
/// <param name="To">What it may become.</param>
internal sealed record ChangeLine(string Field, string From, IReadOnlyList<string> To)
{
    private const string None = "none";

    /// <summary>Something that is not there, and comes in.</summary>
    public static ChangeLine New(string field, params string[] to) => new(field, None, to);

    /// <summary>A word or a truth value that becomes another.</summary>
    public static ChangeLine Word(string field, string from, string to) => new(field, from, [to]);

    /// <summary>A number that is there, in the unit of its field, with what it may become; what its field does not take is left out, and so is a field without a value.</summary>
    public static IEnumerable<ChangeLine> Number(Settings settings, string name, string path, Func<double, double[]> to)
    {
        if (settings.Fields.FirstOrDefault(f => f.Name == name) is not { } field || settings.OptionalNumber(name) is not { } now)
        {
            yield break;
        }

        var values = to(now).Select(v => field.Type == FieldType.Count ? Math.Floor(v) : v).Where(v => v >= field.Minimum && v <= field.Maximum && v != now).Distinct().ToList();
        if (values.Count > 0)
        {
            yield return new ChangeLine(path, Write(now, field), [.. values.Select(v => Write(v, field))]);
        }
    }

    /// <summary>The same, where the field is not in a group.</summary>
    public static IEnumerable<ChangeLine> Number(Settings settings, string name, Func<double, double[]> to) => Number(settings, name, name, to);

    /// <summary>Several times as much of it.</summary>
    public static Func<double, double[]> Times(params double[] factors) => now => [.. factors.Select(f => now * f)];

    /// <summary>A value, where it is less than what there is.</summary>
    public static Func<double, double[]> Below(params double[] values) => now => [.. values.Where(v => v < now)];

    /// <summary>Sizes and times are rounded as people write them: the design that is made is the one that is written.</summary>
    private static string Write(double value, Field field)
    {
        if (field.Type == FieldType.Count)
        {
            return value.ToString("0", CultureInfo.InvariantCulture);
        }

        var (unit, text) = (SettingsReader.UnitOf(field.Type), field.Type == FieldType.Duration ? QuantityText.Duration(value) : field.Type == FieldType.Size ? QuantityText.Size(value) : string.Empty);
        return Quantity.TryParse(text, unit, out _) ? text : QuantityWriter.Write(value, unit);
    }
}
