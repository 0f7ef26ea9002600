using System.Globalization;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Talk;
using Onsite.Documents;

namespace Onsite.Content.Checks;

/// <summary>Holds the notes of every scenario to their bands: the rubric of its talk question ranks them, and rates them at its level.</summary>
public static class TalkChecks
{
    /// <summary>Checks that strong notes outrank middling ones and those weak ones, that strong ones are at least a hire, and that weak ones are none.</summary>
    /// <param name="catalogue">What to check.</param>
    /// <param name="ranker">Scores the notes.</param>
    /// <param name="diagnostics">Receives what is wrong, at the file of the notes.</param>
    public static void Run(Catalogue catalogue, IAnswerRanker ranker, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(ranker);
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var scenario in catalogue.Scenarios)
        {
            Check(scenario, catalogue.FindBySlug(scenario.TalkQuestion)!, ranker, diagnostics);
        }
    }

    private static void Check(DesignScenario scenario, Question question, IAnswerRanker ranker, DiagnosticList diagnostics)
    {
        var standings = Enum.GetValues<AnswerBand>().ToDictionary(band => band, band => ranker.Rate(question, scenario.Talk[band], scenario.Level));
        foreach (var (better, worse) in new[] { (AnswerBand.Strong, AnswerBand.Middling), (AnswerBand.Middling, AnswerBand.Weak) })
        {
            // A score that is no number outranks nothing.
            if (!(standings[better].Score > standings[worse].Score))
            {
                Report(better, $"They score {Text(standings[better].Score)}, no more than {TalkReader.FileOf(worse)} with {Text(standings[worse].Score)}.");
            }
        }

        if (standings[AnswerBand.Strong].Rating < Rating.Hire)
        {
            Report(AnswerBand.Strong, $"They are rated {KebabWord.Of(standings[AnswerBand.Strong].Rating)} at level {KebabWord.Of(scenario.Level)}, and strong notes have to be a hire.");
        }

        if (standings[AnswerBand.Weak].Rating >= Rating.Hire)
        {
            Report(AnswerBand.Weak, $"They are rated {KebabWord.Of(standings[AnswerBand.Weak].Rating)} at level {KebabWord.Of(scenario.Level)}, and weak notes may not be a hire.");
        }

        void Report(AnswerBand band, string message)
        {
            var file = $"{ScenarioFolderReader.FolderName}/{scenario.Slug}/{TalkReader.FolderName}/{TalkReader.FileOf(band)}";
            diagnostics.Error(ContentCodes.TalkOutOfOrder, new SourceLocation(file), message, $"See what 'onsite score {scenario.TalkQuestion}' hears in them; add the phrasings that its rubric lacks, or mend the notes.");
        }
    }

    private static string Text(double score) => score.ToString("0.###", CultureInfo.InvariantCulture);
}
