using System.Collections.Concurrent;
using Onsite.Documents;
using Onsite.Simulation.Assembly.Handlers;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Faults;
using Onsite.Simulation.Files;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Network.Slicing;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Assembly;

/// <summary>A design and a scenario that go together: ready to be built as often as there are replications.</summary>
public sealed class Blueprint
{
    /// <summary>Parts to one that fails, from where on they are said to be very many.</summary>
    private const double Many = 16;

    private readonly IReadOnlyList<Fault> _faults;
    private readonly Lazy<IReadOnlyList<HashSet<(string Component, AskStep Ask)>>> _counting;
    private readonly ILookup<string, DesignLink> _linksFrom;
    private readonly IReadOnlyDictionary<string, Role> _roles;
    private readonly ConcurrentDictionary<(string Component, string Operation), IReadOnlyList<Step>> _steps = new();

    private Blueprint(Scenario scenario, Design design, IReadOnlyList<Fault> faults)
    {
        _faults = faults;
        _counting = new(() => [.. scenario.Operations.Select(o => o.IsDurable ? CountingWrites(o) : [])]);
        _linksFrom = design.Links.ToLookup(l => l.From, StringComparer.Ordinal);
        _roles = scenario.Given.Concat(design.Components).ToDictionary(c => c.Name, c => ComponentKinds.Find(c.Kind)!.Role, StringComparer.Ordinal);
        Scenario = scenario;
        Design = design;
        Components = [.. scenario.Given.Concat(design.Components).OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    /// <summary>What the design has to live with.</summary>
    public Scenario Scenario { get; }

    /// <summary>The design.</summary>
    public Design Design { get; }

    /// <summary>How it is a slice of the whole; null where it is the whole.</summary>
    internal SlicePlan? Slice { get; private init; }

    /// <summary>One of how many requests it follows: 1 where it is the whole.</summary>
    public int SliceOf => Slice?.Whole ?? 1;

    /// <summary>The largest factor by which a fault multiplies what comes in all; 1 where none does.</summary>
    internal double LargestSpike => _faults.OfType<Spike>().Select(FactorOf).Append(1).Max();

    /// <summary>The factor by which faults multiply what comes in all, on average over the run.</summary>
    internal double MeanSpike => 1 + _faults.OfType<Spike>().Sum(f => (FactorOf(f) - 1) * Math.Min(Scenario.Workload.Duration, (f.For ?? long.MaxValue) / 1e9) / Scenario.Workload.Duration);

    /// <summary>The components of both, in the order of their names: the order of a file has no effect.</summary>
    public IReadOnlyList<Component> Components { get; }

    /// <summary>The clients whom operations come from that name none: the first of the file.</summary>
    internal string FirstClients => Scenario.Given.Concat(Design.Components).First(c => ComponentKinds.Find(c.Kind)!.Role == Role.Client).Name;

    /// <summary>
    /// What makes it need fewer events. Where a few of very many parts fail, that is it: a slice keeps so many parts that one of them stands for what fails, and all of the calls that they get.
    /// </summary>
    internal string FewerEvents
    {
        get
        {
            foreach (var (name, count) in _faults.OfType<ComponentFault>().Where(f => f.Count is not null).Select(f => (f.Component, f.Count!.Value)))
            {
                var component = Components.First(c => c.Name == name);
                var parts = ComponentKinds.Find(component.Kind)!.Units(component);
                if (parts / count >= Many)
                {
                    return $"{QuantityText.Count(count)} of the {QuantityText.Count(parts)} parts of {name} fail, and a slice that shows it has to keep them all: let {QuantityText.Count(Math.Ceiling(parts / Many))} or more fail at once, or a zone, or lower the load.";
                }
            }

            return "Shorten the profile, lower the rate, or raise the budget.";
        }
    }

    /// <summary>Puts a design and a scenario together.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="design">The design.</param>
    /// <param name="diagnostics">Receives what keeps them from running.</param>
    /// <returns>Both together; null where an error was found.</returns>
    public static Blueprint? Create(Scenario scenario, Design design, DiagnosticList diagnostics)
    {
        DesignChecks.Run(scenario, design, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var blueprint = new Blueprint(scenario, design, FaultCompiler.Compile(scenario.Faults, diagnostics));
        if (!diagnostics.HasErrors)
        {
            blueprint.CheckFaults(diagnostics);
        }

        return diagnostics.HasErrors ? null : blueprint;
    }

    /// <summary>The same with every rate multiplied.</summary>
    /// <param name="factor">By what; above 0.</param>
    public Blueprint WithLoad(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        var workload = Scenario.Workload with { Profile = [.. Scenario.Workload.Profile.Select(p => new ProfilePart(p.Seconds, p.From * factor, p.To * factor))], Users = (int)Math.Ceiling(Scenario.Workload.Users * factor) };
        return new Blueprint(Scenario with { Workload = workload }, Design, _faults) { Slice = Slice };
    }

    /// <summary>A slice of it: one of so many requests, and as much of the design as they would have to themselves.</summary>
    /// <param name="whole">One of how many; from 1, which is the whole.</param>
    /// <param name="trial">What a trial has shown of each component, where there was one.</param>
    /// <exception cref="InvalidOperationException">It is a slice itself.</exception>
    internal Blueprint WithSlice(int whole, IReadOnlyDictionary<string, TrialFigures> trial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, 1);
        if (Slice is not null)
        {
            throw new InvalidOperationException("A slice is not sliced again.");
        }

        if (whole == 1)
        {
            return this;
        }

        var plan = Slicer.Plan(Scenario, Design, _faults, whole, trial);
        return new Blueprint(Slicer.Divide(Scenario, plan), Slicer.Divide(Design, plan), Slicer.Divide(_faults, plan)) { Slice = plan };
    }

    /// <summary>The same design in another scenario, whose faults are known to be possible.</summary>
    internal Blueprint With(Scenario scenario, IReadOnlyList<Fault> faults) => new(scenario, Design, faults) { Slice = Slice };

    /// <summary>Another design in the same scenario; it has the same components and links.</summary>
    internal Blueprint With(Design design) => new(Scenario, design, _faults) { Slice = Slice };

    /// <summary>The steps that a service runs for an operation: those that were written, or those that follow from its links.</summary>
    public IReadOnlyList<Step> StepsOf(Component component, Operation operation) => _steps.GetOrAdd((component.Name, operation.Name), _ =>
    {
        var written = Design.Handlers.FirstOrDefault(h => h.Component == component.Name && h.Operation == operation.Name) ?? Design.Handlers.FirstOrDefault(h => h.Component == component.Name && h.Operation == Handler.Any);
        var targets = _linksFrom[component.Name].Select(l => (l.To, _roles[l.To])).ToList();
        return written?.Steps ?? HandlerInference.Infer(component, operation, targets, component.Settings.OptionalDistribution("compute") ?? new Constant(0));
    });

    /// <summary>Builds it.</summary>
    /// <param name="seeds">The streams of the replication.</param>
    internal Assembled Build(SeedSequence seeds)
    {
        var engine = new Engine();
        var context = new BuildContext(engine, seeds, Scenario, FirstClients, Components);
        var nodes = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var component in Components)
        {
            nodes[component.Name] = engine.Add(ComponentKinds.Find(component.Kind)!.Build(component, context));
        }

        var links = new Dictionary<(string From, string To), Link>();
        foreach (var link in Design.Links.OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal))
        {
            var clients = ComponentKinds.Find(Components.First(c => c.Name == link.From).Kind)!.Role == Role.Client;
            var settings = clients && !link.Policies.IsWritten("timeout") ? Scenario.Workload.Clients : link.Policies;
            var (sends, receives) = (Slice?.DivisorOf(link.From) ?? 1, Slice?.DivisorOf(link.To) ?? 1);
            var policies = LinkBuilder.Policies(LinkBuilder.Divided(settings, sends));
            if (clients && policies.Retry is { } retry)
            {
                policies = policies with { Retry = retry with { Abandons = Scenario.Workload.Abandon } };
            }

            var from = Components.First(c => c.Name == link.From);
            var sender = ComponentKinds.Find(from.Kind)!.Sender(nodes[link.From], link, context);
            links[(link.From, link.To)] = new Link(sender, nodes[link.To], policies, seeds.Stream(link.Name, "jitter"), LinkBuilder.Network(link.Policies, Scenario.Operations), seeds.Stream(link.Name, "transit"))
            {
                Name = link.Name,
                Slice = LinkSlice.IsNeeded(sends, receives) ? new LinkSlice(sends, receives, SliceOf, seeds.Stream(link.Name, "copies")) : null,
            };
        }

        foreach (var link in links.OrderBy(l => l.Key.From, StringComparer.Ordinal).ThenBy(l => l.Key.To, StringComparer.Ordinal))
        {
            engine.Add(link.Value);
        }

        var outboxes = new OutboxBuilder(engine, seeds, nodes, Components, Design.Links, Scenario.Operations, Slice);
        var handlers = Components.Where(c => ComponentKinds.Find(c.Kind)!.Role == Role.Service).ToDictionary(c => c.Name, c => Compile(c, links, outboxes), StringComparer.Ordinal);
        var wiring = new Wiring(engine, nodes, links, handlers, Design.Links);
        foreach (var component in Components)
        {
            ComponentKinds.Find(component.Kind)!.Wire(nodes[component.Name], component, wiring);
        }

        if (Scenario.Faults.Count > 0)
        {
            var zones = Components.ToDictionary(c => c.Name, c => c.Settings.Names("zones"), StringComparer.Ordinal);
            engine.Add(new FaultPlan(_faults, new EngineTargets(engine, zones)));
        }

        return new Assembled(engine, nodes, links);
    }

    /// <summary>Where a spike is that of one kind of clients, the others come as before.</summary>
    private double FactorOf(Spike spike) => 1 + ((spike.Factor - 1) * (spike.Clients is { } clients ? Scenario.Operations.Where(o => (o.From ?? FirstClients) == clients).Sum(o => o.Share) : 1));

    /// <summary>Asks each fault whether what it happens to is there.</summary>
    private void CheckFaults(DiagnosticList diagnostics)
    {
        if (Scenario.Faults.Count == 0)
        {
            return;
        }

        var assembled = new Blueprint(Scenario with { Faults = [] }, Design, []).Build(new SeedSequence(0));
        var zones = Components.ToDictionary(c => c.Name, c => c.Settings.Names("zones"), StringComparer.Ordinal);
        var targets = new EngineTargets(assembled.Engine, zones);
        foreach (var (line, fault) in Scenario.Faults.Zip(_faults))
        {
            foreach (var problem in fault.Problems(targets))
            {
                diagnostics.Error(SimulationCodes.UnknownName, line.Place, problem, "Name a component that the design has and that this can happen to.");
            }
        }
    }

    private HandlerStep[][] Compile(Component component, Dictionary<(string From, string To), Link> links, OutboxBuilder outboxes) =>
        [.. Scenario.Operations.Select((o, i) => HandlerCompiler.Compile(StepsOf(component, o), target => links[(component.Name, target)], ask => _counting.Value[i].Contains((component.Name, ask)), ask => outboxes.NumberOf(component.Name, ask)))];

    /// <summary>
    /// The write by which a durable operation counts as done: the first that is found on the way of the request. What its handlers write beyond that is part of the same matter, and does not make it done twice. Where the way
    /// leads to one of several, each of them has such a write. Where handlers say themselves which one counts, it is that.
    /// </summary>
    private HashSet<(string Component, AskStep Ask)> CountingWrites(Operation operation) =>
        Components.Where(c => _roles[c.Name] == Role.Service).SelectMany(c => Asks(StepsOf(c, operation)).Where(a => a.Counts).Select(a => (c.Name, a))).ToHashSet() is { Count: > 0 } said
            ? said
            : CountingWrites(operation, Design.Links.Where(l => l.From == (operation.From ?? FirstClients)).Select(l => l.To));

    private HashSet<(string Component, AskStep Ask)> CountingWrites(Operation operation, IEnumerable<string> from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<string>(from);
        while (ahead.TryDequeue(out var name))
        {
            var component = Components.First(c => c.Name == name);
            var kind = ComponentKinds.Find(component.Kind)!;
            if (!seen.Add(name) || kind.Role is not (Role.Service or Role.Balancer or Role.Messages))
            {
                continue;
            }

            var next = Design.Links.Where(l => l.From == name).Select(l => l.To);
            if (kind.HandsOnToSeveral && next.Select(to => CountingWrites(operation, [to])).Aggregate((all, one) => [.. all, .. one]) is { Count: > 0 } writes)
            {
                return writes;
            }

            if (kind.Role != Role.Service)
            {
                foreach (var to in next)
                {
                    ahead.Enqueue(to);
                }

                continue;
            }

            foreach (var ask in Asks(StepsOf(component, operation)))
            {
                if (ask.Ask == Ask.Write && _roles[ask.Target] is Role.Store or Role.Cache)
                {
                    return [(name, ask)];
                }

                ahead.Enqueue(ask.Target);
            }
        }

        return [];
    }

    private static IEnumerable<AskStep> Asks(IEnumerable<Step> steps) => steps.SelectMany(step => step switch
    {
        AskStep ask => Asks(ask.OnMiss).Prepend(ask).Concat(Asks(ask.OnFailure ?? [])),
        ParallelStep parallel => parallel.Asks,
        ChanceStep chance => Asks(chance.Then).Concat(Asks(chance.Otherwise)),
        _ => [],
    });
}
