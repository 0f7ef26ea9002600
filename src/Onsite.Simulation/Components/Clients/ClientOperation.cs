namespace Onsite.Simulation.Components.Clients;

/// <summary>One of the things that clients ask for.</summary>
internal sealed record ClientOperation
{
    /// <summary>One that is all they ask for, about no key.</summary>
    public static ClientOperation Only { get; } = new();

    /// <summary>How often it is asked for, in proportion to the others; 0 for never, where its number in the mix belongs to others.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The keys that it is about; null where it is about none.</summary>
    public IKeySource? Keys { get; init; }

    /// <summary>Whether it writes something that must not be lost: each request gets a number in the ledger that all its attempts share, and is acknowledged where it ends well.</summary>
    public bool IsDurable { get; init; }

    /// <summary>How important it is: 0 is the most important.</summary>
    public byte Priority { get; init; }
}
