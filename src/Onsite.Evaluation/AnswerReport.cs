using Onsite.Evaluation.Depth;
using Onsite.Evaluation.Integrity;
using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Stories;

namespace Onsite.Evaluation;

/// <summary>What an answer was found to say, point by point. A pure function of answer, rubric, lexicon and options.</summary>
/// <param name="Points">One result for every point of the rubric, in its order.</param>
/// <param name="Misconceptions">One result for every misconception of the rubric, in its order.</param>
/// <param name="Sentences">The sentences of the answer, in order.</param>
/// <param name="WordCount">Words and figures in the answer.</param>
/// <param name="UnreadLength">UTF-16 code units at the end that were not read because the answer is too long; 0 for almost every answer.</param>
public sealed record AnswerReport(
    IReadOnlyList<PointResult> Points,
    IReadOnlyList<MisconceptionResult> Misconceptions,
    IReadOnlyList<SentenceReading> Sentences,
    int WordCount,
    int UnreadLength)
{
    /// <summary>Where the answer says a thing and its opposite, in the order of the rubric.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>What the answer shows beside the points: one result for every quality, in the order of <see cref="QualityKind"/>.</summary>
    public IReadOnlyList<QualityResult> Qualities { get; init; } = [];

    /// <summary>The points that were made deeply.</summary>
    public IReadOnlyList<DeepPoint> DeepPoints { get; init; } = [];

    /// <summary>What speaks against taking the whole for an answer; empty for almost every one.</summary>
    public IReadOnlyList<Caution> Cautions { get; init; } = [];

    /// <summary>The answer as a story; null where it was not looked at as one.</summary>
    public StoryReport? Story { get; init; }
}
