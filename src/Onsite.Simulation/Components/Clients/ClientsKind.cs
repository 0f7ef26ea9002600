using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Clients;

/// <summary>Those who come from outside.</summary>
internal sealed class ClientsKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "clients";

    /// <inheritdoc />
    public string Meaning => "People and machines that come from outside, as the scenario says.";

    /// <inheritdoc />
    public Role Role => Role.Client;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } = [];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var (scenario, seeds) = (context.Scenario, context.Seeds);
        var operations = scenario.Operations.Select(o => new ClientOperation
        {
            Weight = (o.From ?? context.FirstClients) == component.Name ? o.Share : 0,
            Keys = o.Keys == 0 ? null : new KeyPopulation(new KeyOptions { Count = o.Keys, Exponent = o.Skew, Block = o.KeyBlock }, seeds.Stream(component.Name, $"keys of {o.Name}")),
            IsDurable = o.IsDurable,
            Priority = o.Priority,
        }).ToList();
        var share = operations.Sum(o => o.Weight);
        if (share == 0)
        {
            // Nothing comes from here, and a mix has something in it.
            operations[0] = operations[0] with { Weight = 1 };
        }

        var mix = new OperationMix(operations, seeds.Stream(component.Name, "operations"));
        var workload = scenario.Workload;
        return workload.Users > 0
            ? new ClosedClients(Math.Max(1, (int)Math.Round(workload.Users * share)), workload.Thinking, seeds.Stream(component.Name, "thinking"), mix) { Name = component.Name }
            : new OpenClients(Arrivals(workload, share), seeds.Stream(component.Name, "arrivals"), mix) { Name = component.Name };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring) => ((ClientNode)node).Entry = wiring.From(component).First();

    private static IArrivals Arrivals(Workload workload, double share)
    {
        var rate = workload.Profile[0].From * share;
        return workload.Arrivals switch
        {
            _ when share == 0 => new ReplayedArrivals([]),
            "regular" => new RenewalArrivals(new Constant(1 / rate)),
            "bursts" => Bursts(workload, rate),
            _ => new ProfileArrivals([.. workload.Profile.Select(p => ProfilePiece.Ramp(p.Seconds, p.From * share, p.To * share))]),
        };
    }

    /// <summary>A busy and a quiet state whose rates have the rate of the profile as their mean.</summary>
    private static ModulatedArrivals Bursts(Workload workload, double rate)
    {
        var (busy, part) = (rate * workload.BurstFactor, workload.BurstShare);
        var quiet = rate * (1 - (part * workload.BurstFactor)) / (1 - part);
        return new ModulatedArrivals(new ModulatedState(busy, workload.BurstSeconds), new ModulatedState(quiet, workload.BurstSeconds * (1 - part) / part));
    }

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => new(request.Whole);

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => 0;
}
