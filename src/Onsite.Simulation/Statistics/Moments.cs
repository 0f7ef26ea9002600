namespace Onsite.Simulation.Statistics;

/// <summary>Count, mean and variance of numbers that are seen once (B. P. Welford 1962), and of several such sets together (T. F. Chan, G. H. Golub, R. J. LeVeque 1979).</summary>
public struct Moments
{
    private double _squares;

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <summary>Their mean; 0 where there were none.</summary>
    public double Mean { get; private set; }

    /// <summary>Their variance as an estimate for the whole they were drawn from (n - 1); no number below two.</summary>
    public readonly double Variance => Count < 2 ? double.NaN : _squares / (Count - 1);

    /// <summary>Takes a number in.</summary>
    public void Add(double value)
    {
        Count++;
        var delta = value - Mean;
        Mean += delta / Count;
        _squares += delta * (value - Mean);
    }

    /// <summary>Takes another set in.</summary>
    public void Add(in Moments other)
    {
        if (other.Count == 0)
        {
            return;
        }

        var count = Count + other.Count;
        var delta = other.Mean - Mean;
        _squares += other._squares + (delta * delta * Count * other.Count / count);
        Mean += delta * other.Count / count;
        Count = count;
    }
}
