using Onsite.Simulation.Assembly;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>Asks of what mends by very few events whether it mends by many, and in the end in the run that whoever makes the change would see.</summary>
internal sealed class Confirmation(AnalysisOptions options, Trials trials)
{
    /// <summary>Runs of that size are dear: what fails them so often is too near to its limits.</summary>
    private const int MostJudged = 6;

    private int _judged;

    /// <summary>What a run may cost a month, with what an autoscaler adds to it.</summary>
    public double MostCost { get; set; } = double.PositiveInfinity;

    /// <summary>Asks.</summary>
    /// <param name="changed">The design with the changes.</param>
    /// <param name="seen">What very few events have shown.</param>
    /// <param name="replications">How many replications a trial has.</param>
    /// <returns>What more have shown; null where there is no room for them.</returns>
    public Trial? Ask(Blueprint changed, Trial seen, int replications)
    {
        if (trials.Left <= 0)
        {
            return null;
        }

        if (seen.Report is { SliceOf: > 1 } && trials.Run(changed, replications, most: trials.Few) is { Holds: false } few)
        {
            return few;
        }

        if (options.Judging is not { } judging)
        {
            return replications >= options.Confirmations && seen.Report is { SliceOf: 1 } ? seen : trials.Left <= 0 ? null : trials.Run(changed, Math.Max(replications, options.Confirmations), most: trials.Fine);
        }

        if (_judged >= MostJudged)
        {
            return null;
        }

        _judged++;
        var judged = trials.Judge(changed, judging);
        return judged.Report is { } report && report.MonthlyCost > MostCost ? judged with { Objectives = [.. judged.Objectives, ObjectiveOutcome.AboveBudget(report.MonthlyCost, MostCost)] } : judged;
    }
}
