using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Gateways;
using Onsite.Simulation.Components.Messaging.Queues;
using Onsite.Simulation.Components.Messaging.Streams;
using Onsite.Simulation.Components.Names;
using Onsite.Simulation.Components.Push;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Components.Stores.External;
using Onsite.Simulation.Components.Stores.Objects;
using Onsite.Simulation.Components.Stores.Search;
using Onsite.Simulation.Components.Stores.Sharded;
using Onsite.Simulation.Components.Stores.Sql;

namespace Onsite.Simulation.Assembly;

/// <summary>Every kind of component there is.</summary>
internal static class ComponentKinds
{
    /// <summary>The kinds, in the order in which a palette shows them.</summary>
    public static IReadOnlyList<IComponentKind> All { get; } =
    [
        new ClientsKind(),
        new DnsKind(),
        new CdnKind(),
        new BalancerKind(),
        new GatewayKind(),
        new ServiceKind(),
        new ServiceKind("worker", "Processes that handle messages of a queue or a stream."),
        new CacheKind(),
        new SqlDatabaseKind(),
        new ShardedStoreKind(),
        new ObjectStoreKind(),
        new SearchIndexKind(),
        new QueueKind(),
        new StreamKind(),
        new PushGatewayKind(),
        new ExternalApiKind(),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(k => k.Name)];

    /// <summary>The kind with a name, or null where there is none.</summary>
    public static IComponentKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
