using Onsite.Documents;

namespace Onsite.Simulation.Files.Designs;

/// <summary>A backend as it is drawn: components, links between them, and what each does with an operation.</summary>
/// <param name="Id">Its identity, in kebab case.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Components">Its parts, in the order of the file.</param>
/// <param name="Links">The ways between them, in the order of the file.</param>
/// <param name="Handlers">What was written of what they do; the rest is inferred from links and kinds.</param>
public sealed record Design(string Id, string Title, IReadOnlyList<Component> Components, IReadOnlyList<DesignLink> Links, IReadOnlyList<Handler> Handlers)
{
    /// <summary>Boxes that are drawn around components, in the order of the file. They have no effect on a run.</summary>
    public IReadOnlyList<DesignGroup> Groups { get; init; } = [];

    /// <summary>Where components are drawn that the scenario gives, in the order of the file. They have no effect on a run.</summary>
    public IReadOnlyList<GivenPlace> Places { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public SourceLocation Place { get; init; }
}
