using System.Globalization;
using Onsite.Content.Questions;
using Onsite.Documents;

namespace Onsite.Content.Checks;

/// <summary>The checks that need more than the files: those that score answers.</summary>
public static class CatalogueChecks
{
    /// <summary>Checks that of every question each strong answer outranks each middling one, and each middling one each weak one.</summary>
    /// <param name="catalogue">What to check.</param>
    /// <param name="ranker">Scores the answers; without one there is nothing to check.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static void Run(Catalogue catalogue, IAnswerRanker? ranker, DiagnosticList diagnostics)
    {
        if (ranker is null)
        {
            return;
        }

        foreach (var question in catalogue.Questions)
        {
            CheckOrder(question, ranker, diagnostics);
        }
    }

    private static void CheckOrder(Question question, IAnswerRanker ranker, DiagnosticList diagnostics)
    {
        var scored = question.Answers.Select(answer => (Answer: answer, Score: ranker.Score(question, answer.Text))).ToList();
        foreach (var better in scored)
        {
            // A score that is no number outranks nothing.
            foreach (var worse in scored.Where(s => s.Answer.Band == better.Answer.Band + 1 && !(better.Score > s.Score)))
            {
                diagnostics.Error(
                    ContentCodes.AnswersOutOfOrder,
                    new SourceLocation($"questions/{question.Slug}/answers/{better.Answer.FileName}"),
                    $"It scores {Text(better.Score)}, no more than {worse.Answer.FileName} with {Text(worse.Score)}.",
                    "Add the phrasings that the rubric lacks, or move the answer to the band where it belongs.");
            }
        }
    }

    private static string Text(double score) => score.ToString("0.###", CultureInfo.InvariantCulture);
}
