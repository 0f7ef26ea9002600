using Onsite.Simulation.Assembly;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>
/// Looks for a set of changes that mends what no single one does. A design that breaks in several places hides all of them but the first, so what a run suspects is made larger and safer at once; what that run suspects then, comes next. Of
/// several such sets the nearest goes on, for as long as that is nearer than before; where all at once is no nearer, one change at a time. From the one that mends, everything is taken back that it does not need, the dearest first, and what it needs is made as small as still mends.
/// </summary>
internal sealed class ChangeBundles(Blueprint blueprint, double spare, Trials trials, int replications, long most)
{
    private const int Wave = 8;
    private const int MostRounds = 8;
    private const double Noticeable = 0.98;
    private const double Suspected = 0.5;

    private readonly ChangeCatalogue _catalogue = new(blueprint);
    private readonly List<TriedChange> _tried = [];
    private readonly HashSet<(string Owner, string Field)> _harmful = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Everything that was tried, in order.</summary>
    public IReadOnlyList<TriedChange> Tried => _tried;

    /// <summary>Searches.</summary>
    /// <param name="before">What the design does as it is.</param>
    /// <param name="alone">What single changes did to it.</param>
    /// <returns>Sets that mend by few events, the smallest first; empty where none was found.</returns>
    public IReadOnlyList<IReadOnlyList<DesignChange>> Search(Trial before, IReadOnlyList<TriedChange> alone)
    {
        var helped = alone.Where(t => t.Distance < Noticeable * before.Distance).OrderBy(t => t.Distance).ThenBy(t => t.Cost).Select(t => t.Changes[0]).ToList();
        foreach (var tried in alone.Where(t => t.Distance * Noticeable > before.Distance))
        {
            _harmful.Add((tried.Changes[0].Owner, tried.Changes[0].Field));
        }

        var (best, trial, held) = (new Bundle([], blueprint), before, new List<Bundle>());
        for (var round = 0; round < MostRounds && trials.Left > 0 && !trial.Holds; round++)
        {
            // Together first; where that brings nothing, one at a time.
            var (nearest, found) = Nearest(Grown(best, trial, helped), trial, held);
            if (!found)
            {
                (nearest, found) = Nearest(Stepped(best, trial), trial, held);
            }

            if (!found)
            {
                break;
            }

            (best, trial) = nearest;
        }

        // Where the smallest holds by chance, a larger one does not.
        return trial.Holds ? [Smaller(Pruned(best)).Changes, .. held.Select(h => h.Changes)] : [];
    }

    /// <summary>The nearest of several sets, where it is nearer than what there was.</summary>
    private ((Bundle Bundle, Trial Trial) Nearest, bool IsFound) Nearest(IEnumerable<Bundle> bundles, Trial than, List<Bundle> held)
    {
        var runs = Run([.. bundles]).Where(r => r.Trial.Report is not null).OrderBy(r => r.Trial.Distance).ThenBy(r => _catalogue.CostOf(r.Bundle.Blueprint)).ToList();
        held.AddRange(runs.Where(r => r.Trial.Holds).Select(r => r.Bundle));
        return runs.Count > 0 && runs[0].Trial.Distance < Noticeable * than.Distance ? (runs[0], true) : (default, false);
    }

    /// <summary>A set with more in it, several ways: larger, safer, more patient, with all that helped alone, and all of that.</summary>
    private IEnumerable<Bundle> Grown(Bundle from, Trial trial, List<DesignChange> helped)
    {
        var (possible, suspicionOf) = Possible(from, trial);

        // Of several amounts the last is the largest, and the one before that half of it; where it is too dear, the next smaller one is meant.
        List<DesignChange> Sizes(int fromEnd) => [.. possible.Where(g => BundledFields.IsSize(g.First())).Select(g => g.Where(BundledFields.IsLarger).ToList()).Where(g => g.Count > 0).SelectMany(g => g.Take(Math.Max(1, g.Count - fromEnd)).Reverse()).Where(c => suspicionOf(c) >= Suspected)];
        List<DesignChange> Of(Func<DesignChange, bool> kind) => [.. possible.SelectMany(g => g.Where(kind).Take(1)).Where(c => !_harmful.Contains((c.Owner, c.Field)))];
        var (far, near, guards, patience) = (Sizes(0), Sizes(1), Of(BundledFields.IsGuard), Of(BundledFields.IsPatience));
        var free = guards.Where(c => c.Cost <= 0).ToList();
        yield return With(from, guards);
        yield return With(from, far);
        yield return With(from, helped);
        yield return With(from, [.. free, .. far]);
        yield return With(from, [.. guards, .. near]);
        yield return With(from, [.. guards, .. far]);
        yield return With(from, [.. guards, .. far, .. patience]);
        yield return With(from, [.. helped, .. guards, .. far]);
    }

    /// <summary>A set with one more, of what its run suspects: the largest amount of each, and the smallest where that is less.</summary>
    private IEnumerable<Bundle> Stepped(Bundle from, Trial trial) =>
        Possible(from, trial).Groups.SelectMany(g => g.Count() == 1 ? g.Take(1) : [g.Last(), g.First()]).Take(2 * Wave).Select(c => With(from, [c]));

    private (List<IGrouping<(string Owner, string Field), DesignChange>> Groups, Func<DesignChange, double> SuspicionOf) Possible(Bundle from, Trial trial)
    {
        var evidence = new Evidence(trial.Report!, from.Blueprint.Design);
        double SuspicionOf(DesignChange change) => evidence.Of(change.Owner.Replace("->", "→", StringComparison.Ordinal));
        return ([.. new ChangeCatalogue(from.Blueprint).Improvements().Select(c => c.Change).OrderByDescending(SuspicionOf).GroupBy(c => (c.Owner, c.Field))], SuspicionOf);
    }

    /// <summary>A set with as many of some changes as are possible beside each other and within what may be spent, the first first.</summary>
    private Bundle With(Bundle from, IReadOnlyList<DesignChange> more)
    {
        var (changes, changed, made) = (from.Changes, from.Blueprint, new HashSet<(string Owner, string Field)>());
        foreach (var change in more)
        {
            // An amount of what has changed meanwhile is not the one that was meant.
            if (!made.Contains((change.Owner, change.Field)) && ChangedDesign.With(changed, change) is { } next && _catalogue.CostOf(next) <= Math.Max(0, spare))
            {
                made.Add((change.Owner, change.Field));
                (changes, changed) = (DesignChange.Add(changes, change with { Cost = _catalogue.CostOf(next) - _catalogue.CostOf(changed) }), next);
            }
        }

        return new Bundle(changes, changed);
    }

    /// <summary>Without what it does not need.</summary>
    private Bundle Pruned(Bundle bundle)
    {
        var spared = new List<DesignChange>();
        foreach (var some in bundle.Changes.OrderByDescending(c => c.Cost).Chunk(Wave))
        {
            var held = Run([.. some.Select(c => Without(bundle, [c])).OfType<Bundle>()]).Where(r => r.Trial.Holds).Select(r => r.Bundle).ToList();
            spared.AddRange(some.Where(c => held.Any(h => !h.Changes.Contains(c))));
        }

        if (Without(bundle, spared) is { } least && (spared.Count == 1 || Holds(least)))
        {
            return least;
        }

        foreach (var change in spared)
        {
            bundle = Without(bundle, [change]) is { } less && Holds(less) ? less : bundle;
        }

        return bundle;
    }

    /// <summary>With the smallest numbers that still mend, of what costs something.</summary>
    private Bundle Smaller(Bundle bundle)
    {
        foreach (var change in bundle.Changes.Where(c => c.Cost > 0).OrderByDescending(c => c.Cost))
        {
            if (!int.TryParse(change.From, out var low) || !int.TryParse(change.To, out var high))
            {
                continue;
            }

            while (high - low > 1 && trials.Left > 0)
            {
                var middle = low + ((high - low) / 2);
                if (Rebuilt([.. bundle.Changes.Select(c => c.Owner == change.Owner && c.Field == change.Field ? c with { To = $"{middle}" } : c)]) is { } less && Holds(less))
                {
                    (bundle, high) = (less, middle);
                }
                else
                {
                    low = middle;
                }
            }
        }

        return bundle;
    }

    private Bundle? Without(Bundle bundle, IReadOnlyList<DesignChange> changes) => Rebuilt([.. bundle.Changes.Where(c => !changes.Contains(c))]);

    private Bundle? Rebuilt(IReadOnlyList<DesignChange> changes) => ChangedDesign.With(blueprint, changes) is { } changed ? new Bundle(changes, changed) : null;

    private bool Holds(Bundle bundle) => Run([bundle]) is [{ Trial.Holds: true }];

    /// <summary>Runs those that were not run before, as far as there are trials.</summary>
    private IReadOnlyList<(Bundle Bundle, Trial Trial)> Run(IReadOnlyList<Bundle> bundles)
    {
        var wave = bundles.Where(b => b.Changes.Count > 0 && trials.Left > 0 && _seen.Add(string.Join(';', b.Changes.Select(c => c.Set).Order(StringComparer.Ordinal)))).Take(Math.Max(0, trials.Left)).ToList();
        if (wave.Count == 0)
        {
            return [];
        }

        var runs = trials.Run([.. wave.Select(b => b.Blueprint)], replications, most: most);
        _tried.AddRange(wave.Zip(runs, (b, run) => TriedChange.Of(b.Changes, _catalogue.CostOf(b.Blueprint), run)));
        return [.. wave.Zip(runs)];
    }

    private sealed record Bundle(IReadOnlyList<DesignChange> Changes, Blueprint Blueprint);
}
