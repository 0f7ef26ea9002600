namespace Onsite.Simulation.Statistics;

/// <summary>
/// The mean of observations that depend on one another, with an interval: averages of long batches are nearly independent (A. M. Law, "Simulation Modeling and Analysis", 5th ed. 2015, section 9.5.3). The number of batches stays between 16 and 32, since
/// more of them make the interval hardly narrower and the batches shorter (B. Schmeiser, "Batch size effects in the analysis of simulation output", Operations Research 1982): when they are full, neighbors are joined. What they still depend
/// on one another is made up for.
/// </summary>
public sealed class BatchMeans
{
    private const int Most = 32;

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

    /// <summary>
    /// The mean and its interval; without an end where there are fewer than two batches. Observations of a batch that is not full do not count. Where a batch is like the one before it, with the correlation φ above 0, the variance of
    /// the mean is (1 + φ) / (1 - φ) times what it seems (A. Tafazzoli, N. M. Steiger, J. R. Wilson, "N-Skart: a nonsequential skewness- and autoregression-adjusted batch-means procedure for simulation analysis", IEEE Transactions on
    /// Automatic Control 2011; the adjustment for autoregression alone).
    /// </summary>
    /// <param name="confidence">Above 0 and below 1.</param>
    public Interval Mean(double confidence = 0.95)
    {
        var moments = default(Moments);
        for (var i = 0; i < _full; i++)
        {
            moments.Add(_sums[i] / BatchSize);
        }

        var interval = Interval.Of(moments, confidence);
        var correlation = Math.Max(0, Correlation(moments.Mean));
        return interval with { HalfWidth = interval.HalfWidth * Math.Sqrt((1 + correlation) / (1 - correlation)) };
    }

    /// <summary>How much a batch is like the one before it, from -1 to below 1; 0 where that cannot be told.</summary>
    private double Correlation(double mean)
    {
        var (squares, products, before) = (0.0, 0.0, 0.0);
        for (var i = 0; i < _full; i++)
        {
            var deviation = (_sums[i] / BatchSize) - mean;
            squares += deviation * deviation;
            products += i == 0 ? 0 : deviation * before;
            before = deviation;
        }

        return squares == 0 ? 0 : products / squares;
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
