namespace Onsite.Evaluation.Qualities;

/// <summary>What an answer shows of one quality.</summary>
/// <param name="Kind">The quality.</param>
/// <param name="Count">How often it is shown: sentences, or different parts where the quality has parts (<see cref="QualityKind.FailureNarration"/>, <see cref="QualityKind.Structure"/>; from 0 to 5).</param>
/// <param name="Mentions">The sentences in the order of the answer, those that only name it among them.</param>
public sealed record QualityResult(QualityKind Kind, int Count, IReadOnlyList<QualityMention> Mentions)
{
    /// <summary>Sentences that touch the quality, shown or only named.</summary>
    public int Named => Mentions.Count;

    /// <summary>Whether the quality is made of parts that are counted once each.</summary>
    public static bool HasParts(QualityKind kind) => kind is QualityKind.FailureNarration or QualityKind.Structure;
}
