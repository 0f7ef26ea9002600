using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Kernel;

/// <summary>What came to a node, what left it and how much was there: enough to hold every run to flow conservation and Little's law.</summary>
internal sealed class NodeFlow
{
    private TimeAverage _inside;
    private double _sojourns;
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
        _inside.Change(now, 1);
    }

    /// <summary>A call has gone.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="since">When it had come.</param>
    public void Leave(long now, long since)
    {
        Departures++;
        _sojourns += now - since;
        _inside.Change(now, -1);
    }

    /// <summary>The mean number inside.</summary>
    public double MeanInside(long now) => _inside.Average(now);

    /// <summary>The mean time in nanoseconds that those who have left had stayed.</summary>
    public double MeanSojourn => _sojourns / Departures;

    /// <summary>The most that were inside at once.</summary>
    public long MostInside => _inside.Maximum;

    /// <summary>Whether what came is what left and what is there.</summary>
    public bool IsConserved => _insideAtStart + Arrivals == Departures + Inside;

    /// <summary>
    /// How far the run is from Little's law in its exact form for a finite stretch: the integral of the number inside is the time that all spent there within the stretch. As a share of the integral;
    /// 0 but for rounding.
    /// </summary>
    /// <param name="now">The end of the stretch.</param>
    /// <param name="spentByThoseInside">The time that those who are still there have spent within the stretch.</param>
    /// <param name="spentBefore">The time that those who were there at its beginning had spent before, and are counted with where they have left.</param>
    public double LittleGap(long now, double spentByThoseInside, double spentBefore)
    {
        var area = _inside.Area(now);
        return area == 0 ? 0 : Math.Abs(area - (_sojourns - spentBefore + spentByThoseInside)) / area;
    }

    /// <summary>Begins to count anew.</summary>
    public void Restart(long now)
    {
        _inside.Restart(now);
        _insideAtStart = Inside;
        Arrivals = 0;
        Departures = 0;
        _sojourns = 0;
    }
}
