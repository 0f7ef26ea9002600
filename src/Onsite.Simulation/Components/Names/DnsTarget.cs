using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Components.Names;

/// <summary>Something that a zone may answer with.</summary>
/// <param name="Link">The way there from the callers.</param>
/// <param name="Weight">How often it is given, as compared to the others; 0 for only where no other is up.</param>
internal sealed record DnsTarget(Link Link, double Weight)
{
    /// <summary>Whether a check would find it up: the way there is whole, a part of it is up, and where it is a balancer, a part of what is behind it.</summary>
    public bool IsUp => !Link.IsCut && HasPart(Link.To);

    private static bool HasPart(Node node)
    {
        if (node is IFailing failing)
        {
            var part = 0;
            while (part < failing.Parts && !failing.IsUp(part))
            {
                part++;
            }

            if (part == failing.Parts)
            {
                return false;
            }
        }

        return node is not BalancerNode { Upstream: { } upstream } || HasPart(upstream.To);
    }
}
