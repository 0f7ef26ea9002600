namespace Onsite.Simulation.Components.Caches;

/// <summary>Which point of presence a request comes to.</summary>
internal enum PopChoice : byte
{
    /// <summary>Any, since people who want the same live everywhere: each point gets its share of the requests for every key, and has to fetch each on its own.</summary>
    Anywhere,

    /// <summary>The one that the key falls to by hash, as behind a shield or where each key is wanted in one region: together they are one large cache.</summary>
    ByKey,
}
