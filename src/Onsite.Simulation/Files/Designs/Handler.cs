using Onsite.Documents;

namespace Onsite.Simulation.Files.Designs;

/// <summary>What a component does with an operation.</summary>
/// <param name="Operation">The operation; <c>*</c> for every one that has no handler of its own.</param>
/// <param name="Component">Who does it.</param>
/// <param name="Steps">What it does, in order.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Handler(string Operation, string Component, IReadOnlyList<Step> Steps, SourceLocation Place)
{
    /// <summary>The operation that stands for every other.</summary>
    public const string Any = "*";
}
