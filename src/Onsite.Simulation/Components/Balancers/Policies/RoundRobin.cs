using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Components.Balancers.Policies;

/// <summary>
/// One after another. A part of less than the full weight is passed over until the turns that it has saved up make a whole one: with weights 1 and 0.25 the second gets every fourth of its turns.
/// </summary>
internal sealed class RoundRobin : IBalancing
{
    private double[] _saved = [];
    private int _turn = -1;

    /// <inheritdoc />
    public bool CountsCalls => false;

    /// <inheritdoc />
    public int Choose(in Request request, Membership members, long now)
    {
        if (_saved.Length < members.Parts)
        {
            Array.Resize(ref _saved, members.Parts);
        }

        while (true)
        {
            _turn = _turn + 1 < members.Members.Length ? _turn + 1 : 0;
            var part = members.Members[_turn];
            _saved[part] += members.Weight(part, now);
            if (_saved[part] >= 1)
            {
                _saved[part] = Math.Min(_saved[part] - 1, 1);
                return part;
            }
        }
    }
}
