using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Balancers.Policies;

/// <summary>The one with fewer calls under way for its weight, of two that are drawn at random (M. Mitzenmacher, "The power of two choices in randomized load balancing", 1996).</summary>
internal sealed class TwoChoices(RandomSource random) : IBalancing
{
    /// <inheritdoc />
    public bool CountsCalls => true;

    /// <inheritdoc />
    public int Choose(in Request request, Membership members, long now)
    {
        var all = members.Members;
        if (all.Length == 1)
        {
            return all[0];
        }

        var first = random.NextInt32(all.Length);
        var second = random.NextInt32(all.Length - 1);
        second += second >= first ? 1 : 0;
        return members.Load(all[second], now) < members.Load(all[first], now) ? all[second] : all[first];
    }
}
