using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Assembly;

/// <summary>What a kind of component may need to build its node.</summary>
/// <param name="Engine">The run.</param>
/// <param name="Seeds">Streams of random numbers by name.</param>
/// <param name="Scenario">What the design has to live with.</param>
/// <param name="FirstClients">The clients whom operations come from that name none.</param>
/// <param name="Components">All components of the design and the scenario.</param>
internal sealed record BuildContext(Engine Engine, SeedSequence Seeds, Scenario Scenario, string FirstClients, IReadOnlyList<Component> Components)
{
    /// <summary>The settings of a component.</summary>
    public Settings Settings(string component) => Components.First(c => c.Name == component).Settings;

    /// <summary>The numbers of operations by their names; none for a name that is not there.</summary>
    public IEnumerable<int> OperationsNamed(IEnumerable<string> names) => names.Select(name => Scenario.Operations.ToList().FindIndex(o => o.Name == name)).Where(i => i >= 0);
}
