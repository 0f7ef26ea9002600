using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Measuring;

/// <summary>Looks at an operation once in every interval.</summary>
internal sealed class OperationWatch(string name, OperationStatistics tally)
{
    private readonly List<double> _offered = [];
    private readonly List<double> _succeeded = [];
    private readonly List<double> _failed = [];
    private readonly List<double> _p50 = [];
    private readonly List<double> _p95 = [];
    private readonly List<double> _p99 = [];
    private readonly Dictionary<Cause, Failing> _failures = [];
    private (long Offered, long Succeeded, long Failed) _before;

    /// <summary>What was seen.</summary>
    /// <param name="wordsOf">How and where something failed, in words.</param>
    public OperationSeries Series(Func<Cause, (string How, string Where)> wordsOf) => new(name, _offered, _succeeded, _failed, Failures(wordsOf), _p50, _p95, _p99);

    /// <summary>An interval is over.</summary>
    /// <param name="seconds">How long it was.</param>
    public void Look(double seconds)
    {
        var (begun, good, bad) = (tally.Begun, tally.Outcomes[(int)Outcome.Ok], tally.Ended - tally.Outcomes[(int)Outcome.Ok]);
        _offered.Add((begun - _before.Offered) / seconds);
        _succeeded.Add((good - _before.Succeeded) / seconds);
        _failed.Add((bad - _before.Failed) / seconds);
        if (bad > _before.Failed)
        {
            CountFailures(seconds);
        }

        _p50.Add(Quantile(0.5));
        _p95.Add(Quantile(0.95));
        _p99.Add(Quantile(0.99));
        tally.Recent.Clear();
        _before = (begun, good, bad);
    }

    /// <summary>Counting begins anew.</summary>
    public void Restart()
    {
        _before = default;
        foreach (var failing in _failures.Values)
        {
            failing.Before = 0;
        }
    }

    /// <summary>Where nobody was answered there is no latency: 0 would look like the best of all.</summary>
    private double Quantile(double share) => tally.Recent.Quantile(share) / 1e9;

    private void CountFailures(double seconds)
    {
        foreach (var (cause, count) in tally.Errors())
        {
            if (!_failures.TryGetValue(cause, out var failing))
            {
                _failures[cause] = failing = new Failing();
            }

            if (count > failing.Before)
            {
                failing.Seen.Add((_failed.Count - 1, (count - failing.Before) / seconds));
                failing.Before = count;
            }
        }
    }

    private IReadOnlyList<FailureSeries> Failures(Func<Cause, (string How, string Where)> wordsOf) =>
    [
        .. _failures.GroupBy(f => wordsOf(f.Key), f => f.Value.Seen)
            .Select(g => (g.Key.How, g.Key.Where, Rates: Spread(g.SelectMany(s => s))))
            .OrderByDescending(f => f.Rates.Sum()).ThenBy(f => f.How, StringComparer.Ordinal).ThenBy(f => f.Where, StringComparer.Ordinal)
            .Select(f => new FailureSeries(f.How, f.Where, f.Rates)),
    ];

    private double[] Spread(IEnumerable<(int Interval, double Rate)> seen)
    {
        var rates = new double[_failed.Count];
        foreach (var (interval, rate) in seen)
        {
            rates[interval] += rate;
        }

        return rates;
    }

    /// <summary>Failures of one kind, in the intervals in which there were any.</summary>
    private sealed class Failing
    {
        public List<(int Interval, double Rate)> Seen { get; } = [];

        public long Before { get; set; }
    }
}
