namespace Onsite.Evaluation;

/// <summary>The thresholds of the evaluator. The defaults are what ships and what is measured.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Share of a phrasing's meaning from which it is said in full. Between <see cref="PartialCoverage"/> and 1.</summary>
    public double FullCoverage { get; init; } = 0.68;

    /// <summary>Share of a phrasing's meaning from which it is said in part. Between 0 and <see cref="FullCoverage"/>.</summary>
    public double PartialCoverage { get; init; } = 0.47;

    /// <summary>What is left of the coverage when it takes two sentences to gather it.</summary>
    public double TwoSentenceFactor { get; init; } = 0.8;

    /// <summary>
    /// What is left of the coverage when a sentence strings terms together without saying anything about them. Below <see cref="PartialCoverage"/>, so that a list alone earns nothing;
    /// it still comes near, and the report can say how near.
    /// </summary>
    public double TermListFactor { get; init; } = 0.25;

    /// <summary>Share of a misconception's meaning from which it is held against somebody. Strict, because the charge is grave.</summary>
    public double MisconceptionCoverage { get; init; } = 0.72;

    /// <summary>Credit of a way from which its point is met.</summary>
    public double MetCredit { get; init; } = 0.8;

    /// <summary>Credit of a way from which its point is partly met.</summary>
    public double PartlyCredit { get; init; } = 0.33;

    /// <summary>The longest answer that is read, in UTF-16 code units; what is beyond is not judged, and the report says so.</summary>
    public int MaximumLength { get; init; } = 400_000;
}
