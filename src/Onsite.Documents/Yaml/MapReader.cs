using System.Globalization;

namespace Onsite.Documents.Yaml;

/// <summary>
/// Reads the fields of one map, reporting what is missing, misshapen, out of range or unknown. Every method returns a usable value, so that
/// reading goes on and all problems are found in one pass. Call <see cref="RejectUnknownFields"/> last.
/// </summary>
public sealed class MapReader
{
    private const int MostUnknown = 100;

    private readonly MapNode _map;
    private readonly DiagnosticList _diagnostics;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Reads the fields of <paramref name="map"/>.</summary>
    public MapReader(MapNode map, DiagnosticList diagnostics)
    {
        _map = map;
        _diagnostics = diagnostics;
    }

    /// <summary>Where the map begins.</summary>
    public SourceLocation Location => _map.Location;

    /// <summary>Opens a map, or reports that <paramref name="node"/> is none.</summary>
    public static MapReader? Open(Node node, DiagnosticList diagnostics, string what)
    {
        if (node is MapNode map)
        {
            return new MapReader(map, diagnostics);
        }

        diagnostics.Error(DiagnosticCodes.WrongType, node.Location, $"{what} is {node.Shape}; it has to be a map.", "Write it as 'field: value' lines.");
        return null;
    }

    /// <summary>The value of a field, or null where there is none. The field counts as known from now on.</summary>
    public Node? Find(string field)
    {
        _known.Add(field);
        foreach (var entry in _map.Entries)
        {
            if (string.Equals(entry.Key.Value, field, StringComparison.Ordinal))
            {
                return entry.Value is ScalarNode { IsNull: true } ? null : entry.Value;
            }
        }

        return null;
    }

    /// <summary>Where a field's value stands, or the map itself where the field is missing.</summary>
    public SourceLocation LocationOf(string field) => Find(field)?.Location ?? _map.Location;

    /// <summary>The value of a field that must be there.</summary>
    public Node? Require(string field, string example)
    {
        var node = Find(field);
        if (node is null)
        {
            _diagnostics.Error(DiagnosticCodes.MissingField, _map.Location, $"The field '{field}' is missing.", $"Add it, for example '{field}: {example}'.");
        }

        return node;
    }

    /// <summary>A text that must be there and not be blank.</summary>
    public string RequireText(string field, string example, int maximumLength = 4000) =>
        Require(field, example) is { } node ? Text(node, field, maximumLength) : string.Empty;

    /// <summary>A text, or null where the field is missing.</summary>
    public string? OptionalText(string field, int maximumLength = 4000) => Find(field) is { } node ? Text(node, field, maximumLength) : null;

    /// <summary>A whole number that must be there.</summary>
    public int RequireInteger(string field, int minimum, int maximum) =>
        Require(field, minimum.ToString(CultureInfo.InvariantCulture)) is { } node ? Integer(node, field, minimum, maximum) : minimum;

    /// <summary>A number, or <paramref name="fallback"/> where the field is missing.</summary>
    public double OptionalNumber(string field, double minimum, double maximum, double fallback)
    {
        if (Find(field) is not { } node)
        {
            return fallback;
        }

        if (node is ScalarNode scalar && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            if (value >= minimum && value <= maximum)
            {
                return value;
            }

            _diagnostics.Error(DiagnosticCodes.OutOfRange, node.Location, $"'{field}' is {value}; it has to be between {minimum} and {maximum}.", "Choose a value in that range.");
            return fallback;
        }

        _diagnostics.Error(DiagnosticCodes.WrongType, node.Location, $"'{field}' has to be a number.", $"Write for example '{field}: {fallback}'.");
        return fallback;
    }

    /// <summary><c>true</c> or <c>false</c>, or <paramref name="fallback"/> where the field is missing.</summary>
    public bool OptionalFlag(string field, bool fallback)
    {
        switch (Find(field))
        {
            case null:
                return fallback;
            case ScalarNode { Value: "true" }:
                return true;
            case ScalarNode { Value: "false" }:
                return false;
            case var node:
                _diagnostics.Error(DiagnosticCodes.WrongType, node.Location, $"'{field}' has to be true or false.", $"Write '{field}: true' or delete the line.");
                return fallback;
        }
    }

    /// <summary>One word out of a list.</summary>
    public string RequireWord(string field, IReadOnlyList<string> words) =>
        (Require(field, words[0]) is { } node ? Word(node, field, words) : null) ?? words[0];

    /// <summary>A non-empty list of words out of a list, each at most once.</summary>
    public IReadOnlyList<string> RequireWords(string field, IReadOnlyList<string> words)
    {
        if (Require(field, $"[{words[0]}]") is not { } node)
        {
            return [];
        }

        var result = new List<string>();
        foreach (var item in Items(node, field))
        {
            if (Word(item, field, words) is not { } word)
            {
                continue;
            }

            if (result.Contains(word))
            {
                _diagnostics.Error(DiagnosticCodes.OutOfRange, item.Location, $"'{word}' stands twice in '{field}'.", "Keep one.");
            }
            else
            {
                result.Add(word);
            }
        }

        return result;
    }

    /// <summary>A list of texts; a single text is taken for a list of one.</summary>
    public IReadOnlyList<LocatedText> Texts(string field, int minimum = 0, int maximum = 64, int maximumLength = 1000)
    {
        var node = minimum > 0 ? Require(field, "[…]") : Find(field);
        if (node is null)
        {
            return [];
        }

        var items = Items(node, field);
        if (node is MapNode)
        {
            // Said already: it is no list.
            return [];
        }

        if (items.Count < minimum || items.Count > maximum)
        {
            _diagnostics.Error(
                DiagnosticCodes.OutOfRange,
                node.Location,
                minimum == maximum
                    ? $"The number of entries in '{field}' is {items.Count}; it has to be {minimum}."
                    : $"'{field}' has {items.Count} entries; it has to have between {minimum} and {maximum}.",
                items.Count < minimum ? "Add some." : "Keep the best.");
        }

        return [.. items.Select(item => new LocatedText(Text(item, field, maximumLength), item.Location))];
    }

    /// <summary>The entries of a list field, each to be read by the caller.</summary>
    public IReadOnlyList<Node> List(string field, bool required = false)
    {
        var node = required ? Require(field, "a list") : Find(field);
        return node is null ? [] : Items(node, field);
    }

    /// <summary>A map of texts, in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> TextMap(string field, bool required = false)
    {
        var node = required ? Require(field, "a map") : Find(field);
        if (node is null || Open(node, _diagnostics, $"'{field}'") is null)
        {
            return [];
        }

        return [.. ((MapNode)node).Entries.Select(e => KeyValuePair.Create(e.Key.Value, Text(e.Value, e.Key.Value, 1000)))];
    }

    /// <summary>Reports every field that no method has asked for, with the nearest known name.</summary>
    public void RejectUnknownFields()
    {
        var unknown = 0;
        foreach (var entry in _map.Entries)
        {
            var name = entry.Key.Value;
            if (_known.Contains(name))
            {
                continue;
            }

            if (++unknown > MostUnknown)
            {
                _diagnostics.Error(DiagnosticCodes.UnknownField, entry.Key.Location, $"More than {MostUnknown} fields are not known here.", "Check that it is the file you meant.");
                return;
            }

            var near = Spelling.Nearest(name, _known);
            _diagnostics.Error(
                DiagnosticCodes.UnknownField,
                entry.Key.Location,
                $"The field '{name}' is not known here.",
                near is null ? $"Delete it; known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}." : $"Did you mean '{near}'?");
        }
    }

    private string Text(Node node, string field, int maximumLength)
    {
        if (node is not ScalarNode scalar)
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, node.Location, $"'{field}' is {node.Shape}; it has to be a text.", "Write one line, or a block after '>'; quote a text that has ': ' or '{' in it.");
            return string.Empty;
        }

        var text = scalar.Value.Trim();
        if (text.Length == 0)
        {
            _diagnostics.Error(DiagnosticCodes.MissingField, node.Location, $"'{field}' is blank.", "Write the text, or delete the line.");
        }
        else if (text.Length > maximumLength)
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, node.Location, $"'{field}' has {text.Length} characters; at most {maximumLength} are read.", "Shorten it.");
        }

        return text;
    }

    private int Integer(Node node, string field, int minimum, int maximum)
    {
        if (node is not ScalarNode scalar || !int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, node.Location, $"'{field}' has to be a whole number.", $"Write for example '{field}: {minimum}'.");
            return minimum;
        }

        if (value < minimum || value > maximum)
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, node.Location, $"'{field}' is {value}; it has to be between {minimum} and {maximum}.", "Choose a value in that range.");
            return Math.Clamp(value, minimum, maximum);
        }

        return value;
    }

    private string? Word(Node node, string field, IReadOnlyList<string> words)
    {
        var text = (node as ScalarNode)?.Value.Trim() ?? string.Empty;
        if (words.Contains(text))
        {
            return text;
        }

        var near = Spelling.Nearest(text, words);
        _diagnostics.Error(
            DiagnosticCodes.OutOfRange,
            node.Location,
            $"'{field}' has '{text}', which is not one of its words.",
            near is null ? $"Choose from {string.Join(", ", words)}." : $"Did you mean '{near}'?");
        return null;
    }

    private IReadOnlyList<Node> Items(Node node, string field)
    {
        switch (node)
        {
            case ListNode list:
                return list.Items;
            case ScalarNode scalar:
                return [scalar];
            default:
                _diagnostics.Error(DiagnosticCodes.WrongType, node.Location, $"'{field}' is {node.Shape}; it has to be a list.", "Write one '- entry' line for each.");
                return [];
        }
    }
}
