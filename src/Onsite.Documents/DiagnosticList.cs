using System.Collections;

namespace Onsite.Documents;

/// <summary>Collects the problems of a reading, so that all of them are reported at once.</summary>
public sealed class DiagnosticList : IReadOnlyList<Diagnostic>
{
    private const int LongestMessage = 500;

    private readonly List<Diagnostic> _items = [];

    /// <inheritdoc />
    public int Count => _items.Count;

    /// <inheritdoc />
    public Diagnostic this[int index] => _items[index];

    /// <summary>Whether any of the problems makes its document unusable.</summary>
    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    /// <summary>Adds a problem as it is.</summary>
    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    /// <summary>Adds an error at a place. A message that quotes more than anybody would read is cut in the middle.</summary>
    public void Error(string code, SourceLocation at, string message, string fix) =>
        Add(new Diagnostic(code, Severity.Error, at.File, at.Line, at.Column, Shortened(message), Shortened(fix)));

    /// <summary>Adds a warning at a place.</summary>
    public void Warning(string code, SourceLocation at, string message, string fix) =>
        Add(new Diagnostic(code, Severity.Warning, at.File, at.Line, at.Column, Shortened(message), Shortened(fix)));

    /// <summary>The problems in the order of file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. _items.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Code, StringComparer.Ordinal),
    ];

    /// <inheritdoc />
    public IEnumerator<Diagnostic> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Shortened(string text) => text.Length <= LongestMessage ? text : $"{Whole(text[..(LongestMessage / 2)])} … {Whole(text[^(LongestMessage / 2)..])}";

    /// <summary>A stretch of text without the half of a character that a cut may have left at its ends.</summary>
    private static string Whole(string text) => text[(char.IsLowSurrogate(text[0]) ? 1 : 0)..(char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length)];
}
