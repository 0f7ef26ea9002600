namespace Onsite.Content.Scenarios.Verdicts;

/// <summary>Whether a run has shown of a design what its scenario says.</summary>
/// <param name="Band">Which design.</param>
/// <param name="IsAsNamed">Whether it has.</param>
/// <param name="Sentence">What it has shown, or what is missing, in words with numbers.</param>
public sealed record DesignVerdict(DesignBand Band, bool IsAsNamed, string Sentence);
