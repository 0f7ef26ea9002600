using System.Buffers;
using System.Globalization;
using System.Text;

namespace Onsite.Documents.Yaml;

/// <summary>Writes values as YAML that <see cref="YamlReader"/> reads as the same values. A text is quoted where it would not be read as itself without quotes.</summary>
public static class YamlText
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create(":,[]{}");

    /// <summary>A value on one line, lists in square and maps in curly brackets.</summary>
    /// <param name="node">The value.</param>
    /// <param name="inBrackets">Whether it stands in brackets already, where commas and brackets mean something.</param>
    public static string Flow(Node node, bool inBrackets = false)
    {
        var text = new StringBuilder();
        Write(text, node, inBrackets);
        return text.ToString();
    }

    /// <summary>A text on one line.</summary>
    /// <param name="value">The text.</param>
    /// <param name="inBrackets">Whether it stands in brackets, where commas and brackets mean something.</param>
    public static string Scalar(string value, bool inBrackets = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is "~" or "null" || !IsPlain(value, inBrackets) ? Quoted(value) : value;
    }

    private static void Write(StringBuilder text, Node node, bool inBrackets)
    {
        switch (node)
        {
            case ScalarNode scalar:
                text.Append(scalar.IsNull ? "~" : Scalar(scalar.Value, inBrackets));
                break;
            case ListNode list:
                text.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    text.Append(i == 0 ? string.Empty : ", ");
                    Write(text, list.Items[i], inBrackets: true);
                }

                text.Append(']');
                break;
            case MapNode map:
                text.Append('{');
                for (var i = 0; i < map.Entries.Count; i++)
                {
                    text.Append(i == 0 ? string.Empty : ", ").Append(Scalar(map.Entries[i].Key.Value, inBrackets: true)).Append(": ");
                    Write(text, map.Entries[i].Value, inBrackets: true);
                }

                text.Append('}');
                break;
        }
    }

    private static bool IsPlain(string value, bool inBrackets)
    {
        if (value.Length == 0 || value.Trim().Length != value.Length || value[^1] == ':' || value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal))
        {
            return false;
        }

        var first = value[0];
        var startsPlain = first == '-' ? value.Length > 1 && char.IsAsciiLetterOrDigit(value[1]) : !"?:,[]{}#&*!|>'\"%@`=<.".Contains(first);
        return startsPlain && !value.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff') && !(inBrackets && value.AsSpan().ContainsAny(Brackets));
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
