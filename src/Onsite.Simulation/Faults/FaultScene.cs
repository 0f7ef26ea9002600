using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Faults;

/// <summary>
/// What faults can do, and how it adds up where several do it at once: a part is down as long as one keeps it down, factors multiply, of lost messages each fault takes its share of what the others leave, and of two hot
/// keys the hotter counts. Everything is undone exactly: with the last fault over, things are as they were.
/// </summary>
internal sealed class FaultScene(IFaultTargets targets)
{
    private readonly Overlaps<(IFailing, int)> _down = new();
    private readonly Overlaps<(IFailing, int)> _slow = new();
    private readonly Overlaps<ICutting> _cut = new();
    private readonly Overlaps<ICutting> _lossy = new();
    private readonly Overlaps<ICutting> _late = new();
    private readonly Overlaps<ISpiking> _fast = new();
    private readonly Overlaps<ISpiking> _hot = new();
    private List<Action> _undo = [];
    private long? _endsAfter;

    /// <summary>Where things are found.</summary>
    public IFaultTargets Targets => targets;

    /// <summary>Lets a fault begin.</summary>
    /// <returns>What undoes it, and after how many nanoseconds; null for never.</returns>
    public (IReadOnlyList<Action> Undo, long? After) Begin(Fault fault)
    {
        _undo = [];
        _endsAfter = fault.For;
        fault.Begin(this);
        return (_undo, _endsAfter);
    }

    /// <summary>The fault that begins lasts so long, whatever it says itself.</summary>
    public void EndsAfter(long nanoseconds) => _endsAfter = nanoseconds;

    /// <summary>A part dies.</summary>
    public void TakeDown(IFailing component, int part) => While(_down, (component, part), () => component.Crash(part), () => component.Recover(part));

    /// <summary>A part goes slowly.</summary>
    public void SlowDown(IFailing component, int part, double factor) =>
        Do(_slow, (component, part), factor, factors => component.SetPace(part, 1 / Product(factors)));

    /// <summary>Nothing comes through a link.</summary>
    public void Cut(ICutting link) => While(_cut, link, () => link.SetCut(true), () => link.SetCut(false));

    /// <summary>A share of messages is lost.</summary>
    public void Lose(ICutting link, double share) => Do(_lossy, link, share, shares => link.SetLoss(1 - Product(shares.Select(s => 1 - s))));

    /// <summary>Messages take longer.</summary>
    public void Delay(ICutting link, double factor) => Do(_late, link, factor, factors => link.SetLatencyFactor(Product(factors)));

    /// <summary>Clients come faster.</summary>
    public void Speed(ISpiking clients, double factor) => Do(_fast, clients, factor, factors => clients.SetSpike(Product(factors)));

    /// <summary>A share of requests is about one thing.</summary>
    public void Heat(ISpiking clients, double share) => Do(_hot, clients, share, shares => clients.SetHotKey(shares.DefaultIfEmpty(0).Max()));

    /// <summary>Does something with the first fault that asks for it, and undoes it with the last.</summary>
    private void While<TKey>(Overlaps<TKey> overlaps, TKey key, Action begin, Action end)
        where TKey : notnull
    {
        if (overlaps.Add(key, 1).Count == 1)
        {
            begin();
        }

        _undo.Add(() =>
        {
            if (overlaps.Remove(key, 1).Count == 0)
            {
                end();
            }
        });
    }

    private static double Product(IEnumerable<double> factors) => factors.Aggregate(1.0, (a, b) => a * b);

    private void Do<TKey>(Overlaps<TKey> overlaps, TKey key, double amount, Action<IReadOnlyList<double>> set)
        where TKey : notnull
    {
        set(overlaps.Add(key, amount));
        _undo.Add(() => set(overlaps.Remove(key, amount)));
    }
}
