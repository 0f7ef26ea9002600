using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Balancers;

/// <summary>Chooses the replica of a service for every call and hands it on at once.</summary>
internal sealed class BalancerNode : Node
{
    private readonly RandomSource _random;

    public BalancerNode(RandomSource random) => _random = random;

    /// <summary>The service whose replicas it chooses from.</summary>
    public ServiceNode Target { get; set; } = null!;

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        Engine.Calls[call].Replica = _random.NextInt32(Target.Replicas.Length);
        Flow.Leave(Engine.Now, Engine.Now);
        Engine.Deliver(Target, call);
    }

    /// <inheritdoc />
    public override void Handle(in Event happened) => throw new InvalidOperationException($"{Name} plans nothing.");
}
