using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Onsite.Documents.Yaml;

/// <summary>
/// Reads plain YAML into located nodes. Whatever the input, it ends in nodes or in diagnostics, never in an exception:
/// nesting is bounded, and what could multiply (anchors and aliases) or run code (tags) is refused.
/// </summary>
public sealed class YamlReader
{
    /// <summary>How deep lists and maps may be nested.</summary>
    public const int MaximumDepth = 32;

    private readonly SourceText _source;
    private readonly DiagnosticList _diagnostics;
    private readonly Parser _parser;

    private YamlReader(SourceText source, DiagnosticList diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: true));
    }

    /// <summary>Reads the one document of a text.</summary>
    /// <returns>The document's root, or null when it cannot be used; then an error is among the diagnostics.</returns>
    public static Node? Read(SourceText source, DiagnosticList diagnostics)
    {
        var reader = new YamlReader(source, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            var at = e.Message.Contains("tab", StringComparison.OrdinalIgnoreCase) && Tab(source.Text, (int)e.Start.Line) is { } line ? new SourceLocation(source.File, line, 1) : new SourceLocation(source.File, (int)e.Start.Line, (int)e.Start.Column);
            diagnostics.Error(DiagnosticCodes.Syntax, at, $"The YAML cannot be read: {Sentence(e)}", "Check indentation, quotes and colons here and in the line above.");
            return null;
        }
        catch (RefusedException e)
        {
            diagnostics.Add(e.Diagnostic);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner has states that it does not expect to be in, and escapes that it cannot convert.
            var end = reader._parser.Current?.End ?? Mark.Empty;
            var at = new SourceLocation(source.File, (int)end.Line, (int)end.Column);
            diagnostics.Error(DiagnosticCodes.Syntax, at, "The YAML cannot be read from here on.", "Check indentation, quotes and brackets here and in the next lines.");
            return null;
        }
    }

    /// <summary>The first line from a given one on that a tab indents, which no YAML may do; null where there is none. The scanner names the line where the map began.</summary>
    private static int? Tab(string text, int from)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (++number >= from && line.TrimStart(' ') is ['\t', ..] && !line.IsWhiteSpace())
            {
                return number;
            }
        }

        return null;
    }

    private Node? ReadDocument()
    {
        Expect<StreamStart>();
        if (!_parser.MoveNext() || _parser.Current is not DocumentStart)
        {
            _diagnostics.Error(DiagnosticCodes.Empty, new SourceLocation(_source.File), "The file holds nothing.", "Write the document, or delete the file.");
            return null;
        }

        _parser.MoveNext();
        var root = ReadNode(depth: 0);
        if (_parser.Current is DocumentEnd)
        {
            _parser.MoveNext();
        }

        if (_parser.Current is DocumentStart second)
        {
            throw Refuse(DiagnosticCodes.NotPlainYaml, second, "A file holds one document; a second one begins here.", "Move it to a file of its own, or delete the line of dashes.");
        }

        return root;
    }

    /// <summary>Reads the value at the parser's current event and moves behind it.</summary>
    private Node ReadNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw Refuse(DiagnosticCodes.TooDeep, _parser.Current!, $"Lists and maps are nested more than {MaximumDepth} deep.", "Flatten them.");
        }

        if (_parser.Current is NodeEvent { } node && (!node.Anchor.IsEmpty || (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)))
        {
            throw Refuse(DiagnosticCodes.NotPlainYaml, node, "Anchors and tags are not used here.", "Write the value out.");
        }

        switch (_parser.Current)
        {
            case Scalar scalar:
                _parser.MoveNext();
                return ReadScalar(scalar);
            case SequenceStart start:
                return ReadList(start, depth);
            case MappingStart start:
                return ReadMap(start, depth);
            case AnchorAlias alias:
                throw Refuse(DiagnosticCodes.NotPlainYaml, alias, "Aliases are not used here.", "Write the value out.");
            default:
                throw Refuse(DiagnosticCodes.Syntax, _parser.Current!, "A value is missing here.", "Write one, or delete the key.");
        }
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        var at = At(scalar);
        if (TextCharacters.FirstForbidden(scalar.Value) >= 0)
        {
            _diagnostics.Error(DiagnosticCodes.BadCharacter, at, "The text holds a control character or half a surrogate pair.", "Delete the escape sequence.");
        }

        return new ScalarNode(scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any), at) { Span = SpanOf(scalar) };
    }

    private ListNode ReadList(SequenceStart start, int depth)
    {
        var items = new List<Node>();
        _parser.MoveNext();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(IsBracketed(start) ? Joined(ReadNode(depth + 1), isInMap: false) : ReadNode(depth + 1));
        }

        var end = EndOf(start, items.Count == 0 ? null : items[^1]);
        _parser.MoveNext();
        return new ListNode(items, At(start)) { Span = new TextSpan((int)start.Start.Index, end) };
    }

    private MapNode ReadMap(MappingStart start, int depth)
    {
        var entries = new List<MapEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Node? last = null;
        _parser.MoveNext();
        while (_parser.Current is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not ScalarNode key)
            {
                throw Refuse(DiagnosticCodes.NotPlainYaml, start, "A key of this map is not a text.", "Quote the key, or check the braces and brackets.");
            }

            var value = IsBracketed(start) ? Joined(ReadNode(depth + 1), isInMap: true) : ReadNode(depth + 1);
            last = value.Span.End > value.Span.Start ? value : key;
            if (seen.Add(key.Value))
            {
                entries.Add(new MapEntry(key, value));
            }
            else
            {
                _diagnostics.Error(DiagnosticCodes.DuplicateKey, key.Location, $"The key '{key.Value}' stands here for the second time.", "Keep one of the two.");
            }
        }

        var end = EndOf(start, last);
        _parser.MoveNext();
        return new MapNode(entries, At(start)) { Span = new TextSpan((int)start.Start.Index, end) };
    }

    /// <summary>Where a list or map ends: behind its bracket, or behind its last value where it has none.</summary>
    private int EndOf(NodeEvent start, Node? last)
    {
        return IsBracketed(start) ? (int)_parser.Current!.Start.Index + 1 : last?.Span.End ?? (int)start.Start.Index;
    }

    private bool IsBracketed(NodeEvent start) => (int)start.Start.Index is var from && from < _source.Text.Length && _source.Text[from] is '[' or '{';

    /// <summary>
    /// Plain text with a parenthesis that is open, and the pieces after it until that is closed. YAML ends plain text within brackets at a comma; here <c>{latency: lognormal(mean 2 ms, p99 9 ms)}</c> is what it looks like.
    /// </summary>
    private Node Joined(Node first, bool isInMap)
    {
        var joined = first;
        while (joined is ScalarNode { IsQuoted: false } open && Opened(open.Value) > 0 && _parser.Current is Scalar { Style: ScalarStyle.Plain, Value.Length: > 0 } piece)
        {
            _parser.MoveNext();
            var span = new TextSpan(open.Span.Start, SpanOf(piece).End);
            joined = open with { Value = _source.Text[span.Start..span.End], Span = span };
            if (!isInMap)
            {
                continue;
            }

            // What looks like a key has nothing after it.
            var value = ReadNode(MaximumDepth);
            if (value is not ScalarNode { IsQuoted: false, Value.Length: 0 })
            {
                _diagnostics.Error(DiagnosticCodes.Syntax, first.Location, "A parenthesis is open here and a colon follows before it is closed.", "Close the parenthesis, or quote the text.");
                return joined;
            }
        }

        if (joined is ScalarNode { IsQuoted: false } left && left != first && Opened(left.Value) > 0)
        {
            _diagnostics.Error(DiagnosticCodes.Syntax, first.Location, "A parenthesis is open here and is not closed before the bracket.", "Close the parenthesis, or quote the text.");
        }

        return joined;
    }

    private static int Opened(string text) => text.Count(c => c == '(') - text.Count(c => c == ')');

    /// <summary>The text of a scalar. The scanner ends a block of text, and at times a plain one, behind the blanks that follow.</summary>
    private TextSpan SpanOf(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, Math.Min((int)scalar.End.Index, _source.Text.Length));
        while (end > start && char.IsWhiteSpace(_source.Text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private void Expect<T>()
        where T : ParsingEvent
    {
        if (!_parser.MoveNext() || _parser.Current is not T)
        {
            throw new YamlException("the document does not begin as YAML does");
        }
    }

    private SourceLocation At(ParsingEvent e) => new(_source.File, (int)e.Start.Line, (int)e.Start.Column);

    private RefusedException Refuse(string code, ParsingEvent e, string message, string fix)
    {
        var at = At(e);
        return new RefusedException(new Diagnostic(code, Severity.Error, at.File, at.Line, at.Column, message, fix));
    }

    private static string Sentence(YamlException e)
    {
        var message = (e.InnerException?.Message ?? e.Message).Trim();
        return message.EndsWith('.') ? message : message + ".";
    }

    private sealed class RefusedException(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
