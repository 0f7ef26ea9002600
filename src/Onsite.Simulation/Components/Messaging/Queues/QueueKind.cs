using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Messaging.Queues;

/// <summary>A queue of messages, as RabbitMQ or SQS.</summary>
internal sealed class QueueKind : IComponentKind
{
    private static readonly string[] OfRedelivery = ["visibility", "deadLetterAfter", "redelivery", "noticesDeath"];

    /// <inheritdoc />
    public string Name => "queue";

    /// <inheritdoc />
    public string Meaning => "Keeps messages until a worker has done with them, as RabbitMQ or SQS.";

    /// <inheritdoc />
    public Role Role => Role.Messages;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("deliver", FieldType.Word, "What a message may count on.") { Default = "at-least-once", Words = ["at-least-once", "at-most-once"] },
        new("durable", FieldType.Flag, "Whether messages outlive a crash.") { Default = "true" },
        new("limit", FieldType.Count, "Messages that wait at the most; without it, any number.") { Minimum = 1, Maximum = 1e9 },
        new("visibility", FieldType.Duration, "After how long a message that is not acknowledged is delivered again; without it, only when its worker dies.") { Minimum = 0.001, Maximum = 86_400 },
        new("deadLetterAfter", FieldType.Count, "Deliveries after which a message is put aside.") { Default = "5", Minimum = 1, Maximum = 1e6 },
        new("redelivery", FieldType.Duration, "From a failure to the next delivery.") { Default = "1 s", Maximum = 86_400 },
        new("delay", FieldType.Times, "From publishing until a message may be handled at first; without it, at once.") { Maximum = 86_400 },
        new("noticesDeath", FieldType.Flag, "Whether it sees at once that a worker has died, by the connection; otherwise 'visibility' tells.") { Default = "true" },
        new("lagAt", FieldType.Count, "Messages that wait from which on consumers are said to lag.") { Default = "1000", Minimum = 1, Maximum = 1e9 },
        new("prefetch", FieldType.Count, "Messages that each replica of a worker is given at once; without it, as many as it works on.") { Minimum = 1, Maximum = 1e6 },
        new("publish", FieldType.Times, "What publishing costs a core of the broker.") { Default = "constant(20 us)", Maximum = 60 },
        new("commit", FieldType.Times, "How long until a durable message is safe.") { Default = "2 ms", Maximum = 60 },
        new("cores", FieldType.Count, "Cores of the broker.") { Default = "2", Minimum = 1, Maximum = 256 },
        CommonFields.Zones,
        CommonFields.Price("it", "its managed cores"),
    ];

    /// <inheritdoc />
    public IEnumerable<SettingProblem> Check(Settings settings)
    {
        if (settings.Text("deliver") == "at-most-once")
        {
            foreach (var field in OfRedelivery.Where(settings.IsWritten))
            {
                yield return new SettingProblem(field, $"'{field}' does nothing: a message that is delivered at most once is never delivered again.", $"Delete '{field}', or write 'deliver: at-least-once'.");
            }
        }
        else if (!settings.Flag("noticesDeath") && !settings.Has("visibility"))
        {
            yield return new SettingProblem("noticesDeath", "A message whose worker dies would never come back: the queue neither notices the death nor has a 'visibility'.", "Write 'visibility: 30 s', or delete 'noticesDeath'.");
        }

        if (settings.IsWritten("commit") && !settings.Flag("durable"))
        {
            yield return new SettingProblem("commit", "'commit' does nothing: the queue is not durable.", "Delete it, or delete 'durable: false'.");
        }
    }

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context)
    {
        var settings = component.Settings;
        return new QueueNode(
            new QueueOptions
            {
                Cores = settings.Count("cores"),
                PublishWork = settings.Distribution("publish"),
                CommitTime = settings.Distribution("commit"),
                IsDurable = settings.Flag("durable"),
                LengthLimit = settings.OptionalCount("limit") ?? int.MaxValue,
                Guarantee = settings.Text("deliver") == "at-most-once" ? Guarantee.AtMostOnce : Guarantee.AtLeastOnce,
                VisibilityTimeout = settings.OptionalNanoseconds("visibility"),
                MostDeliveries = settings.Count("deadLetterAfter"),
                RedeliveryDelay = settings.Nanoseconds("redelivery"),
                Delay = settings.OptionalDistribution("delay"),
                NoticesDeath = settings.Flag("noticesDeath"),
                LagMark = settings.Count("lagAt"),
            },
            context.Seeds.Stream(component.Name, "work"),
            context.Seeds.Stream(component.Name, "delays"))
        { Name = component.Name };
    }

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        foreach (var link in wiring.From(component))
        {
            ((QueueNode)node).Attach(link, component.Settings.OptionalCount("prefetch") ?? (link.To as ServiceNode)?.Concurrency ?? 1);
        }
    }

    /// <inheritdoc />
    public bool IsDividedAsBehind => true;

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => new(request.Behind);

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole) => component with
    {
        // A broker has few cores, and its work for a message is short: with fewer messages each takes it longer, and it is as busy.
        Settings = component.Settings.Divide("limit", division.Total).WithValue("publish", new Multiple(component.Settings.Distribution("publish"), division.Total)),
    };

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => component.Settings.OptionalNumber("price") ?? (component.Settings.Number("cores") * Prices.ManagedCoreMonth);
}
