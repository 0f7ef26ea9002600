using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>Which replicas of a worker are members of a group, as its coordinator knows it: one that has died is missed only after a time.</summary>
internal sealed class Membership
{
    private readonly IFailing? _failing;
    private readonly long _sessionTimeout;
    private readonly List<int> _members = [];
    private readonly List<long> _missingSince = [];

    public Membership(Node worker, long sessionTimeout)
    {
        _failing = worker as IFailing;
        _sessionTimeout = sessionTimeout;
    }

    /// <summary>Whether a replica is up, whether or not the coordinator knows.</summary>
    public bool IsUp(int part) => part >= 0 && (_failing is not { } failing || part < failing.Parts && failing.IsUp(part));

    /// <summary>Whether the members have to be assigned anew: one was missed too long, or one has come, or come back.</summary>
    public bool HasChanged(long now)
    {
        var changed = false;
        for (var i = 0; i < _members.Count; i++)
        {
            var isUp = IsUp(_members[i]);
            if (!isUp && _missingSince[i] < 0)
            {
                _missingSince[i] = now;
            }

            changed |= isUp ? _missingSince[i] >= 0 : now - _missingSince[i] >= _sessionTimeout;
        }

        for (var part = 0; !changed && part < (_failing?.Parts ?? 1); part++)
        {
            changed = IsUp(part) && !_members.Contains(part);
        }

        return changed;
    }

    /// <summary>All who are up are members now.</summary>
    public void Renew()
    {
        _members.Clear();
        _missingSince.Clear();
        for (var part = 0; part < (_failing?.Parts ?? 1); part++)
        {
            if (IsUp(part))
            {
                _members.Add(part);
                _missingSince.Add(-1);
            }
        }
    }

    /// <summary>Who is to have a partition: each in turn; -1 where there are no members.</summary>
    public int OwnerOf(int partition) => _members.Count == 0 ? -1 : _members[partition % _members.Count];
}
