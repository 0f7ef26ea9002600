using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Balancers.Policies;

/// <summary>
/// Each key goes to the part that comes next on a ring of hashes (D. Karger and others, "Consistent hashing and random trees", 1997): where a part goes, its keys alone move. With a bound, a part that has more than
/// that many times the mean of the calls under way passes the call on along the ring (V. Mirrokni, M. Thorup, M. Zadimoghaddam, "Consistent hashing with bounded loads", 2018). A call without a key takes turns.
/// </summary>
internal sealed class ConsistentHash : IBalancing
{
    private readonly int _points;
    private readonly double? _bound;
    private (ulong Hash, int Part)[] _ring = [];
    private int _parts;
    private ulong _turn;

    /// <summary>A ring.</summary>
    /// <param name="points">Points on the ring for each part of weight 1; more spread the keys more evenly. Default 100.</param>
    /// <param name="bound">The most that a part may have, as a multiple of the mean; above 1. Null for no bound.</param>
    public ConsistentHash(int points = 100, double? bound = null) => (_points, _bound) = (points, bound);

    /// <inheritdoc />
    public bool CountsCalls => _bound is not null;

    /// <inheritdoc />
    public int Choose(in Request request, Membership members, long now)
    {
        if (_parts < members.Parts)
        {
            Build(members);
        }

        var most = _bound is { } bound ? (int)Math.Ceiling(bound * (members.OutstandingOfAll + 1) / members.Members.Length) : int.MaxValue;
        var at = Find(Hash(request.Key == 0 ? ++_turn : (ulong)request.Key));
        while (!members.IsMember(_ring[at].Part) || members.Outstanding(_ring[at].Part) >= most)
        {
            at = at + 1 < _ring.Length ? at + 1 : 0;
        }

        return _ring[at].Part;
    }

    private void Build(Membership members)
    {
        _parts = members.Parts;
        _ring = [.. Enumerable.Range(0, _parts)
            .SelectMany(part => Enumerable.Range(0, Math.Max(1, (int)Math.Round(_points * members.FullWeight(part)))).Select(point => (Hash(Hash((ulong)part + 1) + (ulong)point), part)))
            .Order()];
    }

    /// <summary>The first point at or after a hash.</summary>
    private int Find(ulong hash)
    {
        var (low, high) = (0, _ring.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ring[middle].Hash < hash ? (middle + 1, high) : (low, middle);
        }

        return low == _ring.Length ? 0 : low;
    }

    private static ulong Hash(ulong value) => SplitMix64.Next(ref value);
}
