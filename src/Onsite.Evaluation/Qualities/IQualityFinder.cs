namespace Onsite.Evaluation.Qualities;

/// <summary>Finds the sentences that show one quality. A pure function of the answer.</summary>
internal interface IQualityFinder
{
    /// <summary>The quality it finds.</summary>
    QualityKind Kind { get; }

    /// <summary>Adds what the answer shows, in the order of the answer.</summary>
    void Find(Prose prose, List<QualityMention> mentions);
}
