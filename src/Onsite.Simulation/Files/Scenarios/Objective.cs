using Onsite.Documents;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>What the system has to reach.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Operation">Of which operation; null for all.</param>
/// <param name="Limit">The most (of a time, a count, a sum) or the least (of a share) that is good, in seconds, from 0 to 1, or a number.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Objective(ObjectiveKind Kind, string? Operation, double Limit, SourceLocation Place);

/// <summary>What an objective measures.</summary>
public enum ObjectiveKind
{
    /// <summary>The median of the latency, from the intended start of each request that was answered.</summary>
    P50,

    /// <summary>The 95th percentile.</summary>
    P95,

    /// <summary>The 99th percentile.</summary>
    P99,

    /// <summary>The share of requests that were answered well.</summary>
    Availability,

    /// <summary>The share of answers that were up to date.</summary>
    Fresh,

    /// <summary>Durable writes that were acknowledged and are gone.</summary>
    Lost,

    /// <summary>Durable writes that were applied more than once.</summary>
    Twice,

    /// <summary>How long after the end of each fault it takes to be inside the other objectives again.</summary>
    Recover,
}
