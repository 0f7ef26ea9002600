namespace Onsite.Simulation.Analysis.Changes;

/// <summary>A change to one field of a design.</summary>
/// <param name="Owner">The component, or the link as <c>checkout-&gt;orders</c>.</param>
/// <param name="Field">The field, and the field inside it, as <c>retries.budget</c>.</param>
/// <param name="From">What it was, as it would be written; <c>none</c> where it was not there.</param>
/// <param name="To">What it becomes.</param>
/// <param name="Cost">What it costs more a month by the prices of the design, in US dollars; below 0 where it saves.</param>
public sealed record DesignChange(string Owner, string Field, string From, string To, double Cost)
{
    /// <summary>How <c>--set</c> is told to make it.</summary>
    public string Set => $"{Owner}.{Field}={To}";

    /// <summary>It in words.</summary>
    public string Text => $"{Owner.Replace("->", "→", StringComparison.Ordinal)}.{Field} {From} → {To}";

    /// <summary>Changes with one more: of a field that has changed already it goes on from what it was in the beginning.</summary>
    internal static IReadOnlyList<DesignChange> Add(IReadOnlyList<DesignChange> changes, DesignChange next) =>
        changes.Any(c => c.Owner == next.Owner && c.Field == next.Field)
            ? [.. changes.Select(c => c.Owner == next.Owner && c.Field == next.Field ? c with { To = next.To, Cost = c.Cost + next.Cost } : c).Where(c => c.From != c.To)]
            : [.. changes, next];

    /// <summary>Whether it changes the same as another, so that both together make no sense.</summary>
    internal bool Excludes(DesignChange other) => Owner == other.Owner && (Group(Field) == Group(other.Field) || PoolOr(Field) == PoolOr(other.Field));

    private static string Group(string field) => field.Split('.')[0];

    /// <summary>A number unlike any other for what is no pool; a pool and a bulkhead are one thing.</summary>
    private static string PoolOr(string field) => field is "pool" or "bulkhead" ? "pool" : field;
}
