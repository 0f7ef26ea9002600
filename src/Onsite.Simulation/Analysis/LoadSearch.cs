using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis;

/// <summary>Looks for the load that breaks something, from both sides.</summary>
internal sealed class LoadSearch(Blueprint blueprint, AnalysisOptions options, Trials trials)
{
    private const double Least = 1.0 / 64;

    /// <summary>No load is judged by one sequence of arrivals alone.</summary>
    private const int AtLeast = 2;

    /// <summary>Replications of a trial of few events: their intervals tell whether few are enough.</summary>
    private const int Screening = 4;

    private readonly List<TriedLoad> _tried = [];
    private readonly Dictionary<double, Trial> _brokenBy = [];
    private bool _isScreened = true;

    /// <summary>The highest load that holds; 0 where none was seen to.</summary>
    public double Low => _tried.Where(t => t.Held && t.Load < High).Select(t => t.Load).DefaultIfEmpty(0).Max();

    /// <summary>The lowest load that breaks.</summary>
    public double High => _brokenBy.Keys.DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>What was seen there; null where nothing broke.</summary>
    public Trial? Broken => _brokenBy.GetValueOrDefault(High);

    /// <summary>Whether trials or events were spent before it was done.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Every load that was tried, in order.</summary>
    public IReadOnlyList<TriedLoad> Tried => _tried;

    public void Run()
    {
        while (Next() is { } load && !IsCutShort)
        {
            IsCutShort = !Try(load);
        }
    }

    /// <summary>The load to try next: between the ends while they are far from each other, and then those of them that few events have found; null where nothing is left.</summary>
    private double? Next()
    {
        var (low, high) = (Low, High);
        if (double.IsPositiveInfinity(high) ? low < options.MostLoad : low > 0 ? high - low > options.Resolution * high : high > Least)
        {
            return _tried.Count == 0 ? 1 : double.IsPositiveInfinity(high) ? Math.Min(2 * low, options.MostLoad) : (low + high) / 2;
        }

        return _tried.Where(t => t.IsScreened && (t.Load == low || t.Load == high)).Select(t => (double?)t.Load).FirstOrDefault();
    }

    /// <summary>Tries a load.</summary>
    /// <returns>Whether there was room for it: what could not be simulated was neither seen to hold nor to break.</returns>
    private bool Try(double load)
    {
        var isAgain = _tried.RemoveAll(t => t.Load == load) > 0;
        _brokenBy.Remove(load);
        if (trials.Left <= 0)
        {
            return false;
        }

        if (_isScreened && !isAgain)
        {
            var few = trials.Run(blueprint, Screening, load, trials.Few);
            _isScreened = few.Report is not null;
            if (few.Report is { SliceOf: 1 } || IsClear(few))
            {
                Keep(load, few, few.Report!.SliceOf > 1);
                return true;
            }
        }

        if (trials.Left <= 0)
        {
            return false;
        }

        var replications = Math.Max(AtLeast, options.Replications);
        var trial = trials.Run(blueprint, replications, load, trials.Fine);
        if (trial.Report is null && trials.Left > 0)
        {
            // A fleet that is nearly full is not divided: it may have half of what is left.
            trial = trials.Run(blueprint, replications, load, trials.Half);
        }

        if (trial.Report is null)
        {
            return false;
        }

        Keep(load, trial, isScreened: false);
        return true;
    }

    private void Keep(double load, Trial trial, bool isScreened)
    {
        _tried.Add(new TriedLoad(load, trial.Holds, trial.Objectives) { IsScreened = isScreened });
        if (!trial.Holds)
        {
            _brokenBy[load] = trial;
        }
    }

    /// <summary>Whether every limit lies outside the interval of its figure, or one of them for certain on the wrong side. What is counted, and how long it takes until all is well again, is not read off a slice.</summary>
    private static bool IsClear(Trial trial) => trial.Report is { } report
        && (report.Objectives.All(o => o.Verdict == Verdict.Met) || report.Objectives.Any(o => o.Verdict == Verdict.Violated && o.Objective.Kind is not (ObjectiveKind.Lost or ObjectiveKind.Twice or ObjectiveKind.Recover)));
}
