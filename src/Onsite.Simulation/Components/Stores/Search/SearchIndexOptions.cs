using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Stores.Search;

/// <summary>How a search index is built. Distributions are in seconds, times as long in nanoseconds.</summary>
internal sealed record SearchIndexOptions
{
    /// <summary>Shards that documents are spread over, 1 or more. A query asks all of them.</summary>
    public int Shards { get; init; } = 5;

    /// <summary>Copies of each shard, 1 or more. A query asks one of them, in turn; a document is indexed in all.</summary>
    public int Copies { get; init; } = 2;

    /// <summary>Cores of each copy, 1 or more.</summary>
    public int Cores { get; init; } = 4;

    /// <summary>Requests that wait for the cores of a copy at the most; a query that one shard drops fails.</summary>
    public int QueueLimit { get; init; } = 1000;

    /// <summary>What a query asks of a core of each shard: an assumption, since it depends on the query more than on anything else.</summary>
    public Distribution Query { get; init; } = new Exponential(0.005);

    /// <summary>What a document asks of a core of each copy of its shard.</summary>
    public Distribution Index { get; init; } = new Exponential(0.001);

    /// <summary>How often what was indexed becomes visible, in nanoseconds; every second with Elasticsearch (index.refresh_interval). 0 for at once.</summary>
    public long RefreshEvery { get; init; } = 1_000_000_000;

    /// <summary>Whether a document is known by the number of its write and not counted twice: it replaces itself.</summary>
    public bool IsIdempotent { get; init; } = true;

    /// <summary>Whether this is where writes count; as a rule an index repeats what is stored elsewhere.</summary>
    public bool CountsWrites { get; init; }
}
