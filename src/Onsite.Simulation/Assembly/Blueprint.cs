using System.Collections.Concurrent;
using Onsite.Documents;
using Onsite.Simulation.Assembly.Handlers;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Faults;
using Onsite.Simulation.Files;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Assembly;

/// <summary>A design and a scenario that go together: ready to be built as often as there are replications.</summary>
public sealed class Blueprint
{
    private readonly IReadOnlyList<Fault> _faults;
    private readonly Lazy<IReadOnlyList<(string Component, AskStep Ask)?>> _counting;
    private readonly ILookup<string, DesignLink> _linksFrom;
    private readonly IReadOnlyDictionary<string, Role> _roles;
    private readonly ConcurrentDictionary<(string Component, string Operation), IReadOnlyList<Step>> _steps = new();

    private Blueprint(Scenario scenario, Design design, IReadOnlyList<Fault> faults)
    {
        _faults = faults;
        _counting = new(() => [.. scenario.Operations.Select(o => o.IsDurable ? CountingWrite(o) : null)]);
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

    /// <summary>The components of both, in the order of their names: the order of a file has no effect.</summary>
    public IReadOnlyList<Component> Components { get; }

    /// <summary>The clients whom operations come from that name none: the first of the file.</summary>
    internal string FirstClients => Scenario.Given.Concat(Design.Components).First(c => ComponentKinds.Find(c.Kind)!.Role == Role.Client).Name;

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
        return new Blueprint(Scenario with { Workload = workload }, Design, _faults);
    }

    /// <summary>The same design in another scenario, whose faults are known to be possible.</summary>
    internal Blueprint With(Scenario scenario, IReadOnlyList<Fault> faults) => new(scenario, Design, faults);

    /// <summary>Another design in the same scenario; it has the same components and links.</summary>
    internal Blueprint With(Design design) => new(Scenario, design, _faults);

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
            var policies = LinkBuilder.Policies(settings);
            if (clients && policies.Retry is { } retry)
            {
                policies = policies with { Retry = retry with { Abandons = Scenario.Workload.Abandon } };
            }

            var from = Components.First(c => c.Name == link.From);
            var sender = ComponentKinds.Find(from.Kind)!.Sender(nodes[link.From], link, context);
            links[(link.From, link.To)] = new Link(sender, nodes[link.To], policies, seeds.Stream(link.Name, "jitter"), LinkBuilder.Network(link.Policies), seeds.Stream(link.Name, "transit"));
        }

        foreach (var link in links.OrderBy(l => l.Key.From, StringComparer.Ordinal).ThenBy(l => l.Key.To, StringComparer.Ordinal))
        {
            engine.Add(link.Value);
        }

        var handlers = Components.Where(c => ComponentKinds.Find(c.Kind)!.Role == Role.Service).ToDictionary(c => c.Name, c => Compile(c, links), StringComparer.Ordinal);
        var wiring = new Wiring(engine, nodes, links, handlers);
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

    private HandlerStep[][] Compile(Component component, Dictionary<(string From, string To), Link> links) =>
        [.. Scenario.Operations.Select((o, i) => HandlerCompiler.Compile(StepsOf(component, o), target => links[(component.Name, target)], _counting.Value[i] is { } counts ? ask => counts == (component.Name, ask) : _ => false))];

    /// <summary>
    /// The write by which a durable operation counts as done: the first that is found on the way of the request. What its handlers write beyond that is part of the same matter, and does not make it done twice.
    /// </summary>
    private (string Component, AskStep Ask)? CountingWrite(Operation operation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<string>(Design.Links.Where(l => l.From == (operation.From ?? FirstClients)).Select(l => l.To));
        while (ahead.TryDequeue(out var name))
        {
            var component = Components.First(c => c.Name == name);
            var role = ComponentKinds.Find(component.Kind)!.Role;
            if (!seen.Add(name) || role is not (Role.Service or Role.Balancer or Role.Messages))
            {
                continue;
            }

            if (role != Role.Service)
            {
                foreach (var link in Design.Links.Where(l => l.From == name))
                {
                    ahead.Enqueue(link.To);
                }

                continue;
            }

            foreach (var ask in Asks(StepsOf(component, operation)))
            {
                if (ask.Ask == Ask.Write && ComponentKinds.Find(Components.First(c => c.Name == ask.Target).Kind)!.Role is Role.Store or Role.Cache)
                {
                    return (name, ask);
                }

                ahead.Enqueue(ask.Target);
            }
        }

        return null;
    }

    private static IEnumerable<AskStep> Asks(IEnumerable<Step> steps) => steps.SelectMany(step => step switch
    {
        AskStep ask => Asks(ask.OnMiss).Prepend(ask).Concat(Asks(ask.OnFailure ?? [])),
        ParallelStep parallel => parallel.Asks,
        ChanceStep chance => Asks(chance.Then).Concat(Asks(chance.Otherwise)),
        _ => [],
    });
}
