using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Stores.Objects;

/// <summary>How an object store behaves. Distributions are in seconds. The limits are what Amazon S3 gives at least to each partitioned prefix (AWS, performance guidelines for Amazon S3); the times are assumptions.</summary>
internal sealed record ObjectStoreOptions
{
    /// <summary>The time of a read until its first byte: 100 to 200 ms.</summary>
    public Distribution Get { get; init; } = new Uniform(0.100, 0.200);

    /// <summary>The time of a write of a small object.</summary>
    public Distribution Put { get; init; } = new Uniform(0.100, 0.200);

    /// <summary>Prefixes that keys are spread over, 1 or more: each has limits of its own.</summary>
    public int Prefixes { get; init; } = 1;

    /// <summary>Reads of a prefix a second at the most, above 0.</summary>
    public double GetsPerSecond { get; init; } = 5500;

    /// <summary>Writes of a prefix a second at the most, above 0.</summary>
    public double PutsPerSecond { get; init; } = 3500;

    /// <summary>For how many seconds of its rate a prefix lets through at once after a quiet time, above 0; an assumption.</summary>
    public double BurstSeconds { get; init; } = 1;

    /// <summary>Whether a second write of the same is no second write: an object is replaced by itself.</summary>
    public bool IsIdempotent { get; init; } = true;

    /// <summary>Whether this is where writes count.</summary>
    public bool CountsWrites { get; init; } = true;
}
