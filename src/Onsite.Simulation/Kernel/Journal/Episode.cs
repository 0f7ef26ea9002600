namespace Onsite.Simulation.Kernel.Journal;

/// <summary>Something that happens many times over and is told once: it begins with the first time, and anew after ten seconds without.</summary>
internal struct Episode
{
    private const long Calm = 10_000_000_000;

    private long _last;
    private bool _any;

    /// <summary>It has happened; whether it begins with that.</summary>
    public bool Begins(long now)
    {
        var begins = !_any || now - _last >= Calm;
        (_any, _last) = (true, now);
        return begins;
    }
}
