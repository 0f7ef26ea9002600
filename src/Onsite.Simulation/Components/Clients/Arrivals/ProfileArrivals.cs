using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients.Arrivals;

/// <summary>
/// A Poisson process whose rate follows a profile: ramps, spikes, day and night. Drawn by thinning (P. Lewis, G. Shedler, "Simulation of nonhomogeneous Poisson processes by thinning", 1979), piece by piece: moments come at the
/// greatest rate of the piece, and each stays with the share that the rate of its moment is of that.
/// </summary>
internal sealed class ProfileArrivals : IArrivals
{
    private const double NanosecondsPerSecond = 1e9;

    private readonly ProfilePiece[] _pieces;
    private readonly bool _repeats;
    private int _piece;
    private double _began;

    /// <summary>A profile.</summary>
    /// <param name="pieces">Its pieces in their order, one or more.</param>
    /// <param name="repeats">Whether it begins again after its end; otherwise its last rate goes on for ever.</param>
    public ProfileArrivals(IReadOnlyList<ProfilePiece> pieces, bool repeats = false)
    {
        if (pieces.Count == 0 || pieces.All(p => p.Bound == 0))
        {
            throw new ArgumentException("A profile has one piece or more, and a rate above 0 in one of them.", nameof(pieces));
        }

        _pieces = [.. pieces];
        _repeats = repeats;
    }

    /// <summary>A rate, some times it for a while, and the rate again.</summary>
    public static ProfileArrivals Spike(double perSecond, double factor, double after, double seconds) =>
        new([ProfilePiece.Constant(after, perSecond), ProfilePiece.Constant(seconds, perSecond * factor), ProfilePiece.Constant(1, perSecond)]);

    /// <inheritdoc />
    public Arrival Next(double now, double factor, RandomSource random)
    {
        while (now >= End)
        {
            _began = End;
            _piece = _repeats && _piece == _pieces.Length - 1 ? 0 : _piece + 1;
        }

        // Ends with the piece: a fault that multiplies the rate later must find the piece of its own moment.
        var (bound, end) = (Bound, End);
        if (bound == 0)
        {
            return double.IsInfinity(end) ? Arrival.Never : new Arrival(end, 0);
        }

        while (true)
        {
            now += random.NextExponential() * NanosecondsPerSecond / (bound * factor);
            if (now >= end)
            {
                return new Arrival(end, 0);
            }

            if (_piece == _pieces.Length || random.NextDouble() * bound < _pieces[_piece].RateAt((now - _began) / NanosecondsPerSecond))
            {
                return new Arrival(now, 1);
            }
        }
    }

    /// <inheritdoc />
    public Arrival Replan(in Arrival planned, double now, double before, double after, RandomSource random) => Next(now, after, random); // A Poisson process has no memory.

    /// <summary>When the piece ends, in nanoseconds.</summary>
    private double End => _piece == _pieces.Length ? double.PositiveInfinity : _began + (_pieces[_piece].Seconds * NanosecondsPerSecond);

    /// <summary>The most that the rate of the piece can be; after the last it is the rate with which that ended.</summary>
    private double Bound => _piece == _pieces.Length ? _pieces[^1].RateAt(_pieces[^1].Seconds) : _pieces[_piece].Bound;
}
