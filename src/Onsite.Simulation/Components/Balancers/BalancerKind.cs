using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Balancers.Policies;
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
        new("policy", FieldType.Word, "How it chooses: in turn, by chance, the one with the fewest calls open, the better of two drawn by chance, or by the key.") { Default = "round-robin", Words = ["round-robin", "random", "least-outstanding", "two-choices", "consistent-hash"] },
        new("healthCheck", FieldType.Group, "How it finds out which replicas are up.")
        {
            Bare = "every",
            Fields =
            [
                new("every", FieldType.Duration, "From one check to the next; 0 s for none.") { Default = "10 s", Maximum = 3600 },
                new("after", FieldType.Count, "Checks that have to fail in a row before a replica is left out.") { Default = "3", Minimum = 1, Maximum = 100 },
                new("back", FieldType.Count, "Checks that have to succeed in a row before it is sent to again.") { Default = "1", Minimum = 1, Maximum = 100 },
                new("slowStart", FieldType.Duration, "How long a replica that is back takes to get its full share.") { Default = "0 s", Maximum = 3600 },
            ],
        },
        new("outliers", FieldType.Count, "Calls that have to fail in a row before a replica is left out for half a minute; without it, only checks count.") { Minimum = 1, Maximum = 10_000 },
        new("connections", FieldType.Count, "Calls that it has open at the most.") { Minimum = 1, Maximum = 1e9 },
        new("price", FieldType.Money, "What it costs a month.") { Default = "22 USD/month" },
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var settings = component.Settings;
        var health = settings.Group("healthCheck");
        var options = new BalancerOptions
        {
            ConnectionLimit = settings.OptionalCount("connections") ?? int.MaxValue,
            Health = new HealthOptions
            {
                Every = health?.Nanoseconds("every") ?? HealthOptions.Default.Every,
                FailuresToEject = health?.Count("after") ?? HealthOptions.Default.FailuresToEject,
                SuccessesToReadmit = health?.Count("back") ?? HealthOptions.Default.SuccessesToReadmit,
                SlowStart = health?.Nanoseconds("slowStart") ?? 0,
                Outliers = settings.OptionalCount("outliers") is { } failures ? new OutlierOptions { Consecutive = failures } : null,
            },
        };
        var choice = context.Seeds.Stream(component.Name, "choice");
        IBalancing policy = settings.Text("policy") switch
        {
            "random" => new RandomChoice(choice),
            "least-outstanding" => new LeastOutstanding(),
            "two-choices" => new TwoChoices(choice),
            "consistent-hash" => new ConsistentHash(),
            _ => new RoundRobin(),
        };
        return new BalancerNode(options, policy) { Name = component.Name };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring) => ((BalancerNode)node).Upstream = wiring.From(component).First();

    /// <inheritdoc />
    public bool IsDividedAsBehind => true;

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => new(request.Behind);

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with { Settings = component.Settings.Divide("connections", division.Total) };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => component.Settings.Number("price");
}
