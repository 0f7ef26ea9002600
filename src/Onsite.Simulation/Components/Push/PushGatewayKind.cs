using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Push;

/// <summary>A gateway that pushes messages to devices.</summary>
internal sealed class PushGatewayKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "push-gateway";

    /// <inheritdoc />
    public string Meaning => "Holds the connections of devices and writes messages to those whom they are for.";

    /// <inheritdoc />
    public Role Role => Role.Push;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("replicas", FieldType.Count, "Processes.") { Default = "2", Minimum = 1, Maximum = 1000 },
        new("cores", FieldType.Count, "Cores of each.") { Default = "2", Minimum = 1, Maximum = 256 },
        new("connections", FieldType.Count, "Devices that want to be connected.") { Default = "10k", Minimum = 1, Maximum = 1e8 },
        new("limit", FieldType.Count, "Connections that a process holds at the most.") { Default = "50k", Minimum = 1, Maximum = 1e7 },
        new("recipients", FieldType.Numbers, "How many devices a message is for.") { Default = "constant(1)", Maximum = 1e8 },
        new("receive", FieldType.Times, "What taking a message costs a core.") { Default = "constant(20 us)", Maximum = 60 },
        new("deliver", FieldType.Times, "What writing it to a device costs a core.") { Default = "constant(20 us)", Maximum = 60 },
        new("connect", FieldType.Times, "What a device that connects costs a core.") { Default = "constant(1 ms)", Maximum = 60 },
        new("slow", FieldType.Share, "The share of devices that read slowly.") { Default = "0 %", Maximum = 1 },
        new("slowRate", FieldType.Rate, "Messages a second that a slow device reads.") { Default = "10/s", Minimum = 0.001, Maximum = 1e6 },
        new("buffer", FieldType.Count, "Messages that are kept for a slow device; one more, and it is disconnected.") { Default = "100", Minimum = 1, Maximum = 1e6 },
        new("reconnectWindow", FieldType.Duration, "Over how long those who have lost their connection together come back; with 0 s all at once.") { Default = "5 s", Maximum = 86_400 },
        CommonFields.Zones,
        CommonFields.Price("a process", "its cores at the price of an m7g"),
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var (settings, seeds) = (component.Settings, context.Seeds);
        return new PushGatewayNode(
            new PushOptions
            {
                Replicas = settings.Count("replicas"),
                Cores = settings.Count("cores"),
                Connections = settings.Count("connections"),
                ReplicaLimit = settings.Count("limit"),
                ReceiveWork = settings.Distribution("receive"),
                DeliverWork = settings.Distribution("deliver"),
                ConnectWork = settings.Distribution("connect"),
                SlowShare = settings.Number("slow"),
                SlowRate = settings.Number("slowRate"),
                BufferLimit = settings.Count("buffer"),
                ReconnectWindow = settings.Nanoseconds("reconnectWindow"),
            },
            seeds.Stream(component.Name, "work"),
            seeds.Stream(component.Name, "choice"),
            seeds.Stream(component.Name, "returns"))
        { Name = component.Name, Recipients = [settings.Distribution("recipients")] };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        // Devices are not components.
    }

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) =>
        // A message for many devices is at every process, and how many there are decides how long it takes.
        component.Settings.Distribution("recipients").Mean > 2 ? Division.None : new(Divisors.OfFleet(component, "replicas", "limit", request).Parts);

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with { Settings = component.Settings.Divide("replicas", division.Parts).Divide("connections", division.Parts) };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => units * (component.Settings.OptionalNumber("price") ?? (component.Settings.Number("cores") * Prices.CoreMonth));
}
