using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>A phrasing made ready for searching.</summary>
/// <param name="Text">The phrasing in plain words.</param>
/// <param name="Terms">What it looks for.</param>
/// <param name="TotalWeight">The sum of the terms' weights.</param>
/// <param name="Denies">Whether it denies anything.</param>
internal sealed record CompiledPhrasing(string Text, PhrasingTerm[] Terms, double TotalWeight, bool Denies)
{
    /// <summary>
    /// Weight of what a plain phrasing may mean beside its words. As far as it is not said in full this counts as missing: half of a long sentence shows more than half of a short one. 0 where an author marked
    /// what matters.
    /// </summary>
    public double Unspoken { get; init; }

    /// <summary>Whether it is a sentence without the marks by which an author says what matters.</summary>
    public bool IsPlain => Unspoken > 0;

    /// <summary>Share of the phrasing's meaning that terms of a weight cover.</summary>
    public double CoverageOf(double weight) => TotalWeight > 0 ? weight / (TotalWeight + (Unspoken * (1 - (weight / TotalWeight)))) : 0;

    /// <summary>Whether it speaks of asking, so that a question makes the point: "ask how many users there are".</summary>
    public bool Asks { get; } = Tokenizer.Tokenize(Text).Exists(t => t.Stem is "ask" or "clarifi" or "question");

    /// <summary>Whether less than the whole can be credited: of two terms one alone says too little, but a concept may be told by the words of its name.</summary>
    public bool HasParts => Terms.Count(t => !t.IsBinding) > 2 || Terms is [{ Parts.Length: > 0 }];
}
