using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Limits;

namespace Onsite.Simulation.Components.Gateways;

/// <summary>An API gateway: processes that read a request, hold it to a limit, see who is asking and call the service that is meant.</summary>
internal sealed class GatewayKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "api-gateway";

    /// <inheritdoc />
    public string Meaning => "Reads each request, holds it to a limit of rate, checks who is asking and calls the service that is meant.";

    /// <inheritdoc />
    public Role Role => Role.Service;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("replicas", FieldType.Count, "How many processes there are.") { Default = "2", Minimum = 1, Maximum = 10_000 },
        new("cores", FieldType.Count, "Cores of each.") { Default = "2", Minimum = 1, Maximum = 256 },
        new("concurrency", FieldType.Count, "Requests that each has open at the most.") { Default = "10k", Minimum = 1, Maximum = 1e6 },
        new("queue", FieldType.Count, "Requests that wait beyond that.") { Default = "1000", Maximum = 1e9 },
        new("reading", FieldType.Times, "What it costs a core to read a request and to look its limit up; one that is refused costs it as well.") { Default = "50 us", Maximum = 60 },
        new("authentication", FieldType.Times, "What it costs a core to see who is asking.") { Default = "100 us", Maximum = 60 },
        new("rateLimit", FieldType.Group, "The limit of rate.")
        {
            Bare = "rate",
            Fields =
            [
                new("rate", FieldType.Rate, "Requests a second in the long run, of each client.") { Default = "1000/s", Minimum = 1e-6, Maximum = 1e9 },
                new("burst", FieldType.Count, "Requests at once; without it, those of a tenth of a second.") { Minimum = 1, Maximum = 1e9 },
                new("clients", FieldType.Count, "How many clients have a limit of their own; with 1 all share one.") { Default = "1", Minimum = 1, Maximum = 1e7 },
            ],
        },
        CommonFields.Zones,
        CommonFields.Price("a process", "its cores at the price of an m7g"),
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context) => new ServiceNode(
        new ServiceOptions
        {
            Replicas = component.Settings.Count("replicas"),
            Cores = component.Settings.Count("cores"),
            Concurrency = component.Settings.Count("concurrency"),
            QueueLimit = component.Settings.Count("queue"),
            SharesCores = true,
        },
        context.Seeds.Stream(component.Name, "work"),
        context.Seeds.Stream(component.Name, "choice"))
    { Name = component.Name };

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        var settings = component.Settings;
        var limit = settings.Group("rateLimit");
        var options = new GatewayOptions
        {
            Reading = settings.Distribution("reading"),
            Authentication = settings.Distribution("authentication"),
            RateLimit = limit is null ? null : new TokenBucketOptions(limit.Number("rate"), limit.OptionalNumber("burst") ?? Math.Max(1, limit.Number("rate") / 10)),
            Clients = limit?.Count("clients") ?? 1,
        };

        // Where an operation goes is the first call of its handler, written or inferred.
        var routes = wiring.HandlersOf(component).Select(h => h.First(s => s.Kind == StepKind.Call).Link!).ToList();
        ((ServiceNode)node).Handlers = GatewayHandlers.For(options, routes);
    }

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => Divisors.OfFleet(component, "replicas", "concurrency", request);

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole)
    {
        var settings = component.Settings.Divide("replicas", division.Parts).Divide("cores", division.Cores).Divide("concurrency", division.Cores).Divide("queue", division.Cores);
        if (settings.Group("rateLimit") is not { } limit)
        {
            return component with { Settings = settings };
        }

        // Where clients have limits of their own there are fewer clients; where all share one, it is lower.
        return component with { Settings = settings.WithValue("rateLimit", limit.Count("clients") > 1 ? limit.Divide("clients", division.Total) : limit.DivideAmount("rate", division.Total).Divide("burst", division.Total)) };
    }

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => units * (component.Settings.OptionalNumber("price") ?? (component.Settings.Number("cores") * Prices.CoreMonth));
}
