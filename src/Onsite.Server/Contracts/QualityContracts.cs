using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Stories;

namespace Onsite.Server.Contracts;

/// <summary>A sentence that shows a quality, or only names it.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Quote">The words.</param>
/// <param name="Cue">The words by which it was recognised.</param>
/// <param name="Aspect">Which part or form of the quality it is.</param>
/// <param name="Shown">Whether it counts.</param>
public sealed record QualityMentionView(int Start, int Length, string Quote, string Cue, QualityAspect Aspect, bool Shown);

/// <summary>What an answer shows of one quality.</summary>
public sealed record QualityView(QualityKind Kind, int Count, IReadOnlyList<QualityMentionView> Mentions);

/// <summary>A point that was made deeply, and the sentence that shows it.</summary>
public sealed record DeepPointView(string Criterion, string Title, QualityKind By, int Start, int Length, string Quote);

/// <summary>Breadth against depth; the expected depth is a share of the touched points, in percent.</summary>
public sealed record BreadthView(int Touched, int Asked, int ExpectedDepth, IReadOnlyList<DeepPointView> Deep);

/// <summary>How much of a story is one part; shares in percent.</summary>
public sealed record StoryShareView(StoryPart Part, int Words, double Percent, int HealthyFrom, int HealthyTo);

/// <summary>A sentence and its part in the story.</summary>
public sealed record StorySentenceView(StoryPart Part, int Start, int Length, string Quote);

/// <summary>A behavioural answer looked at as a story.</summary>
public sealed record StoryView(
    TellingKind Kind,
    IReadOnlyList<StoryShareView> Shares,
    IReadOnlyList<StorySentenceView> Sentences,
    int ActionsByI,
    int ActionsByWe,
    IReadOnlyList<EvidenceView> Results,
    int QuantifiedResults,
    int TopicWords,
    int TopicWordsInAll);

/// <summary>What an answer shows beside its points.</summary>
public sealed record QualitiesView(IReadOnlyList<QualityView> Qualities, BreadthView Breadth, StoryView? Story, DeliveryView? Delivery);
