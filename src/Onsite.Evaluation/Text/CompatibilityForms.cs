using System.Collections.Frozen;

namespace Onsite.Evaluation.Text;

/// <summary>
/// Characters that are others in another dress, and characters that are not seen: full-width letters, ligatures, raised and lowered figures, typographic apostrophes, soft hyphens, spaces of
/// no width. After the compatibility decompositions of Unicode 15, as far as they stand for letters, figures and marks of the Latin script; a table of our own for the reason that
/// <see cref="Accents"/> has one.
/// </summary>
internal static class CompatibilityForms
{
    /// <summary>The longest text that one character stands for.</summary>
    public const int LongestForm = 3;

    private static readonly FrozenDictionary<char, string> Forms = new (string Characters, string Form)[]
    {
        ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅﬆ", "st"), ("ĳĲ", "ij"), ("ŀĿ", "l"), ("ǆǅǄ", "dz"), ("ǉǈǇ", "lj"), ("ǌǋǊ", "nj"), ("ǳǲǱ", "dz"),
        ("⁰₀", "0"), ("¹₁", "1"), ("²₂", "2"), ("³₃", "3"), ("⁴₄", "4"), ("⁵₅", "5"), ("⁶₆", "6"), ("⁷₇", "7"), ("⁸₈", "8"), ("⁹₉", "9"),
        ("ªₐᵃ", "a"), ("ºₒᵒ", "o"), ("ₑᵉ", "e"), ("ⁱᵢ", "i"), ("ⁿₙ", "n"), ("ʰₕ", "h"), ("ₖᵏ", "k"), ("ˡₗ", "l"), ("ᵐₘ", "m"), ("ᵖₚ", "p"), ("ʳᵣ", "r"), ("ˢₛſ", "s"), ("ᵗₜ", "t"), ("ᵘᵤ", "u"), ("ᵛᵥ", "v"), ("ʷ", "w"), ("ˣₓ", "x"), ("ʸ", "y"),
        ("\u212a", "k"), ("\u212b", "a"), ("ℓ", "l"), ("\u00b5", "\u03bc"),
        ("’‘‛ʼʹ′＇", "'"),
    }.SelectMany(row => row.Characters.Select(c => (Character: c, row.Form))).DistinctBy(pair => pair.Character).ToFrozenDictionary(pair => pair.Character, pair => pair.Form);

    /// <summary>Whether a character is not seen, so that a word goes on behind it: a soft hyphen, a space or joiner of no width, a mark of the order of bytes, a variation selector.</summary>
    public static bool IsInvisible(char c) => c is '\u00ad' or '\u034f' or '\u180e' or (>= '\u200b' and <= '\u200d') or '\u2060' or '\ufeff' or (>= '\ufe00' and <= '\ufe0f');

    /// <summary>Whether a character is an apostrophe, straight or typographic.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '‛' or 'ʼ' or '′' or '＇';

    /// <summary>Whether a character is a figure from 0 to 9 in ASCII or full width.</summary>
    public static bool IsFigure(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>A character as ASCII where it is of full width; otherwise itself.</summary>
    public static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;

    /// <summary>What a character stands for, or an empty text where it stands for itself.</summary>
    public static ReadOnlySpan<char> Of(char c) => Forms.TryGetValue(c, out var form) ? form : default;
}
