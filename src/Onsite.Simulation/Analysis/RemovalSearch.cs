using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Measuring;

namespace Onsite.Simulation.Analysis;

/// <summary>
/// Makes the runs in which something dies, each with its share of the events. All of them follow the same slice as the run in which nothing dies, so that they meet the same arrivals and what differs is the death. Where one of many parts
/// dies and the slice has fewer of them, that is more than one of the many: who bears it bears the other as well. Who does not, and what had no room, is run once more with every part there, by what is left of the events.
/// </summary>
internal sealed class RemovalSearch
{
    private const int Wave = 8;
    private const int MostHalvings = 3;
    private const double Most = 0.9;
    private const int MostRounds = 2;

    /// <summary>What a run may take of what is planned for it: queues and retries that a death brings are not in its beginning.</summary>
    private const long Room = 2;

    private readonly RemovalPlan _plan;
    private readonly Trials _trials;
    private readonly AnalysisOptions _options;
    private readonly CancellationToken _cancellation;

    private readonly long _share;

    private readonly RemovalSize _size;

    public RemovalSearch(RemovalPlan plan, Trials trials, AnalysisOptions options, CancellationToken cancellation)
    {
        (_plan, _trials, _options, _cancellation) = (plan, trials, options, cancellation);
        _share = Math.Max(1, options.EventBudget / Room / (plan.Targets.Count + 1));
        (Quiet, _size) = RunQuiet(RemovalSize.Find(plan, null, options.Seed, _share, cancellation));
    }

    /// <summary>The run in which nothing dies.</summary>
    public RemovalTrial Quiet { get; }

    /// <summary>Takes everything away, one after another.</summary>
    /// <returns>What became of the system, in the order of the targets; fewer where trials or events were spent.</returns>
    public IReadOnlyList<Removal> Run()
    {
        var seen = new List<(RemovalTrial Trial, Removal Removal)>();
        while (Quiet.Report is not null && seen.Count < _plan.Targets.Count && _trials.Left > 0)
        {
            var wave = _plan.Targets.Skip(seen.Count).Take(Math.Min(Wave, _trials.Left)).ToList();
            seen.AddRange(Make([.. wave.Select(t => _plan.Run(t, _size.Scale, _size.Slice))], Room * _share).Zip(wave).Select(m => (m.First, Judge(m.Second, m.First))));
        }

        for (var i = 0; i < seen.Count; i++)
        {
            seen[i] = (seen[i].Trial, Milder(_plan.Targets[i], seen[i].Removal, seen[i].Trial.Run));
        }

        RunAgain(seen);
        return [.. seen.Select(s => s.Removal)];
    }

    /// <summary>
    /// Of what one of few parts takes away, the part that one of many does: a part that is dead keeps its share of the calls until somebody notices, and that share is as much smaller as there are more of them. What those that are left
    /// cannot carry is in it too, which is less where they are many.
    /// </summary>
    private static Removal Milder(RemovalTarget target, Removal removal, RemovalRun run)
    {
        if (target.Kind != RemovalKind.Part || !removal.IsKnown || !run.IsDivided(target.Name))
        {
            return removal;
        }

        var times = run.PartsDividedBy(target.Name);
        return removal with
        {
            Answered = 1 - ((1 - removal.Answered) / times),
            Broken = [.. removal.Broken.Where(o => o.Kind != ObjectiveKind.Availability || 1 - ((1 - o.Measured) / times) < o.Limit)],
        };
    }

    /// <summary>A run that takes more than its beginning has shown is made shorter; where a slice has no room at all, nothing is known.</summary>
    private (RemovalTrial Quiet, RemovalSize Size) RunQuiet(RemovalSize size)
    {
        for (var halvings = 0; ; halvings++, size = size with { Scale = size.Scale / 2 })
        {
            var run = _plan.Run(null, size.Scale, size.Slice);
            var made = _trials.Make(1, _ => RemovalTrial.Of(run, _options.Seed, Room * _share, _cancellation))[0];
            if (made.Report is not null || halvings == MostHalvings || _trials.Left <= 0)
            {
                return (made, size);
            }
        }
    }

    private void RunAgain(List<(RemovalTrial Trial, Removal Removal)> seen)
    {
        var again = Enumerable.Range(0, seen.Count).Where(i => !seen[i].Removal.IsKnown || IsHarsher(i)).ToList();
        foreach (var i in again)
        {
            seen[i] = (seen[i].Trial, seen[i].Removal with { IsKnown = false });
        }

        for (var round = 0; round < MostRounds && again.Count > 0 && _trials.Left >= again.Count; round++)
        {
            // Each of them may need a run of the same slice in which nothing dies, and the first round leaves some for the next.
            var share = Math.Max(1, (_options.EventBudget - _trials.Events) / (2 * again.Count) / (MostRounds - round));
            var made = RunExactly([.. again.Select(i => _plan.Targets[i])], share, share / Room >> (2 * round));
            for (var i = 0; i < again.Count; i++)
            {
                seen[again[i]] = (made[i], Judge(_plan.Targets[again[i]], made[i]));
            }

            Doubt(seen, [.. again.Where(i => seen[i].Removal is { IsHarmful: true, IsByFewAnswers: false, Lost: 0 }).Take(Math.Max(0, _trials.Left))], share);
            again.RemoveAll(i => seen[i].Removal.IsKnown);
        }

        bool IsHarsher(int i) => _plan.Targets[i].Kind == RemovalKind.Part && seen[i].Removal.IsHarmful && seen[i].Trial.Run.IsDivided(_plan.Targets[i].Name);
    }

    private IReadOnlyList<RemovalTrial> RunExactly(IReadOnlyList<RemovalTarget> targets, long budget, long planned) => _trials.Make(targets.Count, i =>
    {
        var size = RemovalSize.Find(_plan, targets[i], _options.Seed, Math.Max(1, planned), _cancellation);
        return RemovalTrial.Of(_plan.Run(targets[i], size.Scale) with { Blueprint = size.Slice }, _options.Seed, budget, _cancellation);
    });

    /// <summary>Takes back what such a run misses by itself, with everything in place: slices differ, and a short run has few requests.</summary>
    private void Doubt(List<(RemovalTrial Trial, Removal Removal)> seen, List<int> doubtful, long share)
    {
        var twins = Make([.. doubtful.Select(i => seen[i].Trial.Run.Quiet)], share);
        foreach (var (i, twin) in doubtful.Zip(twins).Where(t => t.Second.Report is not null))
        {
            var missed = ObjectiveOutcome.All(twin.Report!).Where(o => !o.IsMet).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
            seen[i] = (seen[i].Trial, seen[i].Removal with { Broken = [.. seen[i].Removal.Broken.Where(o => !missed.Contains(o.Name))] });
        }
    }

    private IReadOnlyList<RemovalTrial> Make(IReadOnlyList<RemovalRun> runs, long budget)
    {
        // A failover takes its time: such a run is longer than the others.
        long BudgetOf(RemovalRun run) => (long)(budget * Math.Max(1, run.Seconds / Quiet.Run.Seconds));
        return _trials.Make(runs.Count, i => RemovalTrial.Of(runs[i], _options.Seed, BudgetOf(runs[i]), _cancellation));
    }

    private Removal Judge(RemovalTarget target, RemovalTrial trial)
    {
        var (run, quiet) = (trial.Run, Quiet.Report!);
        if (trial.Report is not { } report)
        {
            return new Removal(target.Name, target.Kind, target.Parts, run.Dead, [], 1, 0, 0, true, IsKnown: false);
        }

        var (dies, back) = (run.DiesAt / 1e9, (run.DiesAt / 1e9) + run.Dead);
        var otherwise = Answered(quiet.Series, Quiet.Run.DiesAt / 2e9, double.PositiveInfinity);
        double Share(double from, double to) => otherwise == 0 ? 1 : Math.Min(1, Answered(report.Series, from, to) / otherwise);
        var met = ObjectiveOutcome.All(quiet);
        return new Removal(
            target.Name,
            target.Kind,
            target.Parts,
            run.Dead,
            [.. ObjectiveOutcome.All(report).Where((o, i) => !o.IsMet && met[i].IsMet)],
            Share(dies, back),
            Math.Max(0, (report.Durable?.Lost ?? 0) - (quiet.Durable?.Lost ?? 0)),
            Math.Max(0, (report.Durable?.Twice ?? 0) - (quiet.Durable?.Twice ?? 0)),
            Share(back + (run.Settles / 2), double.PositiveInfinity) >= Most,
            IsKnown: true)
        {
            SliceOf = report.SliceOf,
            IsTakenOver = target.Failover > 0 && Share(back - RemovalPlan.Margin + 1, back) >= Most,
        };
    }

    /// <summary>Good answers a second, on average over the intervals that begin within a stretch; over the last one where none does.</summary>
    private static double Answered(Series series, double from, double to)
    {
        var last = series.Operations[0].Succeeded.Count - 1;
        var (first, count) = (Math.Min(last, (int)Math.Ceiling(from / series.IntervalSeconds)), double.IsPositiveInfinity(to) ? int.MaxValue : Math.Max(1, (int)((to - from) / series.IntervalSeconds)));
        return series.Operations.Sum(o => o.Succeeded.Skip(first).Take(count).DefaultIfEmpty(0).Average());
    }
}
