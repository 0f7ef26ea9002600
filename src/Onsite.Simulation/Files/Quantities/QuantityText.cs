using System.Globalization;

namespace Onsite.Simulation.Files.Quantities;

/// <summary>Writes quantities as people read them, three figures long.</summary>
public static class QuantityText
{
    /// <summary>A span of time: <c>1.31 s</c>, <c>212 ms</c>.</summary>
    /// <param name="seconds">The span, in seconds.</param>
    public static string Duration(double seconds) => Math.Abs(seconds) switch
    {
        double.NaN => "–",
        0 => "0 ms",
        < 1e-6 => $"{Figures(seconds * 1e9)} ns",
        < 1e-3 => $"{Figures(seconds * 1e6)} µs",
        < 0.9995 => $"{Figures(seconds * 1e3)} ms",
        < 120 => $"{Figures(seconds)} s",
        < 7200 => $"{Figures(seconds / 60)} min",
        < 172_800 => $"{Figures(seconds / 3600)} h",
        _ => $"{Figures(seconds / 86_400)} days",
    };

    /// <summary>A rate: <c>1.8k/s</c>.</summary>
    /// <param name="perSecond">So many a second.</param>
    public static string Rate(double perSecond) => perSecond is > 0 and < 0.1 ? $"{Figures(perSecond * 60)}/min" : $"{Count(perSecond)}/s";

    /// <summary>A number of things: <c>98,214</c>, <c>1.2M</c>.</summary>
    public static string Count(double number) => Math.Abs(number) switch
    {
        < 10_000 when number == Math.Round(number) => number.ToString("N0", CultureInfo.InvariantCulture),
        < 1000 => Figures(number),
        < 999_500 => $"{Figures(number / 1e3)}k",
        < 999_500_000 => $"{Figures(number / 1e6)}M",
        _ => $"{Figures(number / 1e9)}G",
    };

    /// <summary>An amount of data: <c>4 GB</c>.</summary>
    public static string Size(double bytes) => bytes switch
    {
        < 1e3 => $"{Figures(bytes)} B",
        < 1e6 => $"{Figures(bytes / 1e3)} KB",
        < 1e9 => $"{Figures(bytes / 1e6)} MB",
        < 1e12 => $"{Figures(bytes / 1e9)} GB",
        _ => $"{Figures(bytes / 1e12)} TB",
    };

    /// <summary>An amount of data a second: <c>1 Gbit/s</c>.</summary>
    public static string Bandwidth(double bytesPerSecond) => (bytesPerSecond * 8) switch
    {
        < 1e3 => $"{Figures(bytesPerSecond * 8)} bit/s",
        < 1e6 => $"{Figures(bytesPerSecond * 8 / 1e3)} kbit/s",
        < 1e9 => $"{Figures(bytesPerSecond * 8 / 1e6)} Mbit/s",
        < 1e12 => $"{Figures(bytesPerSecond * 8 / 1e9)} Gbit/s",
        _ => $"{Figures(bytesPerSecond * 8 / 1e12)} Tbit/s",
    };

    /// <summary>A part of a whole: <c>99.71 %</c>, with as many digits as it takes to tell it from all.</summary>
    public static string Share(double share)
    {
        var percent = share * 100;
        if (percent is > 0 and < 0.005)
        {
            return "< 0.01 %";
        }

        var missing = 100 - percent;
        var digits = missing is > 0 and < 1 ? Math.Min(6, (int)Math.Ceiling(-Math.Log10(missing)) + 1) : percent is > 0 and < 1 ? 2 : 1;
        return $"{percent.ToString($"0.{new string('#', digits)}", CultureInfo.InvariantCulture)} %";
    }

    /// <summary>A sum a month: <c>2,310 USD</c>.</summary>
    public static string Money(double dollars) => $"{dollars.ToString(dollars < 10 ? "N2" : "N0", CultureInfo.InvariantCulture)} USD";

    /// <summary>A moment of a run: <c>08:06</c>, minutes and seconds.</summary>
    /// <param name="nanoseconds">The moment, in nanoseconds from the start.</param>
    public static string Moment(long nanoseconds)
    {
        var seconds = nanoseconds / 1_000_000_000;
        return seconds < 3600 ? $"{seconds / 60:00}:{seconds % 60:00}" : $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}";
    }

    private static string Figures(double value)
    {
        var digits = Math.Abs(value) switch { >= 99.95 => 0, >= 9.995 => 1, _ => 2 };
        return value.ToString($"0.{new string('#', digits)}", CultureInfo.InvariantCulture);
    }
}
