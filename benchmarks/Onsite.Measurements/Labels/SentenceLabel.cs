namespace Onsite.Measurements.Labels;

/// <summary>What a person heard in one sentence of an answer.</summary>
/// <param name="Start">Where the sentence begins, in characters of the answer.</param>
/// <param name="Quote">How it begins, or all of it.</param>
/// <param name="Criterion">Id of a point or misconception of the question's rubric.</param>
/// <param name="Kind">What was heard.</param>
internal sealed record SentenceLabel(int Start, string Quote, string Criterion, LabelKind Kind);
