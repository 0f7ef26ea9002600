namespace Onsite.Content.Ratings;

/// <summary>What must hold for a rating. All demands must be met.</summary>
public sealed record RatingRule
{
    /// <summary>The name by which a scorecard cites it; unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The rating it gives.</summary>
    public required Rating Rating { get; init; }

    /// <summary>The least share of the weight asked of the level, in percent.</summary>
    public required int MinimumWeightPercent { get; init; }

    /// <summary>How well every must-have has to be met.</summary>
    public required MustDemand Musts { get; init; }

    /// <summary>The most must-haves that may be missing altogether; null when their number does not matter.</summary>
    public int? MaximumMissingMusts { get; init; }

    /// <summary>The most major misconceptions that are overlooked; null when their number does not matter.</summary>
    public required int? MaximumMajors { get; init; }

    /// <summary>The most minor misconceptions that are overlooked; null when their number does not matter.</summary>
    public required int? MaximumMinors { get; init; }

    /// <summary>The most violated objectives, invariants and test cases that are overlooked; null when their number does not matter.</summary>
    public required int? MaximumViolated { get; init; }

    /// <summary>The most that may speak against the answer as a whole; null when it does not matter.</summary>
    public int? MaximumCautions { get; init; }

    /// <summary>What the answer has to show beside its points. They come with the question, not with the rule.</summary>
    public IReadOnlyList<QualityDemand> Demands { get; init; } = [];

    /// <summary>Whether everything meets it.</summary>
    public bool IsUnconditional =>
        MinimumWeightPercent == 0 && Musts == MustDemand.None && MaximumMissingMusts is null && MaximumMajors is null && MaximumMinors is null && MaximumViolated is null && MaximumCautions is null && Demands.Count == 0;

    /// <summary>Whether everything that meets <paramref name="other"/> meets this too.</summary>
    public bool AsksNoMoreThan(RatingRule other) =>
        MinimumWeightPercent <= other.MinimumWeightPercent
        && Musts <= other.Musts
        && (Allows(MaximumMissingMusts, other.MaximumMissingMusts) || other.Musts >= MustDemand.Partly)
        && Allows(MaximumMajors, other.MaximumMajors)
        && Allows(MaximumMinors, other.MaximumMinors)
        && Allows(MaximumViolated, other.MaximumViolated)
        && Allows(MaximumCautions, other.MaximumCautions);

    private static bool Allows(int? most, int? otherMost) => most is null || most >= otherMost;
}
