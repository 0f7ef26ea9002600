namespace Onsite.Documents.Yaml;

/// <summary>A value of a YAML document that knows where it stands.</summary>
/// <param name="Location">Where the value begins.</param>
public abstract record Node(SourceLocation Location)
{
    /// <summary>What the value is called in a diagnostic: "a text", "a list", "a map".</summary>
    public abstract string Shape { get; }

    /// <summary>The text that it was read from, quotes and brackets included; empty where nothing was written. A list or map without brackets ends where its last value does, and a block of text before the line end that closes it.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>A text, number, truth value or nothing; YAML tells them apart only by how they look.</summary>
/// <param name="Value">The text between the quotes, or the plain text.</param>
/// <param name="IsQuoted">Whether the author quoted it or wrote it as a block, so that it is a text whatever it looks like.</param>
/// <param name="Location">Where it begins.</param>
public sealed record ScalarNode(string Value, bool IsQuoted, SourceLocation Location) : Node(Location)
{
    /// <summary>Whether the author wrote nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !IsQuoted && Value is "" or "~" or "null";

    /// <inheritdoc />
    public override string Shape => IsNull ? "nothing" : "a text";
}

/// <summary>A list of values.</summary>
public sealed record ListNode(IReadOnlyList<Node> Items, SourceLocation Location) : Node(Location)
{
    /// <inheritdoc />
    public override string Shape => "a list";
}

/// <summary>A map from keys to values, in the order of the file.</summary>
public sealed record MapNode(IReadOnlyList<MapEntry> Entries, SourceLocation Location) : Node(Location)
{
    /// <inheritdoc />
    public override string Shape => "a map";
}

/// <summary>A key and its value.</summary>
public sealed record MapEntry(ScalarNode Key, Node Value);
