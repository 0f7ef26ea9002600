using Onsite.Evaluation.Integrity;

namespace Onsite.Server.Contracts;

/// <summary>Something that a phrasing looks for, and the words of the answer that say it.</summary>
/// <param name="Text">What is looked for, in words.</param>
/// <param name="Share">How well it was matched: 1 where the answer says the same, less where it comes near.</param>
/// <param name="Places">The words of the answer, in order.</param>
public sealed record FoundView(string Text, double Share, IReadOnlyList<EvidenceView> Places);

/// <summary>A phrasing of a point and the sentences that come nearest to it.</summary>
/// <param name="Phrasing">The phrasing in plain words.</param>
/// <param name="Percent">How much of the phrasing's meaning is covered, in percent.</param>
/// <param name="Credit">What it earned, from 0 to 1.</param>
/// <param name="Sentences">The whole sentences, in order.</param>
/// <param name="Found">What was found of it, in its order.</param>
/// <param name="Missing">What was missing for full credit, as a sentence says it; empty where nothing was.</param>
public sealed record PhrasingView(string Phrasing, int Percent, double Credit, IReadOnlyList<EvidenceView> Sentences, IReadOnlyList<FoundView> Found, string Missing);

/// <summary>Two places of the answer that cannot both be meant.</summary>
/// <param name="Criterion">Id of the point or misconception that they disagree about.</param>
/// <param name="About">What they disagree about, in words.</param>
/// <param name="Claim">The words that say it.</param>
/// <param name="Denial">The sentence that denies it.</param>
public sealed record ContradictionView(string Criterion, string About, EvidenceView Claim, EvidenceView Denial);

/// <summary>Something about the answer as a whole that keeps it from being rated higher.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">What was seen, in a sentence with its figures.</param>
/// <param name="Evidence">Some of the places that show it.</param>
public sealed record CautionView(CautionKind Kind, string Reason, IReadOnlyList<EvidenceView> Evidence);
