namespace Onsite.Evaluation.Rubrics;

/// <summary>One claim that an interviewer could tick.</summary>
public sealed record KeyPoint
{
    /// <summary>Identity within the rubric.</summary>
    public required string Id { get; init; }

    /// <summary>Share of the whole; the weights of a rubric's points add up to 100.</summary>
    public required int Weight { get; init; }

    /// <summary>Whether the rating is capped without it.</summary>
    public required bool Must { get; init; }

    /// <summary>The competency it gives evidence of.</summary>
    public required string Competency { get; init; }

    /// <summary>The claim in plain words.</summary>
    public required string Statement { get; init; }

    /// <summary>The levels it is asked of; all of them when nothing else is said.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>The ways of making the point; the statement itself is the first.</summary>
    public required IReadOnlyList<Way> Ways { get; init; }

    /// <summary>What the interviewer asks when the point is absent; it pushes and does not give away.</summary>
    public required string Probe { get; init; }
}
