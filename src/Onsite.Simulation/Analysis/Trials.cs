using System.Runtime.ExceptionServices;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Random;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Analysis;

/// <summary>A run of a search.</summary>
/// <param name="Report">What it has shown; null where it needed more events than it could have.</param>
/// <param name="Objectives">What became of the objectives; empty where there is no report.</param>
internal sealed record Trial(Report? Report, IReadOnlyList<ObjectiveOutcome> Objectives)
{
    /// <summary>Whether it was seen that every objective is met.</summary>
    public bool Holds => Report is not null && Objectives.All(o => o.IsMet);

    /// <summary>How many were missed; none of a run that was refused, of which nothing is known.</summary>
    public int Missed => Objectives.Count(o => !o.IsMet);

    /// <summary>How far it is from meeting all of them.</summary>
    public double Distance => Report is null ? double.PositiveInfinity : Objectives.Sum(o => o.Distance);
}

/// <summary>Runs the trials of one search, several at once, and keeps count of what they may cost. What is tried never depends on how many run at once.</summary>
internal sealed class Trials
{
    private readonly Lock _gate = new();
    private readonly AnalysisOptions _options;
    private readonly string _search;
    private readonly IProgress<AnalysisProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private int _told;

    public Trials(string search, AnalysisOptions options, IProgress<AnalysisProgress>? progress, CancellationToken cancellation)
    {
        _search = search;
        _options = options.Checked();
        _progress = progress;
        _cancellation = cancellation;
    }

    /// <summary>Trials that were made.</summary>
    public int Made { get; private set; }

    /// <summary>Their events.</summary>
    public long Events { get; private set; }

    /// <summary>How many more there may be.</summary>
    public int Left => Events >= _options.EventBudget ? 0 : _options.MostTrials - Made;

    /// <summary>Runs one as often as asked for.</summary>
    public Trial Run(Blueprint blueprint, int replications, double load = 1) => Run([blueprint], replications, load)[0];

    /// <summary>Runs some, and gives them back in their order.</summary>
    /// <param name="blueprints">What; no more than are left.</param>
    /// <param name="replications">How often each.</param>
    /// <param name="load">What to multiply their rates by, beyond what the options say.</param>
    public IReadOnlyList<Trial> Run(IReadOnlyList<Blueprint> blueprints, int replications, double load = 1)
    {
        var share = Math.Max(1, (_options.EventBudget - Events) / Math.Max(1, blueprints.Count));
        var options = new RunOptions { Seed = _options.Seed, Replications = replications, EventBudget = Math.Max(replications, share), Load = _options.Load * load, Parallelism = blueprints.Count == 1 ? _options.Parallelism : 1, Traces = 0 };
        return InParallel(blueprints.Count, i => Simulator.Run(blueprints[i], options, cancellation: _cancellation), share);
    }

    /// <summary>Runs some once, and counts only what happens from a moment on.</summary>
    /// <param name="blueprints">What; no more than are left.</param>
    /// <param name="from">The moment, in nanoseconds.</param>
    public IReadOnlyList<Trial> RunFrom(IReadOnlyList<Blueprint> blueprints, long from)
    {
        var share = Math.Max(1, (_options.EventBudget - Events) / Math.Max(1, blueprints.Count));
        return InParallel(
            blueprints.Count,
            i =>
            {
                var replication = Replication.Run(blueprints[i], new SeedSequence(_options.Seed), from, share, (_, _) => { }, _cancellation);
                return new ReportBuilder(blueprints[i], new RunOptions { Seed = _options.Seed, Replications = 1, Traces = 0 }, from, isDoubtful: false, [replication]).Build();
            },
            share);
    }

    private Trial[] InParallel(int count, Func<int, Report> run, long share)
    {
        _cancellation.ThrowIfCancellationRequested();
        var (trials, events) = (new Trial[count], new long[count]);
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism, CancellationToken = _cancellation }, i =>
            {
                (trials[i], events[i]) = One(() => run(i), share);
                Tell(events[i]);
            });
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions is [var reason, ..])
        {
            ExceptionDispatchInfo.Throw(reason);
        }

        Made += count;
        Events += events.Sum();
        return trials;
    }

    private static (Trial Trial, long Events) One(Func<Report> run, long share)
    {
        try
        {
            var report = run();
            return (new Trial(report, ObjectiveOutcome.All(report)), report.Events);
        }
        catch (EventBudgetException)
        {
            return (new Trial(null, []), share);
        }
    }

    private void Tell(long events)
    {
        if (_progress is null)
        {
            return;
        }

        lock (_gate)
        {
            _told++;
            _progress.Report(new AnalysisProgress(_search, _told, _options.MostTrials, Events + events));
        }
    }
}
