using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Qualities.Cues;

/// <summary>
/// A pattern of words: <c>at the cost/price of</c>. Words between blanks follow one another; <c>a/b</c> is either; <c>word+</c> any inflection; hyphenated words come apart as they do in answers; <c>_3</c> up to three words between;
/// <c>#</c> a figure; <c>^</c> before the first element: it opens the sentence. A pattern does not cross a semicolon, colon, dash or bracket.
/// </summary>
internal sealed class CuePattern
{
    private readonly Element[] _elements;
    private readonly bool _opens;

    private CuePattern(Element[] elements, bool opens)
    {
        _elements = elements;
        _opens = opens;
    }

    /// <summary>What the pattern can begin with.</summary>
    public Element First => _elements[0];

    public static CuePattern Parse(string pattern)
    {
        var opens = pattern[0] == '^';
        var elements = new List<Element>();
        var gap = 0;
        foreach (var part in pattern.TrimStart('^').Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '_')
            {
                gap = part.Length == 1 ? 1 : part[1] - '0';
                continue;
            }

            var words = part.Split('/');
            elements.Add(new Element(
                [.. words.Where(w => w[^1] != '+' && w != "#").Select(Fold)],
                [.. words.Where(w => w[^1] == '+').Select(w => Stemmer.Stem(Fold(w[..^1])))],
                words.Contains("#"),
                gap));
            gap = 0;
        }

        return new CuePattern([.. elements], opens);
    }

    /// <summary>Index of the last token of the pattern where it stands at <paramref name="at"/>; otherwise -1.</summary>
    public int EndAt(IReadOnlyList<Token> tokens, int from, int at, int to) =>
        (_opens && !Opens(tokens, from, at)) || !_elements[0].Matches(tokens[at]) ? -1 : EndOfRest(tokens, at, to, 1);

    private int EndOfRest(IReadOnlyList<Token> tokens, int last, int to, int element)
    {
        if (element == _elements.Length)
        {
            return last;
        }

        for (var i = last + 1; i < to && i <= last + 1 + _elements[element].Gap && tokens[i].BreakBefore < Boundary.Clause; i++)
        {
            if (_elements[element].Matches(tokens[i]) && EndOfRest(tokens, i, to, element + 1) is >= 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>A word as the tokenizer leaves it: "that's" is "that".</summary>
    private static string Fold(string word)
    {
        var folded = SpellingFolder.Fold(word);
        return folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
    }

    private static bool Opens(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (tokens[i].Word is not ("and" or "so" or "but" or "well" or "ok" or "okay" or "then" or "now" or "also" or "right" or "yes"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One place of a pattern.</summary>
    internal sealed record Element(string[] Words, string[] Stems, bool Figure, int Gap)
    {
        public bool Matches(Token token) =>
            Array.IndexOf(Words, token.Word) >= 0 || (Stems.Length > 0 && Array.IndexOf(Stems, token.Stem) >= 0) || (Figure && token.Figure != FigureKind.None);
    }
}
