using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Content.Scenarios;

/// <summary>
/// An objective of a scenario as a sheet names it: <c>feed p99</c> and <c>post availability</c> for what is asked of an operation, <c>durable post</c> for what may become of its acknowledged writes,
/// <c>recover</c> for the time after a fault.
/// </summary>
/// <param name="Text">The name as it was written.</param>
/// <param name="Operation">The operation; null where the objective is asked of the whole.</param>
/// <param name="Kinds">What is measured; any of them is meant.</param>
public sealed record ObjectiveName(string Text, string? Operation, IReadOnlyList<ObjectiveKind> Kinds)
{
    /// <summary>Whether an objective is one that the name means.</summary>
    public bool Means(Objective objective) =>
        Kinds.Contains(objective.Kind) && (Operation is null || objective.Operation is null || objective.Operation == Operation);

    /// <summary>Reads a name; null where it is none.</summary>
    internal static ObjectiveName? Parse(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["recover"] => new ObjectiveName(text, null, [ObjectiveKind.Recover]),
        ["durable", var operation] => new ObjectiveName(text, operation, [ObjectiveKind.Lost, ObjectiveKind.Twice]),
        [var operation, var word] when KebabWord.TryParse<ObjectiveKind>(word, out var kind) && kind != ObjectiveKind.Recover => new ObjectiveName(text, operation, [kind]),
        _ => null,
    };

    /// <summary>How the objectives of a scenario are named.</summary>
    internal static IEnumerable<string> AllOf(Scenario scenario) => scenario.Objectives.SelectMany(objective => objective.Kind switch
    {
        ObjectiveKind.Recover => ["recover"],
        ObjectiveKind.Lost or ObjectiveKind.Twice => Operations(scenario, objective, durableOnly: true).Select(o => $"durable {o}"),
        _ => Operations(scenario, objective, durableOnly: false).Select(o => $"{o} {KebabWord.Of(objective.Kind)}"),
    }).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Operations(Scenario scenario, Objective objective, bool durableOnly) =>
        objective.Operation is { } one ? [one] : scenario.Operations.Where(o => o.IsDurable || !durableOnly).Select(o => o.Name);
}
