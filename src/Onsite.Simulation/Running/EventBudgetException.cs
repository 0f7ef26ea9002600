using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Running;

/// <summary>A run needs more events than it may have.</summary>
public sealed class EventBudgetException : Exception
{
    /// <summary>Says how far it came.</summary>
    /// <param name="budget">The events that each replication had.</param>
    /// <param name="reached">The moment that was reached, in nanoseconds.</param>
    /// <param name="end">The moment that it was to reach.</param>
    /// <param name="remedy">What makes it need fewer, as a sentence.</param>
    public EventBudgetException(long budget, long reached, long end, string remedy)
        : base($"{QuantityText.Count(budget)} events were not enough: they took the run to {QuantityText.Moment(reached)} of {QuantityText.Moment(end)}. {remedy}")
    {
        Reached = reached;
    }

    /// <summary>The moment that was reached, in nanoseconds.</summary>
    public long Reached { get; }
}
