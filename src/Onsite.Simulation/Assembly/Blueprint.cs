using Onsite.Documents;
using Onsite.Simulation.Assembly.Handlers;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Assembly;

/// <summary>A design and a scenario that go together: ready to be built as often as there are replications.</summary>
public sealed class Blueprint
{
    private Blueprint(Scenario scenario, Design design)
    {
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

    /// <summary>Puts a design and a scenario together.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="design">The design.</param>
    /// <param name="diagnostics">Receives what keeps them from running.</param>
    /// <returns>Both together; null where an error was found.</returns>
    public static Blueprint? Create(Scenario scenario, Design design, DiagnosticList diagnostics)
    {
        DesignChecks.Run(scenario, design, diagnostics);
        return diagnostics.HasErrors ? null : new Blueprint(scenario, design);
    }

    /// <summary>The same with every rate multiplied.</summary>
    /// <param name="factor">By what; above 0.</param>
    public Blueprint WithLoad(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        var workload = Scenario.Workload with { Profile = [.. Scenario.Workload.Profile.Select(p => new ProfilePart(p.Seconds, p.From * factor, p.To * factor))], Users = (int)Math.Ceiling(Scenario.Workload.Users * factor) };
        return new Blueprint(Scenario with { Workload = workload }, Design);
    }

    /// <summary>The steps that a service runs for an operation: those that were written, or those that follow from its links.</summary>
    public IReadOnlyList<Step> StepsOf(Component component, Operation operation)
    {
        var written = Design.Handlers.FirstOrDefault(h => h.Component == component.Name && h.Operation == operation.Name) ?? Design.Handlers.FirstOrDefault(h => h.Component == component.Name && h.Operation == Handler.Any);
        var targets = Design.Links.Where(l => l.From == component.Name).Select(l => (l.To, ComponentKinds.Find(Components.First(c => c.Name == l.To).Kind)!.Role)).ToList();
        return written?.Steps ?? HandlerInference.Infer(component, operation, targets, component.Settings.OptionalDistribution("compute") ?? new Constant(0));
    }

    /// <summary>Builds it.</summary>
    /// <param name="seeds">The streams of the replication.</param>
    internal Assembled Build(SeedSequence seeds)
    {
        var engine = new Engine();
        var context = new BuildContext(engine, seeds, Scenario, Scenario.Given.Concat(Design.Components).First(c => ComponentKinds.Find(c.Kind)!.Role == Role.Client).Name);
        var nodes = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var component in Components)
        {
            nodes[component.Name] = engine.Add(ComponentKinds.Find(component.Kind)!.Build(component, context));
        }

        var links = new Dictionary<(string From, string To), Link>();
        foreach (var link in Design.Links)
        {
            var clients = ComponentKinds.Find(Components.First(c => c.Name == link.From).Kind)!.Role == Role.Client;
            var policies = LinkBuilder.Policies(clients && !link.Policies.IsWritten("timeout") ? Scenario.Workload.Clients : link.Policies);
            links[(link.From, link.To)] = new Link(nodes[link.From], nodes[link.To], policies, seeds.Stream(link.Name, "jitter"));
        }

        foreach (var link in links.OrderBy(l => l.Key.From, StringComparer.Ordinal).ThenBy(l => l.Key.To, StringComparer.Ordinal))
        {
            engine.Add(link.Value);
        }

        var handlers = Components.Where(c => ComponentKinds.Find(c.Kind)!.Role == Role.Service).ToDictionary(c => c.Name, c => Compile(c, links), StringComparer.Ordinal);
        var wiring = new Wiring(nodes, links, handlers);
        foreach (var component in Components)
        {
            ComponentKinds.Find(component.Kind)!.Wire(nodes[component.Name], component, wiring);
        }

        return new Assembled(engine, nodes, links);
    }

    private HandlerStep[][] Compile(Component component, Dictionary<(string From, string To), Link> links) =>
        [.. Scenario.Operations.Select(o => HandlerCompiler.Compile(StepsOf(component, o), target => links[(component.Name, target)]))];
}
