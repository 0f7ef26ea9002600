using Onsite.Simulation.Assembly;
using Onsite.Simulation.Random;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Running;

/// <summary>Runs blueprints: as many replications as asked for, side by side, merged in their order.</summary>
public static class Simulator
{
    /// <summary>Runs a blueprint.</summary>
    /// <param name="blueprint">What.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it has shown.</returns>
    /// <exception cref="EventBudgetException">It needs more events than it may have.</exception>
    /// <exception cref="BrokenLawException">The engine has made an error.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Report Run(Blueprint blueprint, RunOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallelism, 1);
        var plan = options.Load == 1 ? blueprint : blueprint.WithLoad(options.Load);
        var warmUp = FindWarmUp(plan, options, cancellation);
        var watch = new ProgressWatch(options.Replications, plan.Scenario.Workload.Duration, progress);
        var replications = new Replication[options.Replications];
        try
        {
            Parallel.For(0, options.Replications, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation }, i =>
            {
                replications[i] = Replication.Run(plan, new SeedSequence(options.Seed, i), warmUp.Nanoseconds, options.EventBudget / options.Replications, (now, events) => watch.Tell(i, now, events), cancellation);
            });
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions is [var first, ..])
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }

        return new ReportBuilder(plan, options, warmUp.Nanoseconds, warmUp.IsDoubtful, replications).Build();
    }

    /// <summary>
    /// Looks in a run of its own where the warm-up ends. Where rates change or something goes wrong there is none: what happens from the beginning on is the question.
    /// </summary>
    private static (long Nanoseconds, bool IsDoubtful) FindWarmUp(Blueprint blueprint, RunOptions options, CancellationToken cancellation)
    {
        if (!blueprint.Scenario.Workload.IsSteady || blueprint.Scenario.Faults.Count > 0)
        {
            return (0, false);
        }

        // Its numbers are not those of a replication: a cut that was made to fit a run would flatter it.
        var pilot = Replication.Run(blueprint, new SeedSequence(options.Seed ^ 0x5eed_0ff0, int.MaxValue), 0, options.EventBudget / options.Replications, (_, _) => { }, cancellation);
        var series = pilot.Series;
        var times = new double[series.Operations[0].P50.Count];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = series.Components.Sum(c => c.Inside[i]);
        }

        var found = Mser5.Find(times);
        return found.IsDoubtful ? ((long)(times.Length / 5 * series.IntervalSeconds * 1e9), true) : ((long)(found.Length * series.IntervalSeconds * 1e9), false);
    }
}
