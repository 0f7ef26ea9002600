using Onsite.Simulation.Cases.Rigs;
using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Stores.Search;
using Onsite.Simulation.Components.Stores.Sharded;
using Onsite.Simulation.Components.Stores.Sql;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases;

/// <summary>The table of stores whose figures are known exactly.</summary>
internal static class StoreCases
{
    private const int Arrivals = 10_000;
    private const int ArrivalsThatNeverWait = 4_000; // they know nothing of each other, so that fewer say as much
    private const int Plenty = 10_000;
    private const long Millisecond = 1_000_000;

    private static readonly Distribution Millis = new Exponential(0.001);

    private static readonly SqlDatabaseOptions Bare = new()
    {
        Cores = Plenty,
        Connections = Plenty,
        Read = Millis,
        Write = Millis,
        Commit = new Constant(0),
        MissShare = 0,
    };

    public static IReadOnlyList<QueueCase> All { get; } = [.. Connections(), .. Disks(), .. Locks(), .. Replicas(), .. Quorums(), .. StaleQuorums(), .. Partitions(), .. Shards(), .. Refreshes()];

    private static IEnumerable<QueueCase> Connections()
    {
        foreach (var (connections, load) in new[] { (1, 0.6), (5, 0.8), (20, 0.9) })
        {
            var exact = new ExponentialServers(load * connections * 1000, 0.001, connections);
            yield return Sql($"SQL, {connections} connections ρ {load}: mean time", exact.MeanSojourn, Bare with { Connections = connections, QueueLimit = int.MaxValue }, exact.Rate);
            yield return Sql($"SQL, {connections} cores ρ {load}: mean time", exact.MeanSojourn, Bare with { Cores = connections }, exact.Rate);
        }

        yield return new QueueCase("SQL, 10 connections, load 8, no line: refused", Erlang.B(8, 10), seeds =>
        {
            var bench = StoreBench.Sql(Bare with { Connections = 10 }, seeds);
            var clients = bench.Use(8000, StoreBench.Read());
            Lawful(bench.Measure(Arrivals / 8000.0).BrokenLaws());
            return (double)clients.Outcomes[(int)Outcome.PoolExhausted] / clients.Outcomes.Sum();
        });
    }

    /// <summary>A disk that begins so many pages a second is a server with a constant service time, before a channel that nobody waits for.</summary>
    private static IEnumerable<QueueCase> Disks()
    {
        var paced = new GeneralServer(2000, new Constant(1.0 / 3000));
        yield return Sql("SQL, disk of 3,000 pages a second, 2,000 misses: mean time", 0.001 + paced.MeanWait + 0.002, Bare with { MissShare = 1, DiskChannels = Plenty, DiskRead = new Exponential(0.002) }, 2000);

        var channels = new ExponentialServers(1500, 0.002, 4);
        yield return Sql("SQL, disk of four channels ρ 0.75: mean time", 0.001 + channels.MeanSojourn, Bare with { MissShare = 1, DiskChannels = 4, DiskRead = new Exponential(0.002), DiskReadsPerSecond = 1e12 }, 1500);
        yield return Sql("SQL, one read in four misses: mean time", 0.001 + (0.25 * channels.MeanSojourn), Bare with { MissShare = 0.25, DiskChannels = 4, DiskRead = new Exponential(0.002), DiskReadsPerSecond = 1e12 }, 6000);
    }

    /// <summary>Writers of one row come one after another: M/M/1, or M/G/1 where the commit is part of it. Writers of several rows are as many queues.</summary>
    private static IEnumerable<QueueCase> Locks()
    {
        foreach (var keys in new[] { 1, 4 })
        {
            yield return Writes($"SQL, writers of {keys} rows ρ 0.7: mean time", new ExponentialServers(700, 0.001, 1).MeanSojourn, Bare, keys, 700 * keys);
        }

        // 0.5 ms on a core and 1.5 ms of commit: the times add, and so do their variances.
        var service = new Gamma(4, 0.002);
        yield return Writes("SQL, writers of one row with commit ρ 0.6: mean time", new GeneralServer(300, service).MeanSojourn, Bare with { Write = new Gamma(1, 0.0005), Commit = new Gamma(3, 0.0015) }, 1, 300);
        // A millisecond drawn and three that are constant: of the service time only mean and variance count.
        yield return Writes("SQL, writers of one row, transactions open 3 ms ρ 0.8: mean time", new GeneralServer(200, new Gamma(16, 0.004)).MeanSojourn, Bare with { Open = new Constant(0.003) }, 1, 200);
        yield return Writes("SQL, writers of no row: mean time", 0.001, Bare, 0, 3000);
    }

    private static IEnumerable<QueueCase> Replicas()
    {
        foreach (var (rate, lag) in new[] { (5.0, 0.020), (20.0, 0.050), (40.0, 0.1) })
        {
            yield return new QueueCase($"SQL, replica {lag} s behind, {rate} writes a second: stale share", Staleness.Replica(rate, lag), seeds =>
            {
                // A row's writers are one exponential server, so that commits are a Poisson stream as the writes are (Burke).
                var bench = StoreBench.Sql(Bare with { Replicas = 2, ReplicaOperations = 1, Lag = new Constant(lag) }, seeds);
                bench.Use(rate, StoreBench.PlainWrite(1));
                var readers = bench.Use(3 * rate, StoreBench.Read(1));
                Lawful(bench.Measure(Arrivals / (3 * rate)).BrokenLaws());
                return (double)readers.Stale / readers.Outcomes.Sum();
            });
        }

        yield return new QueueCase("SQL, primary dies, replica 0.2 s behind, 2,000 writes a second: lost", 400, seeds => LostAtFailover(seeds, 2000, 0.2));
        yield return Writes("SQL, synchronous replica: mean time of a write", 0.001 + 0.0013 + 0.002, Bare with { Replicas = 1, IsSynchronous = true, Commit = new Exponential(0.0013) }, 0, 1000);
    }

    private static IEnumerable<QueueCase> Quorums()
    {
        var idle = new ShardedStoreOptions { Cores = Plenty, Read = Millis, Write = Millis, Hop = new Constant(0), Machines = 5, Partitions = 1 };
        foreach (var (quorum, copies) in new[] { (1, 3), (2, 3), (3, 3), (3, 5) })
        {
            var options = idle with { Copies = copies, ReadQuorum = quorum, WriteQuorum = quorum };
            yield return Sharded($"quorum {quorum} of {copies}: mean read", OrderStatistics.ExponentialMean(quorum, copies, 0.001), options, StoreBench.Read(), 5000, ArrivalsThatNeverWait);
            yield return Sharded($"quorum {quorum} of {copies}: mean write", OrderStatistics.ExponentialMean(quorum, copies, 0.001), options, StoreBench.PlainWrite(), 5000, ArrivalsThatNeverWait);
        }

        yield return Sharded("quorum 2 of 3, two asked: mean read", OrderStatistics.ExponentialMean(2, 2, 0.001), idle with { Copies = 3, ReadsFromAll = false }, StoreBench.Read(), 5000, ArrivalsThatNeverWait);
        yield return Sharded("quorum 2 of 3, half a millisecond away: mean read", 0.0005 + OrderStatistics.ExponentialMean(2, 3, 0.001), idle with { Copies = 3, Hop = new Constant(0.0005) }, StoreBench.Read(), 5000, ArrivalsThatNeverWait);
    }

    /// <summary>Copies that each take their own time to write, and quorums that may miss each other; quorums that cannot are a test of their own, since nothing is stale there at all.</summary>
    private static IEnumerable<QueueCase> StaleQuorums()
    {
        const double MeanWrite = 0.1;
        foreach (var (copies, read, write, rate) in new[] { (3, 1, 1, 10.0), (3, 1, 2, 10.0), (3, 2, 1, 5.0), (5, 2, 2, 10.0) })
        {
            yield return new QueueCase($"quorums {read} and {write} of {copies}, {rate} writes a second: stale share", Staleness.Quorum(rate, MeanWrite, copies, read, write), seeds =>
            {
                var bench = StoreBench.Sharded(StaleQuorum(copies, read, write, MeanWrite), seeds);
                bench.Use(rate, StoreBench.PlainWrite(1));
                var readers = bench.Use(3 * rate, StoreBench.Read(1));
                Lawful(bench.Measure(Arrivals / (3 * rate)).BrokenLaws());
                return (double)readers.Stale / readers.Outcomes.Sum();
            });
        }
    }

    /// <summary>A store whose copies write by themselves, wait for nobody, and are read in no time, as few of them as the quorum wants.</summary>
    public static ShardedStoreOptions StaleQuorum(int copies, int read, int write, double meanWrite) => new()
    {
        Machines = copies,
        Partitions = 1,
        Copies = copies,
        ReadQuorum = read,
        WriteQuorum = write,
        ReadsFromAll = false,
        Cores = Plenty,
        Read = new Constant(0),
        Write = new Exponential(meanWrite),
        Hop = new Constant(0),
    };

    /// <summary>One copy of each partition: every machine is a queue of its own, and a hot key is one of them however many there are.</summary>
    private static IEnumerable<QueueCase> Partitions()
    {
        var single = new ShardedStoreOptions { Machines = 8, Partitions = 8, Copies = 1, ReadQuorum = 1, WriteQuorum = 1, Cores = 1, Read = Millis, Hop = new Constant(0) };
        yield return Sharded("eight partitions, even, ρ 0.6: mean time", new ExponentialServers(600, 0.001, 1).MeanSojourn, single, StoreBench.Read(), 4800);
        yield return Sharded("eight partitions, one key, ρ 0.6 of one: mean time", new ExponentialServers(600, 0.001, 1).MeanSojourn, single, StoreBench.Read(1), 600);
        yield return Sharded("eight partitions of two cores, one key, ρ 0.7: mean time", new ExponentialServers(1400, 0.001, 2).MeanSojourn, single with { Cores = 2 }, StoreBench.Read(1), 1400);
        yield return Sharded("two copies on two machines of one core, both waited for, ρ 0.5: mean time", new ForkJoin(500, 0.001, 2).MeanOfTwo, single with { Machines = 2, Partitions = 1, Copies = 2, ReadQuorum = 2 }, StoreBench.Read(), 500);
    }

    private static IEnumerable<QueueCase> Shards()
    {
        var one = new SearchIndexOptions { Copies = 1, Cores = 1, Query = Millis };
        foreach (var shards in new[] { 2, 5, 20 })
        {
            yield return Search($"search over {shards} shards, idle: mean time", new ForkJoin(1, 0.001, shards).IdleMean, one with { Shards = shards, Cores = Plenty }, 2000, ArrivalsThatNeverWait);
        }

        foreach (var load in new[] { 0.3, 0.5, 0.8 })
        {
            yield return Search($"search over two shards ρ {load}: mean time", new ForkJoin(1000 * load, 0.001, 2).MeanOfTwo, one with { Shards = 2 }, 1000 * load);
        }
    }

    private static IEnumerable<QueueCase> Refreshes()
    {
        foreach (var (rate, seconds) in new[] { (1.0, 1), (0.5, 5) })
        {
            yield return new QueueCase($"search, refreshed every {seconds} s, {rate} writes a second: stale share", Staleness.Refresh(rate, seconds), seeds =>
            {
                var bench = StoreBench.Search(new SearchIndexOptions { Cores = Plenty, RefreshEvery = seconds * 1000 * Millisecond, Query = new Constant(0.001), Index = new Constant(0.001) }, seeds);
                bench.Use(rate, StoreBench.PlainWrite(1));
                var readers = bench.Use(4 * rate, StoreBench.Read(1));
                Lawful(bench.Measure(Arrivals / (4 * rate)).BrokenLaws());
                return (double)readers.Stale / readers.Outcomes.Sum();
            });
        }
    }

    private static double LostAtFailover(SeedSequence seeds, double rate, double lag)
    {
        var bench = StoreBench.Sql(Bare with { Replicas = 1, Lag = new Constant(lag), FailoverAfter = 1000 * Millisecond }, seeds);
        bench.Use(rate, StoreBench.Write());
        bench.Run(2);
        bench.Store.Crash(0);
        Lawful(bench.Run(4).BrokenLaws());
        return bench.Engine.Ledger.Count().Lost;
    }

    private static QueueCase Sql(string name, double exact, SqlDatabaseOptions options, double rate) => new(name, exact, seeds =>
    {
        var bench = StoreBench.Sql(options, seeds);
        var clients = bench.Use(rate, StoreBench.Read());
        Lawful(bench.Measure(Arrivals / rate).BrokenLaws());
        return clients.Latency.Mean / 1e9;
    });

    private static QueueCase Writes(string name, double exact, SqlDatabaseOptions options, int keys, double rate) => new(name, exact, seeds =>
    {
        var bench = StoreBench.Sql(options, seeds);
        var clients = bench.Use(rate, StoreBench.PlainWrite(keys));
        Lawful(bench.Measure(Arrivals / rate).BrokenLaws());
        return clients.Latency.Mean / 1e9;
    });

    private static QueueCase Sharded(string name, double exact, ShardedStoreOptions options, Func<RandomSource, Engine, Request, Request> ask, double rate, int arrivals = Arrivals) => new(name, exact, seeds =>
    {
        var bench = StoreBench.Sharded(options, seeds);
        var clients = bench.Use(rate, ask);
        Lawful(bench.Measure(arrivals / rate).BrokenLaws());
        return clients.Latency.Mean / 1e9;
    });

    private static QueueCase Search(string name, double exact, SearchIndexOptions options, double rate, int arrivals = Arrivals) => new(name, exact, seeds =>
    {
        var bench = StoreBench.Search(options, seeds);
        var clients = bench.Use(rate, StoreBench.Read());
        Lawful(bench.Measure(arrivals / rate).BrokenLaws());
        return clients.Latency.Mean / 1e9;
    });

    private static void Lawful(IEnumerable<string> broken) => broken.MustBeNone();
}
