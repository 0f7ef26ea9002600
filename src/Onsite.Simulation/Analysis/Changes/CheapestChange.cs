using Onsite.Simulation.Assembly;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>
/// The cheapest change that mends what is missed. Single changes are tried in the order of what they cost, and the search ends with the first that more replications confirm. Where none does, what is suspected is made larger and safer all at
/// once, as often as that brings it nearer, and then taken back piece by piece (<see cref="ChangeBundles"/>); what helped is tried in pairs, and where no pair mends either, the nearest is added to. Trials have few events; what is claimed was
/// confirmed by many. Nothing is claimed that was not run.
/// </summary>
/// <param name="Before">What becomes of the objectives without any change, by as many replications as each trial has.</param>
/// <param name="Best">The cheapest that mends everything; null where none that was tried does.</param>
/// <param name="Partly">Where none does: the one that comes nearest, at the least cost; null where none comes nearer.</param>
/// <param name="Tried">Everything that was tried, in order.</param>
/// <param name="LeftOut">Changes that were not tried: too many for the budget of trials, and less suspected than those that were.</param>
/// <param name="TooDear">Changes that were not tried since they cost more than the scenario's budget leaves.</param>
public sealed record CheapestChange(IReadOnlyList<ObjectiveOutcome> Before, TriedChange? Best, TriedChange? Partly, IReadOnlyList<TriedChange> Tried, int LeftOut, int TooDear)
{
    private const int Wave = 8;
    private const int Helpful = 8;
    private const int MostTogether = 5;

    /// <summary>Single changes that are tried, where there are very many trials.</summary>
    private const int MostAlone = 48;
    private const double Noticeable = 0.98;

    /// <summary>How many objectives are missed without any change.</summary>
    public int MissedBefore => Before.Count(o => !o.IsMet);

    /// <summary>All this in words.</summary>
    public string Sentence => (Best, Partly) switch
    {
        _ when Before.Count > 0 && MissedBefore == 0 => "By these replications nothing is missed: what is left is chance, and more replications would tell.",
        ({ } best, _) => $"{best.Sentence}: every objective is met.",
        (_, { } partly) when partly.Missed < MissedBefore => $"{partly.Sentence}: of {MissedBefore} missed objectives {partly.Missed} {(partly.Missed == 1 ? "is" : "are")} left ({partly.Outcome}).",
        (_, { } partly) => $"{partly.Sentence} comes nearest, and mends none: {partly.Outcome}.",
        _ => "Nothing that was tried brings it nearer: it takes another design.",
    };

    /// <summary>Searches.</summary>
    /// <param name="blueprint">The design and its scenario.</param>
    /// <param name="options">How much may be tried.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static CheapestChange Find(Blueprint blueprint, AnalysisOptions options, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(options);
        return new Search(blueprint, options, new Trials("cheapest change", options, progress, cancellation)).Run();
    }

    private sealed class Search(Blueprint blueprint, AnalysisOptions options, Trials trials)
    {
        private readonly ChangeCatalogue _catalogue = new(blueprint);
        private readonly List<TriedChange> _tried = [];
        private TriedChange? _best;

        public CheapestChange Run()
        {
            var replications = options.Replications;
            var before = trials.Run(blueprint, replications, most: trials.Fine);
            if (before.Holds && options.Confirmations > replications)
            {
                // What one replication does not show takes as many as show it.
                (replications, before) = (options.Confirmations, trials.Run(blueprint, options.Confirmations, most: trials.Fine));
            }

            if (before.Report is not { } report || before.Holds)
            {
                return new CheapestChange(before.Objectives, null, null, [], 0, 0);
            }

            var possible = _catalogue.Improvements().ToList();
            var spare = blueprint.Scenario.Budget is { } budget ? budget - report.MonthlyCost : double.PositiveInfinity;
            var affordable = possible.Where(c => c.Change.Cost <= Math.Max(0, spare)).ToList();
            var evidence = new Evidence(report, blueprint.Design);
            double Suspected(DesignChange change) => evidence.Of(change.Owner.Replace("->", "→", StringComparison.Ordinal));

            // A third of the trials is kept for pairs and for what has to be confirmed.
            var chosen = affordable.OrderByDescending(c => Suspected(c.Change)).Take(Math.Clamp(2 * trials.Left / 3, 1, MostAlone)).OrderBy(c => c.Change.Cost).ThenByDescending(c => Suspected(c.Change)).ToList();
            TryAll([.. chosen.Select(c => (IReadOnlyList<DesignChange>)[c.Change])], replications);
            if (_best is null)
            {
                var bundles = new ChangeBundles(blueprint, spare, trials, replications);
                var mending = bundles.Search(before, [.. _tried.Where(t => double.IsFinite(t.Distance))]);
                _tried.AddRange(bundles.Tried);
                foreach (var set in mending.TakeWhile(_ => _best is null))
                {
                    TryAll([set], replications);
                }

                // Some trials are kept for more than two together.
                TryAll([.. Pairs(before).Take(Math.Max(1, 2 * trials.Left / 3))], replications);
                TryAll(SmallerThanBest(), replications);
                AddToNearest(spare, replications);
            }

            var partly = _best is not null ? null : _tried.Where(t => t.Distance < Noticeable * before.Distance).OrderBy(t => t.Missed).ThenBy(t => t.Distance).ThenBy(t => t.Cost).FirstOrDefault();
            return new CheapestChange(before.Objectives, _best, partly, _tried, affordable.Count - chosen.Count, possible.Count - affordable.Count);
        }

        /// <summary>Tries them in waves; once one mends everything and is confirmed, only what costs less.</summary>
        private void TryAll(IReadOnlyList<IReadOnlyList<DesignChange>> changes, int replications)
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

                if (wave.Count > 0)
                {
                    TryWave(wave, replications);
                }
            }
        }

        private void TryWave(List<(IReadOnlyList<DesignChange> Changes, Blueprint Blueprint)> wave, int replications)
        {
            var runs = trials.Run([.. wave.Select(c => c.Blueprint)], replications, most: trials.Few);
            for (var i = 0; i < wave.Count; i++)
            {
                var tried = TriedChange.Of(wave[i].Changes, _catalogue.CostOf(wave[i].Blueprint), runs[i]);
                if (tried.Mends && (_best is null || tried.Cost < _best.Cost) && trials.Left > 0)
                {
                    var again = replications >= options.Confirmations && runs[i].Report!.SliceOf == 1 ? runs[i] : trials.Run(wave[i].Blueprint, Math.Max(replications, options.Confirmations), most: trials.Fine);
                    tried = TriedChange.Of(wave[i].Changes, tried.Cost, again) with { IsConfirmed = again.Holds };
                    _best = again.Holds ? tried : _best;
                }

                _tried.Add(tried);
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
        private void AddToNearest(double spare, int replications)
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

                TryAll([.. alone.Where(a => !nearest.Changes.Any(c => c.Excludes(a.Changes[0])) && nearest.Cost + a.Cost <= Math.Max(0, spare)).Take(Wave).Select(a => (IReadOnlyList<DesignChange>)[.. nearest.Changes, a.Changes[0]])], replications);
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
}
