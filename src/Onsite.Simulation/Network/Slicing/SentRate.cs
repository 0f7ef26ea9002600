namespace Onsite.Simulation.Network.Slicing;

/// <summary>
/// How many calls a second have been sent of late: over the shortest stretch that has seen a thousand of them, so that chance moves it by some three percent, and over four seconds at the most. Where the last half second is further
/// from that than chance would have it, as in a spike, that alone counts.
/// </summary>
internal struct SentRate
{
    private const long Bin = 20_000_000;
    private const int Bins = 200;
    private const int Few = 25;
    private const int Enough = 1000;
    private const double Surprise = 4;
    private const double Second = 1e9;

    private readonly int[] _counts = new int[Bins];
    private long _bin;
    private long _first = -1;
    private double _rate;

    public SentRate()
    {
    }

    /// <summary>A call is sent.</summary>
    public void Count(long now)
    {
        if (_first < 0)
        {
            _first = _bin = now / Bin;
        }

        GoOnTo(now / Bin);
        _counts[_bin % Bins]++;
    }

    /// <summary>Calls a second.</summary>
    public double At(long now)
    {
        if (_first < 0)
        {
            return 0;
        }

        GoOnTo(now / Bin);
        // Before a bin is over, what there is has to do.
        return _bin > _first ? _rate : _counts[_bin % Bins] * Second / Bin;
    }

    private void GoOnTo(long bin)
    {
        if (bin == _bin)
        {
            return;
        }

        for (var next = Math.Max(_bin + 1, bin - Bins + 1); next <= bin; next++)
        {
            _counts[next % Bins] = 0;
        }

        _bin = bin;
        var (sum, bins, few) = (0L, 0, -1L);
        var most = Math.Min(Bins - 1, bin - _first);
        while (bins < most && sum < Enough)
        {
            bins++;
            sum += _counts[(bin - bins) % Bins];
            few = bins == Few ? sum : few;
        }

        _rate = sum * Second / (bins * Bin);
        var expected = (double)sum * Few / bins;
        if (few >= 0 && Math.Abs(few - expected) > Surprise * (1 + Math.Sqrt(expected)))
        {
            _rate = few * Second / (Few * Bin);
        }
    }
}
