namespace Onsite.Practice.Assist;

/// <summary>The limits within which a language model may help. The defaults are what ships.</summary>
public sealed record AssistOptions
{
    /// <summary>How long a model may take for an answer in all, retries included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The longest reply that is read, in UTF-16 code units; a longer one is taken for nonsense.</summary>
    public int LongestReply { get; init; } = 32_768;

    /// <summary>The shortest quote that can carry a point, in UTF-16 code units.</summary>
    public int ShortestQuote { get; init; } = 12;

    /// <summary>The longest quote that still points at something, in UTF-16 code units.</summary>
    public int LongestQuote { get; init; } = 600;

    /// <summary>The most sentences that a quote may reach over.</summary>
    public int MostSentences { get; init; } = 3;

    /// <summary>
    /// Share of a phrasing's meaning from which a proposed sentence says it in part. Lower than for a sentence that nobody pointed at, because somebody has read it; still high enough that it
    /// has to speak of the matter in the rubric's own terms.
    /// </summary>
    public double ProposedCoverage { get; init; } = 0.3;
}
