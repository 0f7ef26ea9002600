using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Limits;

namespace Onsite.Simulation.Components.Stores.External;

/// <summary>Somebody else's system.</summary>
internal sealed class ExternalApiKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "external";

    /// <inheritdoc />
    public string Meaning => "Somebody else's system, with a latency, errors and a limit that nobody here controls.";

    /// <inheritdoc />
    public Role Role => Role.External;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("latency", FieldType.Times, "How long a call takes.") { Default = "lognormal(mean 200 ms, p99 1 s)", Maximum = 3600 },
        new("errors", FieldType.Share, "The share of calls that fail.") { Default = "0.1 %", Maximum = 1 },
        new("limit", FieldType.Rate, "Calls a second that it takes at the most; without it, any.") { Minimum = 0.001, Maximum = 1e9 },
        new("idempotent", FieldType.Flag, "Whether it knows a call that is repeated, and does it once.") { Default = "true" },
        CommonFields.Price("it", "nothing"),
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context) => new ExternalApiNode(
        new ExternalApiOptions
        {
            Latency = component.Settings.Distribution("latency"),
            ErrorShare = component.Settings.Number("errors"),
            RateLimit = component.Settings.OptionalNumber("limit") is { } rate ? new TokenBucketOptions(rate, Math.Max(1, rate)) : null,
            IsIdempotent = component.Settings.Flag("idempotent"),
        },
        context.Seeds.Stream(component.Name, "work"),
        context.Seeds.Stream(component.Name, "choice"))
    { Name = component.Name };

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        // It sends nothing that the design knows of.
    }

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => new(request.Whole);

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with { Settings = component.Settings.DivideAmount("limit", division.Total) };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => component.Settings.OptionalNumber("price") ?? 0;
}
