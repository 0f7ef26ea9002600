using Onsite.Simulation.Components.Gateways;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Components.Gateways;

public sealed class GatewayTests
{
    /// <summary>Three hundred a second are let through, in whatever time; the others are answered that there are too many, and have cost a core what reading them costs.</summary>
    [Fact]
    public void RateLimit_TooMany_RefusesAtACost()
    {
        var options = new GatewayOptions { Reading = new Constant(0.0002), Authentication = new Constant(0.001), RateLimit = new TokenBucketOptions(300, 30) };
        var (clients, gateway, service, engine) = Run(options, rate: 1000, seconds: 100);

        ((double)service.Flow.Arrivals).ShouldBe(30_000, 60);
        clients.Outcomes[(int)Outcome.RateLimited].ShouldBe(clients.Outcomes.Sum() - clients.Outcomes[(int)Outcome.Ok]);
        (gateway.Gauge(engine.Now).BusyArea / engine.Now).ShouldBe((1000 * 0.0002) + (300 * 0.001), 0.01);
        engine.Journal.Notes.Count(n => n.Kind == NoteKind.RateLimitBegan).ShouldBe(1);
    }

    /// <summary>A thousand clients who are all within their own limit are all let through, though together they are far beyond what one is allowed.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(1000, false)]
    public void RateLimit_ForEachClient_LooksAtEachAlone(int buckets, bool refuses)
    {
        var (clients, _, _, _) = Run(new GatewayOptions { RateLimit = new TokenBucketOptions(20, 20), Clients = buckets }, rate: 1000, seconds: 20);
        (clients.Outcomes[(int)Outcome.RateLimited] > 0).ShouldBe(refuses);
    }

    private static (KeyedClients Clients, ServiceNode Gateway, ServiceNode Service, Engine Engine) Run(GatewayOptions options, double rate, double seconds)
    {
        var seeds = new SeedSequence(1);
        var engine = new Engine();
        var service = engine.Add(new ServiceNode(new ServiceOptions { Replicas = 4 }, seeds.Stream("service", "work"), seeds.Stream("service", "choice")) { Name = "service", Handler = [new(StepKind.Compute, new Exponential(0.002).Compile()), new(StepKind.Reply)] });
        var gateway = engine.Add(new ServiceNode(new ServiceOptions { Replicas = 2 }, seeds.Stream("gateway", "work"), seeds.Stream("gateway", "choice")) { Name = "gateway" });
        gateway.Handlers = GatewayHandlers.For(options, [engine.Add(new Link(gateway, service))]);
        var clients = engine.Add(new KeyedClients(rate, seeds.Stream("clients", "arrivals"), seeds.Stream("clients", "keys")) { Name = "clients" });
        clients.Entry = engine.Add(new Link(clients, gateway));
        engine.Start();
        engine.RunUntil((long)(seconds * 1e9));
        engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ShouldBeEmpty();
        return (clients, gateway, service, engine);
    }
}
