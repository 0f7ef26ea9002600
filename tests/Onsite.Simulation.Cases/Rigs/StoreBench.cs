using Onsite.Simulation.Components.Stores.External;
using Onsite.Simulation.Components.Stores.Objects;
using Onsite.Simulation.Components.Stores.Search;
using Onsite.Simulation.Components.Stores.Sharded;
using Onsite.Simulation.Components.Stores.Sql;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Retries;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>A store and those who use it.</summary>
internal sealed class StoreBench<T>
    where T : Node
{
    public const long Second = 1_000_000_000;

    private readonly SeedSequence _seeds;
    private int _clients;

    public StoreBench(SeedSequence seeds, Func<SeedSequence, T> store)
    {
        _seeds = seeds;
        Store = Engine.Add(store(seeds));
    }

    public Engine Engine { get; } = new();

    public T Store { get; }

    /// <summary>Adds clients.</summary>
    public StoreClients Use(double rate, Func<RandomSource, Engine, Request, Request> ask, LinkPolicies? policies = null)
    {
        var name = $"clients {_clients++}";
        var clients = Engine.Add(new StoreClients(rate, ask, _seeds.Stream(name, "arrivals")) { Name = name });
        clients.Entry = Engine.Add(new Link(clients, Store, policies, _seeds.Stream(name, "jitter")));
        return clients;
    }

    /// <summary>Runs to a moment, in seconds.</summary>
    public StoreBench<T> Run(double until)
    {
        if (Engine.Now == 0)
        {
            Engine.Start();
        }

        Engine.RunUntil((long)(until * Second));
        return this;
    }

    /// <summary>Runs past a warm-up, and then for as many seconds as said.</summary>
    public StoreBench<T> Measure(double seconds)
    {
        Run(seconds / 5);
        Engine.Restart();
        return Run(seconds * 1.2);
    }

    public IEnumerable<string> BrokenLaws() => Engine.Nodes.SelectMany(n => n.BrokenLaws(Engine.Now));
}

/// <summary>Stores for tests, and what is asked of them.</summary>
internal static class StoreBench
{
    public static StoreBench<SqlDatabaseNode> Sql(SqlDatabaseOptions options, SeedSequence? seeds = null) =>
        new(seeds ?? new SeedSequence(1), s => new SqlDatabaseNode(options, s.Stream("store", "work"), s.Stream("store", "choice"), s.Stream("store", "lag")) { Name = "store" });

    public static StoreBench<ShardedStoreNode> Sharded(ShardedStoreOptions options, SeedSequence? seeds = null) =>
        new(seeds ?? new SeedSequence(1), s => new ShardedStoreNode(options, s.Stream("store", "work"), s.Stream("store", "choice")) { Name = "store" });

    public static StoreBench<SearchIndexNode> Search(SearchIndexOptions options, SeedSequence? seeds = null) =>
        new(seeds ?? new SeedSequence(1), s => new SearchIndexNode(options, s.Stream("store", "work"), s.Stream("store", "choice")) { Name = "store" });

    public static StoreBench<ObjectStoreNode> Objects(ObjectStoreOptions options, SeedSequence? seeds = null) =>
        new(seeds ?? new SeedSequence(1), s => new ObjectStoreNode(options, s.Stream("store", "work")) { Name = "store" });

    public static StoreBench<ExternalApiNode> External(ExternalApiOptions options, SeedSequence? seeds = null) =>
        new(seeds ?? new SeedSequence(1), s => new ExternalApiNode(options, s.Stream("store", "work"), s.Stream("store", "choice")) { Name = "store" });

    /// <summary>Reads one of a number of keys; of none where that is 0.</summary>
    public static Func<RandomSource, Engine, Request, Request> Read(int keys = 0) => (random, _, request) => request with { Verb = Verb.Read, Key = KeyOf(random, keys) };

    /// <summary>Writes one of a number of keys, each write a durable one.</summary>
    public static Func<RandomSource, Engine, Request, Request> Write(int keys = 0) => (random, engine, request) => request with { Verb = Verb.Write, Key = KeyOf(random, keys), Write = engine.Ledger.Begin() };

    /// <summary>Writes that nobody tracks.</summary>
    public static Func<RandomSource, Engine, Request, Request> PlainWrite(int keys = 0) => (random, _, request) => request with { Verb = Verb.Write, Key = KeyOf(random, keys) };

    public static LinkPolicies Retrying(double timeout, int attempts = 3) =>
        new() { Timeout = (long)(timeout * 1e9), Retry = new RetryOptions { Attempts = attempts, Backoff = 10_000_000 } };

    private static long KeyOf(RandomSource random, int keys) => keys == 0 ? 0 : 1 + random.NextInt32(keys);
}
