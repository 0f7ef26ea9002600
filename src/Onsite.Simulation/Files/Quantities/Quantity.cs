using System.Globalization;

namespace Onsite.Simulation.Files.Quantities;

/// <summary>Reads quantities as people write them: <c>8 ms</c>, <c>2k/s</c>, <c>64 GB</c>, <c>1 Gbit/s</c>, <c>15 %</c>, <c>2M</c>, <c>2600 USD/month</c>.</summary>
public static class Quantity
{
    private const double SecondsPerDay = 86_400;
    private const double HoursPerMonth = 730;

    internal static readonly Dictionary<string, double> Durations = new(StringComparer.Ordinal)
    {
        ["ns"] = 1e-9,
        ["us"] = 1e-6,
        ["µs"] = 1e-6,
        ["ms"] = 1e-3,
        ["s"] = 1,
        ["sec"] = 1,
        ["second"] = 1,
        ["seconds"] = 1,
        ["min"] = 60,
        ["minute"] = 60,
        ["minutes"] = 60,
        ["h"] = 3600,
        ["hour"] = 3600,
        ["hours"] = 3600,
        ["d"] = SecondsPerDay,
        ["day"] = SecondsPerDay,
        ["days"] = SecondsPerDay,
        ["week"] = 7 * SecondsPerDay,
        ["weeks"] = 7 * SecondsPerDay,
        ["month"] = HoursPerMonth * 3600,
        ["months"] = HoursPerMonth * 3600,
        ["year"] = 365 * SecondsPerDay,
        ["years"] = 365 * SecondsPerDay,
    };

    internal static readonly Dictionary<string, double> Sizes = new(StringComparer.Ordinal)
    {
        ["B"] = 1,
        ["bytes"] = 1,
        ["KB"] = 1e3,
        ["kB"] = 1e3,
        ["MB"] = 1e6,
        ["GB"] = 1e9,
        ["TB"] = 1e12,
        ["PB"] = 1e15,
        ["KiB"] = 1024,
        ["MiB"] = 1024.0 * 1024,
        ["GiB"] = 1024.0 * 1024 * 1024,
        ["TiB"] = 1024.0 * 1024 * 1024 * 1024,
    };

    internal static readonly Dictionary<string, double> Bits = new(StringComparer.Ordinal) { ["bit"] = 0.125, ["kbit"] = 125, ["Mbit"] = 125e3, ["Gbit"] = 125e6, ["Tbit"] = 125e9 };

    /// <summary>Reads a quantity.</summary>
    /// <param name="text">What somebody has written.</param>
    /// <param name="unit">What it has to measure.</param>
    /// <param name="value">Its value in the unit's measure.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, Unit unit, out double value)
    {
        value = 0;
        var trimmed = text.AsSpan().Trim();
        if (unit == Unit.Money && trimmed.StartsWith("$"))
        {
            trimmed = $"{Number(trimmed[1..], out var rest)} USD{rest}".AsSpan();
        }

        var digits = Number(trimmed, out var suffix);
        if (!double.TryParse(digits.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return false;
        }

        var factor = unit switch
        {
            Unit.Duration => Look(Durations, suffix),
            Unit.Size => Look(Sizes, suffix),
            Unit.Share => suffix is "%" ? 0.01 : suffix.Length == 0 ? 1 : null,
            Unit.Bandwidth => BandwidthFactor(suffix),
            Unit.Rate => RateFactor(suffix),
            Unit.Money => MoneyFactor(suffix),
            _ => Multiple(suffix),
        };
        value = number * (factor ?? 0);
        return factor is not null && double.IsFinite(value);
    }

    /// <summary>How a quantity of a kind is written, as an example.</summary>
    public static string Example(Unit unit) => unit switch
    {
        Unit.Duration => "250 ms",
        Unit.Size => "4 GB",
        Unit.Bandwidth => "1 Gbit/s",
        Unit.Share => "15 %",
        Unit.Rate => "400/s",
        Unit.Money => "2600 USD/month",
        _ => "10k",
    };

    private static string Number(ReadOnlySpan<char> text, out string rest)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '-' or '+' || IsExponent(text, end)))
        {
            end++;
        }

        rest = text[end..].Trim().ToString();
        return text[..end].ToString();
    }

    private static bool IsExponent(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length && text[at] is 'e' or 'E' && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '-' or '+');

    private static double? Look(Dictionary<string, double> table, string suffix) => table.TryGetValue(suffix, out var factor) ? factor : null;

    private static double? Multiple(string suffix) => suffix switch
    {
        "" => 1,
        "k" or "K" => 1e3,
        "M" => 1e6,
        "G" or "B" or "bn" => 1e9,
        _ => null,
    };

    private static double? RateFactor(string suffix)
    {
        var slash = suffix.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || Multiple(suffix[..slash].Trim()) is not { } multiple || Look(Durations, suffix[(slash + 1)..].Trim()) is not { } seconds ? null : multiple / seconds;
    }

    private static double? BandwidthFactor(string suffix)
    {
        var slash = suffix.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || Look(Durations, suffix[(slash + 1)..].Trim()) is not { } seconds ? null : (Look(Bits, suffix[..slash].Trim()) ?? Look(Sizes, suffix[..slash].Trim())) / seconds;
    }

    private static double? MoneyFactor(string suffix)
    {
        var slash = suffix.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || suffix[..slash].Trim() is not ("USD" or "k USD" or "$"))
        {
            return null;
        }

        var thousands = suffix.StartsWith('k') ? 1e3 : 1;
        return Look(Durations, suffix[(slash + 1)..].Trim()) is { } seconds ? thousands * HoursPerMonth * 3600 / seconds : null;
    }
}
