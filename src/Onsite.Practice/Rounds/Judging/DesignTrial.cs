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
    /// <summary>Reads a design and runs it. With twice as many replications, and again, while they leave an objective unknown.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="text">The design as it was typed.</param>
    /// <param name="parallelism">Runs at once, from 1.</param>
    /// <param name="cancellation">Ends it.</param>
    public static DesignTrial Run(DesignScenario scenario, string text, int parallelism, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticList();
        var design = SourceText.FromText(text, "design", diagnostics) is { } source ? DesignReader.Read(source, diagnostics) : null;
        var blueprint = design is null || diagnostics.HasErrors ? null : Blueprint.Create(scenario.Scenario, design, diagnostics);
        var options = ScenarioVerdicts.Options(parallelism);
        if (blueprint is null)
        {
            var first = diagnostics.Sorted().FirstOrDefault(d => d.Severity == Severity.Error);
            return new DesignTrial(design, null, null, options, first is null ? "There is no design." : first.Line > 0 ? $"Line {first.Line}: {first.Message}" : first.Message, IsTooLarge: false);
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
}
