using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients, a content delivery network, and its origin.</summary>
internal sealed class CdnBench
{
    /// <summary>A network that takes no time, so that nothing but its content counts.</summary>
    public static readonly CdnOptions Instant = new() { Pops = 4, Latency = new Constant(0) };

    public CdnBench(CdnOptions options, KeyOptions keys, double rate, ulong seed = 1)
        : this(options, keys, rate, new SeedSequence(seed))
    {
    }

    public CdnBench(CdnOptions options, KeyOptions keys, double rate, SeedSequence seeds)
    {
        Cdn = Engine.Add(new CdnNode(options, seeds.Stream("cdn", "choice"), seeds.Stream("cdn", "latencies"), seeds.Stream("cdn", "lifetimes")) { Name = "cdn" });
        Origin = Engine.Add(new StoreStub { Name = "origin" });
        Cdn.Origin = Engine.Add(new Link(Cdn, Origin));
        Clients = Engine.Add(new OpenClients(new RenewalArrivals(new Exponential(1 / rate)), seeds.Stream("clients", "arrivals"), new OperationMix([ClientOperation.Only with { Keys = new KeyPopulation(keys, seeds.Stream("clients", "keys")) }])) { Name = "clients" });
        Clients.Entry = Engine.Add(new Link(Clients, Cdn));
        Script = Engine.Add(new ScriptNode { Name = "script" });
        ToCdn = Engine.Add(new Link(Script, Cdn));
        ToOrigin = Engine.Add(new Link(Script, Origin));
    }

    public Engine Engine { get; } = new();

    public CdnNode Cdn { get; }

    public StoreStub Origin { get; }

    public OpenClients Clients { get; }

    public ScriptNode Script { get; }

    public Link ToCdn { get; }

    public Link ToOrigin { get; }

    public long Ended(Outcome outcome) => Clients.Outcomes[(int)outcome];

    public CdnBench Run(double seconds)
    {
        Engine.Start();
        return Continue(seconds);
    }

    public CdnBench Continue(double seconds)
    {
        Engine.RunLawfully((long)(seconds * CacheBench.Second));
        return this;
    }
}
