using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>One change, or several together, and what the run with them has shown.</summary>
/// <param name="Changes">What was changed.</param>
/// <param name="Cost">What it costs more a month by the prices of the design, in US dollars; below 0 where it saves.</param>
/// <param name="Objectives">What became of the objectives; empty where the run needs more events than it may have.</param>
/// <param name="Distance">How far the objectives are missed, added up over them (<see cref="ObjectiveOutcome.Distance"/>); 0 where all are met, infinite where nothing is known.</param>
/// <param name="IsConfirmed">Whether more replications have shown the same; null where they were not asked.</param>
public sealed record TriedChange(IReadOnlyList<DesignChange> Changes, double Cost, IReadOnlyList<ObjectiveOutcome> Objectives, double Distance, bool? IsConfirmed = null)
{
    /// <summary>How many objectives are missed with it.</summary>
    public int Missed => Objectives.Count(o => !o.IsMet);

    /// <summary>Whether it was seen that every objective is met.</summary>
    public bool Mends => Distance == 0;

    /// <summary>What was changed, in words.</summary>
    public string Text => Changes.Count < 2 ? Changes[0].Text : $"{string.Join(", ", Changes.SkipLast(1).Select(c => c.Text))} and {Changes[^1].Text}";

    /// <summary>All this in words.</summary>
    public string Sentence => $"{Text}, {Price(Cost)} a month";

    /// <summary>What became of the objectives, in words: those that are missed, with their figures.</summary>
    public string Outcome => double.IsPositiveInfinity(Distance) ? "not known: more events than it may have" : Missed == 0 ? "everything is met" : string.Join(", ", Objectives.Where(o => !o.IsMet).Select(o => $"{o.Name} {o.Text}"));

    internal static string Price(double cost) => $"{(cost < 0 ? "-" : "+")}{QuantityText.Money(Math.Abs(cost))}";

    internal static TriedChange Of(IReadOnlyList<DesignChange> changes, double cost, Trial trial) => new(changes, cost, trial.Objectives, trial.Distance);
}
