using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Balancers.Policies;

/// <summary>
/// The one with the fewest calls under way for its weight, as this balancer counts them: what others send there it does not see. Among equals the one that comes next in turn. It sends everything to a part that
/// has just come back, until that has as much as the others; and to one that fails fast.
/// </summary>
internal sealed class LeastOutstanding : IBalancing
{
    private int _turn = -1;

    /// <inheritdoc />
    public bool CountsCalls => true;

    /// <inheritdoc />
    public int Choose(in Request request, Membership members, long now)
    {
        var all = members.Members;
        _turn = _turn + 1 < all.Length ? _turn + 1 : 0;
        var best = all[_turn];
        var least = members.Load(best, now);
        for (var i = 1; i < all.Length; i++)
        {
            var at = _turn + i;
            var part = all[at < all.Length ? at : at - all.Length];
            if (members.Load(part, now) is var load && load < least)
            {
                (best, least) = (part, load);
            }
        }

        return best;
    }
}
