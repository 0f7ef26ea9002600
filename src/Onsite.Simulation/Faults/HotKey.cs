namespace Onsite.Simulation.Faults;

/// <summary>Many clients ask for one and the same thing.</summary>
/// <param name="Share">The share of requests that are about it, above 0 and at most 1.</param>
public sealed record HotKey(double Share) : ClientFault
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        Share is > 0 and <= 1 ? base.Problems(targets) : base.Problems(targets).Append($"HotKey of {Share}: the share is above 0 and at most 1.");

    /// <inheritdoc />
    internal override void Begin(FaultScene scene)
    {
        foreach (var clients in Found(scene.Targets))
        {
            scene.Heat(clients, Share);
        }
    }
}
