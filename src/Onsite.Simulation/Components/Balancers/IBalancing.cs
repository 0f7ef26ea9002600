using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Balancers;

/// <summary>A way of choosing the part that gets a call. One of its own belongs to each balancer, since it may remember.</summary>
internal interface IBalancing
{
    /// <summary>Whether it asks how many calls are under way; a balancer that does not see the answers cannot have it.</summary>
    bool CountsCalls { get; }

    /// <summary>Chooses.</summary>
    /// <param name="request">What the call wants.</param>
    /// <param name="members">The parts to choose from; there is at least one.</param>
    /// <param name="now">The present.</param>
    /// <returns>The number of a part that is among the members.</returns>
    int Choose(in Request request, Membership members, long now);
}
