using Onsite.Evaluation.Qualities;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Qualities;

/// <summary>What was found of one quality.</summary>
/// <param name="Kind">The quality.</param>
/// <param name="Count">How often it is shown: sentences, or different parts where it has parts.</param>
/// <param name="Mentions">The sentences, those that only name it among them.</param>
public sealed record QualityFinding(QualityKind Kind, int Count, IReadOnlyList<QualityQuote> Mentions);

/// <summary>A sentence that shows a quality, or only names it.</summary>
/// <param name="Evidence">The sentence.</param>
/// <param name="Cue">The words by which it was recognised.</param>
/// <param name="Aspect">Which part or form of the quality it is.</param>
/// <param name="Shown">Whether it counts; false where the quality is only named.</param>
public sealed record QualityQuote(TextEvidence Evidence, string Cue, QualityAspect Aspect, bool Shown);
