namespace Onsite.Evaluation.Matching;

/// <summary>How well one or two neighbouring sentences cover a phrasing.</summary>
/// <param name="Coverage">Share of the phrasing's meaning, from 0 to 1.</param>
/// <param name="FirstSentence">Index of the first sentence; -1 where nothing was covered.</param>
/// <param name="SentenceCount">1 or 2.</param>
internal readonly record struct WindowMatch(double Coverage, int FirstSentence, int SentenceCount)
{
    /// <summary>Nothing covered.</summary>
    public static WindowMatch None { get; } = new(0, -1, 0);
}
