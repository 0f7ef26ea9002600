using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Assembly;

/// <summary>A design that was built and can run.</summary>
/// <param name="Engine">The run.</param>
/// <param name="Nodes">Its nodes by the names of components.</param>
/// <param name="Links">Its links by the names of their ends.</param>
internal sealed record Assembled(Engine Engine, IReadOnlyDictionary<string, Node> Nodes, IReadOnlyDictionary<(string From, string To), Link> Links);
