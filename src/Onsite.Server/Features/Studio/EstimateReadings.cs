using Onsite.Practice.Rounds.Judging;
using Onsite.Server.Contracts;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Server.Features.Studio;

/// <summary>What is told of estimates before a round is handed in: what they were read as, and whether their order of magnitude is right. What the scenario has stays on the server.</summary>
internal static class EstimateReadings
{
    private const int MostAnswers = 50;

    /// <summary>Why a sheet cannot be read, in a sentence; null where it can.</summary>
    public static string? Wrong(CheckEstimates sheet, IReadOnlyList<Estimate> asked)
    {
        if (sheet.Answers.Count > MostAnswers)
        {
            return $"There are {sheet.Answers.Count} answers; at most {MostAnswers} are read.";
        }

        return sheet.Answers.Any(a => a is null || a.Index < 0 || a.Index >= asked.Count)
            ? $"An answer is missing, or its 'index' is none of the scenario's {asked.Count} estimates, which are counted from 0."
            : null;
    }

    public static EstimateReading Of(EstimateAnswer answer, Estimate asked)
    {
        var judged = EstimateJudge.Judge(asked, answer.Text);
        return judged.Verdict == EstimateVerdict.Unreadable
            ? new EstimateReading(answer.Index, judged.Given?.Text, null, judged.Problem)
            : new EstimateReading(answer.Index, judged.Given!.Value.Text, EstimateFindings.IsInOrder(judged), null);
    }
}
