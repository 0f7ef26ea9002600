using System.Numerics;
using System.Runtime.CompilerServices;

namespace Onsite.Simulation.Statistics;

/// <summary>
/// Counts durations in buckets that grow with them, so that every quantile from a nanosecond to 292 years is known to within <see cref="RelativeError"/> in constant memory (log-linear
/// buckets after G. Tene's HdrHistogram). Histograms add up without loss, unlike percentiles.
/// </summary>
public sealed class LatencyHistogram
{
    private const int SubBits = 7;
    private const int SubCount = 1 << SubBits;
    private const int Buckets = (64 - SubBits) * SubCount;

    private readonly long[] _counts = new long[Buckets];
    private long _minimum = long.MaxValue;

    /// <summary>The most by which a quantile can be from the true one, as a share of it: half the width of a bucket, 2^-8.</summary>
    public static double RelativeError => 1.0 / (2 * SubCount);

    /// <summary>How many durations were counted.</summary>
    public long Count { get; private set; }

    /// <summary>The sum of the durations in nanoseconds, exact up to 2^53 and beyond that to within rounding.</summary>
    public double Sum { get; private set; }

    /// <summary>The longest duration in nanoseconds; 0 where there is none.</summary>
    public long Maximum { get; private set; }

    /// <summary>The mean in nanoseconds, not rounded to buckets; no number where there is none.</summary>
    public double Mean => Sum / Count;

    /// <summary>Counts a duration.</summary>
    /// <param name="nanoseconds">0 or more; below counts as 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long nanoseconds)
    {
        nanoseconds = Math.Max(0, nanoseconds);
        _counts[IndexOf(nanoseconds)]++;
        Count++;
        Sum += nanoseconds;
        Maximum = Math.Max(Maximum, nanoseconds);
        _minimum = Math.Min(_minimum, nanoseconds);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        if (Count > 0)
        {
            var (first, last) = (IndexOf(_minimum), IndexOf(Maximum));
            Array.Clear(_counts, first, last - first + 1);
            (Count, Sum, Maximum, _minimum) = (0, 0, 0, long.MaxValue);
        }
    }

    /// <summary>Adds what another histogram has counted.</summary>
    public void Add(LatencyHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Count == 0)
        {
            return;
        }

        var last = IndexOf(other.Maximum);
        for (var i = IndexOf(other._minimum); i <= last; i++)
        {
            _counts[i] += other._counts[i];
        }

        _minimum = Math.Min(_minimum, other._minimum);
        Count += other.Count;
        Sum += other.Sum;
        Maximum = Math.Max(Maximum, other.Maximum);
    }

    /// <summary>The duration in nanoseconds that a share of all do not exceed, to within <see cref="RelativeError"/>; no number where there is none.</summary>
    /// <param name="share">From 0 to 1.</param>
    public double Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        if (Count == 0)
        {
            return double.NaN;
        }

        var rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        var seen = 0L;
        for (var i = IndexOf(_minimum); i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen >= rank)
            {
                return Math.Min(MiddleOf(i), Maximum);
            }
        }

        return Maximum;
    }

    /// <summary>The share of durations that do not exceed a bound, to within the bucket that holds it; no number where there is none.</summary>
    /// <param name="nanoseconds">The bound.</param>
    public double ShareUpTo(long nanoseconds)
    {
        if (nanoseconds < 0)
        {
            return Count == 0 ? double.NaN : 0;
        }

        var seen = 0L;
        for (var i = IndexOf(nanoseconds); i >= 0; i--)
        {
            seen += _counts[i];
        }

        return (double)seen / Count;
    }

    /// <summary>The buckets that hold something: lowest duration, lowest of the next bucket, count.</summary>
    public IEnumerable<(long From, long To, long Count)> Filled()
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] > 0)
            {
                yield return (LowestOf(i), i + 1 < _counts.Length ? LowestOf(i + 1) : long.MaxValue, _counts[i]);
            }
        }
    }

    /// <summary>Below 2^7 every number has a bucket; above, every power of two has 2^7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOf(long value)
    {
        var shift = Math.Max(0, 63 - SubBits - BitOperations.LeadingZeroCount((ulong)value));
        return (shift << SubBits) + (int)(value >> shift);
    }

    private static long LowestOf(int index)
    {
        var shift = Math.Max(0, (index >> SubBits) - 1);
        return (long)(index - (shift << SubBits)) << shift;
    }

    private static double MiddleOf(int index)
    {
        var shift = Math.Max(0, (index >> SubBits) - 1);
        return LowestOf(index) + (((1L << shift) - 1) / 2.0);
    }
}
