namespace Onsite.Content.Scenarios;

/// <summary>The three designs that ship with a scenario.</summary>
/// <param name="Naive">The first idea.</param>
/// <param name="Reference">What holds.</param>
/// <param name="Overbuilt">What holds and costs too much.</param>
public sealed record ShippedDesigns(ShippedDesign Naive, ShippedDesign Reference, ShippedDesign Overbuilt)
{
    /// <summary>All of them, in the order of their bands.</summary>
    public IReadOnlyList<ShippedDesign> All => [Naive, Reference, Overbuilt];

    /// <summary>The design of a band.</summary>
    public ShippedDesign this[DesignBand band] => band switch
    {
        DesignBand.Naive => Naive,
        DesignBand.Reference => Reference,
        _ => Overbuilt,
    };
}
