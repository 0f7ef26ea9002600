using Onsite.Documents;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>Something that clients ask of the system.</summary>
/// <param name="Name">Its name, in kebab case.</param>
/// <param name="Share">Its part of all requests, from 0 to 1; the shares of a scenario add up to 1.</param>
/// <param name="IsWrite">Whether it changes something.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Operation(string Name, double Share, bool IsWrite, SourceLocation Place)
{
    /// <summary>Whether what was acknowledged may never be lost.</summary>
    public bool IsDurable { get; init; }

    /// <summary>Size of a request in bytes.</summary>
    public double RequestBytes { get; init; }

    /// <summary>Size of a response in bytes.</summary>
    public double ResponseBytes { get; init; }

    /// <summary>The things that it may be about; 0 where it is about none in particular.</summary>
    public long Keys { get; init; }

    /// <summary>How many of them, of neighboring popularity, one stands for in a slice; 1 in the whole.</summary>
    internal long KeyBlock { get; init; } = 1;

    /// <summary>Exponent of Zipf's law for their popularity; 0 where all are asked for alike.</summary>
    public double Skew { get; init; }

    /// <summary>How important it is: 0 is the most important, 255 the least.</summary>
    public byte Priority { get; init; }

    /// <summary>The clients whom it comes from; null for the first of the design.</summary>
    public string? From { get; init; }
}
