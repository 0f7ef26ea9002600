using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Stores.Search;

/// <summary>A search index, as Elasticsearch.</summary>
internal sealed class SearchIndexKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "search-index";

    /// <inheritdoc />
    public string Meaning => "Answers a query by asking every shard, and shows what was indexed after the next refresh.";

    /// <inheritdoc />
    public Role Role => Role.Store;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("shards", FieldType.Count, "Shards that documents are spread over; a query asks all of them.") { Default = "5", Minimum = 1, Maximum = 1000 },
        new("copies", FieldType.Count, "Copies of each shard.") { Default = "2", Minimum = 1, Maximum = 15 },
        new("cores", FieldType.Count, "Cores of each copy.") { Default = "4", Minimum = 1, Maximum = 256 },
        new("read", FieldType.Times, "What a query asks of a core of each shard.") { Default = "5 ms", Maximum = 3600 },
        new("write", FieldType.Times, "What a document asks of a core of each copy.") { Default = "1 ms", Maximum = 3600 },
        new("refresh", FieldType.Duration, "How often what was indexed becomes visible.") { Default = "1 s", Maximum = 86_400 },
        CommonFields.Zones,
        CommonFields.Price("a copy of a shard", "its managed cores"),
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context) => new SearchIndexNode(
        new SearchIndexOptions
        {
            Shards = component.Settings.Count("shards"),
            Copies = component.Settings.Count("copies"),
            Cores = component.Settings.Count("cores"),
            Query = component.Settings.Distribution("read"),
            Index = component.Settings.Distribution("write"),
            RefreshEvery = component.Settings.Nanoseconds("refresh"),
            CountsWrites = true, // It hears of those only that count here: what handlers write to it beside comes without a number.
        },
        context.Seeds.Stream(component.Name, "work"),
        context.Seeds.Stream(component.Name, "choice"))
    { Name = component.Name };

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        // It sends nothing of its own.
    }

    /// <inheritdoc />
    public double Units(Component component) => component.Settings.Number("shards") * component.Settings.Number("copies");

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => units * (component.Settings.OptionalNumber("price") ?? (component.Settings.Number("cores") * Prices.ManagedCoreMonth));
}
