namespace Onsite.Simulation.Random;

/// <summary>
/// Ranks whose popularity falls with a power: rank k of n has a probability proportional to k^-s. Constant expected time and no table, by rejection-inversion (W. Hörmann, G. Derflinger,
/// "Rejection-inversion to generate variates from monotone discrete distributions", ACM TOMACS 1996).
/// </summary>
public sealed class ZipfSampler
{
    private readonly double _exponent;
    private readonly double _integralOfFirst;
    private readonly double _integralOfCount;
    private readonly double _shortcut;

    /// <summary>Ranks from 1 to a count.</summary>
    /// <param name="count">How many there are, 1 or more.</param>
    /// <param name="exponent">The skew s: 0 makes all equally popular, 0.6 to 1.2 is usual for the keys of caches.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or the exponent negative or no number.</exception>
    public ZipfSampler(long count, double exponent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (!double.IsFinite(exponent) || exponent < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "The exponent is a number from 0 on.");
        }

        Count = count;
        _exponent = exponent;
        _integralOfFirst = Integral(1.5) - 1;
        _integralOfCount = Integral(count + 0.5);
        _shortcut = 2 - InverseIntegral(Integral(2.5) - Weight(2));
    }

    /// <summary>How many ranks there are.</summary>
    public long Count { get; }

    /// <summary>A rank, from 1 to <see cref="Count"/>.</summary>
    public long Next(RandomSource random)
    {
        while (true)
        {
            var u = _integralOfCount + (random.NextDouble() * (_integralOfFirst - _integralOfCount));
            var x = InverseIntegral(u);
            var k = Math.Clamp((long)(x + 0.5), 1, Count);
            if (k - x <= _shortcut || u >= Integral(k + 0.5) - Weight(k))
            {
                return k;
            }
        }
    }

    private double Weight(double x) => Math.Exp(-_exponent * Math.Log(x));

    /// <summary>The integral of x^-s from 1, without a jump where s is 1.</summary>
    private double Integral(double x)
    {
        var log = Math.Log(x);
        return ExpM1OverX((1 - _exponent) * log) * log;
    }

    private double InverseIntegral(double y)
    {
        // Rounding can lead below the pole.
        var t = Math.Max(y * (1 - _exponent), -1);
        return Math.Exp(Log1POverX(t) * y);
    }

    /// <summary>(e^x - 1) / x, by its series near 0.</summary>
    private static double ExpM1OverX(double x) => Math.Abs(x) > 1e-8 ? (Math.Exp(x) - 1) / x : 1 + (x / 2 * (1 + (x / 3)));

    /// <summary>ln(1 + x) / x, by its series near 0.</summary>
    private static double Log1POverX(double x) => Math.Abs(x) > 1e-8 ? Math.Log(1 + x) / x : 1 - (x * (0.5 - (x / 3)));
}
