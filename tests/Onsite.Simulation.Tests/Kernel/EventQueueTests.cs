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
