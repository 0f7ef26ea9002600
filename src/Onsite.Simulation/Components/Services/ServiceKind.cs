using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Services;

/// <summary>A service, and a worker: processes that run handlers.</summary>
internal sealed class ServiceKind : IComponentKind
{
    private readonly string _name;

    /// <summary>The kind under a name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="meaning">What it is.</param>
    public ServiceKind(string name = "service", string meaning = "Processes that run a handler for every request.")
    {
        _name = name;
        Meaning = meaning;
    }

    /// <inheritdoc />
    public string Name => _name;

    /// <inheritdoc />
    public string Meaning { get; }

    /// <inheritdoc />
    public Role Role => Role.Service;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("replicas", FieldType.Count, "How many processes there are.") { Default = "2", Minimum = 1, Maximum = 10_000 },
        new("cores", FieldType.Count, "Cores of each.") { Default = "2", Minimum = 1, Maximum = 256 },
        new("concurrency", FieldType.Count, "Requests that each has in work at the most: its threads, or its limit where it is asynchronous. A request holds its place while it waits for others.") { Default = "200", Minimum = 1, Maximum = 1e6 },
        new("queue", FieldType.Count, "Requests that wait for a place at the most; the next is refused.") { Default = "100", Maximum = 1e9 },
        new("compute", FieldType.Times, "What a request costs a core where no handler is written.") { Default = "2 ms", Minimum = 0, Maximum = 3600 },
        new("oneAtATime", FieldType.Flag, "Whether a core works on one request until it is done; otherwise all that compute share the cores, as an operating system lets them.") { Default = "false" },
        new("price", FieldType.Money, "What a process costs a month; without it, its cores at the price of an m7g."),
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context) => new ServiceNode(
        new ServiceOptions
        {
            Replicas = component.Settings.Count("replicas"),
            Cores = component.Settings.Count("cores"),
            Concurrency = component.Settings.Count("concurrency"),
            QueueLimit = component.Settings.Count("queue"),
            SharesCores = !component.Settings.Flag("oneAtATime"),
        },
        context.Seeds.Stream(component.Name, "work"),
        context.Seeds.Stream(component.Name, "choice"))
    { Name = component.Name };

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring) => ((ServiceNode)node).Handlers = wiring.HandlersOf(component);

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => units * (component.Settings.OptionalNumber("price") ?? (component.Settings.Number("cores") * Prices.CoreMonth));
}
