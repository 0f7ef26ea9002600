using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs;

/// <summary>What may be set of a link.</summary>
public static class LinkFields
{
    /// <summary>The fields, in the order in which a panel shows them.</summary>
    public static IReadOnlyList<Field> All { get; } =
    [
        new("timeout", FieldType.Duration, "How long the sender waits for an attempt; without it, for ever.") { Minimum = 1e-6, Maximum = 86_400 },
        new("retries", FieldType.Group, "Whether and how the sender tries again what failed or timed out.")
        {
            Bare = "attempts",
            Fields =
            [
                new("attempts", FieldType.Count, "Attempts in all, the first among them.") { Default = "3", Minimum = 1, Maximum = 100 },
                new("backoff", FieldType.Duration, "The pause before the second attempt; it doubles with each further one.") { Default = "100 ms", Maximum = 3600 },
                new("longest", FieldType.Duration, "The longest pause.") { Default = "30 s", Maximum = 86_400 },
                new("jitter", FieldType.Word, "How much the pauses vary: none, equal (from a half to the whole) or full (from nothing to the whole).") { Default = "full", Words = ["none", "equal", "full"] },
                new("budget", FieldType.Share, "Retries for each call at the most; without it there is no limit.") { Maximum = 10 },
                new("refusals", FieldType.Flag, "Whether it tries again even what a breaker or a limit has refused.") { Default = "false" },
            ],
        },
        new("breaker", FieldType.Group, "A circuit breaker: it stops calls to what fails most of the time.")
        {
            Bare = "failures",
            Fields =
            [
                new("window", FieldType.Duration, "How far back it looks.") { Default = "10 s", Minimum = 0.001, Maximum = 3600 },
                new("failures", FieldType.Share, "The share of failures at which it opens.") { Default = "50 %", Minimum = 0.001, Maximum = 1 },
                new("minimum", FieldType.Count, "Calls in the window below which it does not judge.") { Default = "20", Minimum = 1, Maximum = 1e6 },
                new("open", FieldType.Duration, "How long it stays open before it tries.") { Default = "5 s", Minimum = 0.001, Maximum = 3600 },
                new("probes", FieldType.Count, "Calls that it lets through to try; all have to succeed.") { Default = "3", Minimum = 1, Maximum = 1000 },
            ],
        },
        new("pool", FieldType.Count, "Connections of the sender: attempts under way at once, over all its replicas of one process each.") { Minimum = 1, Maximum = 1e6 },
        new("poolTimeout", FieldType.Duration, "How long a call waits for a connection; without it, for ever.") { Minimum = 1e-6, Maximum = 86_400 },
        new("patience", FieldType.Times, "How long a call waits for a connection before whoever made it leaves for good and does not try again; drawn for each, where poolTimeout is the same for all.") { Maximum = 86_400 },
        new("poolQueue", FieldType.Count, "Calls that wait for a connection at the most.") { Maximum = 1e9 },
        new("bulkhead", FieldType.Count, "Calls under way at once; the next is refused and does not wait.") { Minimum = 1, Maximum = 1e6 },
        new("rateLimit", FieldType.Group, "A token bucket before the link.")
        {
            Bare = "rate",
            Fields =
            [
                new("rate", FieldType.Rate, "Calls a second in the long run.") { Default = "1000/s", Minimum = 1e-6, Maximum = 1e9 },
                new("burst", FieldType.Count, "Calls at once; without it, those of a tenth of a second.") { Minimum = 1, Maximum = 1e9 },
            ],
        },
        new("window", FieldType.Group, "A limit of calls within any window of time, instead of a bucket.")
        {
            Fields =
            [
                new("calls", FieldType.Count, "Calls at the most.") { Default = "1000", Minimum = 1, Maximum = 1e7 },
                new("every", FieldType.Duration, "Within this time.") { Default = "1 s", Minimum = 1e-6, Maximum = 86_400 },
            ],
        },
        new("hedge", FieldType.Group, "A second attempt while the first is slow; the first good answer counts.")
        {
            Bare = "after",
            Fields =
            [
                new("after", FieldType.Duration, "After how long; without it, when 95 % of first attempts are answered.") { Minimum = 1e-6, Maximum = 3600 },
                new("budget", FieldType.Share, "Second attempts for each call at the most.") { Default = "10 %", Maximum = 1 },
            ],
        },
        new("throttle", FieldType.Group, "The sender holds back by itself as far as the other end refuses.")
        {
            Bare = "multiplier",
            Fields =
            [
                new("multiplier", FieldType.Number, "How many times what is accepted it sends.") { Default = "2", Minimum = 1, Maximum = 100 },
                new("window", FieldType.Duration, "How far back it looks.") { Default = "2 min", Minimum = 0.001, Maximum = 3600 },
            ],
        },
        new("byPriority", FieldType.Flag, "Whether the most important call in line gets the next free connection.") { Default = "false" },
        new("connectTimeout", FieldType.Duration, "After how long the sender notices that nothing comes back at all, where it has no timeout of its own.") { Minimum = 0.001, Maximum = 86_400 },
        new("weight", FieldType.Number, "From a dns: how often it answers with this target, as compared to the others; 0 for only where no other is up.") { Default = "1", Maximum = 1e6 },
        new("latency", FieldType.Times, "The way there, and again the way back. Across one zone 0.1 ms, across zones of a region 0.5 ms.") { Maximum = 60 },
        new("bandwidth", FieldType.Bandwidth, "How fast data crosses it: a message takes its size by this longer, as if it were alone; without it, size takes no time.") { Minimum = 1, Maximum = 1e15 },
        new("pricePerGigabyte", FieldType.Number, "What a GB that crosses it in either direction costs, in USD; it is charged to what the link leads to.") { Maximum = 1e6 },
    ];

    /// <summary>What of a link's policies makes no sense together.</summary>
    internal static IEnumerable<SettingProblem> Check(Settings policies)
    {
        foreach (var field in (string[])["poolTimeout", "poolQueue", "patience", "byPriority"])
        {
            if (policies.IsWritten(field) && !policies.Has("pool"))
            {
                yield return new SettingProblem(field, $"'{field}' does nothing: there is no 'pool' to stand in line for.", $"Write 'pool: 20', or delete '{field}'.");
            }
        }

        if (policies.Has("pool") && policies.Has("bulkhead"))
        {
            yield return new SettingProblem("bulkhead", "'bulkhead' and 'pool' both say how many calls are under way at once; a bulkhead lets nobody wait.", "Keep one of the two.");
        }
    }
}
