using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>A design that was read and, where it can be, run for a judgement.</summary>
/// <param name="Design">The design as far as it could be read; null where nothing could.</param>
/// <param name="Blueprint">Design and scenario together; null where the design cannot be run.</param>
/// <param name="Report">What the run has shown; null where there was none.</param>
/// <param name="Options">How it was run last.</param>
/// <param name="Problem">Why there is no run, in a sentence; null where there is one.</param>
/// <param name="IsTooLarge">Whether it could be run and needs more events than there are: then nothing is known of it.</param>
internal sealed record DesignTrial(Design? Design, Blueprint? Blueprint, Report? Report, RunOptions Options, string? Problem, bool IsTooLarge)
{
    private const string FileName = "design";

    /// <summary>Reads a design and runs it. With twice as many replications, and again, while they leave an objective unknown.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="text">The design as it was typed.</param>
    /// <param name="parallelism">Runs at once, from 1.</param>
    /// <param name="cancellation">Ends it.</param>
    public static DesignTrial Run(DesignScenario scenario, string text, int parallelism, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticList();
        var design = SourceText.FromText(text, FileName, diagnostics) is { } source ? DesignReader.Read(source, diagnostics) : null;
        var isRead = design is not null && !diagnostics.HasErrors;
        var blueprint = isRead ? Blueprint.Create(scenario.Scenario, design!, diagnostics) : null;
        var options = ScenarioVerdicts.Options(parallelism);
        if (blueprint is null)
        {
            return new DesignTrial(design, null, null, options, ProblemOf(isRead ? design : null, diagnostics.Sorted().FirstOrDefault(d => d.Severity == Severity.Error)), IsTooLarge: false);
        }

        try
        {
            var report = ScenarioVerdicts.Run(blueprint, ref options, cancellation);
            return new DesignTrial(design, blueprint, report, options, null, IsTooLarge: false);
        }
        catch (EventBudgetException e)
        {
            return new DesignTrial(design, blueprint, null, options, e.Message, IsTooLarge: true);
        }
    }

    /// <summary>Why a design cannot be run. A line is told where it is one of the design's own: the scenario is no text that the candidate sees.</summary>
    private static string ProblemOf(Design? read, Diagnostic? first)
    {
        if (read is not null && !RoundContents.IsDrawn(read))
        {
            return "Nothing is drawn beyond what the scenario gives.";
        }

        return first is null ? "There is no design." : (first is { File: FileName, Line: > 0 } ? $"Line {first.Line}: " : string.Empty) + $"{first.Message} {first.Fix}".Trim();
    }
}
