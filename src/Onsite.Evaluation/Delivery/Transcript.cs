namespace Onsite.Evaluation.Delivery;

/// <summary>A spoken answer, word by word.</summary>
/// <param name="Words">The words in the order in which they were spoken.</param>
/// <param name="Dictated">Whether a dictation service wrote it: those leave fillers out, so that none are counted.</param>
public sealed record Transcript(IReadOnlyList<TranscriptWord> Words, bool Dictated);

/// <summary>A spoken word.</summary>
/// <param name="Text">The word, with the punctuation behind it if the transcriber sets any.</param>
/// <param name="Start">When it begins, in seconds from the start of the recording.</param>
/// <param name="End">When it ends, in seconds; not before <paramref name="Start"/>.</param>
public sealed record TranscriptWord(string Text, double Start, double End);
