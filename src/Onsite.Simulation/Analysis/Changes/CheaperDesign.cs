using Onsite.Simulation.Assembly;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>Whether a design that meets its objectives is larger than it has to be: what is paid for is halved, one thing at a time, and then as many of them together as hold.</summary>
/// <param name="Together">The halvings that hold together and save the most that was found, confirmed by more replications; null where none does.</param>
/// <param name="Tried">Everything that was tried, in order.</param>
/// <param name="LeftOut">Halvings that were not tried for want of trials or events.</param>
public sealed record CheaperDesign(TriedChange? Together, IReadOnlyList<TriedChange> Tried, int LeftOut)
{
    private const int Wave = 8;

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
            tried.AddRange(trials.Run([.. wave.Select(c => c.Blueprint)], options.Replications).Select((trial, i) => TriedChange.Of([wave[i].Change], wave[i].Change.Cost, trial)));
            next += wave.Count;
        }

        var together = Join(blueprint, catalogue, options, trials, [.. tried.Where(t => t.Mends)], tried);
        return new CheaperDesign(together, tried, halvings.Count - next);
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

            var trial = trials.Run(changed, options.Confirmations);

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
