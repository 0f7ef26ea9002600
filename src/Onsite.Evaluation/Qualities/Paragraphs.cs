namespace Onsite.Evaluation.Qualities;

/// <summary>Paragraphs are apart by blank lines.</summary>
internal static class Paragraphs
{
    /// <summary>Whether a new paragraph begins between two offsets.</summary>
    public static bool IsBreak(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        var first = between.IndexOf('\n');
        return first >= 0 && between[(first + 1)..].Contains('\n');
    }
}
