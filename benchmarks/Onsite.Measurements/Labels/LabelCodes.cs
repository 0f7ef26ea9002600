namespace Onsite.Measurements.Labels;

/// <summary>The codes of problems that only label files have.</summary>
internal static class LabelCodes
{
    /// <summary>There is no such question, answer, point or misconception.</summary>
    public const string Unknown = "label-unknown";

    /// <summary>A quote is not in its answer, or more than once and it is not said which one is meant.</summary>
    public const string Quote = "label-quote";

    /// <summary>Something stands twice.</summary>
    public const string Twice = "label-twice";

    /// <summary>A question or an answer has no labels.</summary>
    public const string Absent = "label-absent";
}
