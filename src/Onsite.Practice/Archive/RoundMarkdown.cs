using System.Globalization;
using System.Text;
using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Practice.Findings;
using Onsite.Practice.Rounds;

namespace Onsite.Practice.Archive;

/// <summary>A design round as a person reads it: what was asked, estimated, noted and answered, the verdict, and what shows every finding.</summary>
public static class RoundMarkdown
{
    private const int ShortestFence = 3;

    /// <summary>The round as Markdown; the scenario may be gone from the catalogue.</summary>
    public static string Of(DesignRound round, DesignScenario? scenario)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(scenario?.Title ?? round.ScenarioId).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{round.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC · design round · level {round.Level.ToString().ToLowerInvariant()} · {VerdictMarkdown.Clock(round.TotalActive)}").AppendLine();
        if (scenario is not null)
        {
            text.AppendLine("## Brief").AppendLine().AppendLine(scenario.Brief.Source.Trim()).AppendLine();
        }

        AppendNotes(text, round);
        AppendExchanges(text, round.Exchanges);
        AppendEstimates(text, round, scenario);
        AppendProbes(text, round.Probes);
        if (round.Judgement is { } judgement)
        {
            AppendJudgement(text, judgement);
        }

        return text.ToString();
    }

    private static void AppendNotes(StringBuilder text, DesignRound round)
    {
        foreach (var stage in Enum.GetValues<DesignStage>())
        {
            var (notes, active) = (round.NotesOf(stage).Trim(), round.Active.GetValueOrDefault(stage));
            if (notes.Length > 0 || active > TimeSpan.Zero)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"## {StageWords.Of(stage)} · {VerdictMarkdown.Clock(active)}").AppendLine();
                text.AppendLine(notes.Length > 0 ? notes : "Nothing noted.").AppendLine();
            }
        }
    }

    private static void AppendExchanges(StringBuilder text, IReadOnlyList<Exchange> exchanges)
    {
        if (exchanges.Count == 0)
        {
            return;
        }

        text.AppendLine("## Questions asked").AppendLine();
        foreach (var exchange in exchanges)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {VerdictMarkdown.Clock(exchange.At)} {OneLine(exchange.Question)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {OneLine(exchange.Answer ?? "Nothing was prepared for this.")}");
        }

        text.AppendLine();
    }

    private static void AppendEstimates(StringBuilder text, DesignRound round, DesignScenario? scenario)
    {
        if (round.Estimates.All(string.IsNullOrWhiteSpace))
        {
            return;
        }

        text.AppendLine("## Estimates").AppendLine();
        for (var i = 0; i < round.Estimates.Count; i++)
        {
            var asked = i < scenario?.Scenario.Estimates.Count ? scenario.Scenario.Estimates[i].Ask : string.Create(CultureInfo.InvariantCulture, $"Estimate {i + 1}");
            text.AppendLine(CultureInfo.InvariantCulture, $"- {OneLine(asked)} – {(string.IsNullOrWhiteSpace(round.Estimates[i]) ? "nothing written" : OneLine(round.Estimates[i]))}");
        }

        text.AppendLine();
    }

    private static void AppendProbes(StringBuilder text, IReadOnlyList<AskedProbe> probes)
    {
        if (probes.Count == 0)
        {
            return;
        }

        text.AppendLine("## Asked of the run").AppendLine();
        foreach (var probe in probes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"**{OneLine(probe.Question)}** ({VerdictMarkdown.Clock(TimeSpan.FromSeconds(probe.Moment))} of the run: {OneLine(probe.Seen)})").AppendLine();
            text.AppendLine(string.IsNullOrWhiteSpace(probe.Answer) ? "Not answered." : probe.Answer.Trim()).AppendLine();
        }
    }

    private static void AppendJudgement(StringBuilder text, RoundJudgement judgement)
    {
        VerdictMarkdown.AppendRating(text, judgement.Scorecard);

        VerdictMarkdown.AppendContradictions(text, judgement.Contradictions);

        AppendRun(text, judgement.Run);
        text.AppendLine().AppendLine("## Findings").AppendLine();
        foreach (var (_, finding) in judgement.Findings)
        {
            VerdictMarkdown.AppendFinding(text, finding, finding.Evidence.Select(e => OneLine(EvidenceWords.Of(e))));
        }

        var fence = Fence(judgement.DesignText);
        text.AppendLine().AppendLine("## Design as handed in").AppendLine().Append(fence).AppendLine("yaml").AppendLine(judgement.DesignText.TrimEnd()).AppendLine(fence);
    }

    private static void AppendRun(StringBuilder text, JudgedRun? run)
    {
        text.AppendLine().AppendLine("## Run").AppendLine();
        if (run is null)
        {
            text.AppendLine("The design could not be run.");
            return;
        }

        var budget = run.Budget is { } most ? string.Create(CultureInfo.InvariantCulture, $" of ${most:N0}") : string.Empty;
        text.AppendLine(CultureInfo.InvariantCulture, $"${run.MonthlyCost:N0}{budget} a month; the reference costs ${run.ReferenceCost:N0}. Seed {run.Seed}, {run.Replications} replications, trace {run.TraceHash}.").AppendLine();
        foreach (var objective in run.Objectives)
        {
            var reference = objective.Reference is { } reached ? $"; the reference: {reached}" : string.Empty;
            text.AppendLine(CultureInfo.InvariantCulture, $"- **{VerdictMarkdown.Word(objective.Outcome)}** {objective.Name}: {objective.Measured}{reference}");
        }
    }

    /// <summary>A fence that is longer than any in the text.</summary>
    private static string Fence(string text)
    {
        var (longest, length) = (0, 0);
        foreach (var c in text)
        {
            length = c == '`' ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return new string('`', Math.Max(ShortestFence, longest + 1));
    }

    private static string OneLine(string text) => text.Trim().ReplaceLineEndings(" ");
}
