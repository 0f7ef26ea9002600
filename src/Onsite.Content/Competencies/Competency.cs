namespace Onsite.Content.Competencies;

/// <summary>Something that is judged.</summary>
/// <param name="Id">Identity, in kebab case.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Description">What somebody does who has it, in one sentence.</param>
public sealed record Competency(string Id, string Name, string Description);
