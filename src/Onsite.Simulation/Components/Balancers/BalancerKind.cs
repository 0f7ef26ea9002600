using Onsite.Simulation.Assembly;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Balancers;

/// <summary>A load balancer.</summary>
internal sealed class BalancerKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "load-balancer";

    /// <inheritdoc />
    public string Meaning => "Hands each request on to one of the replicas behind it.";

    /// <inheritdoc />
    public Role Role => Role.Balancer;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("price", FieldType.Money, "What it costs a month.") { Default = "22 USD/month" },
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context) => new BalancerNode(context.Seeds.Stream(component.Name, "choice")) { Name = component.Name };

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring) => ((BalancerNode)node).Target = (ServiceNode)wiring.From(component).First().To;

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => component.Settings.Number("price");
}
