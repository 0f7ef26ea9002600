using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Services;

namespace Onsite.Simulation.Assembly;

/// <summary>Every kind of component there is.</summary>
internal static class ComponentKinds
{
    /// <summary>The kinds, in the order in which a palette shows them.</summary>
    public static IReadOnlyList<IComponentKind> All { get; } =
    [
        new ClientsKind(),
        new BalancerKind(),
        new ServiceKind(),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(k => k.Name)];

    /// <summary>The kind with a name, or null where there is none.</summary>
    public static IComponentKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
