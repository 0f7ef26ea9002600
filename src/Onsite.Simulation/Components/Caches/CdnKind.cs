using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <summary>A content delivery network.</summary>
internal sealed class CdnKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "cdn";

    /// <inheritdoc />
    public string Meaning => "Points of presence near the users that keep what they have given out, and get the rest from an origin.";

    /// <inheritdoc />
    public Role Role => Role.Balancer;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("pops", FieldType.Count, "Points of presence.") { Default = "20", Minimum = 1, Maximum = 1000 },
        new("choice", FieldType.Word, "Whether users of every key come to any point, or each key to one point, as behind a shield.") { Default = "anywhere", Words = ["anywhere", "by-key"] },
        new("memory", FieldType.Size, "What a point keeps.") { Default = "10 GB", Minimum = 1, Maximum = 1e14 },
        new("item", FieldType.Size, "What an entry takes.") { Default = "64 KB", Minimum = 1, Maximum = 1e10 },
        new("evict", FieldType.Word, "Which entry makes room for another.") { Default = "lru", Words = ["lru", "lfu", "fifo"] },
        new("ttl", FieldType.Duration, "After how long an entry expires.") { Default = "1 d", Minimum = 0.001, Maximum = 1e8 },
        new("ttlJitter", FieldType.Share, "By which share lifetimes differ.") { Default = "0 %", Maximum = 1 },
        new("staleFor", FieldType.Duration, "How long after it has expired a value is given out while a new one is fetched, or where that fails.") { Default = "0 s", Maximum = 1e8 },
        new("collapse", FieldType.Flag, "Whether of those who want one key at one point only the first is sent to the origin.") { Default = "true" },
        new("latency", FieldType.Times, "The way to a point and back.") { Default = "constant(10 ms)", Maximum = 60 },
        new("cached", FieldType.Names, "The operations that may be answered from what is kept; without it, all that read something with a key."),
        new("price", FieldType.Money, "What it costs a month.") { Default = "200 USD/month" },
    ];

    /// <inheritdoc />
    public IEnumerable<SettingProblem> Check(Settings settings)
    {
        if (settings.Number("memory") < settings.Number("item"))
        {
            yield return new SettingProblem("memory", "'memory' is less than an entry takes: nothing fits in.", "Write more 'memory', or a smaller 'item'.");
        }
    }

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var (settings, seeds) = (component.Settings, context.Seeds);
        var cached = settings.Has("cached") ? context.OperationsNamed(settings.Names("cached")).ToHashSet() : null;
        return new CdnNode(
            new CdnOptions
            {
                Pops = settings.Count("pops"),
                Choice = settings.Text("choice") == "by-key" ? PopChoice.ByKey : PopChoice.Anywhere,
                Memory = (long)Math.Max(settings.Number("memory"), settings.Number("item")),
                ItemSize = (long)settings.Number("item"),
                Eviction = settings.Text("evict") switch { "lfu" => Eviction.Lfu, "fifo" => Eviction.Fifo, _ => Eviction.Lru },
                Ttl = settings.OptionalNanoseconds("ttl"),
                TtlJitter = settings.Number("ttlJitter"),
                StaleFor = settings.Nanoseconds("staleFor"),
                Collapses = settings.Flag("collapse"),
                Latency = settings.Distribution("latency"),
                Cached = [.. context.Scenario.Operations.Select((o, i) => cached?.Contains(i) ?? !o.IsWrite)],
            },
            seeds.Stream(component.Name, "choice"),
            seeds.Stream(component.Name, "latencies"),
            seeds.Stream(component.Name, "lifetimes"))
        { Name = component.Name };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring) => ((CdnNode)node).Origin = wiring.From(component).First();

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => new(request.Whole);

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with { Settings = component.Settings.DivideAmount("memory", whole) };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => component.Settings.Number("price");
}
