using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Faults;

/// <summary>Finds what faults happen to among what takes part in a run.</summary>
/// <param name="engine">The run.</param>
/// <param name="zones">The zones of those components that are in any, by name.</param>
internal sealed class EngineTargets(Engine engine, IReadOnlyDictionary<string, IReadOnlyList<string>>? zones = null) : IFaultTargets
{
    /// <inheritdoc />
    public IReadOnlyList<string> Components => [.. engine.Nodes.Select(n => n.Name)];

    /// <inheritdoc />
    public T? Find<T>(string component)
        where T : class => engine.Nodes.FirstOrDefault(n => n.Name == component) as T;

    /// <inheritdoc />
    public IReadOnlyList<T> All<T>()
        where T : class => [.. engine.Nodes.OfType<T>()];

    /// <inheritdoc />
    public IReadOnlyList<ICutting> Between(string one, string other) =>
        [.. engine.Targets.OfType<Link>().Where(l => (l.From.Name == one && l.To.Name == other) || (l.From.Name == other && l.To.Name == one)).Cast<EventTarget>().OfType<ICutting>()];

    /// <inheritdoc />
    public IReadOnlyList<string> ZonesOf(string component) => zones is not null && zones.TryGetValue(component, out var found) ? found : [];
}
