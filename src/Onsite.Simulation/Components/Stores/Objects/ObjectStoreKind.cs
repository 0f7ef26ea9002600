using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Stores.Objects;

/// <summary>An object store, as S3.</summary>
internal sealed class ObjectStoreKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "object-store";

    /// <inheritdoc />
    public string Meaning => "Keeps objects for good and by name, as S3: slow to the first byte, with limits for each prefix.";

    /// <inheritdoc />
    public Role Role => Role.Store;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("read", FieldType.Times, "The time of a read until its first byte.") { Default = "uniform(100 ms, 200 ms)", Maximum = 3600 },
        new("write", FieldType.Times, "The time of a write.") { Default = "uniform(100 ms, 200 ms)", Maximum = 3600 },
        new("prefixes", FieldType.Count, "Prefixes that keys are spread over: each has limits of its own.") { Default = "1", Minimum = 1, Maximum = 1e6 },
        new("readLimit", FieldType.Rate, "Reads of a prefix a second at the most.") { Default = "5500/s", Minimum = 0.1, Maximum = 1e9 },
        new("writeLimit", FieldType.Rate, "Writes of a prefix a second at the most.") { Default = "3500/s", Minimum = 0.1, Maximum = 1e9 },
        new("disk", FieldType.Size, "What it stores, for its price at 0.023 USD a GB and month.") { Default = "100 GB", Maximum = 1e18 },
        CommonFields.Price("it", "what it stores"),
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context) => new ObjectStoreNode(
        new ObjectStoreOptions
        {
            Get = component.Settings.Distribution("read"),
            Put = component.Settings.Distribution("write"),
            Prefixes = component.Settings.Count("prefixes"),
            GetsPerSecond = component.Settings.Number("readLimit"),
            PutsPerSecond = component.Settings.Number("writeLimit"),
        },
        context.Seeds.Stream(component.Name, "work"))
    { Name = component.Name };

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        // It sends nothing of its own.
    }

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => new(request.Whole);

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with { Settings = component.Settings.DivideAmount("readLimit", division.Total).DivideAmount("writeLimit", division.Total) };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => component.Settings.OptionalNumber("price") ?? (component.Settings.Number("disk") / 1e9 * 0.023);
}
