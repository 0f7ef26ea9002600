using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients.Arrivals;

/// <summary>Arrivals that were recorded, replayed at their moments. A spike repeats each of them: 2.5 times means twice, and every other one a third time.</summary>
internal sealed class ReplayedArrivals : IArrivals
{
    private readonly long[] _times;
    private readonly long _length;
    private int _next;
    private long _round;

    /// <summary>A recording.</summary>
    /// <param name="times">The moments in nanoseconds from the start, 0 or more, none before the one ahead of it.</param>
    /// <param name="length">How long the recording is, in nanoseconds, when it begins again after its end; 0 where it is replayed once.</param>
    public ReplayedArrivals(IReadOnlyList<long> times, long length = 0)
    {
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] < (i == 0 ? 0 : times[i - 1]))
            {
                throw new ArgumentException($"Moment {i + 1} is {times[i]}: it is before the one ahead of it, or before the start.", nameof(times));
            }
        }

        if (length != 0 && (times.Count == 0 || length <= times[^1]))
        {
            throw new ArgumentException("A recording that begins again is longer than its last moment.", nameof(length));
        }

        _times = [.. times];
        _length = length;
    }

    /// <inheritdoc />
    public Arrival Next(double now, double factor, RandomSource random)
    {
        if (_next == _times.Length)
        {
            if (_length == 0)
            {
                return Arrival.Never;
            }

            _next = 0;
            _round++;
        }

        return new Arrival(_times[_next++] + (_round * (double)_length), Repeated(factor, random));
    }

    /// <inheritdoc />
    public Arrival Replan(in Arrival planned, double now, double before, double after, RandomSource random) => double.IsInfinity(planned.At) ? planned : planned with { Count = Repeated(after, random) };

    private static int Repeated(double factor, RandomSource random)
    {
        var whole = (int)factor;
        return factor == whole ? whole : whole + (random.NextBoolean(factor - whole) ? 1 : 0);
    }
}
