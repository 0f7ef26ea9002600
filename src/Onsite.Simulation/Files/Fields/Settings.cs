using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Fields;

/// <summary>The values of some fields: those that were written and, for the rest, their defaults.</summary>
public sealed class Settings
{
    private readonly IReadOnlyDictionary<string, object> _values;
    private readonly IReadOnlyDictionary<string, Node> _written;

    internal Settings(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, object> values, IReadOnlyDictionary<string, Node> written, SourceLocation location)
    {
        Fields = fields;
        _values = values;
        _written = written;
        Location = location;
    }

    /// <summary>The fields that they are values of.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>Where they stand.</summary>
    public SourceLocation Location { get; }

    /// <summary>Whether a field has a value.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Whether a field was written, and not left to its default.</summary>
    public bool IsWritten(string name) => _written.ContainsKey(name);

    /// <summary>Where a field stands; the whole where it does not.</summary>
    public SourceLocation LocationOf(string name) => _written.GetValueOrDefault(name)?.Location ?? Location;

    /// <summary>What was written, in the order in which the fields are declared, each as it would stand in a file.</summary>
    public IEnumerable<KeyValuePair<string, string>> Written => Entries().Select(e => KeyValuePair.Create(e.Key.Value, e.Value is ScalarNode { IsNull: false } scalar ? scalar.Value : YamlText.Flow(e.Value)));

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

    /// <summary>The same with another number in a field, as if it had been written.</summary>
    public Settings With(string name, double value)
    {
        var text = QuantityWriter.Write(value, SettingsReader.UnitOf(Fields.First(f => f.Name == name).Type));
        var written = new Dictionary<string, Node>(_written, StringComparer.Ordinal) { [name] = new ScalarNode(text, IsQuoted: false, LocationOf(name)) };
        return new(Fields, new Dictionary<string, object>(_values, StringComparer.Ordinal) { [name] = value }, written, Location);
    }

    /// <summary>The same with another value in a field: a number, a <see cref="Distributions.Distribution"/>, or the <see cref="Settings"/> of a group. It is for running, and is not written anywhere.</summary>
    internal Settings WithValue(string name, object value) => new(Fields, new Dictionary<string, object>(_values, StringComparer.Ordinal) { [name] = value }, _written, Location);

    /// <summary>The same with a field as it stands in others.</summary>
    internal Settings With(string name, Settings others) => new(
        Fields,
        new Dictionary<string, object>(_values, StringComparer.Ordinal) { [name] = others._values[name] },
        new Dictionary<string, Node>(_written, StringComparer.Ordinal) { [name] = others._written[name] },
        Location);

    /// <summary>The same with other values in a group.</summary>
    internal Settings WithGroup(string name, Settings group) => new(
        Fields,
        new Dictionary<string, object>(_values, StringComparer.Ordinal) { [name] = group },
        new Dictionary<string, Node>(_written, StringComparer.Ordinal) { [name] = new MapNode([.. group.Entries()], group.Location) },
        Location);

    /// <summary>The values of a group, or null where it is not there.</summary>
    public Settings? Group(string name) => _values.TryGetValue(name, out var value) ? (Settings)value : null;

    /// <summary>The value of a field, whatever its type; null where it has none.</summary>
    internal object? ValueOf(string name) => _values.GetValueOrDefault(name);

    /// <summary>A field as it was written; null where it was left to its default.</summary>
    internal Node? WrittenAs(string name) => _written.GetValueOrDefault(name);

    /// <summary>What was written, in the order in which the fields are declared.</summary>
    internal IEnumerable<MapEntry> Entries() => Fields.Where(f => IsWritten(f.Name)).Select(f => new MapEntry(new ScalarNode(f.Name, IsQuoted: false, Location), _written[f.Name]));
}
