using Onsite.Evaluation;

namespace Onsite.Practice.Findings;

/// <summary>A phrasing of a point and the sentences that come nearest to it, quoted, so that it reads without the answer.</summary>
/// <param name="Phrasing">The phrasing in plain words.</param>
/// <param name="Coverage">Share of the phrasing's meaning that is covered: above 0, at most 1.</param>
/// <param name="Credit">What it earned, from 0 to 1.</param>
/// <param name="Sentences">The whole sentences, in order.</param>
/// <param name="Found">What the phrasing looks for and was found, in its order.</param>
/// <param name="Missing">What was missing for full credit, as a sentence says it; empty where nothing was.</param>
public sealed record PhrasingFinding(
    string Phrasing,
    double Coverage,
    double Credit,
    IReadOnlyList<TextEvidence> Sentences,
    IReadOnlyList<FoundWords> Found,
    string Missing)
{
    /// <summary>The coverage in percent, as people read it: from 1 to 100.</summary>
    public int Percent => Math.Clamp((int)Math.Round(100 * Coverage), 1, 100);

    /// <summary>Quotes what the evaluator saw.</summary>
    /// <param name="match">What it saw.</param>
    /// <param name="answer">The answer that it saw.</param>
    public static PhrasingFinding From(PhrasingMatch match, string answer) => new(
        match.Phrasing,
        match.Coverage,
        match.Credit,
        [.. match.Sentences.Select(s => TextEvidence.Of(s, answer))],
        [.. match.Found.Select(f => new FoundWords(f.Text, f.Share, [.. f.Spans.Select(s => TextEvidence.Of(s, answer))]))],
        match.Credit < 1 ? Wording.All(match.Missing) : string.Empty);
}

/// <summary>Something that a phrasing looks for, and the words of the answer that say it.</summary>
/// <param name="Text">What is looked for, in words.</param>
/// <param name="Share">How well it was matched: 1 where the answer says the same, less where it comes near.</param>
/// <param name="Places">The words of the answer, in order.</param>
public sealed record FoundWords(string Text, double Share, IReadOnlyList<TextEvidence> Places);
