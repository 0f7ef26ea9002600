using System.Text;

namespace Onsite.Content.Search;

/// <summary>A word of a text, in lower case, and where it stands there. It is as long as it is in the text.</summary>
internal readonly record struct SearchWord(string Text, int Start)
{
    public int End => Start + Text.Length;

    /// <summary>The words of a text: what there is of letters and digits without anything between. An apostrophe ends a word, as does a hyphen.</summary>
    public static List<SearchWord> In(string text)
    {
        var words = new List<SearchWord>();
        var start = 0;
        for (var i = 0; i <= text.Length;)
        {
            var length = 1;
            var isPart = false;
            if (i < text.Length && Rune.TryGetRuneAt(text, i, out var rune))
            {
                length = rune.Utf16SequenceLength;
                isPart = Rune.IsLetterOrDigit(rune);
            }

            if (!isPart)
            {
                if (i > start)
                {
                    words.Add(new SearchWord(Fold(text.AsSpan(start, i - start)), start));
                }

                start = i + length;
            }

            i += length;
        }

        return words;
    }

    /// <summary>Folds each code unit for itself, so that offsets stay what they are.</summary>
    private static string Fold(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (folded, word) =>
    {
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = char.ToLowerInvariant(word[i]);
        }
    });
}
