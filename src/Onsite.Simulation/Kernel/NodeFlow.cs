using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Kernel;

/// <summary>What came to a node, what left it and how much was there: enough to hold every run to flow conservation and Little's law, exactly.</summary>
internal sealed class NodeFlow
{
    private TimeAverage _inside;
    private Int128 _sojourns;
    private Int128 _within;
    private Int128 _insideSince;
    private long _startedAt;
    private long _insideAtStart;

    /// <summary>Calls that came.</summary>
    public long Arrivals { get; private set; }

    /// <summary>Calls that left.</summary>
    public long Departures { get; private set; }

    /// <summary>Calls that are there now.</summary>
    public long Inside => _inside.Value;

    /// <summary>A call has come.</summary>
    public void Enter(long now)
    {
        Arrivals++;
        _insideSince += now;
        _inside.Change(now, 1);
    }

    /// <summary>A call has gone.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="since">When it had come.</param>
    public void Leave(long now, long since)
    {
        Departures++;
        _sojourns += now - since;
        var counted = Math.Max(since, _startedAt);
        _within += now - counted;
        _insideSince -= counted;
        _inside.Change(now, -1);
    }

    /// <summary>The mean number inside.</summary>
    public double MeanInside(long now) => _inside.Average(now);

    /// <summary>The mean time in nanoseconds that those who have left had stayed.</summary>
    public double MeanSojourn => (double)_sojourns / Departures;

    /// <summary>The most that were inside at once.</summary>
    public long MostInside => _inside.Maximum;

    /// <summary>Whether what came is what left and what is there.</summary>
    public bool IsConserved => _insideAtStart + Arrivals == Departures + Inside;

    /// <summary>
    /// How far the run is from Little's law in its exact form for a finite stretch (J. D. C. Little, S. C. Graves, 2008): the integral of the number inside is the time that all spent there within the stretch.
    /// In nanoseconds; 0 where the engine is right, since both are whole numbers.
    /// </summary>
    /// <param name="now">The end of the stretch.</param>
    public Int128 LittleGap(long now) => _inside.ExactArea(now) - (_within + ((Int128)Inside * now) - _insideSince);

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _inside.Restart(now);
        _insideAtStart = Inside;
        _startedAt = now;
        _insideSince = (Int128)Inside * now;
        Arrivals = 0;
        Departures = 0;
        _sojourns = 0;
        _within = 0;
    }
}
