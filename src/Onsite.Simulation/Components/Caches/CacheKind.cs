using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Caches;

/// <summary>A cache in memory.</summary>
internal sealed class CacheKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "cache";

    /// <inheritdoc />
    public string Meaning => "Keeps values in memory, as Redis or Memcached; how often it hits comes of keys, memory and eviction.";

    /// <inheritdoc />
    public Role Role => Role.Cache;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("nodes", FieldType.Count, "Nodes that keys are spread over.") { Default = "1", Minimum = 1, Maximum = 1000 },
        new("memory", FieldType.Size, "Memory of a node.") { Default = "4 GB", Minimum = 1, Maximum = 1e13 },
        new("item", FieldType.Size, "What an entry takes.") { Default = "1 KB", Minimum = 1, Maximum = 1e9 },
        new("evict", FieldType.Word, "Which entry makes room: the least recently used, the least frequently used, or the oldest.") { Default = "lru", Words = ["lru", "lfu", "fifo"] },
        new("ttl", FieldType.Duration, "After how long an entry expires; without it, never.") { Minimum = 0.001, Maximum = 1e8 },
        new("ttlJitter", FieldType.Share, "By which share lifetimes differ, so that what came together does not expire together.") { Default = "0 %", Maximum = 1 },
        new("renew", FieldType.Flag, "Whether an entry that is read lives as long again.") { Default = "false" },
        new("staleFor", FieldType.Duration, "How long after it has expired a value is still given out while one reader fetches a new one.") { Default = "0 s", Maximum = 1e8 },
        new("singleFlight", FieldType.Flag, "Whether of those who miss a key at once only one fetches it.") { Default = "false" },
        new("leaseTimeout", FieldType.Duration, "After how long another may fetch, where the one who was to has brought nothing.") { Default = "10 s", Minimum = 0.001, Maximum = 3600 },
        new("work", FieldType.Times, "What an operation costs a thread.") { Default = "constant(10 us)", Maximum = 60 },
        new("threads", FieldType.Count, "Threads of a node.") { Default = "1", Minimum = 1, Maximum = 256 },
        new("queue", FieldType.Count, "Operations that wait for a thread of a node at the most; without it, any number.") { Maximum = 1e9 },
        new("writeBehind", FieldType.Duration, "After how long a write that the cache has taken and acknowledged is sent to what it is linked to; without it, at once and before it is acknowledged.") { Maximum = 86_400 },
        CommonFields.Zones,
        CommonFields.Price("a node", "a managed core for each thread and its memory"),
    ];

    /// <inheritdoc />
    public IEnumerable<SettingProblem> Check(Settings settings)
    {
        if (settings.Number("memory") < settings.Number("item"))
        {
            yield return new SettingProblem("memory", "'memory' is less than an entry takes: nothing fits in.", "Write more 'memory', or a smaller 'item'.");
        }

        if (settings.IsWritten("leaseTimeout") && !settings.Flag("singleFlight") && settings.Number("staleFor") == 0)
        {
            yield return new SettingProblem("leaseTimeout", "'leaseTimeout' does nothing: nobody waits for one who fetches.", "Write 'singleFlight: true' or 'staleFor', or delete it.");
        }

        if ((settings.Flag("renew") || settings.Number("ttlJitter") > 0 || settings.Number("staleFor") > 0) && !settings.Has("ttl"))
        {
            var field = settings.Flag("renew") ? "renew" : settings.Number("ttlJitter") > 0 ? "ttlJitter" : "staleFor";
            yield return new SettingProblem(field, $"'{field}' does nothing: entries never expire.", "Write a 'ttl', or delete it.");
        }
    }

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var settings = component.Settings;
        return new CacheNode(
            new CacheOptions
            {
                Parts = settings.Count("nodes"),
                Memory = (long)Math.Max(settings.Number("memory"), settings.Number("item")),
                ItemSize = (long)settings.Number("item"),
                Eviction = settings.Text("evict") switch { "lfu" => Eviction.Lfu, "fifo" => Eviction.Fifo, _ => Eviction.Lru },
                Ttl = settings.OptionalNanoseconds("ttl"),
                TtlJitter = settings.Number("ttlJitter"),
                RenewsOnHit = settings.Flag("renew"),
                StaleFor = settings.Nanoseconds("staleFor"),
                SingleFlight = settings.Flag("singleFlight"),
                LeaseTimeout = settings.Nanoseconds("leaseTimeout"),
                Work = settings.Distribution("work"),
                Cores = settings.Count("threads"),
                QueueLimit = settings.OptionalCount("queue") ?? int.MaxValue,
                WriteBehind = settings.OptionalNanoseconds("writeBehind"),
            },
            context.Seeds.Stream(component.Name, "work"),
            context.Seeds.Stream(component.Name, "lifetimes"))
        { Name = component.Name };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring) => ((CacheNode)node).Origin = wiring.From(component).FirstOrDefault();

    /// <inheritdoc />
    public double Units(Component component) => component.Settings.Number("nodes");

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request)
    {
        var parts = Divisors.OfPartitions(component.Settings.Count("nodes"), component.Settings.Names("zones").Count, request);
        return component.Settings.Count("threads") == 1 ? new Division(parts, Pace: Divisors.OfPace(request.Whole / parts, request)) : new Division(parts);
    }

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with
    {
        // What it keeps is divided as keys are, whatever becomes of its nodes.
        Settings = component.Settings.Divide("nodes", division.Parts).DivideAmount("memory", whole / division.Parts).Divide("queue", division.Pace).WithValue("work", new Multiple(component.Settings.Distribution("work"), division.Pace)),
    };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) =>
        units * (component.Settings.OptionalNumber("price") ?? ((component.Settings.Number("threads") * Prices.ManagedCoreMonth) + (component.Settings.Number("memory") / 1e9 * Prices.MemoryGigabyteMonth)));
}
