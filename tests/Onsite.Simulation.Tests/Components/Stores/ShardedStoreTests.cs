using Onsite.Simulation.Components.Stores.Sharded;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Stores;

public sealed class ShardedStoreTests
{
    private static readonly ShardedStoreOptions Three = new() { Read = new Exponential(0.001), Write = new Exponential(0.005), Cores = 100 };

    /// <summary>Writes that are slow on some copies, and reads that come before they are everywhere.</summary>
    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, true)]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(1, 3, false)]
    [InlineData(3, 1, false)]
    public void Arrive_ReadsOfWhatIsWritten_AreStaleOnlyWhereQuorumsDoNotMeet(int reads, int writes, bool canBeStale)
    {
        foreach (var all in new[] { true, false })
        {
            var bench = StoreBench.Sharded(Three with { ReadQuorum = reads, WriteQuorum = writes, ReadsFromAll = all });
            bench.Use(50, StoreBench.Write(1));
            var readers = bench.Use(500, StoreBench.Read(1));
            bench.Run(100);
            (readers.Stale > 20).ShouldBe(canBeStale);
            (readers.Stale == 0).ShouldBe(!canBeStale);
            bench.Store.Counts.Stale.ShouldBe(readers.Stale);
            bench.BrokenLaws().ShouldBeEmpty();
        }
    }

    /// <summary>
    /// One copy is asked and one has to have it: a read after a write is stale where the copy that it is sent to has not written when the read is done there. With constant times a write is acknowledged and everywhere at
    /// the same moment, and no read is stale.
    /// </summary>
    [Fact]
    public void Arrive_AllCopiesWriteAtOnce_NothingIsStale()
    {
        var bench = StoreBench.Sharded(Three with { ReadQuorum = 1, WriteQuorum = 1, Write = new Constant(0.005) });
        bench.Use(50, StoreBench.Write(1));
        var readers = bench.Use(500, StoreBench.Read(1));
        bench.Run(50);
        readers.Stale.ShouldBe(0);
    }

    [Theory]
    [InlineData(1, 1, 0, true)]
    [InlineData(1, 2, 1, true)]
    [InlineData(2, 2, 1, true)]
    [InlineData(3, 3, 1, false)]
    [InlineData(2, 1, 2, false)]
    [InlineData(1, 1, 2, true)]
    [InlineData(1, 1, 3, false)]
    public void Crash_SomeMachines_ReadsGoOnWhileTheQuorumIsThere(int reads, int writes, int dead, bool succeeds)
    {
        var bench = StoreBench.Sharded(Three with { ReadQuorum = reads, WriteQuorum = writes });
        var readers = bench.Use(200, StoreBench.Read(100));
        bench.Run(1);
        for (var part = 0; part < dead; part++)
        {
            bench.Store.Crash(part);
        }

        bench.Run(1.1);
        bench.Engine.Restart();
        bench.Run(5);
        (readers.Outcomes[(int)Outcome.Ok] == readers.Outcomes.Sum()).ShouldBe(succeeds);
        (readers.Outcomes[(int)Outcome.Unreachable] == readers.Outcomes.Sum()).ShouldBe(!succeeds);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Crash_MoreMachinesThanCopies_OnlyItsPartitionsFail()
    {
        var bench = StoreBench.Sharded(Three with { Machines = 6, Partitions = 6, Copies = 2, ReadQuorum = 2, WriteQuorum = 2 });
        var readers = bench.Use(600, StoreBench.Read(10_000));
        bench.Store.Crash(2);
        bench.Run(20);
        ((double)readers.Outcomes[(int)Outcome.Unreachable] / readers.Outcomes.Sum()).ShouldBe(2.0 / 6, 0.02); // its own partition, and the one before it on the ring
    }

    /// <summary>A write that is under way with the machine's death still reaches its quorum where the others are enough, and nothing that was acknowledged is lost.</summary>
    [Fact]
    public void Crash_AndRecover_LosesNothing()
    {
        var bench = StoreBench.Sharded(Three);
        var writers = bench.Use(500, StoreBench.Write(20));
        var readers = bench.Use(500, StoreBench.Read(20));
        for (var i = 0; i < 30; i++)
        {
            bench.Run(i + 0.5);
            bench.Store.Crash(i % 3);
            bench.Run(i + 0.9);
            bench.Store.Recover(i % 3);
        }

        (writers.StopsAt, readers.StopsAt) = (bench.Engine.Now, bench.Engine.Now);
        bench.Run(40);
        writers.Outcomes[(int)Outcome.Ok].ShouldBe(writers.Asked);
        readers.Stale.ShouldBe(0);
        bench.Engine.Ledger.Count().Lost.ShouldBe(0);
        bench.Engine.Calls.Live.ShouldBe(0);
        bench.Store.JobsUnderWay.ShouldBe(0);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    /// <summary>The same load, spread over keys or on one: eight machines are worth one.</summary>
    [Theory]
    [InlineData(100_000, 0.3)]
    [InlineData(1, 1.0)]
    public void Arrive_HotKey_IsOnePartitionsLoad(int keys, double hottest)
    {
        var bench = StoreBench.Sharded(Three with { Machines = 8, Partitions = 8, Copies = 1, ReadQuorum = 1, WriteQuorum = 1, Cores = 1, QueueLimit = 50 });
        var readers = bench.Use(2400, StoreBench.Read(keys));
        bench.Run(20);
        Enumerable.Range(0, 8).Max(part => bench.Store.Utilization(part, bench.Engine.Now)).ShouldBe(hottest, 0.03);
        (readers.Outcomes[(int)Outcome.QueueFull] > 0).ShouldBe(keys == 1);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Fact]
    public void Arrive_MoreThanAPartitionTakes_IsRateLimited()
    {
        var bench = StoreBench.Sharded(Three with { Partitions = 4, Machines = 4, WriteLimit = new TokenBucketOptions(100, 1), ReadLimit = new TokenBucketOptions(5000, 1000) });
        var writers = bench.Use(500, StoreBench.Write(1));
        var readers = bench.Use(500, StoreBench.Read(1));
        bench.Run(50);
        (writers.Outcomes[(int)Outcome.Ok] / 50.0).ShouldBeInRange(75, 100);
        writers.Outcomes[(int)Outcome.RateLimited].ShouldBe(bench.Store.Counts.Refused);
        readers.Outcomes[(int)Outcome.RateLimited].ShouldBe(0);
        bench.Engine.Journal.Notes.Count(n => n.Kind == NoteKind.RateLimitBegan).ShouldBe(1);
    }

    /// <summary>A slow machine is not waited for where the others are enough.</summary>
    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 40)]
    public void SetPace_OneSlowMachine_IsFeltOnlyWhereAllAreNeeded(int quorum, double milliseconds)
    {
        var bench = StoreBench.Sharded(Three with { ReadQuorum = quorum, WriteQuorum = 1 });
        bench.Store.SetPace(1, 0.02);
        var readers = bench.Use(100, StoreBench.Read(100));
        bench.Run(50);
        (readers.Latency.Mean / 1e6 < milliseconds).ShouldBe(quorum == 2);
        bench.BrokenLaws().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Arrive_SameWriteAgain_IsKnownOnlyWhereItIsConditional(bool isIdempotent)
    {
        var bench = StoreBench.Sharded(Three with { IsIdempotent = isIdempotent });
        var writers = bench.Use(100, StoreBench.Write(50), StoreBench.Retrying(0.006));
        bench.Run(50);
        (bench.Engine.Ledger.Count().Twice > 100).ShouldBe(!isIdempotent);
        (writers.Duplicates > 0).ShouldBe(isIdempotent);
        (bench.Store.Counts.AppliedAgain == 0).ShouldBe(isIdempotent);
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        Allocations.Of(() =>
        {
            var bench = StoreBench.Sharded(new ShardedStoreOptions { ReadQuorum = 1, WriteQuorum = 1 });
            bench.Use(500, StoreBench.PlainWrite(50));
            bench.Use(1000, StoreBench.Read(50));
            bench.Run(50);

            return bench;
        }, bench => bench.Run(80)).Bytes.ShouldBe(0);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameToTheBit()
    {
        static ulong Hash(ulong seed)
        {
            var bench = StoreBench.Sharded(Three, new SeedSequence(seed));
            bench.Use(500, StoreBench.Write(20));
            bench.Use(500, StoreBench.Read());
            bench.Run(3);
            bench.Store.Crash(1);
            return bench.Run(6).Engine.TraceHash;
        }

        Hash(5).ShouldBe(Hash(5));
        Hash(5).ShouldNotBe(Hash(6));
    }

    [Theory]
    [InlineData(4, 1, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(3, 4, 1)]
    [InlineData(3, 0, 1)]
    [InlineData(3, 1, 4)]
    [InlineData(3, 1, 0)]
    public void Constructor_QuorumsThatCannotBe_SaysSo(int copies, int reads, int writes) =>
        Should.Throw<ArgumentOutOfRangeException>(() => StoreBench.Sharded(Three with { Copies = copies, ReadQuorum = reads, WriteQuorum = writes }));
}
