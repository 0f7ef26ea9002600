namespace Onsite.Content.Questions;

/// <summary>An answer of known quality, to which the evaluator is held.</summary>
/// <param name="Band">How good it is meant to be.</param>
/// <param name="FileName">The file's name in the question's folder <c>answers</c>.</param>
/// <param name="Text">What the candidate says.</param>
public sealed record SampleAnswer(AnswerBand Band, string FileName, string Text);
