namespace Onsite.Evaluation.Matching;

/// <summary>Something a phrasing looks for.</summary>
/// <param name="Surface">Words for it, to tell what was found or is missing.</param>
/// <param name="Weight">Its share of the phrasing's meaning, before normalization; above 0.</param>
/// <param name="Required">Whether the phrasing earns nothing without it.</param>
/// <param name="Polarity">Whether the phrasing affirms it, denies it, or leaves that open.</param>
/// <param name="Units">Any one of these is a full match.</param>
/// <param name="Parts">The words of a concept's name: where the concept itself is not named, those that are there earn part of it.</param>
internal sealed record PhrasingTerm(string Surface, double Weight, bool Required, Polarity Polarity, int[] Units, int[] Parts)
{
    /// <summary>All the words for it that stand for each other; empty where <see cref="Surface"/> is the only one.</summary>
    public string[] Alternatives { get; init; } = [];

    /// <summary>What is wanted where it is missing, in words.</summary>
    /// <param name="named">Whether it is named, on the wrong side of a negation.</param>
    public string Wanted(bool named) => named
        ? Polarity == Polarity.Denied ? $"not {Surface}" : $"{Surface} (not denied)"
        : Alternatives.Length > 1 ? Wording.AnyOf(Alternatives) : Surface;

    /// <summary>What comes near, best first: where nothing else is there, the first of these that is earns its share.</summary>
    public NearUnit[] Near { get; init; } = [];

    /// <summary>Whether it only holds other words together.</summary>
    public bool IsBinding { get; init; }
}

/// <summary>Something that comes near a term.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Share">What it earns of the term's weight, below 1.</param>
/// <param name="IsOpposite">Whether it is the opposite: then it is near where it stands on the other side of a negation.</param>
internal readonly record struct NearUnit(int Unit, double Share, bool IsOpposite);

/// <summary>On which side of a negation a term stands.</summary>
internal enum Polarity
{
    /// <summary>It is affirmed.</summary>
    Affirmed,

    /// <summary>It is denied.</summary>
    Denied,

    /// <summary>Either will do: behind "otherwise/hasn't" it depends on which of them is said.</summary>
    Either,
}
