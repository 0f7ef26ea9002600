namespace Onsite.Simulation.Faults;

/// <summary>A fault of the way between two components, in both directions.</summary>
/// <param name="From">The name of one.</param>
/// <param name="To">The name of the other.</param>
public abstract record LinkFault(string From, string To) : Fault
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        targets.Between(From, To).Count > 0 ? base.Problems(targets) : base.Problems(targets).Append($"{Words} between \"{From}\" and \"{To}\": there is no link between them.");
}
