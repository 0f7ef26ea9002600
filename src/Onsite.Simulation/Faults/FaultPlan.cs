using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Faults;

/// <summary>Lets faults happen at their times, and ends them when they are over.</summary>
internal sealed class FaultPlan : EventTarget
{
    private const int Begins = 0;
    private const int Ends = 1;

    private readonly Fault[] _faults;
    private readonly FaultScene _scene;
    private readonly IReadOnlyList<Action>[] _undo;

    /// <summary>A plan.</summary>
    /// <param name="faults">The faults, in any order.</param>
    /// <param name="targets">Where they find what they happen to.</param>
    /// <exception cref="ArgumentException">Some cannot happen; the message names all of them, one a line.</exception>
    public FaultPlan(IEnumerable<Fault> faults, IFaultTargets targets)
    {
        _faults = [.. faults];
        _scene = new FaultScene(targets);
        _undo = new IReadOnlyList<Action>[_faults.Length];
        var problems = _faults.SelectMany(f => f.Problems(targets)).ToList();
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', problems), nameof(faults));
        }
    }

    /// <inheritdoc />
    public override void Start()
    {
        for (var fault = 0; fault < _faults.Length; fault++)
        {
            Engine.Schedule(_faults[fault].At, this, Begins, fault);
        }
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        var fault = happened.Subject;
        if (happened.Kind == Ends)
        {
            foreach (var undo in _undo[fault])
            {
                undo();
            }

            return;
        }

        (_undo[fault], var after) = _scene.Begin(_faults[fault]);
        if (after is { } length && _undo[fault].Count > 0)
        {
            Engine.Schedule(Engine.Now + length, this, Ends, fault);
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
    }
}
