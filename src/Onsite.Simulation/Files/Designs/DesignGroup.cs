using Onsite.Documents;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs;

/// <summary>Components that are drawn in one box. It is there for whoever looks: which parts fail together is said by the <c>zones</c> of components, and a run is the same without it.</summary>
/// <param name="Name">Its name, in kebab case; it is the label of the box.</param>
/// <param name="Settings">Its kind and members.</param>
/// <param name="Place">Where it stands.</param>
public sealed record DesignGroup(string Name, Settings Settings, SourceLocation Place)
{
    /// <summary>What the box stands for: <c>zone</c>, <c>region</c>, or <c>any</c>.</summary>
    public string Kind => Settings.OptionalText("kind") ?? "any";

    /// <summary>The names of the components that are drawn in it.</summary>
    public IReadOnlyList<string> Members => Settings.Names("members");
}
