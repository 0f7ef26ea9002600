using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Messaging.Queues;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Behavior;

/// <summary>
/// A feed that writes each post into the timelines of those who follow, a million of them a second (R. Krikorian, "Timelines at Scale", 2012). A post has two thousand followers: 2 ms. One in a thousand is of somebody with two million: 2 s, in which nobody
/// else's post gets on. Both halves of the work are the same, ρ = 0.2 each, and the wait is λ E[S²] / (2 (1 - ρ)): (100 · 0.002² + 0.1 · 2²) / 1.2, a third of a second, where it is a quarter of a millisecond without them.
/// </summary>
public sealed class CelebrityTests
{
    private const int Ordinary = 0;
    private const int Celebrity = 1;
    private const double PostsPerSecond = 100;
    private const double CelebrityPostsPerSecond = 0.1;
    private const double WriteTimeline = 1e-6;
    private const double Followers = 2000;
    private const double Fans = 2_000_000;
    private const double ReadTimeline = 0.001;
    private const double ReadOneMore = 0.0005;

    [Fact]
    public void FanOutOnWrite_MillionsOfFollowers_HoldsUpEverybodyElse()
    {
        var exact = new GeneralServer(PostsPerSecond + CelebrityPostsPerSecond, Times(Fans)).MeanWait;
        exact.ShouldBe(0.3337, 0.0001);
        var (wait, reads, _) = Run(Fans, readsCelebrities: false);
        wait.ShouldContain(exact);
        reads.ShouldContain(ReadTimeline);
    }

    /// <summary>A post of theirs is written once, and whoever reads looks it up: half a millisecond for each reader, and nothing for those who post.</summary>
    [Fact]
    public void FanOutOnRead_ForCelebrities_HoldsUpNobody()
    {
        var exact = new GeneralServer(PostsPerSecond + CelebrityPostsPerSecond, Times(Followers)).MeanWait;
        exact.ShouldBe(0.000_25, 0.000_001);
        var (wait, reads, celebrity) = Run(Followers, readsCelebrities: true);
        wait.ShouldContain(exact);
        reads.ShouldContain(ReadTimeline + ReadOneMore);
        celebrity.High.ShouldBeLessThan(0.01); // their own posts are out at once as well, and not after two seconds
    }

    private static Mixture Times(double fans)
    {
        var share = CelebrityPostsPerSecond / (PostsPerSecond + CelebrityPostsPerSecond);
        return new Mixture([(1 - share, new Constant(Followers * WriteTimeline)), (share, new Constant(fans * WriteTimeline))]);
    }

    /// <summary>How long an ordinary post waits until it is its turn, how long a read takes, and how long until a celebrity's post is out, in seconds.</summary>
    private static (Interval Wait, Interval Reads, Interval Celebrity) Run(double fans, bool readsCelebrities)
    {
        var intervals = Replicated.Intervals(8, seeds =>
        {
            var engine = new Engine();
            var timelines = engine.Add(new Sink(2) { Name = "timelines" });
            var worker = engine.Add(new ServiceNode(new ServiceOptions { Concurrency = 1 }, seeds.Stream("worker", "work"), seeds.Stream("worker", "choice")) { Name = "worker" });
            var write = engine.Add(new Link(worker, timelines));
            worker.Handlers = [.. new[] { Followers, fans }.Select(f => new HandlerStep[] { new(StepKind.Compute, new Constant(f * WriteTimeline).Compile()), new(StepKind.Call) { Link = write, Verb = Verb.Write }, new(StepKind.Reply) })];
            var queue = engine.Add(new QueueNode(QueueRig.Free, seeds.Stream("queue", "work"), seeds.Stream("queue", "delays")) { Name = "queue" });
            queue.Attach(engine.Add(new Link(queue, worker)), 1);
            var posts = new OperationMix([new() { Weight = PostsPerSecond }, new() { Weight = CelebrityPostsPerSecond }], seeds.Stream("authors", "operations"));
            var authors = engine.Add(new OpenClients(RenewalArrivals.Poisson(PostsPerSecond + CelebrityPostsPerSecond), seeds.Stream("authors", "arrivals"), posts) { Name = "authors" });
            authors.Entry = engine.Add(new Link(authors, queue));
            HandlerStep[] read = [new(StepKind.Wait, new Exponential(ReadTimeline).Compile()), .. readsCelebrities ? [new HandlerStep(StepKind.Wait, new Constant(ReadOneMore).Compile())] : Array.Empty<HandlerStep>(), new(StepKind.Reply)];
            var feed = engine.Add(new ServiceNode(new ServiceOptions(), seeds.Stream("feed", "work"), seeds.Stream("feed", "choice")) { Name = "feed", Handler = read });
            var readers = engine.Add(new OpenClients(RenewalArrivals.Poisson(10), seeds.Stream("readers", "arrivals")) { Name = "readers" });
            readers.Entry = engine.Add(new Link(readers, feed));
            engine.Start();
            engine.RunUntil(50 * Bench.Second);
            engine.Restart();
            engine.RunUntil(450 * Bench.Second);
            engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
            return [timelines.MeanSeconds(Ordinary) - (Followers * WriteTimeline), readers.Latency.Mean / 1e9, timelines.MeanSeconds(Celebrity)];
        });
        return (intervals[0], intervals[1], intervals[2]);
    }
}
