using System.Globalization;

namespace Onsite.Simulation.Files.Quantities;

/// <summary>Writes quantities so that <see cref="Quantity"/> reads the same number again, to the last bit, in the shortest of the usual units: <c>250 ms</c>, <c>2k/s</c>, <c>64 GB</c>.</summary>
public static class QuantityWriter
{
    private const double LargestDecimal = 7e28;

    /// <summary>The units of each measure with what one of them is, the plainest first: among spellings of the same length the first is taken.</summary>
    private static readonly Dictionary<Unit, (string Suffix, decimal Factor)[]> Spellings = new()
    {
        [Unit.None] = [(string.Empty, 1), ("k", 1e3m), ("M", 1e6m)],
        [Unit.Duration] = [(" ms", 1e-3m), (" us", 1e-6m), (" ns", 1e-9m), (" h", 3600), (" min", 60), (" s", 1)],
        [Unit.Rate] = [("/s", 1), ("k/s", 1e3m), ("M/s", 1e6m), ("/min", 1m / 60), ("/h", 1m / 3600)],
        [Unit.Size] = [(" B", 1), (" KB", 1e3m), (" MB", 1e6m), (" GB", 1e9m), (" TB", 1e12m), (" KiB", 1024), (" MiB", 1024 * 1024), (" GiB", 1024 * 1024 * 1024)],
        [Unit.Bandwidth] = [(" bit/s", 0.125m), (" kbit/s", 125), (" Mbit/s", 125e3m), (" Gbit/s", 125e6m)],
        [Unit.Share] = [(" %", 0.01m)],
        [Unit.Money] = [(" USD/month", 1)],
    };

    /// <summary>Writes a quantity.</summary>
    /// <param name="value">Its value in the unit's measure; it is finite.</param>
    /// <param name="unit">What it measures.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static string Write(double value, Unit unit)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "It is a finite number.");
        }

        var spellings = Spellings[unit];
        var plain = value.ToString("R", CultureInfo.InvariantCulture) + spellings.FirstOrDefault(s => s.Factor == 1).Suffix;
        var candidates = Math.Abs(value) < LargestDecimal ? spellings.Select(s => Scaled(value, s.Suffix, s.Factor)).Where(c => Quantity.TryParse(c, unit, out var read) && read.Equals(value)) : [];
        return candidates.MinBy(c => c.Length) ?? plain;
    }

    private static string Scaled(double value, string suffix, decimal factor)
    {
        // A decimal has 15 figures of the double, which drops the noise of binary fractions; the caller keeps what reads as the same number.
        var amount = Math.Abs(value) < LargestDecimal * (double)factor ? Math.Round((decimal)value / factor, 12) : 0;
        return amount.ToString("0.############", CultureInfo.InvariantCulture) + suffix;
    }
}
