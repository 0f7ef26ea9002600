using Onsite.Documents.Yaml;
using Onsite.Evaluation;

namespace Onsite.Content.Scenarios;

/// <summary>What <c>round.yaml</c> says, with the places that checks between files point at.</summary>
internal sealed record RoundSheet
{
    public required int System { get; init; }

    public required string Summary { get; init; }

    public required LocatedText Talk { get; init; }

    /// <summary>The level; null where its word could not be read.</summary>
    public required Level? Level { get; init; }

    public required RoundDesign Naive { get; init; }

    public required RoundDesign Reference { get; init; }

    public required RoundDesign Overbuilt { get; init; }

    public required IReadOnlyList<FigureSource> Sources { get; init; }

    public RoundDesign this[DesignBand band] => band switch
    {
        DesignBand.Naive => Naive,
        DesignBand.Reference => Reference,
        _ => Overbuilt,
    };
}

/// <summary>What the sheet says of one design; misses and place are those of a naive one.</summary>
internal sealed record RoundDesign(string Why, IReadOnlyList<LocatedText> Misses, LocatedText? At)
{
    public static RoundDesign None { get; } = new(string.Empty, [], null);
}
