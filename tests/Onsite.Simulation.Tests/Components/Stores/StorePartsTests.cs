using Onsite.Simulation.Components.Stores.Sql;
using Onsite.Simulation.Components.Stores.Work;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Stores;

public sealed class StorePartsTests
{
    [Fact]
    public void LockTable_SeveralWait_HaveItInTurnAndThenNobodyHas()
    {
        var jobs = new SlotPool<Job>();
        var locks = new LockTable(jobs);
        var all = Enumerable.Range(0, 40).Select(_ => jobs.Take(new Job { Lock = -1 })).ToList();
        all.Select(job => locks.TryTake(7, job)).Count(taken => taken).ShouldBe(1);
        locks.TryTake(8, jobs.Take(new Job())).ShouldBeTrue();
        locks.Waiting.ShouldBe(39);

        var order = new List<int> { all[0] };
        while (locks.Release(order[^1]) is >= 0 and var next)
        {
            order.Add(next);
        }

        order.ShouldBe(all);
        (locks.Waiting, locks.Held).ShouldBe((0, 1));
    }

    [Fact]
    public void LockTable_Cleared_IsEmpty()
    {
        var jobs = new SlotPool<Job>();
        var locks = new LockTable(jobs);
        locks.TryTake(1, jobs.Take(new Job()));
        locks.TryTake(1, jobs.Take(new Job()));
        locks.Clear();
        (locks.Waiting, locks.Held).ShouldBe((0, 0));
        locks.TryTake(1, jobs.Take(new Job())).ShouldBeTrue();
    }

    [Fact]
    public void JobServers_CountingBeginsWhileTheyWork_KeepsTheUtilizationLaw()
    {
        var jobs = new SlotPool<Job>();
        var servers = new JobServers(1, jobs);
        var (first, second) = (jobs.Take(new Job { Work = 100 }), jobs.Take(new Job { Work = 50 }));
        servers.TryTake(first, 10).ShouldBeTrue();
        servers.TryTake(second, 20).ShouldBeFalse();
        servers.Restart(60);
        servers.Release(first, 110).ShouldBe(second);
        servers.Gap(130).ShouldBe(0);
        servers.Release(second, 160).ShouldBe(-1);
        servers.Gap(1000).ShouldBe(0);
        servers.Worked(1000).ShouldBe(100); // from 60 on
    }

    /// <summary>A law that cannot be broken says nothing.</summary>
    [Fact]
    public void JobServers_JobThatEndsLate_BreaksTheUtilizationLaw()
    {
        var jobs = new SlotPool<Job>();
        var servers = new JobServers(2, jobs);
        var job = jobs.Take(new Job { Work = 100 });
        servers.TryTake(job, 0);
        servers.Release(job, 130);
        servers.Gap(200).ShouldBe(30);
    }

    [Fact]
    public void WriteSet_AddedAndRemoved_KnowsWhatIsThere()
    {
        var set = new WriteSet();
        long[] writes = [1, 63, 64, 65_535, 65_536, 1_000_000];
        writes.ShouldAllBe(w => !set.Contains(w));
        writes.ShouldAllBe(w => set.Add(w));
        writes.ShouldAllBe(w => set.Contains(w) && !set.Add(w));
        set.Remove(64);
        set.Remove(5_000_000);
        set.Contains(64).ShouldBeFalse();
        set.Contains(63).ShouldBeTrue();
        set.Contains(2).ShouldBeFalse();
    }

    [Fact]
    public void ReplicationLog_LagsVary_NothingOvertakes()
    {
        var (log, _) = Log(new Exponential(1));
        for (var i = 1; i <= 1000; i++)
        {
            log.Append(i, i, i * 1000, primary: 0);
        }

        // A machine that has a write has all before it.
        for (var at = 0L; at < 10_000_000_000; at += 100_000_000)
        {
            var missing = log.Missing(1, at);
            Enumerable.Range(1, 1000).Count(key => log.IsStale(key, 1, at)).ShouldBe((int)missing);
            (missing == 0 || log.IsStale(1000, 1, at)).ShouldBeTrue();
        }
    }

    [Fact]
    public void ReplicationLog_EverywhereOrGone_IsForgotten()
    {
        var (log, machines) = Log(new Constant(1));
        for (var i = 1; i <= 100; i++)
        {
            log.Append(5, i, i * 100_000_000L, primary: 0);
        }

        log.Trim(6_000_000_000);
        log.Count.ShouldBe(50); // those of the last five seconds but one have arrived
        log.TakeLast().ShouldBe(100);
        log.IsStale(5, 1, 10_850_000_000).ShouldBeTrue(); // the write before it, at 9.9 s
        log.IsStale(5, 1, 10_900_000_000).ShouldBeFalse();
        machines[1].Crash(0);
        machines[2].Crash(0);
        log.Trim(9_900_000_000);
        log.Count.ShouldBe(0); // nobody follows
    }

    [Fact]
    public void PlaceOf_ManyKeys_IsEven()
    {
        var counts = new int[16];
        for (var key = 1; key <= 160_000; key++)
        {
            counts[Ask.PlaceOf(key, 16)]++;
        }

        counts.ShouldAllBe(count => count > 9_600 && count < 10_400);
    }

    [Fact]
    public void IsWrite_Verbs_AreWritesWhereTheyChangeWhatIsStored() => Enum.GetValues<Verb>().Where(Ask.IsWrite).ShouldBe([Verb.Write, Verb.Put]);

    private static (ReplicationLog Log, SqlMachine[] Machines) Log(Distribution lag)
    {
        var jobs = new SlotPool<Job>();
        SqlMachine[] machines = [.. Enumerable.Range(0, 3).Select(_ => new SqlMachine(new SqlDatabaseOptions(), jobs))];
        return (new ReplicationLog(machines, lag.Compile(), new RandomSource(1)), machines);
    }
}
