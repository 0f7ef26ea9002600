using System.Runtime.ExceptionServices;
using Onsite.Simulation.Assembly;
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
    /// <summary>So many trials by which something is claimed have room beside each other.</summary>
    private const int Confirming = 8;

    /// <summary>So many trials that sort out have room, where each takes all that it may have; most take less.</summary>
    private const int Sorting = 32;

    /// <summary>So many looks have room, which only say what helps and what does not.</summary>
    private const int Looking = 192;

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

    /// <summary>Events of a look, which says whether something makes a difference: nothing is claimed by it.</summary>
    public long Fewest => Math.Max(1, _options.EventBudget / Looking);

    /// <summary>Events of a trial that sorts out what does not help, or says of a load whether it is far from breaking.</summary>
    public long Few => Math.Max(1, _options.EventBudget / Sorting);

    /// <summary>Events of a trial by which something is claimed.</summary>
    public long Fine => Math.Max(1, _options.EventBudget / Confirming);

    /// <summary>Half of the events that are left.</summary>
    public long Half => Math.Max(1, (_options.EventBudget - Events) / 2);

    /// <summary>Runs one as often as asked for.</summary>
    public Trial Run(Blueprint blueprint, int replications, double load = 1, long most = long.MaxValue) => Run([blueprint], replications, load, most)[0];

    /// <summary>Runs some, and gives them back in their order.</summary>
    /// <param name="blueprints">What; no more than are left.</param>
    /// <param name="replications">How often each.</param>
    /// <param name="load">What to multiply their rates by, beyond what the options say.</param>
    /// <param name="most">Events of each at the most; what takes more is followed as a slice.</param>
    public IReadOnlyList<Trial> Run(IReadOnlyList<Blueprint> blueprints, int replications, double load = 1, long most = long.MaxValue)
    {
        var share = Math.Clamp((_options.EventBudget - Events) / Math.Max(1, blueprints.Count), 1, most);
        var options = new RunOptions { Seed = _options.Seed, Replications = replications, EventBudget = Math.Max(replications, share), Load = _options.Load * load, Parallelism = blueprints.Count == 1 ? _options.Parallelism : 1, Traces = 0 };
        return InParallel(blueprints.Count, i => One(() => Simulator.Run(blueprints[i], options, cancellation: _cancellation), share));
    }

    /// <summary>Runs a design as whoever will look at it does, whatever that takes. It is judged by the verdicts of that run, and not by its figures: what lies within chance of a limit is not met.</summary>
    /// <param name="blueprint">What.</param>
    /// <param name="judging">How.</param>
    public Trial Judge(Blueprint blueprint, RunOptions judging) => InParallel(1, _ => One(() => Simulator.Run(blueprint, judging with { Load = judging.Load * _options.Load }, cancellation: _cancellation), judging.EventBudget, isJudged: true))[0];

    /// <summary>Makes runs that say themselves what they cost.</summary>
    /// <param name="count">How many; no more than are left.</param>
    /// <param name="run">Makes one. It is called from several threads.</param>
    public IReadOnlyList<RemovalTrial> Make(int count, Func<int, RemovalTrial> run) => InParallel(
        count,
        i =>
        {
            var made = run(i);
            return (made, made.Events);
        });

    private T[] InParallel<T>(int count, Func<int, (T Made, long Events)> run)
    {
        _cancellation.ThrowIfCancellationRequested();
        var (made, events) = (new T[count], new long[count]);
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism, CancellationToken = _cancellation }, i =>
            {
                (made[i], events[i]) = run(i);
                Tell(events[i]);
            });
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions is [var reason, ..])
        {
            ExceptionDispatchInfo.Throw(reason);
        }

        Made += count;
        Events += events.Sum();
        return made;
    }

    private static (Trial Trial, long Events) One(Func<Report> run, long share, bool isJudged = false)
    {
        try
        {
            var report = run();
            return (new Trial(report, isJudged ? ObjectiveOutcome.Judged(report) : ObjectiveOutcome.All(report)), report.Events);
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
