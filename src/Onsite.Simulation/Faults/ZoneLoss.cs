using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Faults;

/// <summary>Everything in a zone is gone at once: part i of a component whose zones are z is in zone z[i mod their number].</summary>
/// <param name="Zone">The zone.</param>
public sealed record ZoneLoss(string Zone) : Fault
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        targets.Components.Any(c => targets.ZonesOf(c).Contains(Zone)) ? base.Problems(targets) : base.Problems(targets).Append($"ZoneLoss of \"{Zone}\": nothing is in a zone of this name.");

    /// <inheritdoc />
    internal override void Begin(FaultScene scene)
    {
        foreach (var name in scene.Targets.Components)
        {
            var zones = scene.Targets.ZonesOf(name);
            if (!zones.Contains(Zone) || scene.Targets.Find<IFailing>(name) is not { } component)
            {
                continue;
            }

            for (var part = 0; part < component.Parts; part++)
            {
                if (zones[part % zones.Count] == Zone)
                {
                    scene.TakeDown(component, part);
                }
            }
        }
    }
}
