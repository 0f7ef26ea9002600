namespace Onsite.Evaluation.Grading;

/// <summary>How a model is trained. The defaults were set beforehand and not tuned on any data.</summary>
public sealed record TrainingOptions
{
    /// <summary>How many trees the forest has, at least 1.</summary>
    public int Trees { get; init; } = 200;

    /// <summary>How many answers a leaf holds at least, 1 or more.</summary>
    public int LeafSize { get; init; } = 5;

    /// <summary>Decides every draw; the same seed and answers give the same model.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Features that the model does without, to find out what they add.</summary>
    public IReadOnlyCollection<GradingFeature> Without { get; init; } = [];

    /// <summary>Whether words of the question are left out of the match.</summary>
    public bool DemoteQuestion { get; init; } = true;

    /// <summary>Whether rare words weigh more, as counted in the training answers; otherwise the fixed lists decide.</summary>
    public bool WeighByRarity { get; init; } = true;
}
