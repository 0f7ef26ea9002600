using Onsite.Evaluation.Delivery;

namespace Onsite.Practice.Qualities;

/// <summary>What an answer showed beside its points, as a judgement keeps it.</summary>
/// <param name="Qualities">One entry for every quality.</param>
/// <param name="Breadth">How many points were touched, and which were made deeply.</param>
public sealed record AnswerQualities(IReadOnlyList<QualityFinding> Qualities, BreadthFinding Breadth)
{
    /// <summary>What speaks against taking the whole for an answer; empty for almost every one.</summary>
    public IReadOnlyList<CautionFinding> Cautions { get; init; } = [];

    /// <summary>The answer as a story; null where the question asks for none.</summary>
    public StoryFinding? Story { get; init; }

    /// <summary>How the answer was delivered; null where it was written.</summary>
    public DeliveryReport? Delivery { get; init; }
}
