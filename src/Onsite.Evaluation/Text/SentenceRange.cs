namespace Onsite.Evaluation.Text;

/// <summary>A sentence, or a piece of one that is too long, and its tokens.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last.</param>
/// <param name="TypedFirst">Index of the first token of the sentence as it was typed.</param>
/// <param name="TypedEnd">Index behind the last of that.</param>
internal readonly record struct SentenceRange(TextSpan Span, int First, int End, int TypedFirst, int TypedEnd)
{
    /// <summary>Whether it is only a piece of what was typed.</summary>
    public bool IsPiece => First != TypedFirst || End != TypedEnd;
}
