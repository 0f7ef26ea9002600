using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Qualities;

/// <summary>A sentence that shows a quality, or only touches it.</summary>
/// <param name="Span">The sentence; two where the reason stands in the next.</param>
/// <param name="Cue">The words by which it was recognised; within <paramref name="Span"/>.</param>
/// <param name="Aspect">Which part or form of the quality it is.</param>
/// <param name="Shown">Whether it has all that makes it count: a trade-off its reason, an alternative its rejection, a figure its use. False where it is only named.</param>
public sealed record QualityMention(TextSpan Span, TextSpan Cue, QualityAspect Aspect, bool Shown);
