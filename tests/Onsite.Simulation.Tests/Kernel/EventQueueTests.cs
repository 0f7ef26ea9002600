using FsCheck;
using FsCheck.Fluent;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Kernel;

public sealed class EventQueueTests
{
    [Fact]
    public void Pop_AnyOrder_ComesOutByTimeThenByEntry() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), times =>
    {
        var queue = new EventQueue(4);
        for (var i = 0; i < times.Length; i++)
        {
            queue.Push(times[i] % 16, 0, 1, i);
        }

        var expected = times.Select((t, i) => (Time: t % 16, Index: i)).OrderBy(e => e.Time).ThenBy(e => e.Index).Select(e => e.Index);
        return Drain(queue).Select(e => e.Subject).SequenceEqual(expected);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pop_AmongPushes_NeverGoesBackInTime()
    {
        var random = new RandomSource(1);
        var queue = new EventQueue();
        var now = 0L;
        for (var i = 0; i < 100_000; i++)
        {
            queue.Push(now + random.NextInt32(1000), 0, 0, i);
            if (random.NextBoolean(0.6) && queue.Count > 0)
            {
                var next = queue.Pop();
                next.Time.ShouldBeGreaterThanOrEqualTo(now);
                now = next.Time;
            }
        }

        Drain(queue).Select(e => e.Time).ShouldBeInOrder();
    }

    [Theory]
    [InlineData(10, 1_000)] // all of it stays near
    [InlineData(5_000, 100)] // more at a moment than a heap should hold
    [InlineData(5_000, 1_000_000_000)]
    [InlineData(20_000, 4_000_000_000_000)]
    public void Pop_NearAndFar_ComesOutAsFromAListThatIsSorted(int pending, long reach)
    {
        var random = new RandomSource(7);
        var (queue, expected) = (new EventQueue(4), new SortedSet<(long Time, int Subject)>());
        var (now, subject) = (0L, 0);
        void Plan()
        {
            // Most are near, some are timeouts, and now and then one is very far or due at once.
            var ahead = random.NextInt32(10) switch { 0 => 0, 1 => reach, 2 => 100 * reach, _ => (long)(reach * Math.Pow(random.NextDouble(), 8)) };
            expected.Add((now + ahead, subject));
            queue.Push(now + ahead, 0, 0, subject++);
        }

        for (var step = 0; step < 60_000; step++)
        {
            // It fills, stays and is nearly emptied, and again.
            while (queue.Count < (step / 20_000 % 2 == 0 ? pending : Math.Max(1, pending / 50)) || random.NextBoolean(0.2))
            {
                Plan();
            }

            var next = queue.Pop();
            (next.Time, next.Subject).ShouldBe(expected.Min);
            expected.Remove(expected.Min);
            now = next.Time;
        }

        queue.ListTimes().Order().ShouldBe(expected.Select(e => e.Time));
        Drain(queue).Select(e => (e.Time, e.Subject)).ShouldBe(expected);
        queue.Count.ShouldBe(0);
    }

    [Fact]
    public void Push_BeforeWhatIsNear_ComesFirst()
    {
        // The queue has moved on to what is due in a minute; what comes in between is nearer than all of that, and more than a heap should hold.
        var queue = new EventQueue();
        for (var i = 0; i < 100; i++)
        {
            queue.Push(60_000_000_000 + i, 0, 0, i);
        }

        for (var i = 0; i < 2000; i++)
        {
            queue.Push(1_000_000L * (2000 - i), 0, 0, 100 + i);
        }

        Drain(queue).Select(e => e.Subject).ShouldBe([.. Enumerable.Range(0, 2000).Select(i => 2099 - i), .. Enumerable.Range(0, 100)]);
    }

    [Fact]
    public void Push_SteadyState_AllocatesNothing()
    {
        Allocations.Of(() =>
        {
            var queue = new EventQueue(2048);
            var random = new RandomSource(1);
            for (var i = 0; i < 1000; i++)
            {
                queue.Push(random.NextInt32(1000), 0, 0, i);
            }

            return (Queue: queue, Random: random);
        }, made =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                var next = made.Queue.Pop();
                made.Queue.Push(next.Time + made.Random.NextInt32(1000), next.Node, next.Kind, next.Subject, next.Tag);
            }
        }).Bytes.ShouldBe(0);
    }

    [Fact]
    public void Event_Parts_ComeOutAsTheyWentIn()
    {
        var queue = new EventQueue();
        queue.NextTime.ShouldBe(long.MaxValue);
        queue.Push(long.MaxValue - 1, 7, -3, int.MaxValue, int.MinValue);
        queue.NextTime.ShouldBe(long.MaxValue - 1);
        queue.Pop().ShouldBe(new Event(long.MaxValue - 1, 7, -3, int.MaxValue, int.MinValue));
        Should.Throw<InvalidOperationException>(() => queue.Pop());
    }

    private static IEnumerable<Event> Drain(EventQueue queue)
    {
        while (queue.Count > 0)
        {
            yield return queue.Pop();
        }
    }
}
