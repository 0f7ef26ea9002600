namespace Onsite.Simulation.Network.Slicing;

/// <summary>
/// How many calls a second have been sent of late: over the shortest stretch that has seen a thousand of them, so that chance moves it by some three percent, and over a second at the most, so that it follows a spike.
/// </summary>
internal struct SentRate
{
    private const long Bin = 20_000_000;
    private const int Bins = 50;
    private const int Enough = 1000;
    private const double Second = 1e9;

    private readonly int[] _counts = new int[Bins];
    private long _bin;
    private long _firstAt = -1;
    private double _rate;
    private bool _isKnown;

    public SentRate()
    {
    }

    /// <summary>A call is sent.</summary>
    public void Count(long now)
    {
        if (_firstAt < 0)
        {
            _firstAt = now;
            _bin = now / Bin;
        }

        GoOnTo(now);
        _counts[_bin % Bins]++;
    }

    /// <summary>Calls a second.</summary>
    public double At(long now)
    {
        if (_firstAt < 0)
        {
            return 0;
        }

        GoOnTo(now);
        // Before a whole bin is over, what there is has to do.
        return _isKnown ? _rate : _counts[_bin % Bins] * Second / Math.Max(1, now - _firstAt);
    }

    private void GoOnTo(long now)
    {
        var bin = now / Bin;
        if (bin == _bin)
        {
            return;
        }

        for (var next = Math.Max(_bin + 1, bin - Bins + 1); next <= bin; next++)
        {
            _counts[next % Bins] = 0;
        }

        _bin = bin;
        var (sum, bins) = (0L, 0);
        var most = Math.Min(Bins - 1, bin - (_firstAt / Bin));
        while (bins < most && sum < Enough)
        {
            bins++;
            sum += _counts[(bin - bins) % Bins];
        }

        // The first bin was begun in its midst.
        var from = Math.Max(_firstAt, (bin - bins) * Bin);
        _rate = sum * Second / Math.Max(1, (bin * Bin) - from);
        _isKnown = true;
    }
}
