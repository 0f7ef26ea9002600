using Onsite.Simulation.Random;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Analysis;

/// <summary>A run in which something dies, or nothing does, and what it has shown from the death on.</summary>
/// <param name="Run">The run as it was made.</param>
/// <param name="Report">What it has shown; null where it needs more events than it may have.</param>
/// <param name="Events">Events of it.</param>
internal sealed record RemovalTrial(RemovalRun Run, Report? Report, long Events)
{
    /// <summary>Runs it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="budget">Events that it may have.</param>
    /// <param name="cancellation">Ends it.</param>
    public static RemovalTrial Of(RemovalRun run, ulong seed, long budget, CancellationToken cancellation)
    {
        try
        {
            var replication = Replication.Run(run.Blueprint, new SeedSequence(seed), run.DiesAt, budget, (_, _) => { }, cancellation);
            var report = new ReportBuilder(run.Blueprint, new RunOptions { Seed = seed, Replications = 1, Traces = 0 }, run.DiesAt, isDoubtful: false, [replication]).Build();
            return new RemovalTrial(run, report, report.Events);
        }
        catch (EventBudgetException)
        {
            return new RemovalTrial(run, null, budget);
        }
    }
}
