namespace Onsite.Simulation.Faults;

/// <summary>Some of the messages between two components are lost.</summary>
/// <param name="From">The name of one.</param>
/// <param name="To">The name of the other.</param>
/// <param name="Share">The share that is lost, above 0 and at most 1.</param>
public sealed record PacketLoss(string From, string To, double Share) : LinkFault(From, To)
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        Share is > 0 and <= 1 ? base.Problems(targets) : base.Problems(targets).Append($"PacketLoss of {Share} between \"{From}\" and \"{To}\": the share is above 0 and at most 1.");

    /// <inheritdoc />
    internal override void Begin(FaultScene scene)
    {
        foreach (var link in scene.Targets.Between(From, To))
        {
            scene.Lose(link, Share);
        }
    }
}
