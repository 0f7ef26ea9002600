using Onsite.Simulation.Components.Stores.Sql;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Stores;

public sealed class SqlDatabaseTests
{
    private const long Second = 1_000_000_000;

    private static readonly SqlDatabaseOptions Quick = new() { Read = new Constant(0.001), Write = new Constant(0.001), Commit = new Constant(0.001), MissShare = 0 };

    private static readonly SqlDatabaseOptions Replicated = Quick with { Replicas = 2, ReplicaOperations = 1, Lag = new Constant(0.1), FailoverAfter = 10 * Second };

    [Fact]
    public void Arrive_AsItComes_ReadsInHalfAMillisecondAndWritesInUnderTwo()
    {
        var bench = StoreBench.Sql(new SqlDatabaseOptions { MissShare = 0 });
        var readers = bench.Use(100, StoreBench.Read(1_000_000));
        var writers = bench.Use(100, StoreBench.Write(1_000_000));
        bench.Run(200);
        (readers.Latency.Mean / 1e6).ShouldBe(0.5, 0.02);
        (writers.Latency.Mean / 1e6).ShouldBe(1.8, 0.04);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1000, false)]
    public void Arrive_MoreThanConnections_AreRefusedOrWait(int queueLimit, bool refuses)
    {
        var bench = StoreBench.Sql(Quick with { Cores = 64, Connections = 4, QueueLimit = queueLimit, Read = new Exponential(0.001) });
        var clients = bench.Use(3500, StoreBench.Read());
        bench.Run(20);

        (clients.Outcomes[(int)Outcome.PoolExhausted] > 0).ShouldBe(refuses);
        bench.Store.Counts.Refused.ShouldBe(clients.Outcomes[(int)Outcome.PoolExhausted]);
        bench.Engine.Journal.Notes.ShouldContain(n => n.Kind == NoteKind.PoolExhausted && n.Part == 0);
        bench.Engine.Journal.Notes.ShouldContain(n => n.Kind == NoteKind.PoolRecovered);
        bench.Store.Machines[0].Connections.Utilization(bench.Engine.Now).ShouldBeLessThanOrEqualTo(1);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    /// <summary>One hot row at nine tenths of what one after another can do: the writers in line hold connections, and others find none.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(10_000, false)]
    public void Arrive_HotRow_FillsTheConnections(int rows, bool refuses)
    {
        var bench = StoreBench.Sql(Quick with { Connections = 10, Write = new Exponential(0.001), Commit = new Exponential(0.001) });
        bench.Use(450, StoreBench.Write(rows));
        var readers = bench.Use(100, (random, _, request) => request with { Verb = Verb.Read, Key = 20_000 + random.NextInt32(1000) });
        bench.Run(100);
        (readers.Outcomes[(int)Outcome.PoolExhausted] > 100).ShouldBe(refuses);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0UL, 0.001)]
    [InlineData(1UL, 0.00175)] // ρ 0.6 and constant service: a wait of ρ / (2 (1 - ρ)) of it
    public void Arrive_ReadForUpdate_LocksItsRow(ulong locking, double seconds)
    {
        var bench = StoreBench.Sql(Quick with { Cores = 1000, LockingOperations = locking });
        var readers = bench.Use(600, StoreBench.Read(1));
        bench.Run(200);
        (readers.Latency.Mean / 1e9).ShouldBe(seconds, 0.00004);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Arrive_PagesNotInMemory_AreTheShareThatIsToldAndCostADiskRead()
    {
        var bench = StoreBench.Sql(Quick with { MissShare = 0.2, DiskRead = new Constant(0.010) });
        var readers = bench.Use(100, StoreBench.Read());
        bench.Run(200);
        ((double)bench.Store.PageMisses / bench.Store.Counts.Reads).ShouldBe(0.2, 0.01);
        (readers.Latency.Maximum / 1e6).ShouldBeGreaterThan(10);
        (readers.Latency.Quantile(0.5) / 1e6).ShouldBeLessThan(2);
    }

    /// <summary>Twice as many misses as the disk begins a second: the disk is the limit, whatever cores there are.</summary>
    [Fact]
    public void Arrive_MoreMissesThanTheDiskReads_AreServedAtTheRateOfTheDisk()
    {
        var bench = StoreBench.Sql(Quick with { Cores = 64, Connections = 500, MissShare = 1, DiskReadsPerSecond = 1000 });
        var readers = bench.Use(2000, StoreBench.Read());
        bench.Run(20);
        (readers.Outcomes[(int)Outcome.Ok] / 20.0).ShouldBe(1000, 10);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0UL, 0, 1.0)] // none is told to go there
    [InlineData(2UL, 0, 1.0)] // another operation is
    [InlineData(1UL, 0, 0.0)]
    [InlineData(3UL, 1, 0.0)]
    public void Arrive_Reads_GoToReplicasWhereTheirOperationIsToldTo(ulong operations, int operation, double atPrimary)
    {
        var bench = StoreBench.Sql(Replicated with { ReplicaOperations = operations });
        bench.Use(400, (_, _, request) => request with { Verb = Verb.Read, Operation = operation });
        bench.Run(20);
        var work = Enumerable.Range(0, 3).Select(m => bench.Store.Machines[m].Cores.Worked(bench.Engine.Now)).ToList();
        (work[0] / work.Sum()).ShouldBe(atPrimary, 0.001);
        (work[1] / work.Sum()).ShouldBe((1 - atPrimary) / 2, 0.01);
    }

    [Fact]
    public void Arrive_ReadsAtThePrimary_AreNeverStale()
    {
        var bench = StoreBench.Sql(Replicated with { ReplicaOperations = 0 });
        bench.Use(20, StoreBench.Write(1));
        var readers = bench.Use(200, StoreBench.Read(1));
        bench.Run(50);
        readers.Stale.ShouldBe(0);
    }

    [Fact]
    public void Arrive_OtherKeysAreWritten_ReadsAtReplicasAreNotStale()
    {
        var bench = StoreBench.Sql(Replicated);
        bench.Use(20, StoreBench.Write(10));
        var readers = bench.Use(200, (_, _, request) => request with { Verb = Verb.Read, Key = 77 });
        bench.Run(50);
        readers.Stale.ShouldBe(0);
        bench.Store.Unreplicated.ShouldBeLessThan(10); // as many as there are within the lag, and no more
    }

    [Fact]
    public void SetPace_SlowReplica_FallsFurtherBehind()
    {
        static double StaleShare(double pace)
        {
            var bench = StoreBench.Sql(Replicated with { Replicas = 1, Lag = new Constant(0.02) });
            bench.Use(5, StoreBench.Write(1));
            var readers = bench.Use(100, StoreBench.Read(1));
            bench.Run(0.1);
            bench.Store.SetPace(1, pace);
            bench.Run(300);
            return (double)readers.Stale / readers.Outcomes.Sum();
        }

        StaleShare(1).ShouldBe(1 - Math.Exp(-0.1), 0.02);
        StaleShare(0.1).ShouldBe(1 - Math.Exp(-1), 0.04);
    }

    [Fact]
    public void Crash_Primary_FailsUntilAReplicaTakesOver()
    {
        var bench = StoreBench.Sql(Replicated with { ReplicaOperations = 0 });
        var writers = bench.Use(100, StoreBench.Write(1000));
        bench.Run(20);
        bench.Store.Crash(0);
        bench.Run(29.9);
        var failed = writers.Outcomes[(int)Outcome.Unreachable];
        failed.ShouldBeInRange(900, 1100);
        bench.Run(60);

        (writers.Outcomes[(int)Outcome.Unreachable] - failed).ShouldBeLessThan(40);
        bench.Store.Primary.ShouldBe(1);
        var note = bench.Engine.Journal.Notes.Single(n => n.Kind == NoteKind.FailedOver);
        (note.At / 1e9).ShouldBe(30, 0.001);
        var counts = bench.Engine.Ledger.Count();
        counts.Lost.ShouldBeInRange(3, 22); // 100 a second, a tenth of a second behind
        note.Number.ShouldBe(counts.Lost);
        bench.Store.Counts.Lost.ShouldBe(counts.Lost);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Crash_PrimaryBackBeforeTheTakeover_LosesNothing()
    {
        var bench = StoreBench.Sql(Replicated);
        bench.Use(100, StoreBench.Write(10));
        var readers = bench.Use(100, StoreBench.Read(10));
        bench.Run(20);
        bench.Store.Crash(0);
        bench.Run(25);
        bench.Store.Recover(0);
        bench.Run(60);

        bench.Store.Primary.ShouldBe(0);
        bench.Engine.Ledger.Count().Lost.ShouldBe(0);
        bench.Engine.Journal.Notes.ShouldNotContain(n => n.Kind == NoteKind.FailedOver);
        readers.Outcomes[(int)Outcome.Unreachable].ShouldBe(0); // the replicas went on
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Crash_PrimaryWithSynchronousReplicas_LosesNothingAndWritesAreSlower()
    {
        var bench = StoreBench.Sql(Replicated with { IsSynchronous = true, SynchronousDelay = new Constant(0.005) });
        var writers = bench.Use(100, StoreBench.Write(100_000));
        bench.Run(20);
        (writers.Latency.Mean / 1e6).ShouldBe(7, 0.1);
        bench.Store.Crash(0);
        bench.Run(60);

        bench.Store.Primary.ShouldNotBe(0);
        bench.Engine.Ledger.Count().Lost.ShouldBe(0);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Crash_PrimaryWithoutReplicas_WaitsForItAndLosesNothing()
    {
        var bench = StoreBench.Sql(Quick);
        var writers = bench.Use(100, StoreBench.Write(10));
        bench.Run(10);
        bench.Store.Crash(0);
        bench.Run(100);
        writers.Outcomes[(int)Outcome.Unreachable].ShouldBeInRange(8700, 9300);
        bench.Store.Recover(0);
        bench.Run(110);
        writers.Outcomes[(int)Outcome.Ok].ShouldBeInRange(1800, 2200);
        bench.Engine.Ledger.Count().Lost.ShouldBe(0);
    }

    /// <summary>The machine that was the primary comes back as one that follows, and takes over when the next one dies.</summary>
    [Fact]
    public void Crash_OnePrimaryAfterTheOther_TheyTakeTurns()
    {
        var bench = StoreBench.Sql(Replicated with { Replicas = 1 });
        bench.Use(50, StoreBench.Write(100));
        var primaries = new List<int>();
        for (var round = 0; round < 4; round++)
        {
            bench.Run((60 * round) + 20);
            var dead = bench.Store.Primary;
            bench.Store.Crash(dead);
            bench.Run((60 * round) + 40);
            primaries.Add(bench.Store.Primary);
            bench.Store.Recover(dead);
        }

        primaries.ShouldBe([1, 0, 1, 0]);
        bench.Engine.Ledger.Count().Lost.ShouldBe(bench.Store.Counts.Lost);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    /// <summary>It has missed writes that the dead primary alone has: it must not lead.</summary>
    [Fact]
    public void Recover_ReplicaWhileThereIsNoPrimary_DoesNotTakeOver()
    {
        var bench = StoreBench.Sql(Replicated with { Replicas = 1 });
        bench.Use(50, StoreBench.Write(100));
        bench.Run(10);
        bench.Store.Crash(1);
        bench.Run(20);
        bench.Store.Crash(0);
        bench.Run(21);
        bench.Store.Recover(1);
        bench.Run(60);
        bench.Store.Primary.ShouldBe(0);
        bench.Store.Recover(0);
        bench.Run(70);
        bench.Engine.Ledger.Count().Lost.ShouldBe(0);
        bench.Store.Machines[1].IsCurrent.ShouldBeTrue();
    }

    /// <summary>Statements that take longer than the client waits are done all the same, and are done again.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 50)]
    [InlineData(true, 50)]
    public void Arrive_SameWriteAgain_IsKnownOnlyWhereThereIsAUniqueIndex(bool isIdempotent, int keys)
    {
        var bench = StoreBench.Sql(Quick with { Cores = 64, IsIdempotent = isIdempotent, Commit = new Exponential(0.010) });
        var writers = bench.Use(100, StoreBench.Write(keys), StoreBench.Retrying(0.015));
        bench.Run(50);
        writers.StopsAt = bench.Engine.Now;
        bench.Run(60);

        var counts = bench.Engine.Ledger.Count();
        (counts.Twice > 500).ShouldBe(!isIdempotent);
        (counts.Twice == 0).ShouldBe(isIdempotent);
        (bench.Store.Counts.AppliedAgain > 0).ShouldBe(!isIdempotent);
        (writers.Duplicates > 0).ShouldBe(isIdempotent);
        counts.Lost.ShouldBe(0);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Arrive_StoreWhereWritesDoNotCount_LeavesTheLedgerAlone()
    {
        var bench = StoreBench.Sql(Quick with { CountsWrites = false });
        bench.Use(100, StoreBench.Write());
        bench.Run(10);
        bench.Store.Counts.Applied.ShouldBeGreaterThan(900);
        bench.Engine.Ledger.Count().Applied.ShouldBe(0);
    }

    /// <summary>Whatever dies and comes back, and however often: calls are answered, and the laws hold.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Crash_AtRandom_AnswersEveryCall(ulong seed)
    {
        var bench = StoreBench.Sql(Replicated with { FailoverAfter = Second, MissShare = 0.3, QueueLimit = 20, Connections = 8, IsIdempotent = seed % 2 == 0, LockingOperations = 2, IsSynchronous = seed == 3 }, new SeedSequence(seed));
        var writers = bench.Use(800, StoreBench.Write(5), StoreBench.Retrying(0.05));
        var readers = bench.Use(2000, (random, _, request) => request with { Verb = Verb.Read, Key = random.NextInt32(6), Operation = random.NextInt32(3) });
        var random = new RandomSource(seed);
        for (var i = 1; i < 60; i++)
        {
            bench.Run(i * 0.3);
            var part = random.NextInt32(3);
            switch (random.NextInt32(4))
            {
                case 0:
                    bench.Store.Crash(part);
                    break;
                case 1:
                    bench.Store.SetPace(part, 0.2 + random.NextDouble());
                    break;
                default:
                    bench.Store.Recover(part);
                    break;
            }

            bench.BrokenLaws().ShouldBeEmpty();
        }

        (writers.StopsAt, readers.StopsAt) = (bench.Engine.Now, bench.Engine.Now);
        bench.Run(30);
        bench.Engine.Calls.Live.ShouldBe(0);
        readers.Outcomes.Sum().ShouldBe(readers.Asked);
        bench.Store.WaitingForLocks.ShouldBe(0);
        bench.BrokenLaws().ShouldBeEmpty();
        var counts = bench.Engine.Ledger.Count();
        counts.Lost.ShouldBeLessThanOrEqualTo(bench.Store.Counts.Lost);
        if (seed == 3)
        {
            counts.Lost.ShouldBe(0);
        }
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheBit()
    {
        static ulong Hash(ulong seed)
        {
            var bench = StoreBench.Sql(new SqlDatabaseOptions { Replicas = 1, ReplicaOperations = 1 }, new SeedSequence(seed));
            bench.Use(500, StoreBench.Write(20));
            bench.Use(1000, StoreBench.Read(20));
            bench.Run(5);
            bench.Store.Crash(0);
            bench.Run(70);
            return bench.Engine.TraceHash;
        }

        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        Allocations.Of(() =>
        {
            var bench = StoreBench.Sql(new SqlDatabaseOptions { Replicas = 2, ReplicaOperations = 1, MissShare = 0.2, QueueLimit = 100 });
            bench.Use(300, StoreBench.PlainWrite(50));
            bench.Use(2000, StoreBench.Read(50));
            bench.Run(100);

            return bench;
        }, bench => bench.Run(150)).Bytes.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 10, 1, 3000)]
    [InlineData(1, 0, 1, 3000)]
    [InlineData(1, 10, 0, 3000)]
    [InlineData(1, 10, 1, 0)]
    [InlineData(1, 10, 1, double.NaN)]
    public void Constructor_WithoutWhatItNeeds_SaysSo(int cores, int connections, int channels, double perSecond) =>
        Should.Throw<ArgumentOutOfRangeException>(() => StoreBench.Sql(Quick with { Cores = cores, Connections = connections, DiskChannels = channels, DiskReadsPerSecond = perSecond }));
}
