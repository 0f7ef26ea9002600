using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Benchmarks.Runs;

/// <summary>A system to run for the sake of its speed.</summary>
/// <param name="Engine">What runs it.</param>
/// <param name="Clients">Who come to it, and hold all that is counted.</param>
/// <param name="Rate">How many come in a second.</param>
internal sealed record RunCase(Engine Engine, OpenClients Clients, double Rate);
