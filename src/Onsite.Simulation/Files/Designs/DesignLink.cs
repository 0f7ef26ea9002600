using Onsite.Documents;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs;

/// <summary>A way from a component to another, and what the sender does about calls that are slow or fail.</summary>
/// <param name="From">Who sends.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Policies">What the sender does.</param>
/// <param name="Place">Where it stands.</param>
public sealed record DesignLink(string From, string To, Settings Policies, SourceLocation Place)
{
    /// <summary>How it is called in a report.</summary>
    public string Name => $"{From}→{To}";
}
