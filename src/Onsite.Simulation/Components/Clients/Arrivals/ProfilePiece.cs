namespace Onsite.Simulation.Components.Clients.Arrivals;

/// <summary>A stretch of a profile: a rate that goes in a straight line from one value to another, with a wave on it if there is one.</summary>
internal readonly record struct ProfilePiece
{
    private ProfilePiece(double seconds, double from, double to, double swing = 0, double period = 1, double phase = 0)
    {
        if (!(seconds > 0 && from >= 0 && to >= 0 && swing is >= 0 and <= 1 && period > 0) || !double.IsFinite(seconds + from + to + period + phase))
        {
            throw new ArgumentException($"A piece of a profile lasts longer than 0 seconds, its rates are 0 or more, its swing is from 0 to 1 and its period is above 0; this one has {seconds}, {from}, {to}, {swing} and {period}.");
        }

        (Seconds, From, To, Swing, Period, Phase) = (seconds, from, to, swing, period, phase);
    }

    /// <summary>How long it lasts.</summary>
    public double Seconds { get; }

    /// <summary>The rate at its beginning, arrivals a second.</summary>
    public double From { get; }

    /// <summary>The rate at its end.</summary>
    public double To { get; }

    /// <summary>By what share of it the wave goes up and down.</summary>
    public double Swing { get; }

    /// <summary>The seconds from one crest of the wave to the next.</summary>
    public double Period { get; }

    /// <summary>How far into the wave it begins, in seconds.</summary>
    public double Phase { get; }

    /// <summary>The most that its rate can be.</summary>
    public double Bound => Math.Max(From, To) * (1 + Swing);

    /// <summary>The same rate throughout.</summary>
    public static ProfilePiece Constant(double seconds, double perSecond) => new(seconds, perSecond, perSecond);

    /// <summary>A rate that goes up or down in a straight line.</summary>
    public static ProfilePiece Ramp(double seconds, double from, double to) => new(seconds, from, to);

    /// <summary>Day and night: a sine around a mean, which begins at the mean on its way up.</summary>
    /// <param name="seconds">How long it lasts.</param>
    /// <param name="mean">The mean rate.</param>
    /// <param name="swing">By what share of the mean it goes up and down, from 0 to 1: 0.5 makes the peak three times the trough.</param>
    /// <param name="period">The seconds from one peak to the next; a day is 86,400.</param>
    /// <param name="phase">How far into the wave it begins, in seconds.</param>
    public static ProfilePiece Wave(double seconds, double mean, double swing, double period, double phase = 0) => new(seconds, mean, mean, swing, period, phase);

    /// <summary>The rate some seconds after its beginning.</summary>
    public double RateAt(double seconds)
    {
        var rate = From + ((To - From) * seconds / Seconds);
        return Swing == 0 ? rate : rate * (1 + (Swing * Math.Sin(2 * Math.PI * (seconds + Phase) / Period)));
    }
}
