using Onsite.Simulation.Components.Messaging.Queues;
using Onsite.Simulation.Components.Messaging.Streams;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Components.Messaging;

/// <summary>What files say of queues and streams has its effect.</summary>
public sealed class MessagingFileTests
{
    private const string Scenario = """
        id: s-orders
        title: Orders
        operations:
          buy: {share: 100 %, kind: write, keys: {count: 1000}}
        workload:
          arrivals: regular
          profile: [{for: 600 s, rate: 100/s}]
        """;

    private const string Queue = """
        id: d-orders
        title: Orders through a queue
        components:
          shoppers: {kind: clients}
          shop:     {kind: service, compute: constant(0 s)}
          jobs:     {kind: queue}
          worker:   {kind: worker, replicas: 2, cores: 1, concurrency: 1, compute: constant(1 ms)}
        links:
          - shoppers -> shop
          - shop -> jobs
          - jobs -> worker
        """;

    private static readonly string Stream = Queue.Replace("kind: queue", "kind: stream, partitions: 4", StringComparison.Ordinal);

    [Fact]
    public void Delay_LetsMessagesWaitBeforeTheyAreReady()
    {
        var run = Runs.Of(Queue, Scenario, 20, "jobs.delay=constant(5 s)");
        run.Node<QueueNode>("jobs").Delayed.ShouldBeInRange(498, 502); // 100 a second for 5 s
        run.Node<ServiceNode>("worker").Flow.Arrivals.ShouldBeInRange(1497, 1503);
    }

    /// <summary>One of two workers dies with a message in it. Noticed, that is delivered again after a second; not noticed, when its time is over.</summary>
    [Theory]
    [InlineData("true", 11, 1)]
    [InlineData("false", 11, 0)]
    [InlineData("false", 41, 1)]
    public void NoticesDeath_OrWaitsForTheVisibility(string notices, double at, long redelivered)
    {
        var scenario = Scenario.Replace("100/s", "1/s", StringComparison.Ordinal) + "\nfaults: [{at: 9.5 s, crash: worker}]\n";
        var run = Runs.Of(Queue, scenario, at, $"jobs.noticesDeath={notices}", "jobs.visibility=30 s", "worker.compute=constant(800 ms)", "worker.replicas=1", "jobs.redelivery=500 ms");
        run.Node<QueueNode>("jobs").InWork.ShouldBe(redelivered == 0 ? 1 : 0); // What is thought to be in work: with a dead worker, until the time is over.
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void MinInSync_TooFewBrokersUp_RefusesWhoWaitsForAll(int minimum, int refuses)
    {
        var run = Runs.Of(Stream, Scenario + "\nfaults: [{at: 10 s, crash: 2 of jobs}]\n", 30, $"jobs.minInSync={minimum}", "jobs.copies=3");
        var counts = run.Node<StreamNode>("jobs").Counts;
        Math.Sign(counts.Refused).ShouldBe(refuses);
        if (refuses == 1)
        {
            // From the election at 19 s on all partitions are led by the broker that is left, and refuse: 100 a second. Before that it refuses for those that it led itself, and the rest finds nobody.
            ((double)counts.Refused).ShouldBe((11 * 100) + (9 * 100 / 4.0), 320);
        }
    }

    [Fact]
    public void RetentionSize_LetsAGroupMissWhatItIsTooSlowFor()
    {
        // 4 partitions keep 100 messages each. 100 a second come, a partition's one worker does 10.
        var run = Runs.Of(Stream, Scenario, 100, "jobs.retentionSize=100 KB", "jobs.message=1 KB", "worker.compute=constant(100 ms)", "worker.replicas=4");
        var group = run.Inner<ConsumerGroupNode>();
        ((double)group.LagNow).ShouldBe(400, 25);
        ((double)group.Counts.Expired).ShouldBe((100 * 100) - 400 - (4 * 10 * 100), 100);
    }

    [Fact]
    public void Election_TakesAsLongAsItIsSet()
    {
        var run = Runs.Of(Stream, Scenario + "\nfaults: [{at: 10 s, crash: 1 of jobs}]\n", 60, "jobs.election=4 s");
        run.Engine.Journal.Notes.ShouldContain(n => n.Kind == NoteKind.FailedOver && n.At == 14_000_000_000);
    }

    /// <summary>Workers of ten a second each, a hundred messages a second: by the queue they grow until nothing waits, by their cores they stop where they are as busy as they should be, and the queue stays.</summary>
    [Fact]
    public void Autoscale_Waiting_GrowsUntilTheQueueIsShort()
    {
        var sets = new[] { "worker.compute=constant(100 ms)", "worker.autoscale.min=2", "worker.autoscale.max=40", "worker.autoscale.waiting=20", "worker.autoscale.delay=10 s", "worker.autoscale.cooldown=1 h" };
        var run = Runs.Of(Queue, Scenario, 600, sets);
        var workers = run.Node<ServiceNode>("worker").Wanted;
        workers.ShouldBeGreaterThanOrEqualTo(10);
        run.Node<QueueNode>("jobs").Depth.ShouldBeLessThan(20 * workers * 11 / 10);
        Runs.Of(Stream, Scenario, 300, [.. sets, "jobs.partitions=40"]).Node<ServiceNode>("worker").Wanted.ShouldBeGreaterThanOrEqualTo(10);
    }

    /// <summary>The first look finds what has come in 15 s and not been handled: 100 - 20 a second. Wanted are that many by 20 for each, and no more than the limit on growth.</summary>
    [Fact]
    public void Autoscale_FirstLook_WantsByTheMessagesThatWait()
    {
        var run = Runs.Of(Queue, Scenario, 16, "worker.compute=constant(100 ms)", "worker.autoscale.min=2", "worker.autoscale.max=100", "worker.autoscale.waiting=20", "worker.autoscale.most=100");
        run.Node<ServiceNode>("worker").Wanted.ShouldBeInRange(59, 61);
    }

    [Theory]
    [InlineData("jobs.deliver=at-most-once", "jobs.visibility=30 s", "'visibility' does nothing: a message that is delivered at most once is never delivered again.")]
    [InlineData("jobs.noticesDeath=false", "jobs.lagAt=5", "A message whose worker dies would never come back: the queue neither notices the death nor has a 'visibility'.")]
    [InlineData("jobs.durable=false", "jobs.commit=1 ms", "'commit' does nothing: the queue is not durable.")]
    [InlineData("worker.autoscale.min=5", "worker.autoscale.max=3", "At the most there are 3 replicas, and at the least 5.")]
    [InlineData("worker.autoscale.target=50 %", "worker.autoscale.waiting=3", "It goes by 'target' or by 'waiting', and both are there.")]
    [InlineData("worker.autoscale.every=1 min", "worker.autoscale.window=10 s", "'window' is shorter than the time from one look to the next: it would look at nothing in between.")]
    [InlineData("worker.autoscale.min=5", "worker.autoscale.max=8", "It begins with 2 replicas, which is not between its 5 and 8.")]
    public void Read_QueueSettingsThatMakeNoSense_AreTold(string one, string other, string message) => Tells(Queue, one, other, message);

    [Theory]
    [InlineData("jobs.brokers=2", "jobs.copies=3", "There are 3 copies and 2 brokers; no two copies of a partition are on one.")]
    [InlineData("jobs.copies=2", "jobs.minInSync=3", "3 copies have to be up, and there are 2: nothing could ever be published.")]
    [InlineData("jobs.acks=leader", "jobs.minInSync=2", "'minInSync' does nothing: producers wait for the leader alone.")]
    [InlineData("jobs.heartbeat=10 s", "jobs.session=10 s", "Between two heartbeats a member would be taken for dead: 'heartbeat' is not below 'session'.")]
    [InlineData("jobs.retentionSize=10 KB", "jobs.message=20 KB", "'retentionSize' is less than a message takes.")]
    [InlineData("jobs.deliver=at-most-once", "jobs.deadLetterAfter=3", "'deadLetterAfter' does nothing: a message that is delivered at most once is skipped when it fails.")]
    public void Read_StreamSettingsThatMakeNoSense_AreTold(string one, string other, string message) => Tells(Stream, one, other, message);

    private static void Tells(string design, string one, string other, string message)
    {
        var (blueprint, diagnostics) = Texts.Read(design, Scenario, one, other);
        blueprint.ShouldBeNull();
        diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Message.ShouldBe(message), d => d.Fix.ShouldEndWith("."), d => (d.File == one || d.File == other || d.Line > 0).ShouldBeTrue());
    }
}
