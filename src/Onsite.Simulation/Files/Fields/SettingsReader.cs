using System.Globalization;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Fields;

/// <summary>Reads the values of declared fields out of a map, with every problem at its place.</summary>
internal sealed class SettingsReader
{
    private const int MostCharacters = DistributionText.MostCharacters;

    private readonly DiagnosticList _diagnostics;

    public SettingsReader(DiagnosticList diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads the fields. What a caller has read of the map itself is not asked for again.</summary>
    /// <param name="map">The map.</param>
    /// <param name="fields">What may stand in it.</param>
    /// <param name="others">Names that the caller reads itself.</param>
    public Settings Read(MapNode map, IReadOnlyList<Field> fields, IReadOnlyList<string>? others = null)
    {
        var reader = new MapReader(map, _diagnostics);
        foreach (var other in others ?? [])
        {
            reader.Find(other);
        }

        var (values, written) = (new Dictionary<string, object>(StringComparer.Ordinal), new Dictionary<string, Node>(StringComparer.Ordinal));
        foreach (var field in fields)
        {
            var node = reader.Find(field.Name);
            if (node is not null)
            {
                written[field.Name] = node;
            }

            if ((node is null ? DefaultOf(field, map.Location) : Value(node, field)) is { } value)
            {
                values[field.Name] = value;
            }
        }

        reader.RejectUnknownFields();
        return new Settings(fields, values, written, map.Location);
    }

    /// <summary>Every field at its default.</summary>
    public Settings Defaults(IReadOnlyList<Field> fields, SourceLocation at) => Read(new MapNode([], at), fields);

    private object? DefaultOf(Field field, SourceLocation at) => field.Default is null ? null : Value(new ScalarNode(field.Default, IsQuoted: false, at), field);

    private object? Value(Node node, Field field)
    {
        switch (field.Type)
        {
            case FieldType.Group:
                return Group(node, field);
            case FieldType.Names:
                return Names(node, field);
        }

        if (node is not ScalarNode scalar)
        {
            return Wrong(node, field, $"'{field.Name}' is {node.Shape}; it has to be {Described(field)}.");
        }

        if (scalar.Value.Length > MostCharacters)
        {
            return Wrong(scalar, field, $"'{field.Name}' has {scalar.Value.Length} characters; at most {MostCharacters} are read.");
        }

        return field.Type switch
        {
            FieldType.Flag => scalar.Value switch { "true" or "yes" => true, "false" or "no" => false, _ => Wrong(node, field, $"'{field.Name}' is '{scalar.Value}'; it has to be true or false.") },
            FieldType.Word => field.Words.Contains(scalar.Value) ? scalar.Value : UnknownWord(scalar, field),
            FieldType.Text => scalar.Value,
            FieldType.Times or FieldType.Numbers => Spread(scalar, field),
            _ => Amount(scalar, field),
        };
    }

    private object? Group(Node node, Field field)
    {
        if (node is MapNode map)
        {
            return Read(map, field.Fields);
        }

        if (node is ScalarNode { Value: "true" })
        {
            return Defaults(field.Fields, node.Location);
        }

        if (field.Bare is { } name && node is ScalarNode scalar)
        {
            return Read(new MapNode([new MapEntry(new ScalarNode(name, IsQuoted: false, node.Location), scalar)], node.Location), field.Fields);
        }

        return Wrong(node, field, $"'{field.Name}' is {node.Shape}; it has to be a map of {string.Join(", ", field.Fields.Select(f => f.Name))}.");
    }

    private object Names(Node node, Field field)
    {
        var items = node switch { ListNode list => list.Items, ScalarNode scalar => [scalar], _ => [] };
        if (items.Count == 0 || items.Any(i => i is not ScalarNode))
        {
            Wrong(node, field, $"'{field.Name}' has to be a name or a list of names.");
        }

        return (IReadOnlyList<string>)[.. items.OfType<ScalarNode>().Select(i => i.Value)];
    }

    private object? Spread(ScalarNode scalar, Field field)
    {
        if (!DistributionText.TryParse(scalar.Value, field.Type == FieldType.Times ? Unit.Duration : Unit.None, out var distribution, out var problem))
        {
            return Wrong(scalar, field, $"'{field.Name}': {problem}");
        }

        return InRange(distribution.Mean, scalar, field) ? distribution : null;
    }

    /// <summary>Reads an amount; null where it is none or out of its range, which is told.</summary>
    public double? Amount(ScalarNode scalar, Field field)
    {
        if (!Quantity.TryParse(scalar.Value, UnitOf(field.Type), out var value))
        {
            Wrong(scalar, field, $"'{field.Name}' is '{scalar.Value}'; it has to be {Described(field)}.");
            return null;
        }

        if (field.Type == FieldType.Count && value != Math.Floor(value))
        {
            Wrong(scalar, field, $"'{field.Name}' is {scalar.Value}; it has to be a whole number.");
            return null;
        }

        return InRange(value, scalar, field) ? value : null;
    }

    private bool InRange(double value, ScalarNode scalar, Field field)
    {
        if (value >= field.Minimum && value <= field.Maximum)
        {
            return true;
        }

        var range = field.Maximum >= 1e15 ? $"{Written(field.Minimum, field)} or more" : $"between {Written(field.Minimum, field)} and {Written(field.Maximum, field)}";
        _diagnostics.Error(DiagnosticCodes.OutOfRange, scalar.Location, $"'{field.Name}' is {scalar.Value}; it has to be {range}.", "Choose a value in that range.");
        return false;
    }

    private object? UnknownWord(ScalarNode scalar, Field field)
    {
        var near = Spelling.Nearest(scalar.Value, field.Words);
        _diagnostics.Error(
            DiagnosticCodes.OutOfRange,
            scalar.Location,
            $"'{field.Name}' has '{scalar.Value}', which is not one of its words.",
            near is null ? $"Choose from {string.Join(", ", field.Words)}." : $"Did you mean '{near}'?");
        return null;
    }

    private object? Wrong(Node node, Field field, string message)
    {
        _diagnostics.Error(DiagnosticCodes.WrongType, node.Location, message, $"Write for example '{field.Name}: {field.Default ?? ExampleOf(field)}'.");
        return null;
    }

    internal static Unit UnitOf(FieldType type) => type switch
    {
        FieldType.Share => Unit.Share,
        FieldType.Duration or FieldType.Times => Unit.Duration,
        FieldType.Rate => Unit.Rate,
        FieldType.Size => Unit.Size,
        FieldType.Bandwidth => Unit.Bandwidth,
        FieldType.Money => Unit.Money,
        _ => Unit.None,
    };

    internal static string ExampleOf(Field field) => field.Type switch
    {
        FieldType.Times => DistributionText.Example,
        FieldType.Numbers => "pareto(min 1, max 1M, exponent 1.5)",
        FieldType.Flag => "true",
        FieldType.Word => field.Words[0],
        FieldType.Text or FieldType.Names => "name",
        FieldType.Group => $"{{{string.Join(", ", field.Fields.Take(2).Select(f => $"{f.Name}: {f.Default ?? ExampleOf(f)}"))}}}",
        FieldType.Count => "4",
        _ => Quantity.Example(UnitOf(field.Type)),
    };

    private static string Described(Field field) => field.Type switch
    {
        FieldType.Times => $"a time or a distribution of times, as '{DistributionText.Example}'",
        FieldType.Count => "a whole number, as '4' or '2M'",
        FieldType.Number => "a number",
        _ => $"written as '{ExampleOf(field)}'",
    };

    private static string Written(double value, Field field) => UnitOf(field.Type) switch
    {
        Unit.Duration => QuantityText.Duration(value),
        Unit.Rate => QuantityText.Rate(value),
        Unit.Size => QuantityText.Size(value),
        Unit.Bandwidth => QuantityText.Bandwidth(value),
        Unit.Share => $"{(100 * value).ToString("0.######", CultureInfo.InvariantCulture)} %",
        Unit.Money => $"{QuantityText.Money(value)}/month",
        _ => value.ToString("N0", CultureInfo.InvariantCulture),
    };
}
