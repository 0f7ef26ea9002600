using System.Globalization;

namespace Onsite.Simulation.Files.Quantities;

/// <summary>What a number measures: powers of seconds, bytes and US dollars. A rate is one of seconds to the power of -1, a plain number has none of them.</summary>
/// <param name="Time">The power of seconds.</param>
/// <param name="Data">The power of bytes.</param>
/// <param name="Money">The power of US dollars.</param>
public readonly record struct Dimension(int Time, int Data, int Money)
{
    /// <summary>That of a product.</summary>
    public Dimension Times(Dimension other) => new(Time + other.Time, Data + other.Data, Money + other.Money);

    /// <summary>That of a quotient.</summary>
    public Dimension Over(Dimension other) => new(Time - other.Time, Data - other.Data, Money - other.Money);

    /// <summary>Its unit in symbols: <c>B/s</c>; empty for a plain number.</summary>
    public string Symbol
    {
        get
        {
            var parts = new (string Name, int Power)[] { ("USD", Money), ("B", Data), ("s", Time) };
            var above = string.Join(' ', parts.Where(p => p.Power > 0).Select(p => Symbols(p.Name, p.Power)));
            var below = string.Concat(parts.Where(p => p.Power < 0).Select(p => "/" + Symbols(p.Name, -p.Power)));
            return above + below;
        }
    }

    /// <summary>A number of it as people read it: <c>2.84 TB</c>, <c>116/s</c>.</summary>
    /// <param name="value">The number, in seconds, bytes and US dollars.</param>
    public string Write(double value) => this switch
    {
        _ when value < 0 => "-" + Write(-value),
        (0, 0, 0) => QuantityText.Count(value),
        (1, 0, 0) => QuantityText.Duration(value),
        (-1, 0, 0) => QuantityText.Rate(value),
        (0, 1, 0) => QuantityText.Size(value),
        (-1, 1, 0) => QuantityText.Size(value) + "/s",
        (0, 0, 1) => QuantityText.Money(value),
        _ => $"{value.ToString("0.###e0", CultureInfo.InvariantCulture)} {Symbol}",
    };

    private static string Symbols(string name, int power) => power == 1 ? name : $"{name}^{power.ToString(CultureInfo.InvariantCulture)}";
}
