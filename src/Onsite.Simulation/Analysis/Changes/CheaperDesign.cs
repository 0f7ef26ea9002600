using Onsite.Simulation.Assembly;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>Whether a design that meets its objectives is larger than it has to be: what is paid for is halved, one thing at a time, then as many of them together as hold, and what was halved again until nothing more holds.</summary>
/// <param name="Together">The cheapest that was found: halvings, some of them repeated, that hold together, confirmed by more replications; null where none does.</param>
/// <param name="Tried">Everything that was tried, in order.</param>
/// <param name="LeftOut">Halvings that were not tried for want of trials or events.</param>
public sealed record CheaperDesign(TriedChange? Together, IReadOnlyList<TriedChange> Tried, int LeftOut)
{
    private const int Wave = 8;

    /// <summary>Variants that are judged at the most: each is a run of the length that a page makes.</summary>
    private const int MostJudged = 8;

    /// <summary>All this in words.</summary>
    public string Sentence => Together is { } together
        ? $"{together.Text} {(together.Changes.Count == 1 ? "saves" : "together save")} {TriedChange.Price(-together.Cost)[1..]} a month, and every objective is still met{(Alone is [] ? string.Empty : $"; of {string.Join(" and ", Alone)} only one part is left then")}."
        : Tried.Count == 0 ? "There is nothing to halve." : $"None of the {Tried.Count} halvings and sets of them that were tried keeps every objective{(LeftOut > 0 ? $"; {LeftOut} were not tried" : string.Empty)}.";

    /// <summary>The components that have a single part left with <see cref="Together"/>.</summary>
    private IReadOnlyList<string> Alone => [.. (Together?.Changes ?? []).Where(c => c is { To: "1", Field: "replicas" or "nodes" or "machines" or "brokers" } or { To: "0", Field: "replicas.count" }).Select(c => c.Owner)];

    /// <summary>Searches.</summary>
    /// <param name="blueprint">A design that meets its objectives, and its scenario.</param>
    /// <param name="options">How much may be tried.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static CheaperDesign Find(Blueprint blueprint, AnalysisOptions options, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(options);
        var trials = new Trials("cheaper design", options, progress, cancellation);
        var catalogue = new ChangeCatalogue(blueprint);
        var halvings = catalogue.Halvings().OrderBy(c => c.Change.Cost).ToList();
        var (tried, next) = (new List<TriedChange>(), 0);
        while (next < halvings.Count && trials.Left > 0)
        {
            var wave = halvings.Skip(next).Take(Math.Min(Wave, trials.Left)).ToList();
            tried.AddRange(trials.Run([.. wave.Select(c => c.Blueprint)], options.Replications, most: trials.Few).Select((trial, i) => TriedChange.Of([wave[i].Change], wave[i].Change.Cost, trial)));
            next += wave.Count;
        }

        var together = Join(blueprint, catalogue, options, trials, [.. tried.Where(t => t.Mends)], tried);
        var (cheapest, leftOut) = together is null ? (null, 0) : Deepen(blueprint, catalogue, options, trials, together, tried);
        return new CheaperDesign(options.Judging is { } judging && cheapest is not null ? Judged(blueprint, catalogue, trials, judging, cheapest, tried) : cheapest, tried, halvings.Count - next + leftOut);
    }

    /// <summary>
    /// As much of the cheapest as still holds in the run that whoever makes it smaller would make. Where the whole of it does not, one half is asked about and then the other, and of what fails the halves again: few of many changes are
    /// too much, and the others need not go with them. Of one that fails alone, less of it is asked about.
    /// </summary>
    private static TriedChange? Judged(Blueprint blueprint, ChangeCatalogue catalogue, Trials trials, RunOptions judging, TriedChange cheapest, List<TriedChange> tried)
    {
        TriedChange? best = null;
        var judged = 0;
        Keep([.. cheapest.Changes.OrderBy(c => c.Cost)], isKnownToFail: false);
        return best;

        // Says whether all of it was kept.
        bool Keep(IReadOnlyList<DesignChange> more, bool isKnownToFail)
        {
            if (!isKnownToFail && Holds(more))
            {
                return true;
            }

            if (more is [var one])
            {
                _ = Lesser(one, tried).Any(less => Holds([less]));
                return false;
            }

            // All of the first half and all of the second is what has failed.
            var half = (more.Count + 1) / 2;
            var isWhole = Keep([.. more.Take(half)], isKnownToFail: false);
            return Keep([.. more.Skip(half)], isKnownToFail: isWhole) && isWhole;
        }

        bool Holds(IReadOnlyList<DesignChange> more)
        {
            IReadOnlyList<DesignChange> changes = [.. best?.Changes ?? [], .. more];
            if (judged >= MostJudged || ChangedDesign.With(blueprint, changes) is not { } changed)
            {
                return false;
            }

            judged++;
            var trial = trials.Judge(changed, judging);
            var outcome = TriedChange.Of(changes, catalogue.CostOf(changed), trial) with { IsConfirmed = trial.Holds };
            if (changes.Count == cheapest.Changes.Count)
            {
                tried.Remove(cheapest);
            }

            tried.Add(outcome);
            best = trial.Holds ? outcome : best;
            return trial.Holds;
        }
    }

    /// <summary>A change with a halving less, and again, down to the one that was tried first.</summary>
    private static IEnumerable<DesignChange> Lesser(DesignChange change, IReadOnlyList<TriedChange> tried)
    {
        if (tried.FirstOrDefault(t => t is { Changes: [var only] } && only.Owner == change.Owner && only.Field == change.Field)?.Changes[0] is not { } first || first.To == change.To)
        {
            yield break;
        }

        if (int.TryParse(change.To, out var number) && int.TryParse(first.To, out var most))
        {
            for (var more = Math.Max(1, 2 * number); more < most; more *= 2)
            {
                yield return change with { To = $"{more}" };
            }
        }

        yield return first;
    }

    /// <summary>
    /// Halves again in the design that holds, what saves most first, until nothing that is left holds. What did not hold once is not tried again: with less beside it, it would not either.
    /// </summary>
    private static (TriedChange Cheapest, int LeftOut) Deepen(Blueprint blueprint, ChangeCatalogue catalogue, AnalysisOptions options, Trials trials, TriedChange together, List<TriedChange> tried)
    {
        var (best, smaller) = (together, ChangedDesign.With(blueprint, together.Changes)!);
        var failed = tried.Where(t => t is { Mends: false, Changes.Count: 1 }).Select(t => (t.Changes[0].Owner, t.Changes[0].Field)).ToHashSet();
        List<DesignChange> Further() => [.. new ChangeCatalogue(smaller).Halvings().Select(h => h.Change).Where(c => !failed.Contains((c.Owner, c.Field))).OrderBy(c => c.Cost)];
        while (Further() is [var next, ..] left)
        {
            if (trials.Left <= 0)
            {
                return (best, left.Count);
            }

            var changes = DesignChange.Add(best.Changes, next);
            var changed = ChangedDesign.With(smaller, next)!;
            var trial = trials.Run(changed, options.Confirmations, most: options.Judging is null ? trials.Fine : trials.Few);
            tried.Add(TriedChange.Of(changes, catalogue.CostOf(changed), trial) with { IsConfirmed = trial.Holds });
            if (trial.Holds)
            {
                (best, smaller) = (tried[^1], changed);
            }
            else
            {
                failed.Add((next.Owner, next.Field));
            }
        }

        return (best, 0);
    }

    /// <summary>All that hold alone; where that is too much, those that still hold with the ones before them, the one that saves most first.</summary>
    private static TriedChange? Join(Blueprint blueprint, ChangeCatalogue catalogue, AnalysisOptions options, Trials trials, IReadOnlyList<TriedChange> alone, List<TriedChange> tried)
    {
        TriedChange? Try(IReadOnlyList<DesignChange> changes)
        {
            if (ChangedDesign.With(blueprint, changes) is not { } changed || trials.Left <= 0)
            {
                return null;
            }

            var trial = trials.Run(changed, options.Confirmations, most: options.Judging is null ? trials.Fine : trials.Few);

            // Half the replicas and half their cores save less together than each alone.
            tried.Add(TriedChange.Of(changes, catalogue.CostOf(changed), trial) with { IsConfirmed = trial.Holds });
            return trial.Holds ? tried[^1] : null;
        }

        if (alone.Count == 0 || Try([.. alone.SelectMany(a => a.Changes)]) is { } all)
        {
            return alone.Count == 0 ? null : tried[^1];
        }

        TriedChange? best = null;
        foreach (var next in alone)
        {
            best = Try([.. best?.Changes ?? [], .. next.Changes]) ?? best;
        }

        return best;
    }
}
