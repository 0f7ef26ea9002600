namespace Onsite.Evaluation.Text;

/// <summary>
/// Strips the inflection off English words: the algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, preceded by a table of irregular forms.
/// A pure function; input is lower case.
/// </summary>
public static class Stemmer
{
    /// <summary>No English word is as long. What is longer is no word, and would not fit on the stack.</summary>
    private const int LongestWord = 64;

    /// <summary>The stem of a lower-case word. Words of one or two letters or of more than sixty-four, and words with anything but letters from a to z, are their own stems.</summary>
    public static string Stem(string word)
    {
        if (IrregularForms.StemOfTerm(word) is { } term)
        {
            return term;
        }

        if (IrregularForms.BaseOf(word) is { } baseForm)
        {
            word = baseForm;
        }

        if (word.Length is <= 2 or > LongestWord || !IsPlain(word))
        {
            return word;
        }

        Span<char> letters = stackalloc char[word.Length + 2];
        word.CopyTo(letters);
        var stem = new PorterWord(letters, word.Length);
        stem.RemovePlural();
        stem.RemovePastAndProgressive();
        stem.TurnFinalYIntoI();
        stem.ReplaceDoubleSuffixes();
        stem.ReplaceSingleSuffixes();
        stem.RemoveSuffixes();
        stem.RemoveFinalE();
        stem.UndoubleFinalL();
        return stem.Is(word) ? word : stem.ToString();
    }

    private static bool IsPlain(string word)
    {
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z')
            {
                return false;
            }
        }

        return true;
    }
}
