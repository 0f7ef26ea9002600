using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Assembly;

/// <summary>The nodes and links of a run, by their names in the design.</summary>
internal sealed class Wiring
{
    private readonly IReadOnlyDictionary<string, Node> _nodes;
    private readonly IReadOnlyDictionary<(string From, string To), Link> _links;
    private readonly IReadOnlyDictionary<string, HandlerStep[][]> _handlers;
    private readonly IReadOnlyDictionary<(string From, string To), Settings> _settings;

    public Wiring(Engine engine, IReadOnlyDictionary<string, Node> nodes, IReadOnlyDictionary<(string From, string To), Link> links, IReadOnlyDictionary<string, HandlerStep[][]> handlers, IReadOnlyList<DesignLink> drawn)
    {
        _settings = drawn.ToDictionary(l => (l.From, l.To), l => l.Policies);
        Engine = engine;
        _nodes = nodes;
        _links = links;
        _handlers = handlers;
    }

    /// <summary>The run.</summary>
    public Engine Engine { get; }

    /// <summary>The links of the run in the order of the design.</summary>
    public IEnumerable<Link> Links => _links.Values;

    /// <summary>A node.</summary>
    public Node Node(string name) => _nodes[name];

    /// <summary>A link.</summary>
    public Link Link(DesignLink link) => _links[(link.From, link.To)];

    /// <summary>The links that begin at a component, in the order of the design.</summary>
    public IEnumerable<Link> From(Component component) => _links.Where(l => l.Key.From == component.Name).Select(l => l.Value);

    /// <summary>The same, each with what was set of it.</summary>
    public IEnumerable<(Link Link, Settings Settings)> WaysFrom(Component component) => _links.Where(l => l.Key.From == component.Name).Select(l => (l.Value, _settings[l.Key]));

    /// <summary>What a component does with each operation, made ready for running.</summary>
    public HandlerStep[][] HandlersOf(Component component) => _handlers[component.Name];
}
