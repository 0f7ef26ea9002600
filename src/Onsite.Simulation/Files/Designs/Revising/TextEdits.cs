using System.Text;

namespace Onsite.Simulation.Files.Designs.Revising;

/// <summary>Changes to a text that are collected first and made together, so that all of them speak of the places of the old text.</summary>
internal sealed class TextEdits
{
    private readonly string _original;
    private readonly bool _hasMark;
    private readonly bool _endsLine;
    private readonly List<(int Start, int End, string Text)> _edits = [];

    /// <summary>Changes to a text.</summary>
    /// <param name="text">The text, with whatever line ends it has.</param>
    public TextEdits(string text)
    {
        _hasMark = text.StartsWith('\ufeff');
        _endsLine = text.EndsWith('\n') || text.EndsWith('\r');
        _original = (_hasMark ? text[1..] : text) + (_endsLine ? string.Empty : text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        Text = _original.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    /// <summary>The old text, with <c>\n</c> as its only line end, and one behind its last line.</summary>
    public string Text { get; }

    /// <summary>Whether settings go that are written as they would be anyway, where what is wanted does not write them.</summary>
    public bool LeavesDefaultsOut { get; init; }

    /// <summary>Puts a text in the place of another.</summary>
    public void Replace(int start, int end, string text) => _edits.Add((start, end, text));

    /// <summary>Puts a text in.</summary>
    public void Insert(int at, string text) => Replace(at, at, text);

    /// <summary>Puts lines in below the line of a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="lines">The lines, without a line end behind the last.</param>
    public void InsertBelow(int at, string lines) => Insert(LineEnd(at) + 1, lines + "\n");

    /// <summary>Takes a text out.</summary>
    public void Remove(int start, int end) => Replace(start, end, string.Empty);

    /// <summary>Where the line of a place begins.</summary>
    public int LineStart(int at) => at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Where the line of a place ends, before its line end; each has one.</summary>
    public int LineEnd(int at) => Text.IndexOf('\n', Math.Min(at, Text.Length - 1));

    /// <summary>How far a place is from the beginning of its line.</summary>
    public int Column(int at) => at - LineStart(at);

    /// <summary>Whether only blanks stand before a place on its line.</summary>
    public bool BeginsLine(int at) => Text.AsSpan(LineStart(at), Column(at)).IsWhiteSpace();

    /// <summary>Whether two places are on one line.</summary>
    public bool AreOnOneLine(int a, int b) => LineStart(a) == LineStart(b);

    /// <summary>The text with all changes made, in the line ends of the old one.</summary>
    public string Make()
    {
        var ends = LineEnds(_original);
        var lineEnd = 2 * ends.Count > Text.Count(c => c == '\n') ? "\r\n" : "\n";
        var (made, at) = (new StringBuilder(_hasMark ? "\ufeff" : string.Empty), 0);
        foreach (var (start, end, text) in _edits.OrderBy(e => e.Start).ThenBy(e => e.End > e.Start))
        {
            Copy(made, at, Math.Max(at, start), ends);
            made.Append(lineEnd == "\n" ? text : text.Replace("\n", lineEnd, StringComparison.Ordinal));
            at = Math.Max(at, end);
        }

        Copy(made, at, Text.Length, ends);
        var result = made.ToString();
        return !_endsLine && result.EndsWith('\n') ? result[..^(result.EndsWith("\r\n", StringComparison.Ordinal) ? 2 : 1)] : result;
    }

    /// <summary>Copies a stretch of the old text as it was, line ends and all.</summary>
    private void Copy(StringBuilder made, int start, int end, List<int> ends)
    {
        if (end > start)
        {
            made.Append(_original.AsSpan(Offset(start, ends), Offset(end, ends) - Offset(start, ends)));
        }
    }

    /// <summary>Where a place of <see cref="Text"/> is in the original: one further for each line end of two characters before it.</summary>
    private static int Offset(int at, List<int> ends) => at + (ends.BinarySearch(at) is var found && found < 0 ? ~found : found);

    /// <summary>The places in <see cref="Text"/> of the line ends that have two characters in the original.</summary>
    private static List<int> LineEnds(string original)
    {
        var ends = new List<int>();
        for (var at = original.IndexOf("\r\n", StringComparison.Ordinal); at >= 0; at = original.IndexOf("\r\n", at + 2, StringComparison.Ordinal))
        {
            ends.Add(at - ends.Count);
        }

        return ends;
    }
}
