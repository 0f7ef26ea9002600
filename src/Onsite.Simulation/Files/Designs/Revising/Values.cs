using Onsite.Documents.Yaml;

namespace Onsite.Simulation.Files.Designs.Revising;

/// <summary>Writes values over others.</summary>
internal static class Values
{
    /// <summary>Behind the colon of a key.</summary>
    /// <exception cref="UnforeseenFormException">No colon follows it.</exception>
    public static int AfterColon(TextEdits edits, ScalarNode key)
    {
        var at = key.Span.End;
        while (at < edits.Text.Length && edits.Text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < edits.Text.Length && edits.Text[at] == ':' ? at + 1 : throw new UnforeseenFormException();
    }

    /// <summary>Gives a key another value. A comment behind it stays.</summary>
    /// <param name="edits">The changes to the text.</param>
    /// <param name="entry">The key and the value that it has.</param>
    /// <param name="text">The value that it gets, on one line.</param>
    public static void Set(TextEdits edits, MapEntry entry, string text)
    {
        var span = entry.Value.Span;
        if (span.End <= span.Start)
        {
            edits.Insert(AfterColon(edits, entry.Key), " " + text);
        }
        else if (IsOnLinesOfItsOwn(edits, entry.Value))
        {
            edits.Insert(AfterColon(edits, entry.Key), " " + text);
            RemoveLines(edits, span);
        }
        else
        {
            edits.Replace(span.Start, span.End, text);
        }
    }

    /// <summary>Gives a key no value, so that one can be put on the lines below it.</summary>
    public static void Clear(TextEdits edits, MapEntry entry)
    {
        var span = entry.Value.Span;
        if (span.End <= span.Start)
        {
            return;
        }

        if (!edits.AreOnOneLine(entry.Key.Span.Start, span.End))
        {
            throw new UnforeseenFormException();
        }

        edits.Remove(AfterColon(edits, entry.Key), span.End);
    }

    private static bool IsOnLinesOfItsOwn(TextEdits edits, Node value) => value is not ScalarNode && edits.Text[value.Span.Start] is not ('{' or '[');

    private static void RemoveLines(TextEdits edits, TextSpan span)
    {
        if (!edits.BeginsLine(span.Start))
        {
            throw new UnforeseenFormException();
        }

        edits.Remove(edits.LineStart(span.Start), edits.LineEnd(span.End) + 1);
    }
}
