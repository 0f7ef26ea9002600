using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Messaging;
using Onsite.Simulation.Components.Scaling;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Shedding;

namespace Onsite.Simulation.Components.Services;

/// <summary>A service, and a worker: processes that run handlers.</summary>
internal sealed class ServiceKind : IComponentKind
{
    private readonly string _name;

    /// <summary>The kind under a name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="meaning">What it is.</param>
    public ServiceKind(string name = "service", string meaning = "Processes that run a handler for every request.")
    {
        _name = name;
        Meaning = meaning;
    }

    /// <inheritdoc />
    public string Name => _name;

    /// <inheritdoc />
    public string Meaning { get; }

    /// <inheritdoc />
    public Role Role => Role.Service;

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; } =
    [
        new("replicas", FieldType.Count, "How many processes there are.") { Default = "2", Minimum = 1, Maximum = 10_000 },
        new("cores", FieldType.Count, "Cores of each.") { Default = "2", Minimum = 1, Maximum = 256 },
        new("concurrency", FieldType.Count, "Requests that each has in work at the most: its threads, or its limit where it is asynchronous. A request holds its place while it waits for others.") { Default = "200", Minimum = 1, Maximum = 1e6 },
        new("queue", FieldType.Count, "Requests that wait for a place at the most; the next is refused.") { Default = "100", Maximum = 1e9 },
        new("compute", FieldType.Times, "What a request costs a core where no handler is written.") { Default = "2 ms", Minimum = 0, Maximum = 3600 },
        new("oneAtATime", FieldType.Flag, "Whether a core works on one request until it is done; otherwise all that compute share the cores, as an operating system lets them.") { Default = "false" },
        new("byPriority", FieldType.Flag, "Whether the most important request in the queue gets the next free place.") { Default = "false" },
        new("shed", FieldType.Group, "When it refuses requests that it might take, to serve the others in time.")
        {
            Bare = "above",
            Fields =
            [
                new("above", FieldType.Share, "The share of its places from which it refuses what it need not keep.") { Minimum = 0.01, Maximum = 100 },
                new("waited", FieldType.Duration, "How long a request may have waited while the queue has not been empty for 100 ms.") { Minimum = 1e-6, Maximum = 3600 },
                new("keepPriority", FieldType.Count, "Priorities up to this one are kept.") { Maximum = 255 },
                new("keep", FieldType.Names, "Operations that are kept."),
            ],
        },
        new("startup", FieldType.Duration, "From the start of a process until it serves.") { Default = "0 s", Maximum = 3600 },
        new("warmUp", FieldType.Duration, "How long a process that has started works at 'coldPace'.") { Default = "0 s", Maximum = 3600 },
        new("coldPace", FieldType.Share, "How fast it works then, as compared to later.") { Default = "50 %", Minimum = 0.01, Maximum = 1 },
        new("grace", FieldType.Duration, "How long a process that is to stop still takes requests from those who have not heard of it.") { Default = "0 s", Maximum = 3600 },
        new("drain", FieldType.Duration, "How long it may take after that to finish what it has; what is left then dies with it.") { Default = "30 s", Maximum = 86_400 },
        new("pauses", FieldType.Group, "Stops of the whole process, as for a garbage collection.")
        {
            Fields =
            [
                new("every", FieldType.Times, "From one to the next.") { Default = "exponential(10 s)", Minimum = 0.001, Maximum = 86_400 },
                new("length", FieldType.Times, "How long one lasts.") { Default = "constant(50 ms)", Minimum = 1e-6, Maximum = 3600 },
            ],
        },
        new("autoscale", FieldType.Group, "Adds and removes replicas by how busy they are.")
        {
            Fields =
            [
                new("min", FieldType.Count, "Replicas at the least.") { Default = "2", Minimum = 1, Maximum = 10_000 },
                new("max", FieldType.Count, "Replicas at the most.") { Default = "10", Minimum = 1, Maximum = 10_000 },
                new("target", FieldType.Share, "How busy they should be.") { Default = "60 %", Minimum = 0.01, Maximum = 1 },
                new("waiting", FieldType.Number, "What should wait for each of them, instead of how busy they are: requests in their queues, messages in the queues before them, and how far they lag behind in streams.") { Minimum = 0.001, Maximum = 1e9 },
                new("every", FieldType.Duration, "From one look to the next.") { Default = "15 s", Minimum = 0.1, Maximum = 3600 },
                new("window", FieldType.Duration, "How far back it looks.") { Default = "30 s", Minimum = 0.1, Maximum = 3600 },
                new("delay", FieldType.Duration, "Until there is a machine for a new one.") { Default = "45 s", Maximum = 3600 },
                new("most", FieldType.Count, "How many more there may be after one look, where that is more than twice as many.") { Default = "4", Minimum = 1, Maximum = 10_000 },
                new("cooldown", FieldType.Duration, "How long fewer have to be enough before any is removed.") { Default = "5 min", Maximum = 86_400 },
            ],
        },
        CommonFields.Zones,
        CommonFields.Price("a process", "its cores at the price of an m7g"),
    ];

    /// <inheritdoc />
    public IEnumerable<SettingProblem> Check(Settings settings)
    {
        if (settings.Group("autoscale") is not { } scale)
        {
            yield break;
        }

        var (least, most, replicas) = (scale.Count("min"), scale.Count("max"), settings.Count("replicas"));
        if (most < least)
        {
            yield return new SettingProblem("autoscale.max", $"At the most there are {most} replicas, and at the least {least}.", $"Write 'max: {least}' or more.");
        }

        if (scale.IsWritten("target") && scale.Has("waiting"))
        {
            yield return new SettingProblem("autoscale.waiting", "It goes by 'target' or by 'waiting', and both are there.", "Delete one of them.");
        }

        if (scale.Number("window") < scale.Number("every"))
        {
            yield return new SettingProblem("autoscale.window", "'window' is shorter than the time from one look to the next: it would look at nothing in between.", "Let it be as long as 'every', or longer.");
        }

        if (settings.IsWritten("replicas") && (replicas > most || replicas < least) && least <= most)
        {
            yield return new SettingProblem("replicas", $"It begins with {replicas} replicas, which is not between its {least} and {most}.", "Let 'replicas' be between 'min' and 'max' of 'autoscale'.");
        }
    }

    /// <inheritdoc />
    public Node Build(Component component, BuildContext context) => new ServiceNode(
        new ServiceOptions
        {
            Replicas = component.Settings.Count("replicas"),
            Cores = component.Settings.Count("cores"),
            Concurrency = component.Settings.Count("concurrency"),
            QueueLimit = component.Settings.Count("queue"),
            SharesCores = !component.Settings.Flag("oneAtATime"),
            ByPriority = component.Settings.Flag("byPriority"),
            Shedding = component.Settings.Group("shed") is { } shed ? Shedding(shed, context) : null,
            Life = new LifeOptions { Startup = component.Settings.Nanoseconds("startup"), WarmUp = component.Settings.Nanoseconds("warmUp"), ColdPace = component.Settings.Number("coldPace"), Grace = component.Settings.Nanoseconds("grace"), Drain = component.Settings.Nanoseconds("drain") },
            Pauses = component.Settings.Group("pauses") is { } pauses ? new PauseOptions { Every = pauses.Distribution("every"), Length = pauses.Distribution("length") } : null,
        },
        context.Seeds.Stream(component.Name, "work"),
        context.Seeds.Stream(component.Name, "choice"),
        context.Seeds.Stream(component.Name, "pauses"))
    { Name = component.Name };

    private static ShedOptions Shedding(Settings settings, BuildContext context) => new()
    {
        AboveConcurrency = settings.OptionalNumber("above"),
        QueueTarget = settings.OptionalNanoseconds("waited"),
        KeepsPriority = settings.OptionalCount("keepPriority") is { } priority ? (byte)priority : null,
        KeepsOperations = [.. context.OperationsNamed(settings.Names("keep"))],
    };

    /// <inheritdoc />
    public void Wire(Node node, Component component, Wiring wiring)
    {
        var service = (ServiceNode)node;
        service.Handlers = wiring.HandlersOf(component);
        if (component.Settings.Group("autoscale") is { } scale)
        {
            wiring.Engine.Add(new Autoscaler(
                new AutoscalerOptions
                {
                    Least = scale.Count("min"),
                    Most = Math.Max(scale.Count("min"), scale.Count("max")),
                    Metric = scale.Has("waiting") ? ScaleMetric.Waiting : ScaleMetric.Utilization,
                    Target = scale.OptionalNumber("waiting") ?? scale.Number("target"),
                    MostAdded = scale.Count("most"),
                    Every = scale.Nanoseconds("every"),
                    Window = scale.Nanoseconds("window"),
                    Delay = scale.Nanoseconds("delay"),
                    ScaleInAfter = scale.Nanoseconds("cooldown"),
                },
                service,
                [.. wiring.Links.Where(l => l.To == node).Select(l => l.From).OfType<IBacklog>()]));
        }
    }

    /// <inheritdoc />
    public double UnitsOf(Node node, Component component, long now) => now == 0 ? component.Settings.Number("replicas") : ((ServiceNode)node).BilledSeconds(now) / (now / 1e9);

    /// <inheritdoc />
    public Division DivisionOf(Component component, SliceRequest request) => Divisors.OfFleet(component, "replicas", "concurrency", request);

    /// <inheritdoc />
    public Component Divided(Component component, Division division, double whole)
    {
        var settings = component.Settings.Divide("replicas", division.Parts).Divide("cores", division.Cores).Divide("concurrency", division.Cores).Divide("queue", division.Cores);
        return component with { Settings = settings.Group("autoscale") is { } scale ? settings.WithValue("autoscale", scale.Divide("min", division.Parts).Divide("max", division.Parts)) : settings };
    }

    /// <inheritdoc />
    public double MonthlyCost(Component component, double units) => units * (component.Settings.OptionalNumber("price") ?? (component.Settings.Number("cores") * Prices.CoreMonth));
}
