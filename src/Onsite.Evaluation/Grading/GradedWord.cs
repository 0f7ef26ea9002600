using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Grading;

/// <summary>A word or figure of a text that takes part in grading.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Word">The word with its spelling folded.</param>
/// <param name="Stem">Its stem, for spelling.</param>
/// <param name="Key">The word that stands for its family: words with one key are the same.</param>
/// <param name="Weight">What the fixed lists say about it: 0 for a word that only holds others together.</param>
/// <param name="IsDenied">Whether it stands under a negation.</param>
/// <param name="BeginsSentence">Whether it is the first of a sentence.</param>
internal readonly record struct GradedWord(TextSpan Span, string Word, string Stem, string Key, double Weight, bool IsDenied, bool BeginsSentence)
{
    /// <summary>Whether it carries meaning of its own.</summary>
    public bool IsContent => Weight > 0;
}
