using Onsite.Simulation.Network;

namespace Onsite.Simulation.Measuring;

/// <summary>Looks at a link once in every interval.</summary>
internal sealed class LinkWatch(Link link)
{
    private readonly List<double> _calls = [];
    private readonly List<double> _attempts = [];
    private readonly List<double> _timedOut = [];
    private readonly List<double> _waiting = [];
    private (long Calls, long Attempts, long TimedOut) _before;

    /// <summary>What was seen.</summary>
    public LinkSeries Series => new(link.Name, _calls, _attempts, _timedOut, _waiting);

    /// <summary>The name of whoever sends over it.</summary>
    public string Sender => link.From.Name;

    /// <summary>An interval is over.</summary>
    /// <param name="seconds">How long it was.</param>
    public void Look(double seconds)
    {
        var counts = link.Counts;
        _calls.Add((counts.Exchanges - _before.Calls) / seconds);
        _attempts.Add((counts.Attempts - _before.Attempts) / seconds);
        _timedOut.Add((counts.TimedOut - _before.TimedOut) / seconds);
        _waiting.Add(link.Pool?.Waiting ?? 0);
        _before = (counts.Exchanges, counts.Attempts, counts.TimedOut);
    }

    /// <summary>Counting begins anew.</summary>
    public void Restart() => _before = default;
}
