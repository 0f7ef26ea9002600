namespace Onsite.Simulation.Components.Services;

/// <summary>
/// Holds servers to the utilization law: they have been busy as long as the work that they were given takes at their pace. What it compares was counted apart: the work when it began, the time by whoever counts
/// busy servers.
/// </summary>
internal struct WorkLaw
{
    private double _doneBefore;
    private double _areaBefore;
    private double _given;
    private long _begun;

    /// <summary>Work has begun on a server.</summary>
    public void Begin(long work)
    {
        _given += work;
        _begun++;
    }

    /// <summary>Work that had begun will never be done: its server has died.</summary>
    /// <param name="left">What was left of it, in nanoseconds.</param>
    public void Lose(double left) => _given -= left;

    /// <summary>The pace changes.</summary>
    /// <param name="rate">The pace up to now.</param>
    /// <param name="busyArea">The nanoseconds that servers have been busy, up to now.</param>
    public void Change(double rate, double busyArea)
    {
        _doneBefore += rate * (busyArea - _areaBefore);
        _areaBefore = busyArea;
    }

    /// <summary>Begins to count anew.</summary>
    /// <param name="left">What is left of the work that has begun.</param>
    public void Restart(double left) => (_doneBefore, _areaBefore, _given, _begun) = (0, 0, left, 0);

    /// <summary>How far the run is from the law, in nanoseconds, beyond what roundings to whole nanoseconds and to the precision of a double explain; 0 where the engine is right.</summary>
    /// <param name="rate">The pace.</param>
    /// <param name="busyArea">The nanoseconds that servers have been busy.</param>
    /// <param name="left">What is left of the work that has begun.</param>
    public readonly double Gap(double rate, double busyArea, double left)
    {
        var done = _doneBefore + (rate * (busyArea - _areaBefore));
        var gap = Math.Abs(done - (_given - left));
        return gap <= (4.0 * (_begun + 16)) + (1e-9 * busyArea) ? 0 : gap;
    }
}
