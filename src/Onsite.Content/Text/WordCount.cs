using Onsite.Documents;

namespace Onsite.Content.Text;

/// <summary>Counts words as a speaker would: what stands between spaces and has a letter or a digit in it.</summary>
public static class WordCount
{
    /// <summary>How many words a text has.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
            }
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                inWord = true;
                words++;
            }
        }

        return words;
    }

    /// <summary>Reports a file that has fewer or more words than it should have.</summary>
    internal static void Check(SourceText file, int minimum, int maximum, DiagnosticList diagnostics)
    {
        var words = Of(file.Text);
        var at = new SourceLocation(file.File);
        if (words < minimum)
        {
            diagnostics.Error(ContentCodes.TooShort, at, words == 0 ? "The text is empty." : $"The text has {words} words.", $"Write at least {minimum}.");
        }
        else if (words > maximum)
        {
            diagnostics.Error(ContentCodes.TooLong, at, $"The text has {words:N0} words.", $"Write at most {maximum:N0}.");
        }
    }
}
