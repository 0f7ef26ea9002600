using Onsite.Simulation.Assembly;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>One search for the cheapest change (<see cref="CheapestChange"/>).</summary>
internal sealed class ChangeSearch(Blueprint blueprint, AnalysisOptions options, Trials trials)
{
    private const int Wave = 8;
    private const int Helpful = 8;
    private const int MostTogether = 5;
    private const int MostAgain = 6;

    /// <summary>What was seen to mend when everything was spent: so many are still judged.</summary>
    private const int MostLast = 2;

    /// <summary>Fields that are changed alone, where there are very many trials.</summary>
    private const int MostAlone = 64;
    private const double Noticeable = 0.98;

    /// <summary>How many times the events of a design a changed one may have.</summary>
    private const int Spare = 2;

    /// <summary>What is left of the distance where chance may be all that is missed.</summary>
    private const double Near = 0.25;

    /// <summary>How much guards are suspected at the least: no run says that a second part would have stood in.</summary>
    private const double GuardsSuspected = 0.75;

    /// <summary>How much a place has to be suspected for more of it to come before what costs less.</summary>
    private const double SizesSuspected = 0.5;

    private readonly ChangeCatalogue _catalogue = new(blueprint);
    private readonly Confirmation _confirmation = new(options, trials);
    private readonly List<TriedChange> _tried = [];
    private readonly List<Look> _looks = [];
    private TriedChange? _best;
    private int _replications = options.Replications;

    /// <summary>Events of a look at the most: as few as this design can be followed by.</summary>
    private long _looking = trials.Fewest;

    public CheapestChange Run()
    {
        var before = Before();
        if (before.Report is not { } report || before.Holds)
        {
            return new CheapestChange(before.Objectives, null, null, [], 0, 0);
        }

        var lines = _catalogue.Lines().ToList();
        var spare = blueprint.Scenario.Budget is { } budget ? budget - report.MonthlyCost : double.PositiveInfinity;
        _confirmation.MostCost = Math.Max(report.MonthlyCost, blueprint.Scenario.Budget ?? double.PositiveInfinity);
        var affordable = lines.Select(l => l with { Amounts = [.. l.Amounts.Where(a => a.Change.Cost <= Math.Max(0, spare))] }).Where(l => l.Amounts.Count > 0).ToList();
        var evidence = new Evidence(report, blueprint.Design);
        double Suspected(PossibleLine line) => Math.Max(evidence.Of(line.Owner.Replace("->", "→", StringComparison.Ordinal)), BundledFields.IsGuard(line.Amounts[0].Change) ? GuardsSuspected : 0);

        int Rank(PossibleLine line) => line.Amounts[0].Change is { Cost: <= 0 } first && BundledFields.IsGuard(first) ? 0 : BundledFields.IsSize(line.Amounts[^1].Change) && Suspected(line) >= SizesSuspected ? 1 : 2;

        // What costs nothing and harms nobody comes first, then more of what was full, then the rest by what it costs. A third of the trials is kept for sets and for what has to be confirmed.
        var chosen = affordable.OrderByDescending(Suspected).Take(Math.Clamp(2 * trials.Left / 3, 1, MostAlone)).OrderBy(Rank).ThenBy(l => l.Amounts.Min(a => a.Change.Cost)).ThenByDescending(l => BundledFields.IsGuard(l.Amounts[0].Change)).ThenByDescending(Suspected).ToList();
        var looked = Looked(before);
        var notLookedAt = TryAlone(chosen, looked);
        LookAgain(looked.Distance);
        if (_best is { Changes.Count: 1 } single)
        {
            Lessen(single.Changes[0]);
        }
        else
        {
            TryTogether(looked, spare);
        }

        AskLast();
        var partly = _best is not null ? null : _tried.Where(t => t.Distance < Noticeable * looked.Distance).OrderBy(t => t.Missed).ThenBy(t => t.Distance).ThenBy(t => t.Cost).FirstOrDefault();
        var leftOut = affordable.Where(l => !chosen.Contains(l)).Concat(notLookedAt).Sum(l => l.Amounts.Count);
        return new CheapestChange(before.Objectives, _best, partly, _tried, leftOut, lines.Sum(l => l.Amounts.Count) - affordable.Sum(l => l.Amounts.Count)) { IsCutShort = _best is null && trials.Left <= 0 };
    }

    /// <summary>What is missed without any change, by as many replications as show it.</summary>
    private Trial Before()
    {
        var before = trials.Run(blueprint, _replications, most: trials.Fine);
        if (before.Holds && options.Judging is { } judging)
        {
            before = trials.Judge(blueprint, judging);
        }
        else if (before.Holds && options.Confirmations > _replications)
        {
            (_replications, before) = (options.Confirmations, trials.Run(blueprint, options.Confirmations, most: trials.Fine));
        }

        return before;
    }

    /// <summary>The design as it is by as few events as each look has, where it takes more: only what is alike is compared. A design of which one part of many dies cannot be followed by very few, so looks become as long as it takes.</summary>
    private Trial Looked(Trial before)
    {
        var whole = before.Report is { SliceOf: 1 } report ? report.Events / _replications : trials.Fine;
        for (; _looking < whole; _looking = Math.Min(whole, 2 * _looking))
        {
            var looked = trials.Run(blueprint, _replications, most: _looking);
            if (looked.Report is not null)
            {
                return looked.Holds ? Longer(before) : looked;
            }
        }

        return Longer(before);
    }

    /// <summary>A look at the whole has room for what a change adds: what more is not used costs nothing.</summary>
    private Trial Longer(Trial before)
    {
        _looking = Math.Max(_looking, Spare * (before.Report!.Events / _replications));
        return before;
    }

    /// <summary>Changes of one field each, in waves: the largest amount of each says whether the field makes a difference, and where it does, the smaller ones are tried too.</summary>
    /// <returns>Those for which there was no room.</returns>
    private IReadOnlyList<PossibleLine> TryAlone(IReadOnlyList<PossibleLine> lines, Trial looked)
    {
        var left = new Queue<PossibleLine>(lines);
        while (left.Count > 0 && trials.Left > 0 && trials.Events < options.EventBudget / 2)
        {
            var wave = new List<PossibleLine>();
            while (wave.Count < Math.Min(Wave, trials.Left) && left.TryDequeue(out var next))
            {
                if (next with { Amounts = [.. next.Amounts.Where(a => _best is null || a.Change.Cost < _best.Cost)] } is { Amounts.Count: > 0 } cheaper)
                {
                    wave.Add(cheaper);
                }
            }

            var largest = LookAt([.. wave.Select(l => l.Amounts[^1])]);
            var differing = wave.Zip(largest).Where(l => !l.Second.IsAlike(looked, Noticeable)).SelectMany(l => l.First.Amounts.SkipLast(1)).ToList();
            var smaller = LookAt([.. differing.Take(Math.Max(0, trials.Left))]);
            Confirm([.. largest, .. smaller]);
        }

        return _best is null ? [.. left] : [];
    }

    private IReadOnlyList<Look> LookAt(IReadOnlyList<(DesignChange Change, Blueprint Blueprint)> changes) => LookAt([.. changes.Select(c => ((IReadOnlyList<DesignChange>)[c.Change], c.Blueprint))]);

    private IReadOnlyList<Look> LookAt(IReadOnlyList<(IReadOnlyList<DesignChange> Changes, Blueprint Blueprint)> sets)
    {
        if (sets.Count == 0)
        {
            return [];
        }

        var runs = trials.Run([.. sets.Select(s => s.Blueprint)], _replications, most: _looking);
        List<Look> looks = [.. sets.Zip(runs).Select((s, i) => new Look(_tried.Count + i, s.First.Changes, s.First.Blueprint, s.Second))];
        _tried.AddRange(looks.Select(l => TriedChange.Of(l.Changes, _catalogue.CostOf(l.Blueprint), l.Trial)));
        _looks.AddRange(looks);
        return looks;
    }

    /// <summary>Asks of what seems to mend whether it does, the cheapest first; of what costs the same, guards, and then what was looked at last, which is the smallest.</summary>
    private void Confirm(IReadOnlyList<Look> looks)
    {
        foreach (var look in looks.Where(l => l.Trial.Holds).OrderBy(l => _tried[l.Index].Cost).ThenByDescending(l => l.Changes.All(BundledFields.IsGuard)).ThenByDescending(l => l.Index))
        {
            if (_best is null || _tried[look.Index].Cost < _best.Cost)
            {
                Ask(look);
            }
        }
    }

    private void Ask(Look look)
    {
        if (_confirmation.Ask(look.Blueprint, look.Trial, _replications) is { } trial)
        {
            _tried[look.Index] = TriedChange.Of(look.Changes, _tried[look.Index].Cost, trial) with { IsConfirmed = trial.Holds };
            _best = trial.Holds ? _tried[look.Index] : _best;
        }
    }

    /// <summary>What has nearly mended by very few events may do so by more.</summary>
    private void LookAgain(double before)
    {
        foreach (var look in _looks.Where(l => l.Trial is { Holds: false, Report: { SliceOf: > 1 } } && l.Trial.Distance < Near * before).OrderBy(l => l.Trial.Distance).Take(MostAgain).ToList())
        {
            if (_best is not null || trials.Left <= 0)
            {
                return;
            }

            _looks.Remove(look);
            Ask(look);
        }
    }

    /// <summary>Asks of what was seen to mend, and for which nothing was left, all the same: the cheapest, and of what costs the same the fewest changes.</summary>
    private void AskLast()
    {
        foreach (var found in _tried.Where(t => t is { Mends: true, IsConfirmed: null }).OrderBy(t => t.Cost).ThenBy(t => t.Changes.Count).Take(MostLast).ToList())
        {
            if (_best is null && ChangedDesign.With(blueprint, found.Changes) is { } changed && _confirmation.AskLast(changed) is { } trial)
            {
                var judged = TriedChange.Of(found.Changes, found.Cost, trial) with { IsConfirmed = trial.Holds };
                _tried[_tried.IndexOf(found)] = judged;
                _best = trial.Holds ? judged : null;
            }
        }
    }

    /// <summary>The smallest number that still mends.</summary>
    private void Lessen(DesignChange change)
    {
        if (change.Cost <= 0 || !int.TryParse(change.From, out var low) || !int.TryParse(change.To, out var high))
        {
            return;
        }

        // What was seen not to mend need not be tried again.
        low = _tried.Where(t => t is { Mends: false, Changes: [var one] } && one.Owner == change.Owner && one.Field == change.Field).Select(t => int.TryParse(t.Changes[0].To, out var to) ? to : low).Where(to => to < high).Append(low).Max();
        var looks = new List<Look>();
        while (high - low > 1 && trials.Left > 0)
        {
            var middle = change with { To = $"{low + ((high - low) / 2)}" };
            var changed = ChangedDesign.With(blueprint, middle);
            var look = changed is null ? null : LookAt([(middle with { Cost = _catalogue.CostOf(changed) }, changed)])[0];
            looks.AddRange(look is null ? [] : [look]);
            (low, high) = look?.Trial.Holds == true ? (low, low + ((high - low) / 2)) : (low + ((high - low) / 2), high);
        }

        Confirm(looks);
    }

    private void TryTogether(Trial looked, double spare)
    {
        var bundles = new ChangeBundles(blueprint, spare, trials, _replications, _looking);
        var mending = bundles.Search(looked, [.. _tried.Where(t => double.IsFinite(t.Distance))]);
        _tried.AddRange(bundles.Tried);
        foreach (var set in mending.TakeWhile(_ => _best is null))
        {
            TryAll([set]);
        }

        // Some trials are kept for more than two together.
        TryAll([.. Pairs(looked).Take(Math.Max(1, 2 * trials.Left / 3))]);
        LookAgain(looked.Distance);
        TryAll(SmallerThanBest());
        AddToNearest(spare);
    }

    /// <summary>Tries sets in waves; once one mends everything and is confirmed, only what costs less.</summary>
    private void TryAll(IReadOnlyList<IReadOnlyList<DesignChange>> changes)
    {
        var left = new Queue<IReadOnlyList<DesignChange>>(changes);
        while (left.Count > 0 && trials.Left > 0)
        {
            var wave = new List<(IReadOnlyList<DesignChange> Changes, Blueprint Blueprint)>();
            while (wave.Count < Math.Min(Wave, trials.Left) && left.TryDequeue(out var next))
            {
                if (ChangedDesign.With(blueprint, next) is { } changed && (_best is null || _catalogue.CostOf(changed) < _best.Cost))
                {
                    wave.Add((next, changed));
                }
            }

            Confirm(LookAt(wave));
        }
    }

    /// <summary>Pairs of what has helped alone: first those of which each mends what the other does not, the cheapest first.</summary>
    private List<IReadOnlyList<DesignChange>> Pairs(Trial before)
    {
        var spare = blueprint.Scenario.Budget is { } budget ? Math.Max(0, budget - before.Report!.MonthlyCost) : double.PositiveInfinity;
        var alone = _tried.Where(t => t.Changes.Count == 1).ToList();
        var helped = alone.Where(t => t.Distance < Noticeable * before.Distance).ToList();

        // The best for each objective, the best over all, and the best at each place: of two places that are full neither helps alone.
        var chosen = before.Objectives.Select((o, i) => (o, i)).Where(o => !o.o.IsMet).SelectMany(o => helped.Where(t => t.Objectives[o.i].Distance < Noticeable * o.o.Distance).OrderBy(t => t.Objectives[o.i].Distance).ThenBy(t => t.Cost).Take(Helpful / 2))
            .Concat(helped.OrderBy(t => t.Distance).ThenBy(t => t.Cost).Take(Helpful))
            .Concat(alone.Where(t => double.IsFinite(t.Distance)).GroupBy(t => t.Changes[0].Owner, StringComparer.Ordinal).Select(g => g.OrderBy(t => t.Distance).ThenBy(t => t.Cost).First()).OrderBy(t => t.Distance).ThenBy(t => t.Cost).Take(Helpful)).Distinct().ToList();
        var pairs = new List<(IReadOnlyList<DesignChange> Changes, bool Covers, double Cost, double Distance)>();
        for (var i = 0; i < chosen.Count; i++)
        {
            for (var j = i + 1; j < chosen.Count; j++)
            {
                var (a, b) = (chosen[i], chosen[j]);
                if (!a.Changes[0].Excludes(b.Changes[0]) && a.Cost + b.Cost <= spare)
                {
                    var covers = a.Objectives.Zip(b.Objectives).All(o => o.First.IsMet || o.Second.IsMet);
                    pairs.Add(([a.Changes[0], b.Changes[0]], covers, a.Cost + b.Cost, a.Distance + b.Distance));
                }
            }
        }

        return [.. pairs.OrderByDescending(p => p.Covers).ThenBy(p => p.Covers ? p.Cost : 0).ThenBy(p => p.Distance).ThenBy(p => p.Cost).Select(p => p.Changes)];
    }

    /// <summary>While nothing mends: what has come nearest with one more of the changes, first the best at each place, since of several that are full one less is no nearer.</summary>
    private void AddToNearest(double spare)
    {
        var alone = _tried.Where(t => t.Changes.Count == 1 && double.IsFinite(t.Distance))
            .GroupBy(t => t.Changes[0].Owner, StringComparer.Ordinal)
            .SelectMany(g => g.OrderBy(t => t.Distance).ThenBy(t => t.Cost).Select((t, rank) => (Tried: t, rank)))
            .OrderBy(t => t.rank).ThenBy(t => t.Tried.Distance).ThenBy(t => t.Tried.Cost).Select(t => t.Tried).ToList();
        for (var size = 3; size <= MostTogether && _best is null && trials.Left > 0; size++)
        {
            if (_tried.Where(t => t.Changes.Count == size - 1 && double.IsFinite(t.Distance)).OrderBy(t => t.Distance).ThenBy(t => t.Cost).FirstOrDefault() is not { } nearest)
            {
                return;
            }

            TryAll([.. alone.Where(a => !nearest.Changes.Any(c => c.Excludes(a.Changes[0])) && nearest.Cost + a.Cost <= Math.Max(0, spare)).Take(Wave).Select(a => (IReadOnlyList<DesignChange>)[.. nearest.Changes, a.Changes[0]])]);
        }
    }

    /// <summary>The pair that mends, with smaller amounts of the same.</summary>
    private List<IReadOnlyList<DesignChange>> SmallerThanBest()
    {
        if (_best is not { Changes: [var one, var other] })
        {
            return [];
        }

        IEnumerable<DesignChange> Amounts(DesignChange of) => _tried.Where(t => t.Changes is [var only] && only.Owner == of.Owner && only.Field == of.Field).Select(t => t.Changes[0]);
        return [.. Amounts(one).SelectMany(a => Amounts(other).Select(b => (IReadOnlyList<DesignChange>)[a, b])).Where(p => p.Sum(c => c.Cost) < _best.Cost).OrderBy(p => p.Sum(c => c.Cost))];
    }
}
