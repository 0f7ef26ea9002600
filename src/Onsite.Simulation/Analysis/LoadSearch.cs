using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis;

/// <summary>
/// Looks for the load that breaks something, from both sides. A load whose run takes more events than it may have is neither seen to hold nor to break: what lies below it is looked at all the same, so that an interval comes out wherever
/// it breaks below that.
/// </summary>
internal sealed class LoadSearch(Blueprint blueprint, AnalysisOptions options, Trials trials)
{
    private const double Least = 1.0 / 64;

    /// <summary>No load is judged by one sequence of arrivals alone.</summary>
    private const int AtLeast = 2;

    /// <summary>Replications of a trial of few events: their intervals tell whether few are enough.</summary>
    private const int Screening = 4;

    private readonly List<TriedLoad> _tried = [];
    private readonly Dictionary<double, Trial> _brokenBy = [];
    private readonly HashSet<double> _refused = [];
    private readonly HashSet<double> _asked = [];

    /// <summary>From here on few events are not enough for any answer.</summary>
    private double _unscreened = double.PositiveInfinity;

    /// <summary>The highest load that holds; 0 where none was seen to.</summary>
    public double Low => _tried.Where(t => t.Held && t.Load < High).Select(t => t.Load).DefaultIfEmpty(0).Max();

    /// <summary>The lowest load that breaks.</summary>
    public double High => _brokenBy.Keys.DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>What was seen there; null where nothing broke.</summary>
    public Trial? Broken => _brokenBy.GetValueOrDefault(High);

    /// <summary>The lowest load between what holds and what breaks whose run takes more events than it may have; null where there is none.</summary>
    public double? Refused => Ceiling < High ? Ceiling : null;

    /// <summary>Whether trials or events were spent before it was done, or runs took too many of them.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Whether few events alone said of one of the ends what it is.</summary>
    public bool IsCoarse => _tried.Any(t => t.IsScreened && (t.Load == Low || t.Load == High));

    /// <summary>Every load that was tried, in order.</summary>
    public IReadOnlyList<TriedLoad> Tried => _tried;

    /// <summary>Below this it is looked for.</summary>
    private double Ceiling => _refused.Where(r => r > Low).Append(High).Min();

    public void Run()
    {
        while (Next() is { } load)
        {
            if (trials.Left <= 0)
            {
                IsCutShort = true;
                return;
            }

            Try(load);
        }

        IsCutShort = Refused is not null;
    }

    /// <summary>The load to try next: between the ends while they are far from each other, and then those of them that few events have found; null where nothing is left.</summary>
    private double? Next()
    {
        var (low, ceiling) = (Low, Ceiling);
        if (double.IsPositiveInfinity(ceiling) ? low < options.MostLoad : low > 0 ? ceiling - low > options.Resolution * ceiling : ceiling > Least)
        {
            return _tried.Count + _refused.Count == 0 ? 1 : double.IsPositiveInfinity(ceiling) ? Math.Min(2 * low, options.MostLoad) : (low + ceiling) / 2;
        }

        // At last the wall itself is run into, with half of all events that are left: the end that is looked for may be right there.
        return _tried.Where(t => t.IsScreened && (t.Load == low || t.Load == High)).Select(t => t.Load).Concat(Refused is { } wall ? [wall] : []).Where(l => !_asked.Contains(l)).Select(l => (double?)l).FirstOrDefault();
    }

    private void Try(double load)
    {
        if (_refused.Contains(load))
        {
            RunInto(load);
            return;
        }

        // What few events have said counts until more say something else.
        var isAgain = _tried.Any(t => t.Load == load) && _asked.Add(load);
        var few = isAgain || load >= _unscreened ? null : trials.Run(blueprint, Screening, load, trials.Few);
        _unscreened = few is { Report: null } ? load : _unscreened;
        if (few is { Report: not null } && (few.Report is { SliceOf: 1 } || IsClear(few)))
        {
            Keep(load, few, few.Report.SliceOf > 1);
            return;
        }

        var replications = Math.Max(AtLeast, options.Replications);
        var trial = trials.Left > 0 ? trials.Run(blueprint, replications, load, trials.Fine) : new Trial(null, []);
        if (trial.Report is null && trials.Left > 0 && !isAgain && few?.Report is null && (Low == 0 || double.IsPositiveInfinity(High)))
        {
            // A fleet that is nearly full is not divided: without a load that holds, or one that breaks, an end is missing, and that is worth more than to know the other more closely.
            trial = trials.Run(blueprint, replications, load, trials.Half);
        }

        if (trial.Report is not null)
        {
            Keep(load, trial, isScreened: false);
        }
        else if (few?.Report is not null)
        {
            _asked.Add(load);
            Keep(load, few, isScreened: true);
        }
        else if (!isAgain)
        {
            _refused.Add(load);
        }
    }

    private void RunInto(double load)
    {
        _asked.Add(load);
        if (trials.Run(blueprint, Math.Max(AtLeast, options.Replications), load, trials.Half) is { Report: not null } trial)
        {
            _refused.Remove(load);
            Keep(load, trial, isScreened: false);
        }
    }

    private void Keep(double load, Trial trial, bool isScreened)
    {
        _tried.RemoveAll(t => t.Load == load);
        _brokenBy.Remove(load);
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
