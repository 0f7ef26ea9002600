namespace Onsite.Evaluation.Rubrics;

/// <summary>Codes of the problems that only a rubric can have.</summary>
public static class RubricCodes
{
    /// <summary>The weights do not add up to <see cref="Rubric.TotalWeight"/>.</summary>
    public const string WeightsDoNotAddUp = "weights-do-not-add-up";

    /// <summary>Two points, or two misconceptions, have one id.</summary>
    public const string DuplicateId = "duplicate-id";

    /// <summary>A point can be made in too few ways to be detected fairly.</summary>
    public const string TooFewWays = "too-few-ways";

    /// <summary>Nothing, or too much, is a must-have.</summary>
    public const string MustHaves = "must-haves";

    /// <summary>A phrasing uses the notation wrongly, or carries no meaning.</summary>
    public const string BadPhrasing = "bad-phrasing";

    /// <summary>A phrasing names a concept that does not exist.</summary>
    public const string UnknownConcept = "unknown-concept";
}
