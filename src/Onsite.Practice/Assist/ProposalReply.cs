namespace Onsite.Practice.Assist;

/// <summary>What came of asking a model.</summary>
/// <param name="Quotes">The quotes that are really in the answer, at most one a point.</param>
/// <param name="Dropped">How many others were dropped: invented, too short, too long, for a point that was not asked about, or a second one for a point.</param>
/// <param name="Failure">Why there is no usable reply, in a sentence; null where there is one.</param>
public sealed record ProposalReply(IReadOnlyList<ProposedQuote> Quotes, int Dropped, string? Failure)
{
    /// <summary>A reply that could not be had or read.</summary>
    public static ProposalReply Failed(string why) => new([], 0, why);
}
