using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>What may stand in the parts of a scenario.</summary>
public static class ScenarioFields
{
    private const double Day = ScenarioReader.LongestRun;

    /// <summary>What the interviewer answers.</summary>
    public static IReadOnlyList<Field> Clarification { get; } =
    [
        new("ask", FieldType.Names, "Words by which the question is known.") { IsRequired = true },
        new("answer", FieldType.Text, "What the interviewer says.") { IsRequired = true },
    ];

    /// <summary>What is to be estimated.</summary>
    public static IReadOnlyList<Field> Estimate { get; } =
    [
        new("ask", FieldType.Text, "The question.") { IsRequired = true },
        new("truth", FieldType.Text, "The computation of the answer, with units.") { IsRequired = true },
        new("within", FieldType.Text, "How far off an answer may be, as a factor above 1.") { Default = "x3" },
    ];

    /// <summary>The things that an operation may be about.</summary>
    public static IReadOnlyList<Field> Keys { get; } =
    [
        new("count", FieldType.Count, "How many there are.") { IsRequired = true, Minimum = 1, Maximum = 1e9 },
        new("popularity", FieldType.Text, "How often each is asked for: uniform, or zipf with an exponent between 0 and 5.") { Default = "uniform" },
    ];

    /// <summary>An operation.</summary>
    public static IReadOnlyList<Field> Operation { get; } =
    [
        new("share", FieldType.Share, "Its part of all requests; the parts add up to 100 %.") { IsRequired = true, Minimum = 0.000001, Maximum = 1 },
        new("kind", FieldType.Word, "Whether it changes something.") { IsRequired = true, Words = ["read", "write"] },
        new("durable", FieldType.Flag, "Whether what was acknowledged may never be lost.") { Default = "false" },
        new("keys", FieldType.Group, "The things that it may be about; without it, none in particular.") { Fields = Keys },
        new("request", FieldType.Size, "Size of a request.") { Default = "0 B", Maximum = 1e12 },
        new("response", FieldType.Size, "Size of a response.") { Default = "0 B", Maximum = 1e12 },
        new("priority", FieldType.Count, "How important it is: 0 is the most important, 255 the least.") { Default = "0", Maximum = 255 },
        new("from", FieldType.Text, "The clients whom it comes from; without it, the first of the design."),
    ];

    /// <summary>A stretch of the workload.</summary>
    public static IReadOnlyList<Field> ProfilePart { get; } =
    [
        new("for", FieldType.Duration, "How long it lasts.") { IsRequired = true, Minimum = 0.001, Maximum = Day },
        new("rate", FieldType.Text, "Requests a second, as '600/s', or '600/s .. 1800/s' for a rate that goes from one to the other.") { IsRequired = true },
    ];

    /// <summary>Bursts of arrivals.</summary>
    public static IReadOnlyList<Field> Bursts { get; } =
    [
        new("factor", FieldType.Number, "How many times the average rate a burst has.") { Default = "5", Minimum = 1, Maximum = 1000 },
        new("length", FieldType.Duration, "How long one lasts on average.") { Default = "1 s", Minimum = 0.001, Maximum = 3600 },
        new("share", FieldType.Share, "The share of the time that is one.") { Default = "10 %", Minimum = 0.001, Maximum = 0.999 },
    ];

    /// <summary>What clients do about answers that are late or bad.</summary>
    public static IReadOnlyList<Field> Clients { get; } = [.. LinkFields.All, new("abandon", FieldType.Share, "The share of those who would try again and give up instead.") { Default = "0 %", Maximum = 1 }];

    /// <summary>The workload, but for its profile.</summary>
    public static IReadOnlyList<Field> Workload { get; } =
    [
        new("arrivals", FieldType.Word, "How clients come: independently of each other, regularly, or in bursts.") { Default = "poisson", Words = ["poisson", "regular", "bursts"] },
        new("users", FieldType.Count, "A number of users who each wait for their answer before the next request; without it, clients come whether or not others were served.") { Minimum = 1, Maximum = 10e6 },
        new("think", FieldType.Times, "How long a user thinks before the next request.") { Default = "exponential(5 s)" },
        new("bursts", FieldType.Group, "What bursts are like.") { Fields = Bursts },
        new("clients", FieldType.Group, "What clients do about answers that are late or bad, as the policies of a link.") { Fields = Clients },
    ];

    /// <summary>When something goes wrong.</summary>
    public static IReadOnlyList<Field> Fault { get; } =
    [
        new("at", FieldType.Duration, "When, from the start.") { IsRequired = true, Maximum = Day },
        new("for", FieldType.Duration, "How long; without it, until the end.") { Minimum = 0.001, Maximum = Day },
    ];

    /// <summary>What goes wrong; a fault has one of them.</summary>
    public static IReadOnlyList<Field> FaultKinds { get; } =
    [
        new("crash", FieldType.Text, "Parts stop, as '1 of checkout', 'all of checkout' or 'checkout'."),
        new("restart", FieldType.Text, "Parts stop and come back with nothing in memory, as '1 of checkout'."),
        new("slow", FieldType.Text, "Work takes longer, as 'card-network x6'."),
        new("zone", FieldType.Text, "Every part in a zone stops, as 'eu-west-1a'."),
        new("cut", FieldType.Text, "Nothing passes over a link, as 'checkout -> orders'."),
        new("loss", FieldType.Text, "A share of what passes over a link is lost, as 'checkout -> orders 5 %'."),
        new("latency", FieldType.Text, "The way over a link takes longer, as 'checkout -> orders x10'."),
        new("flush", FieldType.Text, "A cache forgets everything, as 'sessions'."),
        new("failover", FieldType.Text, "A database hands over to a replica, as 'orders'."),
        new("outage", FieldType.Text, "A component answers nothing but errors, as 'card-network'."),
        new("spike", FieldType.Text, "More clients come, as 'x3', or 'shoppers x3' for some of them."),
        new("hot-key", FieldType.Text, "A share of requests is about one key, as '20 %'."),
        new("deploy", FieldType.Text, "Parts are replaced one after the other, as 'checkout'."),
    ];

    /// <summary>Whom an objective is for.</summary>
    public static IReadOnlyList<Field> ObjectiveOf { get; } =
    [
        new("operation", FieldType.Text, "The operation; without it, all of them."),
        new("durable", FieldType.Text, "The operation, of objectives for what was acknowledged."),
    ];

    /// <summary>What has to be reached, in the order of <see cref="ObjectiveKind"/>.</summary>
    public static IReadOnlyList<Field> Objective { get; } =
    [
        new("p50", FieldType.Duration, "The most that the median of the latency may be.") { Maximum = Day },
        new("p95", FieldType.Duration, "The most that the 95th percentile may be.") { Maximum = Day },
        new("p99", FieldType.Duration, "The most that the 99th percentile may be.") { Maximum = Day },
        new("availability", FieldType.Share, "The least share of requests that are answered well.") { Maximum = 1 },
        new("fresh", FieldType.Share, "The least share of answers that are up to date.") { Maximum = 1 },
        new("lost", FieldType.Count, "The most durable writes that may be acknowledged and gone.") { Maximum = 1e12 },
        new("twice", FieldType.Count, "The most durable writes that may be applied more than once.") { Maximum = 1e12 },
        new("recover", FieldType.Duration, "The longest that it may take after a fault to be inside the other objectives again.") { Maximum = Day },
    ];

    /// <summary>What may be spent.</summary>
    public static Field Budget { get; } = new("budget", FieldType.Money, "What the design may cost; without it, there is no limit.") { Maximum = 1e12 };
}
