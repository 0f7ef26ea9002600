using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Assembly.Handlers;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Stores.Sql;

/// <summary>A SQL database: a primary, and replicas where there are any.</summary>
internal sealed class SqlDatabaseKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "sql-database";

    /// <inheritdoc />
    public string Meaning => "A primary that writes go to, with connections, cores, a disk and row locks, and replicas that follow it.";

    /// <inheritdoc />
    public Role Role => Role.Store;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("cores", FieldType.Count, "Cores of each machine.") { Default = "4", Minimum = 1, Maximum = 256 },
        new("connections", FieldType.Count, "Statements that it has open at the most.") { Default = "100", Minimum = 1, Maximum = 1e6 },
        new("waiting", FieldType.Count, "Statements that wait for a connection, as in a pooler before it; with 0 the next is refused.") { Default = "0", Maximum = 1e9 },
        new("read", FieldType.Times, "What a read asks of a core.") { Default = "0.5 ms", Maximum = 3600 },
        new("write", FieldType.Times, "What a write asks of a core, before its commit.") { Default = "0.5 ms", Maximum = 3600 },
        new("commit", FieldType.Times, "How long a commit waits for the disk, without a core.") { Default = "1.3 ms", Maximum = 60 },
        new("misses", FieldType.Share, "The share of reads whose page is not in memory.") { Default = "1 %", Maximum = 1 },
        new("diskRead", FieldType.Times, "How long the disk takes to read a page.") { Default = "1 ms", Maximum = 60 },
        new("iops", FieldType.Rate, "Pages that the disk reads a second at the most.") { Default = "3000/s", Minimum = 0.1, Maximum = 1e7 },
        new("unique", FieldType.Flag, "Whether a write is known by a unique key and not applied twice.") { Default = "false" },
        new("replicas", FieldType.Group, "Machines that follow the primary.")
        {
            Bare = "count",
            Fields =
            [
                new("count", FieldType.Count, "How many.") { Default = "1", Maximum = 15 },
                new("lag", FieldType.Times, "How long after its commit a write can be seen there.") { Default = "20 ms", Maximum = 86_400 },
                new("reads", FieldType.Names, "Operations whose reads go there."),
                new("synchronous", FieldType.Flag, "Whether a commit waits for them, so that none is lost when the primary dies.") { Default = "false" },
            ],
        },
        new("failover", FieldType.Duration, "How long after the primary's death a replica has taken over.") { Default = "60 s", Maximum = 86_400 },
        OutboxBuilder.Field,
        new("disk", FieldType.Size, "What it stores, for its price.") { Default = "100 GB", Maximum = 1e16 },
        CommonFields.Zones,
        CommonFields.Price("a machine", "its managed cores, and its disk"),
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var (settings, seeds) = (component.Settings, context.Seeds);
        var replicas = settings.Group("replicas");
        return new SqlDatabaseNode(
            new SqlDatabaseOptions
            {
                Cores = settings.Count("cores"),
                Connections = settings.Count("connections"),
                QueueLimit = settings.Count("waiting"),
                Read = settings.Distribution("read"),
                Write = settings.Distribution("write"),
                Commit = settings.Distribution("commit"),
                MissShare = settings.Number("misses"),
                DiskRead = settings.Distribution("diskRead"),
                DiskReadsPerSecond = settings.Number("iops"),
                IsIdempotent = settings.Flag("unique"),
                Replicas = replicas?.Count("count") ?? 0,
                Lag = replicas?.Distribution("lag") ?? new Constant(0.020),
                ReplicaOperations = context.OperationsNamed(replicas?.Names("reads") ?? []).Aggregate(0UL, (mask, operation) => mask | (1UL << operation)),
                IsSynchronous = replicas?.Flag("synchronous") ?? false,
                FailoverAfter = settings.Nanoseconds("failover"),
            },
            seeds.Stream(component.Name, "work"),
            seeds.Stream(component.Name, "choice"),
            seeds.Stream(component.Name, "lag"))
        { Name = component.Name };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        // It sends nothing of its own.
    }

    /// <inheritdoc />
    public double Units(Component component) => 1 + (component.Settings.Group("replicas")?.Number("count") ?? 0);

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => Divisors.OfOne(component.Settings.Count("cores"), component.Settings.Number("connections"), request);

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with
    {
        Settings = component.Settings.Divide("cores", division.Cores).Divide("connections", division.Cores).DivideAmount("iops", division.Cores).WithValue("waiting", Math.Round(component.Settings.Number("waiting") / division.Cores)),
    };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) =>
        units * ((component.Settings.OptionalNumber("price") ?? (component.Settings.Number("cores") * Prices.ManagedCoreMonth)) + (component.Settings.Number("disk") / 1e9 * Prices.DiskGigabyteMonth));
}
