using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Depth;

/// <summary>A point that was made deeply: in full, and with a figure, a failure or a trade-off in the same sentence or the next.</summary>
/// <param name="Point">Id of the point.</param>
/// <param name="By">What makes it deep: <see cref="QualityKind.Quantities"/>, <see cref="QualityKind.FailureNarration"/> or <see cref="QualityKind.TradeOffs"/>.</param>
/// <param name="Span">The sentence that shows it.</param>
public sealed record DeepPoint(string Point, QualityKind By, TextSpan Span);
