using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Faults;

/// <summary>A new version is brought out: parts are drained, stopped and started one after another. It takes as long as it takes.</summary>
/// <param name="Component">What is deployed.</param>
/// <param name="AtOnce">How many parts at once, 1 or more; all of them for a deploy that is not rolling.</param>
public sealed record Deploy(string Component, int AtOnce = 1) : Fault
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets)
    {
        foreach (var problem in base.Problems(targets))
        {
            yield return problem;
        }

        if (targets.Find<IScalable>(Component) is null)
        {
            yield return $"Deploy of \"{Component}\": no service has this name.";
        }

        if (AtOnce < 1)
        {
            yield return $"Deploy of \"{Component}\", {AtOnce} at once: at least one has to be restarted at a time.";
        }
    }

    /// <inheritdoc />
    internal override void Begin(FaultScene scene) => scene.Targets.Find<IScalable>(Component)!.Deploy(AtOnce);
}
