namespace Onsite.Practice.Assist;

/// <summary>What a model says makes a point: nothing more than a place to look.</summary>
/// <param name="PointId">Id of the point.</param>
/// <param name="Start">Offset of the quote in the answer, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
public readonly record struct ProposedQuote(string PointId, int Start, int Length);
