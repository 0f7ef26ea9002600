namespace Onsite.Simulation.Faults;

/// <summary>Parts die, and come back when it ends, with nothing in their memory.</summary>
/// <param name="Component">The component.</param>
public sealed record Crash(string Component) : ComponentFault(Component)
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
