using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Documents;
using Onsite.Evaluation;

namespace Onsite.Practice.Judging;

/// <summary>Holds misconceptions to what the rubric itself says is right: a candidate who says a point in the rubric's own words, or the truth that a misconception is answered with, must not be told that they believe it.</summary>
internal static class MisreadChecks
{
    /// <summary>Reports what of a question is right and read as wrong.</summary>
    /// <param name="question">The question.</param>
    /// <param name="read">Reads an answer to it.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static void Run(Question question, Func<string, AnswerReport> read, DiagnosticList diagnostics)
    {
        var place = new SourceLocation($"questions/{question.Slug}/rubric.yaml");
        foreach (var point in question.Rubric.Points)
        {
            foreach (var misread in Stated(read(point.Statement)))
            {
                Report($"The point '{point.Id}'", misread);
            }
        }

        foreach (var misconception in question.Rubric.Misconceptions)
        {
            foreach (var misread in Stated(read(misconception.Truth)))
            {
                Report($"The truth of '{misconception.Id}'", misread);
            }
        }

        void Report(string what, string misread) => diagnostics.Error(
            ContentCodes.RightReadAsWrong,
            place,
            $"{what} is read as the misconception '{misread}'.",
            "Bind the words with '!' that make the misconception wrong, or word its claim so that it shares less with what is right.");
    }

    private static IEnumerable<string> Stated(AnswerReport report) => report.Misconceptions.Where(m => m.Observation == Observation.Violated).Select(m => m.Misconception.Id);
}
