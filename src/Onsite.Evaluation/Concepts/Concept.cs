using Onsite.Documents;

namespace Onsite.Evaluation.Concepts;

/// <summary>A term of the field, the names it goes by, and how it stands to others.</summary>
public sealed record Concept
{
    /// <summary>Identity, in kebab case.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Other names: synonyms, abbreviations, spellings.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Phrases in which a name of it means something else; words that look like a name and are none.</summary>
    public IReadOnlyList<string> NotIn { get; init; } = [];

    /// <summary>For names that have several meanings, the words that speak for this one. Such a name counts only with one of them nearby.</summary>
    public IReadOnlyList<NameContext> Contexts { get; init; } = [];

    /// <summary>One sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>What it is a kind of: it counts where one of these is asked for.</summary>
    public required IReadOnlyList<string> IsA { get; init; }

    /// <summary>What it is a part of.</summary>
    public required IReadOnlyList<string> PartOf { get; init; }

    /// <summary>What it is a remedy for.</summary>
    public required IReadOnlyList<string> Remedies { get; init; }

    /// <summary>What it brings about.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>What else one should know who knows this.</summary>
    public required IReadOnlyList<string> Related { get; init; }

    /// <summary>Where it is defined.</summary>
    public required SourceLocation Location { get; init; }
}
