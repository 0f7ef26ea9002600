namespace Onsite.Evaluation.Text;

/// <summary>A word or figure of a text.</summary>
/// <param name="Span">Where it stands in the text as typed.</param>
/// <param name="Word">The word in lower case with spelling folded; figures keep their digits.</param>
/// <param name="Stem">What the word's inflections have in common.</param>
/// <param name="Figure">What kind of figure it is, if any.</param>
/// <param name="BreakBefore">The strongest boundary between the token before and this one.</param>
public readonly record struct Token(TextSpan Span, string Word, string Stem, FigureKind Figure, Boundary BreakBefore);

/// <summary>What stands between two tokens.</summary>
public enum Boundary
{
    /// <summary>A space or a hyphen.</summary>
    None,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A semicolon, colon, dash or bracket.</summary>
    Clause,

    /// <summary>The end of a sentence, list item or paragraph.</summary>
    Sentence,
}
