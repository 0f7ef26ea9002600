using System.Globalization;

namespace Onsite.Measurements.Measurements;

/// <summary>A row of the set.</summary>
/// <param name="QuestionId">Assignment and number of the question: "3.2".</param>
/// <param name="Question">The question.</param>
/// <param name="Reference">The answer of the teacher.</param>
/// <param name="Answer">What a student wrote.</param>
/// <param name="Score">The mean of two raters, 0 to 5.</param>
internal sealed record ShortAnswer(string QuestionId, string Question, string Reference, string Answer, double Score)
{
    /// <summary>The number of the assignment.</summary>
    public int Assignment { get; } = int.Parse(QuestionId.AsSpan(0, QuestionId.IndexOf('.', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    /// <summary>The rows that the authors of the set count.</summary>
    public static IReadOnlyList<ShortAnswer> Read(string path) =>
    [
        .. CsvReader.Read(path)
            .Where(row => row["ignored_by_authors"] == "0")
            .Select(row => new ShortAnswer(row["question_id"], row["question"], Plain(row["reference"]), Plain(row["answer"]), double.Parse(row["score_avg_0_5"], CultureInfo.InvariantCulture))),
    ];

    /// <summary>Line breaks are marked up.</summary>
    private static string Plain(string text) => text.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase);
}
