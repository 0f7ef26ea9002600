namespace Onsite.Evaluation.Grading;

/// <summary>
/// What is measured on an answer that is held against a reference. Unless it says otherwise, a feature is a share from 0 to 1, words count by their stem and weight, and words of the
/// question are left out on both sides, because everybody repeats them; where that leaves nothing of the reference, its words all count.
/// </summary>
public enum GradingFeature
{
    /// <summary>How much of the reference the answer says, words of the question included.</summary>
    Recall,

    /// <summary>How much of the reference the answer says, by the same words, another word of the family, or another name of the concept.</summary>
    Coverage,

    /// <summary>The same, with words that are spelt nearly alike counted in part.</summary>
    CoverageSpelled,

    /// <summary>The same, with words that keep the same company counted in part as well; needs a trained model.</summary>
    CoverageRelated,

    /// <summary>How much of the reference the best single sentence of the answer says.</summary>
    SentenceCoverage,

    /// <summary>How well the word of the reference is matched that is matched worst.</summary>
    WeakestTerm,

    /// <summary>The weight of what the answer leaves unsaid: a sum from 0, not a share.</summary>
    Missing,

    /// <summary>The share of all different words of the reference, small ones like "by" included, that the answer has; all words weigh the same.</summary>
    SharedWords,

    /// <summary>How much of the answer is in the reference.</summary>
    Precision,

    /// <summary>The cosine of the weighted words of both.</summary>
    Similarity,

    /// <summary>The share of the sequences of four letters of the reference that are in the answer's words.</summary>
    CharacterCoverage,

    /// <summary>The longest sequence of words that both have in the same order, gaps allowed, as a share of the reference's length.</summary>
    Order,

    /// <summary>The share of the reference's neighbouring words that are neighbours in the answer.</summary>
    Pairs,

    /// <summary>The cosine of what the words of both stand for, from -1 to 1; needs a trained model.</summary>
    Topic,

    /// <summary>The natural logarithm of one more than the number of words.</summary>
    Length,

    /// <summary>The natural logarithm of the answer's length over the reference's, one word added to both; at most 2.</summary>
    RelativeLength,

    /// <summary>How much of the answer repeats the question; words weigh the same.</summary>
    Echo,

    /// <summary>1 where just one of reference and answer has a word of negation.</summary>
    NegationDiffers,

    /// <summary>The share of matched words that one of both denies and the other affirms.</summary>
    DeniedMatches,
}
