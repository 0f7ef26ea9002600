namespace Onsite.Simulation.Faults;

/// <summary>What several faults do to one thing at the same time.</summary>
/// <typeparam name="TKey">What names the thing.</typeparam>
internal sealed class Overlaps<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<double>> _active = [];

    /// <summary>One more begins; gives all that are under way, oldest first.</summary>
    public IReadOnlyList<double> Add(TKey key, double amount)
    {
        if (!_active.TryGetValue(key, out var amounts))
        {
            _active[key] = amounts = [];
        }

        amounts.Add(amount);
        return amounts;
    }

    /// <summary>One ends; gives those that are left.</summary>
    public IReadOnlyList<double> Remove(TKey key, double amount)
    {
        _active[key].Remove(amount);
        return _active[key];
    }
}
