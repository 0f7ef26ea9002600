using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Services;

/// <summary>Who is told which processes of a service are there, and what those believe who call it directly.</summary>
internal sealed partial class ServiceNode
{
    private readonly List<IPartsWatcher> _watchers = [];
    private bool _mayBeWrong;
    private bool _isChecking;

    /// <inheritdoc />
    public void Watch(IPartsWatcher watcher) => _watchers.Add(watcher);

    private void List(int part, bool isListed)
    {
        var replica = _replicas[part];
        if (replica.IsListed == isListed)
        {
            return;
        }

        replica.IsListed = isListed;
        if (_options.Health.HearsAfter == 0)
        {
            _membership.List(part, isListed, Engine.Now);
        }
        else
        {
            Engine.Schedule(Engine.Now + _options.Health.HearsAfter, this, isListed ? Heard : HeardOff, part);
        }

        foreach (var watcher in _watchers)
        {
            watcher.PartChanged(part, isListed);
        }
    }

    /// <summary>
    /// Whoever calls it directly has somebody check its processes, at whole multiples of an interval. As long as everybody is up and known to be, checks would change nothing and are left out; so they are where a balancer
    /// chooses, who checks for himself.
    /// </summary>
    private void BeginChecks()
    {
        if (!_mayBeWrong || _isChecking || _options.Health.Every == 0)
        {
            return;
        }

        var every = _options.Health.Every;
        _isChecking = true;
        Engine.Schedule(((Engine.Now / every) + 1) * every, this, CheckDue, 0);
    }

    private void CheckAll()
    {
        var allUp = true;
        for (var part = 0; part < _membership.Parts; part++)
        {
            var isUp = _replicas[part].IsUp;
            allUp &= isUp || !_replicas[part].IsListed;
            if (_membership.Check(part, isUp, Engine.Now))
            {
                Engine.Note(this, isUp ? NoteKind.Readmitted : NoteKind.Ejected, part: part);
            }
        }

        _isChecking = false;
        _mayBeWrong = !allUp || !_membership.IsSure;
        BeginChecks();
    }
}
