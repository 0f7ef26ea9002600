namespace Onsite.Simulation.Faults;

/// <summary>A dependency is down as a whole: nobody can reach it.</summary>
/// <param name="Component">The dependency.</param>
public sealed record Outage(string Component) : ComponentFault(Component)
{
    /// <inheritdoc />
    internal override void Begin(FaultScene scene)
    {
        var (component, parts) = Affected(scene);
        foreach (var part in parts)
        {
            scene.TakeDown(component, part);
        }
    }
}
