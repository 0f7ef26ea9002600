using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Messaging.Outboxes;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Network.Slicing;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Assembly.Handlers;

/// <summary>
/// Makes the outboxes that handlers name, each with its relay: one for what a service publishes to one place by way of one store. The relay publishes by the policies of the service's own link; it is a process of its own, and a service that
/// dies does not take it along.
/// </summary>
internal sealed class OutboxBuilder
{
    private readonly Engine _engine;
    private readonly SeedSequence _seeds;
    private readonly IReadOnlyDictionary<string, Node> _nodes;
    private readonly IReadOnlyList<Component> _components;
    private readonly IReadOnlyList<DesignLink> _drawn;
    private readonly IReadOnlyList<Operation> _operations;
    private readonly SlicePlan? _slice;
    private readonly Dictionary<(string From, string Store, string To), ushort> _numbers = [];

    public OutboxBuilder(Engine engine, SeedSequence seeds, IReadOnlyDictionary<string, Node> nodes, IReadOnlyList<Component> components, IReadOnlyList<DesignLink> drawn, IReadOnlyList<Operation> operations, SlicePlan? slice)
    {
        _slice = slice;
        _operations = operations;
        _engine = engine;
        _seeds = seeds;
        _nodes = nodes;
        _components = components;
        _drawn = drawn;
    }

    /// <summary>The fields of a store that has outboxes.</summary>
    public static Field Field { get; } = new("outbox", FieldType.Group, "How messages that belong to its transactions are relayed, where a handler publishes with 'outbox'.")
    {
        Bare = "every",
        Fields =
        [
            new("every", FieldType.Duration, "From one look into it to the next.") { Default = "100 ms", Minimum = 1e-6, Maximum = 3600 },
            new("batch", FieldType.Count, "Messages that one look takes at the most.") { Default = "100", Minimum = 1, Maximum = 100_000 },
        ],
    };

    /// <summary>The number, in its store, of the outbox that a step puts its message into.</summary>
    /// <param name="service">Whose step it is.</param>
    /// <param name="publish">The step, which has an outbox.</param>
    public ushort NumberOf(string service, AskStep publish)
    {
        var key = (service, publish.Outbox!, publish.Target);
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = Build(service, publish.Outbox!, publish.Target);
            _numbers.Add(key, number);
        }

        return number;
    }

    private ushort Build(string service, string store, string target)
    {
        var settings = _components.First(c => c.Name == store).Settings.Group("outbox");
        var options = settings is null ? new OutboxOptions() : new OutboxOptions { Every = settings.Nanoseconds("every"), Batch = settings.Count("batch") };
        var policies = _drawn.First(l => l.From == service && l.To == target).Policies;
        var name = $"outbox of {service} in {store} for {target}";
        var outbox = _engine.Add(new OutboxNode(options) { Name = name });
        outbox.Store = _engine.Add(new Link(outbox, _nodes[store], transit: _seeds.Stream(name, "looks")));
        outbox.Target = _engine.Add(new Link(outbox, _nodes[target], LinkBuilder.Policies(policies), _seeds.Stream(name, "jitter"), LinkBuilder.Network(policies, _operations), _seeds.Stream(name, "transit"))
        {
            // Copies leave no messages: what is relayed is what is followed.
            Slice = _slice is { } slice && LinkSlice.IsNeeded(slice.Whole, slice.DivisorOf(target)) ? new LinkSlice(slice.Whole, slice.DivisorOf(target), slice.Whole, _seeds.Stream(name, "copies")) : null,
        });
        return ((IKeepsOutboxes)_nodes[store]).Keep(outbox);
    }
}
