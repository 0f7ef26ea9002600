using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Names;

/// <summary>A name, and the resolvers that look it up.</summary>
internal sealed class DnsKind : IComponentKind
{
    private const double SecondsPerMonth = Prices.HoursPerMonth * 3600;
    private const double Million = 1e6;

    /// <inheritdoc />
    public string Name => "dns";

    /// <inheritdoc />
    public string Meaning => "Tells callers which of several targets to go to; their resolvers keep what they were told until it expires.";

    /// <inheritdoc />
    public Role Role => Role.Balancer;

    /// <inheritdoc />
    public bool HandsOnToSeveral => true;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("answer", FieldType.Word, "What a resolver is told: a target drawn by the weights of the links, or the one that it is near to; the weights then say how many are near to each.") { Default = "weighted", Words = ["weighted", "nearest"] },
        new("ttl", FieldType.Duration, "How long a resolver keeps what it was told.") { Default = "1 min", Minimum = 0.001, Maximum = 1e8 },
        new("resolvers", FieldType.Count, "How many resolvers the callers use; each keeps an answer of its own.") { Default = "100", Minimum = 1, Maximum = 1e6 },
        new("resolve", FieldType.Times, "How long a resolver takes that has no answer.") { Default = "20 ms", Maximum = 60 },
        new("detour", FieldType.Times, "How much longer a call takes to a target that is not the nearest, there and back; only where answers are the nearest.") { Maximum = 60 },
        new("healthCheck", FieldType.Group, "How it finds out which targets are up; without it, it answers with all of them whatever happens.")
        {
            Bare = "every",
            Fields =
            [
                new("every", FieldType.Duration, "From one check to the next.") { Default = "30 s", Minimum = 0.001, Maximum = 3600 },
                new("after", FieldType.Count, "Checks in a row that take a target out of the answers, or in again.") { Default = "3", Minimum = 1, Maximum = 100 },
            ],
        },
        new("pricePerMillion", FieldType.Number, "What a million queries cost, in USD.") { Default = "0.40", Maximum = 1e6 },
        new("price", FieldType.Money, "What the zone and its checks cost a month.") { Default = "1 USD/month" },
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var settings = component.Settings;
        var health = settings.Group("healthCheck");
        return new DnsNode(
            new DnsOptions
            {
                Resolvers = settings.Count("resolvers"),
                Ttl = settings.Nanoseconds("ttl"),
                ResolutionTime = settings.Distribution("resolve"),
                AnswersNearest = settings.Text("answer") == "nearest",
                Detour = settings.Text("answer") == "nearest" ? settings.OptionalDistribution("detour") : null,
                Health = health is null ? DnsOptions.Checks(0, 1) : DnsOptions.Checks(health.Nanoseconds("every"), health.Count("after")),
            },
            context.Seeds.Stream(component.Name, "choice"),
            context.Seeds.Stream(component.Name, "times"))
        { Name = component.Name };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring) => ((DnsNode)node).Targets = [.. wiring.WaysFrom(component).Select(way => new DnsTarget(way.Link, way.Settings.Number("weight")))];

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => new(request.Whole);

    /// <summary>Each resolver is asked as often as before, and there are fewer.</summary>
    public Component Divided(Component component, Division division, double whole) => component with { Settings = component.Settings.Divide("resolvers", division.Total) };

    /// <summary>How many queries there are only a run shows.</summary>
    public double Units(Component component) => 0;

    /// <summary>Queries a second: what is paid for.</summary>
    public double UnitsOf(Node node, Component component, long now) => ((DnsNode)node).QueriesPerSecond(now);

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => component.Settings.Number("price") + (units * SecondsPerMonth / Million * component.Settings.Number("pricePerMillion"));
}
