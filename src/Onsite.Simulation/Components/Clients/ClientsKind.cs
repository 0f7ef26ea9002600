using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Measuring;

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
        var scenario = context.Scenario;
        var seeds = context.Seeds;
        var mine = scenario.Operations.Select((o, i) => (Number: i, Operation: o)).Where(o => (o.Operation.From ?? context.FirstClients) == component.Name).ToList();
        var tallies = new OperationTally?[scenario.Operations.Count];
        foreach (var (number, _) in mine)
        {
            tallies[number] = new OperationTally();
        }

        var share = mine.Sum(o => o.Operation.Share);
        var workload = scenario.Workload with { Profile = [.. scenario.Workload.Profile.Select(p => new ProfilePart(p.Seconds, p.From * share, p.To * share))] };
        var isOpen = workload.Users == 0;
        return new WorkloadClients(
            isOpen && mine.Count > 0 ? new ArrivalClock(workload, seeds.Stream(component.Name, "arrivals"), seeds.Stream(component.Name, "bursts")) : null,
            new OperationMix(mine, seeds.Stream(component.Name, "operations"), seeds.Stream(component.Name, "keys")),
            tallies,
            isOpen ? 0 : (int)Math.Round(workload.Users * share),
            workload.Thinking.Compile(),
            seeds.Stream(component.Name, "thinking"))
        { Name = component.Name };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring) => ((WorkloadClients)node).Entry = wiring.From(component).First();

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => 0;
}
