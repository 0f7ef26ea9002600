using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Handlers;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Limits;

namespace Onsite.Simulation.Components.Stores.Sharded;

/// <summary>A store of many machines, as Cassandra or DynamoDB.</summary>
internal sealed class ShardedStoreKind : IComponentKind
{
    private static readonly string[] Quorums = ["readQuorum", "writeQuorum"];

    /// <inheritdoc />
    public string Name => "sharded-store";

    /// <inheritdoc />
    public string Meaning => "Partitions with several copies on many machines, read and written by quorums, as Cassandra or DynamoDB.";

    /// <inheritdoc />
    public Role Role => Role.Store;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("machines", FieldType.Count, "Machines.") { Default = "3", Minimum = 1, Maximum = 1000 },
        new("partitions", FieldType.Count, "Partitions that keys are spread over; without it, as many as machines.") { Minimum = 1, Maximum = 100_000 },
        new("copies", FieldType.Count, "Copies of each partition.") { Default = "3", Minimum = 1, Maximum = 15 },
        new("readQuorum", FieldType.Count, "Copies that answer before a read is done.") { Default = "2", Minimum = 1, Maximum = 15 },
        new("writeQuorum", FieldType.Count, "Copies that answer before a write is done; where both quorums are more than the copies together, no read is out of date.") { Default = "2", Minimum = 1, Maximum = 15 },
        new("cores", FieldType.Count, "Cores of each machine.") { Default = "4", Minimum = 1, Maximum = 256 },
        new("read", FieldType.Times, "What a read asks of a core of each copy.") { Default = "0.5 ms", Maximum = 3600 },
        new("write", FieldType.Times, "What a write asks of a core of each copy.") { Default = "0.5 ms", Maximum = 3600 },
        new("hop", FieldType.Times, "The way to a copy and back.") { Default = "constant(0.25 ms)", Maximum = 60 },
        new("readLimit", FieldType.Rate, "Reads that a partition takes a second at the most; DynamoDB gives one 3,000.") { Minimum = 0.1, Maximum = 1e9 },
        new("writeLimit", FieldType.Rate, "Writes that a partition takes a second at the most; DynamoDB gives one 1,000.") { Minimum = 0.1, Maximum = 1e9 },
        new("unique", FieldType.Flag, "Whether a write is conditional and not applied twice.") { Default = "false" },
        OutboxBuilder.Field,
        new("disk", FieldType.Size, "What it stores, for its price.") { Default = "100 GB", Maximum = 1e16 },
        CommonFields.Zones,
        CommonFields.Price("a machine", "its managed cores, and the disk of every copy"),
    ];

    /// <inheritdoc />
    public IEnumerable<SettingProblem> Check(Settings settings)
    {
        var (machines, copies) = (settings.Count("machines"), settings.Count("copies"));
        if (settings.IsWritten("copies") && copies > machines)
        {
            yield return new SettingProblem("copies", $"There are {copies} copies and {machines} machine{(machines == 1 ? string.Empty : "s")}; no two copies of a partition are on one.", $"Write 'copies: {machines}' or more machines.");
        }

        foreach (var field in Quorums.Where(f => settings.IsWritten(f) && settings.Count(f) > Math.Min(copies, machines)))
        {
            yield return new SettingProblem(field, $"'{field}' is {settings.Count(field)}, and there are {Math.Min(copies, machines)} copies: nothing could ever be answered.", "Let it be no more than the copies.");
        }
    }

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var settings = component.Settings;
        var machines = settings.Count("machines");
        var copies = Math.Min(settings.Count("copies"), machines);
        return new ShardedStoreNode(
            new ShardedStoreOptions
            {
                Machines = machines,
                Partitions = settings.OptionalCount("partitions") ?? machines,
                Copies = copies,
                ReadQuorum = Math.Min(settings.Count("readQuorum"), copies),
                WriteQuorum = Math.Min(settings.Count("writeQuorum"), copies),
                Cores = settings.Count("cores"),
                Read = settings.Distribution("read"),
                Write = settings.Distribution("write"),
                Hop = settings.Distribution("hop"),
                ReadLimit = Limit(settings.OptionalNumber("readLimit")),
                WriteLimit = Limit(settings.OptionalNumber("writeLimit")),
                IsIdempotent = settings.Flag("unique"),
            },
            context.Seeds.Stream(component.Name, "work"),
            context.Seeds.Stream(component.Name, "choice"))
        { Name = component.Name };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        // It sends nothing of its own.
    }

    /// <inheritdoc />
    public double Units(Component component) => component.Settings.Number("machines");

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request)
    {
        var (machines, copies) = (component.Settings.Count("machines"), component.Settings.Count("copies"));
        var divisor = Divisors.OfPartitions(machines, component.Settings.Names("zones").Count, request);
        // A partition's copies are on different machines, in the slice as in the whole.
        return new Division(machines / divisor < copies ? Math.Max(1, (double)machines / Math.Min(machines, copies)) : divisor);
    }

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with { Settings = component.Settings.Divide("machines", division.Parts).Divide("partitions", division.Parts) };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) =>
        (units * (component.Settings.OptionalNumber("price") ?? (component.Settings.Number("cores") * Prices.ManagedCoreMonth))) + (component.Settings.Number("copies") * component.Settings.Number("disk") / 1e9 * Prices.DiskGigabyteMonth);

    private static TokenBucketOptions? Limit(double? perSecond) => perSecond is { } rate ? new TokenBucketOptions(rate, Math.Max(1, rate)) : null;
}
