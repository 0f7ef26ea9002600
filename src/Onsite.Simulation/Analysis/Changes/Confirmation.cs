using Onsite.Simulation.Assembly;
using Onsite.Simulation.Running;

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

        return Judge(changed, judging);
    }

    /// <summary>Asks in the run that whoever makes the change would see, also where everything else is spent: a search that has found what mends says so.</summary>
    /// <param name="changed">The design with the changes.</param>
    /// <returns>What it has shown; null where nobody makes such a run, or too many were made.</returns>
    public Trial? AskLast(Blueprint changed) => options.Judging is { } judging ? Judge(changed, judging) : null;

    private Trial? Judge(Blueprint changed, RunOptions judging)
    {
        if (_judged >= MostJudged)
        {
            return null;
        }

        _judged++;
        var judged = trials.Judge(changed, judging);
        return judged.Report is { } report && report.MonthlyCost > MostCost ? judged with { Objectives = [.. judged.Objectives, ObjectiveOutcome.AboveBudget(report.MonthlyCost, MostCost)] } : judged;
    }
}
