using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>A partitioned log, as Kafka. Each link from it leads to a group of consumers of its own.</summary>
internal sealed class StreamKind : IComponentKind
{
    /// <inheritdoc />
    public string Name => "stream";

    /// <inheritdoc />
    public string Meaning => "A partitioned log that keeps the order of a key, as Kafka; each service it is linked to reads all of it.";

    /// <inheritdoc />
    public Role Role => Role.Messages;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("brokers", FieldType.Count, "Brokers.") { Default = "3", Minimum = 1, Maximum = 1000 },
        new("partitions", FieldType.Count, "Partitions; a key always goes to the same one.") { Default = "12", Minimum = 1, Maximum = 10_000 },
        new("copies", FieldType.Count, "Copies of each partition.") { Default = "3", Minimum = 1, Maximum = 15 },
        new("acks", FieldType.Word, "When a producer is told that its message is taken: when all copies have it, or the leader.") { Default = "all", Words = ["all", "leader"] },
        new("batch", FieldType.Count, "Messages of a partition that a group works on at once; with more than 1 their order is that of batches.") { Default = "1", Minimum = 1, Maximum = 1e6 },
        new("deliver", FieldType.Word, "What a message may count on.") { Default = "at-least-once", Words = ["at-least-once", "at-most-once"] },
        new("deadLetterAfter", FieldType.Count, "Attempts after which a message is put aside; its partition waits until then.") { Default = "10", Minimum = 1, Maximum = 1e6 },
        new("session", FieldType.Duration, "How long a member is silent until it is missed.") { Default = "45 s", Minimum = 0.1, Maximum = 3600 },
        new("rebalance", FieldType.Duration, "How long nothing is delivered while partitions are assigned anew.") { Default = "3 s", Maximum = 3600 },
        new("retention", FieldType.Duration, "After how long messages are dropped.") { Default = "7 d", Minimum = 1, Maximum = 1e9 },
        CommonFields.Zones,
        CommonFields.Price("a broker", "two managed cores"),
    ];

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var settings = component.Settings;
        return new StreamNode(
            new StreamOptions
            {
                Brokers = settings.Count("brokers"),
                Partitions = settings.Count("partitions"),
                Replication = Math.Min(settings.Count("copies"), settings.Count("brokers")),
                Acks = settings.Text("acks") == "leader" ? ProducerAcks.Leader : ProducerAcks.All,
                RetentionTime = settings.Nanoseconds("retention"),
            },
            context.Seeds.Stream(component.Name, "work"),
            context.Seeds.Stream(component.Name, "copying"))
        { Name = component.Name };
    }

    /// <inheritdoc />
    public Node Sender(Node node, DesignLink link, BuildContext context)
    {
        var settings = context.Settings(link.From);
        return context.Engine.Add(new ConsumerGroupNode(
            new GroupOptions
            {
                Batch = settings.Count("batch"),
                Guarantee = settings.Text("deliver") == "at-most-once" ? Guarantee.AtMostOnce : Guarantee.AtLeastOnce,
                MostDeliveries = settings.Count("deadLetterAfter"),
                SessionTimeout = settings.Nanoseconds("session"),
                RebalancePause = settings.Nanoseconds("rebalance"),
            },
            (StreamNode)node)
        { Name = $"{link.To} of {link.From}" });
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        foreach (var link in wiring.From(component))
        {
            ((ConsumerGroupNode)link.From).Worker = link;
        }
    }

    /// <inheritdoc />
    public double UnitsOf(Node node, Component component, long now) => component.Settings.Number("brokers");

    /// <inheritdoc />
    public bool IsDividedAsBehind => true;

    /// <inheritdoc />
    public double DivisorOf(Component component, SliceRequest request)
    {
        var partitions = component.Settings.Number("partitions");
        return partitions / Math.Ceiling(partitions / request.Behind);
    }

    /// <inheritdoc />
    public Component Divided(Component component, double divisor, double whole) => component with { Settings = component.Settings.Divide("partitions", divisor) };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => units * (component.Settings.OptionalNumber("price") ?? (2 * Prices.ManagedCoreMonth));
}
