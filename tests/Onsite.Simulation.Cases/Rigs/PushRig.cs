using Onsite.Simulation.Components.Push;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients who send messages, and a gateway that pushes each to a number of devices.</summary>
internal sealed class PushRig
{
    public const long Second = 1_000_000_000;

    public PushRig(double rate, PushOptions options, Distribution recipients, SeedSequence seeds, Verb verb = Verb.Call)
    {
        Engine = new Engine();
        Gateway = Engine.Add(new PushGatewayNode(options, seeds.Stream("gateway", "work"), seeds.Stream("gateway", "choice"), seeds.Stream("gateway", "returns")) { Name = "gateway", Recipients = [recipients] });
        if (verb == Verb.Call)
        {
            Clients = Engine.Add(new OpenClients(new Exponential(1 / rate), seeds.Stream("clients", "arrivals")) { Name = "clients" });
            Clients.Entry = Engine.Add(new Link(Clients, Gateway));
        }
        else
        {
            var publishers = Engine.Add(new Publishers(rate, seeds.Stream("clients", "arrivals"), (now, _) => new Request(-1, now) { Verb = verb }) { Name = "clients" });
            publishers.Entry = Engine.Add(new Link(publishers, Gateway));
        }
    }

    public PushRig(double rate, PushOptions options, double recipients, Verb verb = Verb.Call)
        : this(rate, options, new Constant(recipients), new SeedSequence(1), verb)
    {
    }

    public Engine Engine { get; }

    public PushGatewayNode Gateway { get; }

    /// <summary>Clients who wait for the last device; there are none where the verb is another.</summary>
    public OpenClients Clients { get; } = null!;

    public PushRig Run(double seconds)
    {
        Engine.Start();
        return RunTo(seconds);
    }

    public PushRig RunTo(double seconds)
    {
        Engine.RunLawfully((long)(seconds * Second));
        return this;
    }
}
