using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation;

/// <summary>A misconception that the answer states, or may be stating.</summary>
/// <param name="Misconception">The misconception.</param>
/// <param name="Observation"><see cref="Observation.Violated"/>, <see cref="Observation.Unknown"/> or <see cref="Observation.NotObserved"/>.</param>
/// <param name="Spans">The stretches that state it.</param>
/// <param name="Explanation">Why.</param>
public sealed record MisconceptionResult(Misconception Misconception, Observation Observation, IReadOnlyList<TextSpan> Spans, Explanation Explanation);
