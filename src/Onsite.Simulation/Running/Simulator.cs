using Onsite.Simulation.Assembly;
using Onsite.Simulation.Random;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Running;

/// <summary>Runs blueprints: as many replications as asked for, side by side, merged in their order.</summary>
public static class Simulator
{
    private const int FirstReplications = 20;
    private const int MostRetries = 2;
    private const int PreviewReplications = 4;
    private const long PreviewEvents = 100_000;
    private const double PreviewRequests = 500;
    private const long PreviewTrialEvents = 4_000;

    /// <summary>Runs a blueprint.</summary>
    /// <param name="blueprint">What.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it has shown.</returns>
    /// <exception cref="EventBudgetException">It needs more events than it may have.</exception>
    /// <exception cref="BrokenLawException">The engine has made an error.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Report Run(Blueprint blueprint, RunOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default) =>
        RunUntil(blueprint, ref options, mostReplications: 0, _ => true, progress, cancellation);

    /// <summary>Runs a blueprint; with twice as many replications and events, and again, while its report is not enough. Those that were made are kept.</summary>
    /// <param name="blueprint">What.</param>
    /// <param name="options">How; afterwards, how it was run last: with these the same report comes again.</param>
    /// <param name="mostReplications">No more are added from so many on.</param>
    /// <param name="isEnough">Whether a report shows what is asked.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it has shown.</returns>
    /// <exception cref="EventBudgetException">It needs more events than it may have.</exception>
    /// <exception cref="BrokenLawException">The engine has made an error.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Report RunUntil(Blueprint blueprint, ref RunOptions options, int mostReplications, Predicate<Report> isEnough, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(isEnough);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallelism, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Traces);
        ArgumentOutOfRangeException.ThrowIfEqual(options.Traces, 1);
        for (var retries = 0; ; retries++)
        {
            try
            {
                var plan = Planned(blueprint, options with { EventBudget = options.EventBudget >> (2 * retries) }, SliceChooser.LeastRequests, SliceChooser.TrialEvents, cancellation);
                return RunPlanned(plan, ref options, mostReplications, isEnough, progress, cancellation);
            }
            catch (EventBudgetException) when (options.SliceOf is null && retries < MostRetries)
            {
                // Its beginning did not show how much it takes: the next slice is planned for a quarter of that.
            }
        }
    }

    private static Report RunPlanned(Blueprint plan, ref RunOptions options, int mostReplications, Predicate<Report> isEnough, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var warmUp = FindWarmUp(plan, options, cancellation);
        var replications = new List<Replication>();
        while (true)
        {
            var missing = options.Replications - replications.Count;
            var watch = new ProgressWatch(missing, plan.Scenario.Workload.Duration, progress);
            replications.AddRange(Replicate(plan, options, replications.Count, missing, warmUp.Nanoseconds, options.EventBudget / options.Replications, watch.Tell, cancellation));
            var report = new ReportBuilder(plan, options, warmUp.Nanoseconds, warmUp.IsDoubtful, replications).Build();
            if (options.Replications >= mostReplications || isEnough(report))
            {
                return report;
            }

            options = options with { Replications = 2 * options.Replications, EventBudget = 2 * options.EventBudget };
        }
    }

    /// <summary>
    /// Runs a blueprint until its figures are as precise as asked for: replications are added, a few at a time, until the interval of every operation's mean and 99th percentile is as narrow, or the budget is spent (A. M. Law, "Simulation
    /// Modeling and Analysis", 2015, section 9.4.1, the sequential procedure for a relative error). It does not stop before twenty: a rule that stops when an interval is narrow stops where it is so by chance, and its
    /// last intervals hold the truth less often than they say (D. I. Singham, L. W. Schruben, "Finite-sample performance of absolute precision stopping rules", INFORMS Journal on Computing 2012); from ten on that was seen, and from twenty on no more.
    /// </summary>
    /// <param name="blueprint">What.</param>
    /// <param name="options">How; <see cref="RunOptions.Replications"/> is how many there may be, and the budget is that of all of them.</param>
    /// <param name="precision">Half the width of an interval, as a share of the figure; above 0 and below 1.</param>
    /// <param name="sharper">Hears each report: a first one, of a coarse slice, after a tenth of a second or so, and then those with ever narrower intervals.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The last report.</returns>
    public static Report RunUntilPrecise(Blueprint blueprint, RunOptions options, double precision, IProgress<Report>? sharper = null, CancellationToken cancellation = default)
    {
        Report? last = null;
        foreach (var step in Sharpen(blueprint, options, precision, withPreview: sharper is not null, cancellation: cancellation))
        {
            last = step.Report;
            sharper?.Report(last);
        }

        return last!;
    }

    /// <summary>Runs a blueprint as <see cref="RunUntilPrecise"/> does, and gives each report when it is there. Whoever stops asking stops the run.</summary>
    /// <param name="blueprint">What.</param>
    /// <param name="options">How; <see cref="RunOptions.Replications"/> is how many there may be, and the budget is that of all of them.</param>
    /// <param name="precision">Half the width of an interval, as a share of the figure; above 0 and below 1.</param>
    /// <param name="withPreview">Whether a first estimate of a coarse slice comes before the others.</param>
    /// <param name="progress">Hears how far the replications are that the next report is made of.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Reports with ever narrower intervals, at least one that is no preview.</returns>
    public static IEnumerable<SharperReport> Sharpen(Blueprint blueprint, RunOptions options, double precision, bool withPreview, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(precision);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(precision, 1);
        return Sharper(blueprint, options, precision, withPreview, progress, cancellation);
    }

    private static IEnumerable<SharperReport> Sharper(Blueprint blueprint, RunOptions options, double precision, bool withPreview, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        if (withPreview)
        {
            yield return new SharperReport(Preview(blueprint, options, cancellation), IsLast: false);
        }

        var plan = Planned(blueprint, options with { Replications = Math.Min(options.Replications, FirstReplications) }, SliceChooser.LeastRequests, SliceChooser.TrialEvents, cancellation);
        var warmUp = FindWarmUp(plan, options with { Replications = Math.Max(1, Math.Min(options.Replications, FirstReplications)) }, cancellation);
        var replications = new List<Replication>();
        while (true)
        {
            // Steps do not depend on how many run at once: the same seed stops at the same number on any machine.
            var count = Math.Min(replications.Count == 0 ? 2 : Math.Max(2, replications.Count / 2), options.Replications - replications.Count);
            var left = options.EventBudget - replications.Sum(r => r.Engine.EventCount);
            var watch = new ProgressWatch(count, plan.Scenario.Workload.Duration, progress);
            replications.AddRange(Replicate(plan, options, replications.Count, count, warmUp.Nanoseconds, left / Math.Max(1, count), watch.Tell, cancellation));
            var report = new ReportBuilder(plan, options with { Replications = replications.Count }, warmUp.Nanoseconds, warmUp.IsDoubtful, replications).Build();
            var used = replications.Sum(r => r.Engine.EventCount);
            var next = used / replications.Count * Math.Max(2, replications.Count / 2);
            var isLast = replications.Count >= options.Replications || used + next > options.EventBudget || (replications.Count >= FirstReplications && IsPrecise(report, precision));
            yield return new SharperReport(report, isLast);
            if (isLast)
            {
                yield break;
            }
        }
    }

    private static Blueprint Planned(Blueprint blueprint, RunOptions options, double leastRequests, long trialEvents, CancellationToken cancellation)
    {
        var plan = options.Load == 1 ? blueprint : blueprint.WithLoad(options.Load);
        return SliceChooser.Choose(plan, options.Seed, options.SliceOf, options.EventBudget / options.Replications, leastRequests, trialEvents, cancellation);
    }

    /// <summary>A first estimate of few events, without traces: of a coarse slice, and where even that needs more, of the beginning of the run.</summary>
    private static Report Preview(Blueprint blueprint, RunOptions options, CancellationToken cancellation)
    {
        var few = options with { Replications = PreviewReplications, EventBudget = Math.Min(options.EventBudget, PreviewEvents), SliceOf = options.SliceOf == 1 ? 1 : null, Traces = 0 };
        var plan = Planned(blueprint, few, PreviewRequests, PreviewTrialEvents, cancellation);
        var replications = Replicate(plan, few, 0, few.Replications, 0, few.EventBudget / few.Replications, (_, _, _) => { }, cancellation, mayStopEarly: true);
        return new ReportBuilder(plan, few, 0, isDoubtful: false, replications).Build() with { IsPreview = true, Seconds = replications.Min(r => r.MeasuredSeconds) };
    }

    private static bool IsPrecise(Report report, double precision) =>
        report.Operations.Where(o => o.Goodput.Value > 0).All(o => o.Mean.HalfWidth <= precision / (1 + precision) * o.Mean.Value && o.P99.HalfWidth <= precision / (1 + precision) * o.P99.Value);

    private static Replication[] Replicate(Blueprint plan, RunOptions options, int first, int count, long warmUp, long budget, Action<int, long, long> tell, CancellationToken cancellation, bool mayStopEarly = false)
    {
        var replications = new Replication[count];
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation }, i =>
                replications[i] = Replication.Run(plan, new SeedSequence(options.Seed, first + i), warmUp, budget, (now, events) => tell(i, now, events), cancellation, options.Traces, mayStopEarly));
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions is [var reason, ..])
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(reason);
        }

        return replications;
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
