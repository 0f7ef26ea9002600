using Onsite.Evaluation.Rubrics;

namespace Onsite.Content.Rounds;

/// <summary>One of the things that a probe asks for: a cause, a remedy, what users notice.</summary>
/// <param name="Wanted">It in words, as the end of "It does not say …".</param>
/// <param name="Heard">Every way of saying it: a rubric of one point.</param>
/// <param name="Mechanisms">The same without what could be said of any system; null where nothing is left.</param>
public sealed record ListenedPart(string Wanted, Rubric Heard, Rubric? Mechanisms);
