using System.Text;
using Onsite.Content;
using Onsite.Content.Rounds;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>Puts what was said in a round into one text, which the rubric is held to: the questions that were asked, the notes of each stage, and the answers to the interviewer. What the interviewer said is not in it.</summary>
public static class TalkWriter
{
    private const string Between = "\n\n";

    /// <summary>What was said.</summary>
    /// <param name="round">The round.</param>
    /// <param name="plan">How stages are called.</param>
    public static RoundTalk Write(DesignRound round, DesignRoundPlan plan)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(plan);
        var (text, parts) = (new StringBuilder(), new List<TalkPart>());
        void Add(string title, string? stage, string? probe, string said)
        {
            if (string.IsNullOrWhiteSpace(said))
            {
                return;
            }

            text.Append(text.Length == 0 ? string.Empty : Between);
            parts.Add(new TalkPart(title, stage, probe, text.Length, said.Length));
            text.Append(said);
        }

        Add("Questions asked", null, null, string.Join('\n', round.Exchanges.Select(e => e.Question)));
        foreach (var stage in Enum.GetValues<DesignStage>())
        {
            Add(plan.Stages.FirstOrDefault(s => s.Stage == stage)?.Title ?? KebabWord.Of(stage), KebabWord.Of(stage), null, round.NotesOf(stage));
        }

        foreach (var probe in round.Probes)
        {
            Add(probe.Question, null, probe.Id, probe.Answer);
        }

        return new RoundTalk(text.ToString(), parts);
    }
}
