using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Stories;

/// <summary>A sentence of an answer as part of a story.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Telling">What kind of telling it is.</param>
/// <param name="Part">Which part of the story it is; <see cref="StoryPart.Other"/> where the answer tells none.</param>
/// <param name="Words">Words and figures in it.</param>
public sealed record StorySentence(TextSpan Span, TellingKind Telling, StoryPart Part, int Words);
