using Onsite.Simulation.Kernel;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>The end of a way: answers at once, and knows of each operation how long it took to come here from where it all began.</summary>
internal sealed class Sink(int operations) : Node
{
    private readonly Moments[] _seconds = new Moments[operations];

    /// <summary>The mean time from the beginning to here, in seconds.</summary>
    public double MeanSeconds(int operation) => _seconds[operation].Mean;

    public override void Arrive(int call)
    {
        var request = Engine.Calls[call].Request;
        _seconds[request.Operation].Add((Engine.Now - request.OriginAt) / 1e9);
        Answer(call, Outcome.Ok);
    }

    public override void Handle(in Event happened) => throw new InvalidOperationException();

    public override void Restart(long now)
    {
        base.Restart(now);
        Array.Clear(_seconds);
    }
}
