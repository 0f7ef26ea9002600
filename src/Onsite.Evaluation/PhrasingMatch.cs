using Onsite.Evaluation.Text;

namespace Onsite.Evaluation;

/// <summary>A phrasing of a point and the sentence, or two neighbouring sentences, that come nearest to it.</summary>
/// <param name="Phrasing">The phrasing in plain words.</param>
/// <param name="Coverage">Share of the phrasing's meaning that is covered: above 0, at most 1.</param>
/// <param name="Credit">What it earned, from 0 to 1.</param>
/// <param name="Sentences">The whole sentences, in order.</param>
/// <param name="Spans">The clauses that cover the phrasing.</param>
/// <param name="Found">What the phrasing looks for and was found, in its order.</param>
/// <param name="Missing">What is missing for full coverage, in the phrasing's order, each in words.</param>
public sealed record PhrasingMatch(
    string Phrasing,
    double Coverage,
    double Credit,
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<TextSpan> Spans,
    IReadOnlyList<FoundTerm> Found,
    IReadOnlyList<string> Missing);

/// <summary>Something that a phrasing looks for, and where the answer says it.</summary>
/// <param name="Text">What is looked for, in words.</param>
/// <param name="Share">How well it was matched: 1 where the answer says the same, less where it comes near.</param>
/// <param name="Spans">The places, in order; at least one.</param>
public sealed record FoundTerm(string Text, double Share, IReadOnlyList<TextSpan> Spans);
