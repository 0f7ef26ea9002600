namespace Onsite.Simulation.Statistics;

/// <summary>
/// The mean of observations that depend on one another, with an interval: averages of long batches are nearly independent (A. M. Law, "Simulation Modeling and Analysis", 5th ed. 2015, section 9.5.3). The number of
/// batches stays between 32 and 64: when they are full, neighbors are joined.
/// </summary>
public sealed class BatchMeans
{
    private const int Most = 64;

    private readonly double[] _sums = new double[Most];
    private int _full;
    private long _inCurrent;
    private double _current;

    /// <summary>How many observations make a batch.</summary>
    public long BatchSize { get; private set; } = 1;

    /// <summary>How many observations there were.</summary>
    public long Count => (_full * BatchSize) + _inCurrent;

    /// <summary>Takes an observation in.</summary>
    public void Add(double value)
    {
        _current += value;
        if (++_inCurrent < BatchSize)
        {
            return;
        }

        _sums[_full++] = _current;
        _current = 0;
        _inCurrent = 0;
        if (_full == Most)
        {
            Join();
        }
    }

    /// <summary>The mean and its interval; without an end where there are fewer than two batches. Observations of a batch that is not full do not count.</summary>
    public Interval Mean(double confidence = 0.95)
    {
        var moments = default(Moments);
        for (var i = 0; i < _full; i++)
        {
            moments.Add(_sums[i] / BatchSize);
        }

        return Interval.Of(moments, confidence);
    }

    private void Join()
    {
        for (var i = 0; i < Most / 2; i++)
        {
            _sums[i] = _sums[2 * i] + _sums[(2 * i) + 1];
        }

        _full = Most / 2;
        BatchSize *= 2;
    }
}
