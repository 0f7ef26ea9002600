using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>Objectives as people read them.</summary>
public static class ObjectiveText
{
    /// <summary>An objective with its limit, as <c>feed p99 ≤ 250 ms</c>.</summary>
    public static string Of(Objective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        var operation = objective.Operation ?? "every operation";
        return objective.Kind switch
        {
            ObjectiveKind.P50 or ObjectiveKind.P95 or ObjectiveKind.P99 => $"{operation} {objective.Kind.ToString().ToLowerInvariant()} ≤ {QuantityText.Duration(objective.Limit)}",
            ObjectiveKind.Availability => $"{operation} availability ≥ {QuantityText.Share(objective.Limit)}",
            ObjectiveKind.Fresh => $"{operation} fresh ≥ {QuantityText.Share(objective.Limit)}",
            ObjectiveKind.Lost => $"durable {operation} lost ≤ {QuantityText.Count(objective.Limit)}",
            ObjectiveKind.Twice => $"durable {operation} twice ≤ {QuantityText.Count(objective.Limit)}",
            _ => $"recover ≤ {QuantityText.Duration(objective.Limit)}",
        };
    }
}
