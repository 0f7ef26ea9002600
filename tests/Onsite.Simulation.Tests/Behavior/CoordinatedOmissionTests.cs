using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Behavior;

/// <summary>
/// A service that answers within a millisecond and stands still for ten seconds of a hundred (G. Tene, "How NOT to Measure Latency", 2013). Whoever waits for each answer before asking again meets the standstill once;
/// the public, who come whether or not others were served, meet it in a tenth of their requests.
/// </summary>
public sealed class CoordinatedOmissionTests
{
    [Fact]
    public void Standstill_ClosedLoop_HidesWhatTheOpenOneShows()
    {
        static (double, Outcome) Behavior(RandomSource random, long now) => (now is >= 50 * Bench.Second and < 60 * Bench.Second ? (60.0 - (now / 1e9)) : 0.001, Outcome.Ok);

        var open = Bench.Regular(100, LinkPolicies.None, Behavior).Run(100).Clients.Latency;
        var engine = new Engine();
        var end = engine.Add(new CommandedNode(Behavior, new RandomSource(1)) { Name = "end" });
        var tester = engine.Add(new ClosedClients(1, new Constant(0.009), new RandomSource(1)) { Name = "tester" });
        tester.Entry = engine.Add(new Link(tester, end));
        engine.Start();
        engine.RunUntil(100 * Bench.Second);
        var closed = tester.Latency;

        closed.Maximum.ShouldBeGreaterThan(9 * Bench.Second); // it was there
        closed.Quantile(0.999).ShouldBe(1e6, 1e4); // and nobody would know
        open.Quantile(0.5).ShouldBe(1e6, 1e4);
        open.Quantile(0.95).ShouldBe(5e9, 1e8); // half of those who met it waited five seconds and more
        open.Quantile(0.99).ShouldBe(9e9, 1e8);
        (open.Mean / closed.Mean).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Timeouts_LeftOutOfTheLatency_WouldLookBetter()
    {
        var bench = Bench.Regular(100, new() { Timeout = Bench.Second }, (random, _) => (random.NextBoolean(0.05) ? 60 : 0.010, Outcome.Ok)).Run(500);
        var statistics = bench.Clients.Statistics[0];
        statistics.Served.Quantile(0.99).ShouldBe(10e6, 1e5);
        statistics.All().Quantile(0.99).ShouldBe(1e9, 1e7);
        (statistics.All().Count + statistics.UnderWay).ShouldBe(statistics.Begun);
    }
}
