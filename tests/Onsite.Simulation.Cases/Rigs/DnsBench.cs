using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Names;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients who look a name up, and services behind it that answer at once.</summary>
internal sealed class DnsBench
{
    public const long Second = 1_000_000_000;

    public DnsBench(DnsOptions options, double rate, double[] weights, LinkPolicies? policies = null)
    {
        var seeds = new SeedSequence(1);
        Targets = [.. weights.Select((_, i) => Engine.Add(new ServiceNode(new ServiceOptions(), seeds.Stream($"t{i}", "work"), seeds.Stream($"t{i}", "choice")) { Name = $"t{i}" }))];
        Dns = Engine.Add(new DnsNode(options, seeds.Stream("dns", "choice"), seeds.Stream("dns", "times")) { Name = "dns" });
        Links = [.. Targets.Select(t => Engine.Add(new Link(Dns, t, transit: seeds.Stream(t.Name, "transit"))))];
        Dns.Targets = [.. weights.Select((w, i) => new DnsTarget(Links[i], w))];
        Clients = Engine.Add(new OpenClients(RenewalArrivals.Poisson(rate), seeds.Stream("clients", "arrivals")) { Name = "clients" });
        Clients.Entry = Engine.Add(new Link(Clients, Dns, policies, seeds.Stream("clients", "jitter")));
        Script = Engine.Add(new ScriptNode { Name = "script" });
    }

    public Engine Engine { get; } = new();

    public DnsNode Dns { get; }

    public ServiceNode[] Targets { get; }

    public Link[] Links { get; }

    public OpenClients Clients { get; }

    public ScriptNode Script { get; }

    public long Ended(Outcome outcome) => Clients.Outcomes[(int)outcome];

    public DnsBench Run(double seconds)
    {
        Engine.Start();
        return GoOn(seconds);
    }

    public DnsBench GoOn(double untilSeconds)
    {
        Engine.RunLawfully((long)(untilSeconds * Second));
        return this;
    }
}
