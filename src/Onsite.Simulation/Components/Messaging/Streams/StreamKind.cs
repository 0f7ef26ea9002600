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
        new("minInSync", FieldType.Count, "Copies that have to be up where a producer waits for all; with fewer it is refused.") { Default = "1", Minimum = 1, Maximum = 15 },
        new("append", FieldType.Times, "How long appending a message keeps its partition.") { Default = "constant(40 us)", Maximum = 60 },
        new("copying", FieldType.Times, "How long until the other copies have a message and consumers may see it; without it, 2, 3 and 14 ms at the 50th, 99th and 99.9th percentile.") { Maximum = 60 },
        new("election", FieldType.Duration, "How long until another broker leads the partitions of one that has died.") { Default = "9 s", Maximum = 3600 },
        new("batch", FieldType.Count, "Messages of a partition that a group works on at once; with more than 1 their order is that of batches.") { Default = "1", Minimum = 1, Maximum = 1e6 },
        new("deliver", FieldType.Word, "What a message may count on.") { Default = "at-least-once", Words = ["at-least-once", "at-most-once"] },
        new("deadLetterAfter", FieldType.Count, "Attempts after which a message is put aside; its partition waits until then.") { Default = "10", Minimum = 1, Maximum = 1e6 },
        new("retry", FieldType.Duration, "From a failure to the next attempt.") { Default = "1 s", Maximum = 86_400 },
        new("heartbeat", FieldType.Duration, "From one look at who is there to the next.") { Default = "3 s", Minimum = 0.01, Maximum = 3600 },
        new("session", FieldType.Duration, "How long a member is silent until it is missed.") { Default = "45 s", Minimum = 0.1, Maximum = 3600 },
        new("rebalance", FieldType.Duration, "How long nothing is delivered while partitions are assigned anew.") { Default = "3 s", Maximum = 3600 },
        new("retention", FieldType.Duration, "After how long messages are dropped.") { Default = "7 d", Minimum = 1, Maximum = 1e9 },
        new("retentionSize", FieldType.Size, "What a partition keeps at the most; without it, any amount.") { Minimum = 1, Maximum = 1e15 },
        new("message", FieldType.Size, "What a message takes of that.") { Default = "1 KB", Minimum = 1, Maximum = 1e9 },
        new("lagAt", FieldType.Count, "Messages that wait from which on a group is said to lag.") { Default = "1000", Minimum = 1, Maximum = 1e9 },
        CommonFields.Zones,
        CommonFields.Price("a broker", "two managed cores"),
    ];

    /// <inheritdoc />
    public IEnumerable<SettingProblem> Check(Settings settings)
    {
        var (brokers, copies, minimum) = (settings.Count("brokers"), settings.Count("copies"), settings.Count("minInSync"));
        if (copies > brokers)
        {
            yield return new SettingProblem("copies", $"There are {copies} copies and {brokers} broker{(brokers == 1 ? string.Empty : "s")}; no two copies of a partition are on one.", $"Write 'copies: {brokers}' or more brokers.");
        }
        else if (minimum > copies)
        {
            yield return new SettingProblem("minInSync", $"{minimum} copies have to be up, and there are {copies}: nothing could ever be published.", $"Write 'minInSync: {Math.Max(1, copies - 1)}'.");
        }

        if (minimum > 1 && settings.Text("acks") == "leader")
        {
            yield return new SettingProblem("minInSync", "'minInSync' does nothing: producers wait for the leader alone.", "Delete it, or write 'acks: all'.");
        }

        if (settings.Number("heartbeat") >= settings.Number("session"))
        {
            yield return new SettingProblem("heartbeat", "Between two heartbeats a member would be taken for dead: 'heartbeat' is not below 'session'.", "Let 'heartbeat' be a third of 'session'.");
        }

        if (settings.IsWritten("deadLetterAfter") && settings.Text("deliver") == "at-most-once")
        {
            yield return new SettingProblem("deadLetterAfter", "'deadLetterAfter' does nothing: a message that is delivered at most once is skipped when it fails.", "Delete it, or write 'deliver: at-least-once'.");
        }

        if (settings.OptionalNumber("retentionSize") < settings.Number("message"))
        {
            yield return new SettingProblem("retentionSize", "'retentionSize' is less than a message takes.", "Let it hold many messages.");
        }
    }

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
                MinInSync = settings.Count("minInSync"),
                AppendWork = settings.Distribution("append"),
                ReplicationTime = settings.OptionalDistribution("copying") ?? StreamOptions.PublishedReplicationTime,
                ElectionTime = settings.Nanoseconds("election"),
                RetentionTime = settings.Nanoseconds("retention"),
                RetentionBytes = settings.OptionalNumber("retentionSize") is { } bytes ? (long)bytes : null,
                MessageBytes = (long)settings.Number("message"),
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
                RetryDelay = settings.Nanoseconds("retry"),
                HeartbeatEvery = settings.Nanoseconds("heartbeat"),
                LagMark = settings.Count("lagAt"),
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
    public double Units(Component component) => component.Settings.Number("brokers");

    /// <inheritdoc />
    public bool IsDividedAsBehind => true;

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request)
    {
        var partitions = component.Settings.Number("partitions");
        return new Division(partitions / Math.Ceiling(partitions / request.Behind));
    }

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with { Settings = component.Settings.Divide("partitions", division.Total) };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => units * (component.Settings.OptionalNumber("price") ?? (2 * Prices.ManagedCoreMonth));
}
