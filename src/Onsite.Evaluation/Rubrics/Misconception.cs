namespace Onsite.Evaluation.Rubrics;

/// <summary>How much a misconception weighs.</summary>
public enum MisconceptionSeverity
{
    /// <summary>Costs a little.</summary>
    Minor,

    /// <summary>Would hurt in production; caps the rating.</summary>
    Major,
}

/// <summary>A wrong belief, stated as the candidate would state it.</summary>
public sealed record Misconception
{
    /// <summary>Identity within the rubric.</summary>
    public required string Id { get; init; }

    /// <summary>How much it weighs.</summary>
    public required MisconceptionSeverity Severity { get; init; }

    /// <summary>The competency it speaks against.</summary>
    public required string Competency { get; init; }

    /// <summary>The belief in the candidate's words.</summary>
    public required string Claim { get; init; }

    /// <summary>The claim and other ways of stating it.</summary>
    public required IReadOnlyList<Phrasing> Phrasings { get; init; }

    /// <summary>What is true instead, and why it matters.</summary>
    public required string Truth { get; init; }
}
