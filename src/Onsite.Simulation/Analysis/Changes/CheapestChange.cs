using Onsite.Simulation.Assembly;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>
/// The cheapest change that mends what is missed. Single changes are looked at with very few events, first the largest amount of each, and where that makes a difference the smaller ones; what mends is tried again, the cheapest first, until
/// one holds in the run that whoever applies it would make. Where none does, what is suspected is made larger and safer all at once, as often as that brings it nearer, and then taken back piece by piece (<see cref="ChangeBundles"/>);
/// what helped is tried in pairs, and where no pair mends either, the nearest is added to. Nothing is claimed that was not run.
/// </summary>
/// <param name="Before">What becomes of the objectives without any change, by as many replications as each trial has.</param>
/// <param name="Best">The cheapest that mends everything; null where none that was tried does.</param>
/// <param name="Partly">Where none does: the one that comes nearest, at the least cost; null where none comes nearer.</param>
/// <param name="Tried">Everything that was tried, in order.</param>
/// <param name="LeftOut">Changes that were not tried: too many for the budget of trials, and less suspected than those that were.</param>
/// <param name="TooDear">Changes that were not tried since they cost more than the scenario's budget leaves.</param>
public sealed record CheapestChange(IReadOnlyList<ObjectiveOutcome> Before, TriedChange? Best, TriedChange? Partly, IReadOnlyList<TriedChange> Tried, int LeftOut, int TooDear)
{
    /// <summary>Whether trials or events were spent before everything was tried that would have been.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>How many objectives are missed without any change.</summary>
    public int MissedBefore => Before.Count(o => !o.IsMet);

    /// <summary>All this in words.</summary>
    public string Sentence => (Best, Partly) switch
    {
        _ when Before.Count > 0 && MissedBefore == 0 => "By these replications nothing is missed: what is left is chance, and more replications would tell.",
        ({ } best, _) => $"{best.Sentence}: every objective is met.",
        (_, { Missed: 0 } partly) => $"{partly.Sentence}: every objective is met by what few requests show, and nothing was left to confirm it.",
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
        return new ChangeSearch(blueprint, options, new Trials("cheapest change", options, progress, cancellation)).Run();
    }
}
