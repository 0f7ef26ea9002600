namespace Onsite.Evaluation.Learning;

/// <summary>What a person said of a sentence and a key point.</summary>
/// <param name="Id">Identity of the mark; findings that rest on it name it.</param>
/// <param name="PointId">The key point.</param>
/// <param name="Sentence">The sentence as it was typed, in plain words: the notation of rubrics has no meaning in it.</param>
/// <param name="Makes">Whether it makes the point; it does not make it where false.</param>
public sealed record MarkedSentence(string Id, string PointId, string Sentence, bool Makes);
