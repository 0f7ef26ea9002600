using Onsite.Evaluation.Text;

namespace Onsite.Evaluation;

/// <summary>A sentence of the answer and what it contributed.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="MakesPoint">Whether a point rests on it.</param>
/// <param name="MakesMust">Whether a must-have rests on it.</param>
public sealed record SentenceReading(TextSpan Span, bool MakesPoint, bool MakesMust);
