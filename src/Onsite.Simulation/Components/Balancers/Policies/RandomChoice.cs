using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Balancers.Policies;

/// <summary>Any of them, each as likely as its weight says.</summary>
internal sealed class RandomChoice(RandomSource random) : IBalancing
{
    /// <inheritdoc />
    public bool CountsCalls => false;

    /// <inheritdoc />
    public int Choose(in Request request, Membership members, long now)
    {
        while (true)
        {
            var part = members.Members[random.NextInt32(members.Members.Length)];
            if (members.Weight(part, now) is var weight && (weight >= 1 || random.NextBoolean(weight)))
            {
                return part;
            }
        }
    }
}
