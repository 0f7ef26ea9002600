using Onsite.Simulation.Files.Designs;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>What a design has to live with: who comes and asks for what, what goes wrong and when, and what has to be reached at which cost.</summary>
public sealed record Scenario
{
    /// <summary>Its identity, in kebab case.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The file with what an interviewer says; null where there is none.</summary>
    public string? Brief { get; init; }

    /// <summary>What the interviewer answers when asked.</summary>
    public IReadOnlyList<Clarification> Clarifications { get; init; } = [];

    /// <summary>What is to be estimated.</summary>
    public IReadOnlyList<Estimate> Estimates { get; init; } = [];

    /// <summary>What clients ask for.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }

    /// <summary>Who comes.</summary>
    public required Workload Workload { get; init; }

    /// <summary>Components that every design has to live with.</summary>
    public IReadOnlyList<Component> Given { get; init; } = [];

    /// <summary>What goes wrong.</summary>
    public IReadOnlyList<FaultLine> Faults { get; init; } = [];

    /// <summary>What has to be reached.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>What may be spent, in US dollars a month; null without a limit.</summary>
    public double? Budget { get; init; }
}

/// <summary>A question that the candidate may ask, and its answer.</summary>
/// <param name="Asks">Words by which it is known.</param>
/// <param name="Answer">What the interviewer says.</param>
public sealed record Clarification(IReadOnlyList<string> Asks, string Answer);

/// <summary>Something to be estimated on the capacity sheet.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Truth">The computation of the answer, with units.</param>
/// <param name="Within">How far off an answer may be, as a factor above 1.</param>
public sealed record Estimate(string Ask, string Truth, double Within);
