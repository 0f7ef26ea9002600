using Onsite.Documents;
using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Files.Fields;

/// <summary>The values of some fields: those that were written and, for the rest, their defaults.</summary>
public sealed class Settings
{
    private readonly IReadOnlyDictionary<string, object> _values;
    private readonly IReadOnlyDictionary<string, SourceLocation> _places;

    internal Settings(IReadOnlyDictionary<string, object> values, IReadOnlyDictionary<string, SourceLocation> places, SourceLocation location)
    {
        _values = values;
        _places = places;
        Location = location;
    }

    /// <summary>Where they stand.</summary>
    public SourceLocation Location { get; }

    /// <summary>Whether a field has a value.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Whether a field was written, and not left to its default.</summary>
    public bool IsWritten(string name) => _places.ContainsKey(name);

    /// <summary>Where a field stands; the whole where it does not.</summary>
    public SourceLocation LocationOf(string name) => _places.GetValueOrDefault(name, Location);

    /// <summary>A number in the measure of its unit.</summary>
    public double Number(string name) => (double)_values[name];

    /// <summary>A number, or null where there is none.</summary>
    public double? OptionalNumber(string name) => _values.TryGetValue(name, out var value) ? (double)value : null;

    /// <summary>A whole number.</summary>
    public int Count(string name) => (int)Math.Min(int.MaxValue, (double)_values[name]);

    /// <summary>A whole number, or null where there is none.</summary>
    public int? OptionalCount(string name) => Has(name) ? Count(name) : null;

    /// <summary>A span of time in nanoseconds.</summary>
    public long Nanoseconds(string name) => (long)((double)_values[name] * 1e9);

    /// <summary>A span of time in nanoseconds, or null where there is none.</summary>
    public long? OptionalNanoseconds(string name) => Has(name) ? Nanoseconds(name) : null;

    /// <summary>A distribution; of times in seconds.</summary>
    public Distribution Distribution(string name) => (Distribution)_values[name];

    /// <summary>A distribution, or null where there is none.</summary>
    public Distribution? OptionalDistribution(string name) => Has(name) ? Distribution(name) : null;

    /// <summary>A truth value; false where there is none.</summary>
    public bool Flag(string name) => _values.TryGetValue(name, out var value) && (bool)value;

    /// <summary>A text or word.</summary>
    public string Text(string name) => (string)_values[name];

    /// <summary>A text or word, or null where there is none.</summary>
    public string? OptionalText(string name) => Has(name) ? Text(name) : null;

    /// <summary>Names; none where there are none.</summary>
    public IReadOnlyList<string> Names(string name) => _values.TryGetValue(name, out var value) ? (IReadOnlyList<string>)value : [];

    /// <summary>The same with another number in a field.</summary>
    public Settings With(string name, double value) => new(new Dictionary<string, object>(_values, StringComparer.Ordinal) { [name] = value }, _places, Location);

    /// <summary>The same with a field as it stands in others.</summary>
    internal Settings With(string name, Settings others) => new(
        new Dictionary<string, object>(_values, StringComparer.Ordinal) { [name] = others._values[name] },
        new Dictionary<string, SourceLocation>(_places, StringComparer.Ordinal) { [name] = others.LocationOf(name) },
        Location);

    /// <summary>The same with other values in a group.</summary>
    internal Settings WithGroup(string name, Settings group) => new(new Dictionary<string, object>(_values, StringComparer.Ordinal) { [name] = group }, new Dictionary<string, SourceLocation>(_places, StringComparer.Ordinal) { [name] = group.Location }, Location);

    /// <summary>The values of a group, or null where it is not there.</summary>
    public Settings? Group(string name) => _values.TryGetValue(name, out var value) ? (Settings)value : null;
}
