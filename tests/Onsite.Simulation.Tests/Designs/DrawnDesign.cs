using System.Globalization;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Random;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Designs;

/// <summary>
/// A whole design that was drawn: clients, at times a balancer, one to three services that call each other in a row, caches and stores of any kind beside them, at times a queue with a worker. It has room for what comes: each service is drawn to be busy
/// for a fifth to three quarters of its time, and stores are far wider than that. No component has two others of the same role to call, since the order of these would be the order of its handler.
/// </summary>
/// <param name="Parts">The components, with their fields as they are written.</param>
/// <param name="Ways">The links.</param>
internal sealed record DrawnDesign(IReadOnlyList<(string Name, string Kind, string Fields)> Parts, IReadOnlyList<(string From, string To)> Ways)
{
    private const double PerSecond = 100;
    private const double LeastBusy = 0.2;
    private const double MostBusy = 0.75;

    private static readonly string[] Policies = ["round-robin", "random", "least-outstanding", "two-choices"];

    /// <summary>The services in a row, and how wide and busy each is.</summary>
    public required IReadOnlyList<(string Name, int Replicas, int Cores, double Busy)> Services { get; init; }

    /// <summary>Draws one.</summary>
    /// <param name="seed">From 1; the same seed draws the same design.</param>
    /// <param name="leavesNothingToChance">Whether all times are constant and nothing but clients draws anything.</param>
    public static DrawnDesign Of(int seed, bool leavesNothingToChance = false)
    {
        var random = new SeedSequence((ulong)seed).Stream("designs", "drawn");
        bool Maybe(double probability) => random.NextBoolean(probability);
        string Time(double seconds) => $"{(leavesNothingToChance ? "constant" : Maybe(0.7) ? "exponential" : "constant")}({Number(seconds * 1e6)} us)";
        var (parts, ways, services) = (new List<(string, string, string)>(), new List<(string, string)>(), new List<(string, int, int, double)>());
        void Store(string at, string name)
        {
            parts.Add((leavesNothingToChance ? 2 : random.NextInt32(4)) switch
            {
                0 => (name, "sql-database", $"misses: 0 %, unique: {(Maybe(0.5) ? "true" : "false")}"),
                1 => (name, "sharded-store", $"machines: {3 + random.NextInt32(4)}"),
                2 => (name, "object-store", $"read: {Time(0.010 + (0.02 * random.NextDouble()))}, write: {Time(0.010 + (0.02 * random.NextDouble()))}"),
                _ => (name, "search-index", "read: 1 ms"),
            });
            ways.Add((at, name));
        }

        parts.Add(("callers", "clients", string.Empty));
        var before = "callers";
        var count = 1 + random.NextInt32(3);
        for (var i = 0; i < count; i++)
        {
            if (Maybe(0.4))
            {
                parts.Add(($"edge{i}", "load-balancer", $"policy: {(leavesNothingToChance ? "round-robin" : Policies[random.NextInt32(Policies.Length)])}"));
                ways.Add((before, $"edge{i}"));
                before = $"edge{i}";
            }

            var (name, replicas, cores, busy) = ($"tier{i}", 1 + random.NextInt32(3), 1 + random.NextInt32(3), LeastBusy + ((MostBusy - LeastBusy) * random.NextDouble()));
            parts.Add((name, "service", $"replicas: {replicas}, cores: {cores}, compute: {Time(busy * replicas * cores / PerSecond)}, oneAtATime: {(Maybe(0.5) ? "true" : "false")}"));
            services.Add((name, replicas, cores, busy));
            ways.Add((before, name));
            before = name;
            if (Maybe(0.5))
            {
                parts.Add(($"memory{i}", "cache", $"nodes: {1 + random.NextInt32(3)}, memory: {20 + random.NextInt32(200)} KB, evict: {(Maybe(0.5) ? "lru" : "fifo")}"));
                ways.Add((name, $"memory{i}"));
            }

            if (i == count - 1 || Maybe(0.4))
            {
                Store(name, $"store{i}");
            }
        }

        if (Maybe(0.5))
        {
            parts.Add(("letters", "queue", leavesNothingToChance ? "commit: constant(2 ms)" : string.Empty));
            parts.Add(("hands", "worker", $"replicas: {1 + random.NextInt32(3)}, concurrency: 4, compute: {Time(0.003)}"));
            ways.AddRange([("tier0", "letters"), ("letters", "hands")]);
            Store("hands", "ledger");
        }

        return new DrawnDesign(parts, ways) { Services = services };
    }

    /// <summary>The same with one more replica of a service.</summary>
    public DrawnDesign WithMoreReplicas(int service)
    {
        var (name, replicas, _, _) = Services[service];
        return this with { Parts = [.. Parts.Select(p => p.Name == name ? (p.Name, p.Kind, p.Fields.Replace($"replicas: {replicas}", $"replicas: {replicas + 1}", StringComparison.Ordinal)) : p)] };
    }

    /// <summary>The same in another order of the file.</summary>
    public DrawnDesign Shuffled(int seed)
    {
        var random = new RandomSource((ulong)seed);
        return this with { Parts = Shuffle(Parts, random), Ways = Shuffle(Ways, random) };
    }

    /// <summary>The same with other names for all but the clients.</summary>
    public (DrawnDesign Design, IReadOnlyDictionary<string, string> OldNames) Renamed(int seed)
    {
        var names = Parts.Select(p => p.Name).Where(n => n != "callers").ToList();
        var renamed = names.Zip(Shuffle(names, new RandomSource((ulong)seed))).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        renamed["callers"] = "callers";
        var design = this with { Parts = [.. Parts.Select(p => (renamed[p.Name], p.Kind, p.Fields))], Ways = [.. Ways.Select(w => (renamed[w.From], renamed[w.To]))] };
        return (design, renamed.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal));
    }

    /// <summary>Puts it together with a scenario: readers and durable writers of a thousand keys.</summary>
    /// <param name="seconds">How long they come; 0.001 a second, which is nobody, for as long again where it is to come to rest.</param>
    /// <param name="comesToRest">Whether it is to come to rest.</param>
    /// <param name="arrivals">How they come.</param>
    public Blueprint Blueprint(int seconds, bool comesToRest, string arrivals = "poisson") => Texts.Blueprint(
        $"""
        id: d-drawn
        title: A design that was drawn
        components:
          {string.Join("\n  ", Parts.Select(p => $"{p.Name}: {{kind: {p.Kind}{(p.Fields.Length > 0 ? ", " : string.Empty)}{p.Fields}}}"))}
        links:
          {string.Join("\n  ", Ways.Select(w => $"- {w.From} -> {w.To}"))}
        """,
        $"""
        id: s-drawn
        title: Whoever comes
        operations:
          look: {"{share: 70 %, kind: read, keys: {count: 1000, popularity: zipf 0.8}}"}
          buy:  {"{share: 30 %, kind: write, durable: true, keys: {count: 1000, popularity: zipf 0.2}}"}
        workload:
          arrivals: {arrivals}
          profile: [{"{"}for: {seconds} s, rate: {Number(PerSecond)}/s{"}"}{(comesToRest ? $", {{for: {seconds} s, rate: 0.001/s}}" : string.Empty)}]
        """);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static List<T> Shuffle<T>(IReadOnlyList<T> items, RandomSource random)
    {
        var shuffled = items.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var other = random.NextInt32(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }
}
