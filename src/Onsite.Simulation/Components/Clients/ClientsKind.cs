using Onsite.Simulation.Assembly;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
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
    public Node Build(Component component, BuildContext context) =>
        new OpenClients(new Exponential(1 / context.Scenario.Workload.Profile[0].From), context.Seeds.Stream(component.Name, "arrivals")) { Name = component.Name };

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring) => ((OpenClients)node).Entry = wiring.From(component).First();

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => 0;
}
