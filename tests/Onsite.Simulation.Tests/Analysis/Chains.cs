using System.Globalization;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Tests.Files;

namespace Onsite.Simulation.Tests.Analysis;

/// <summary>Services that call each other in a row, each with one core that takes one request at a time: M/M/1 queues one after another.</summary>
internal static class Chains
{
    /// <summary>A row of services.</summary>
    /// <param name="rate">Requests a second.</param>
    /// <param name="seconds">How long they come.</param>
    /// <param name="busy">How busy each service is.</param>
    /// <param name="objectives">What has to be reached.</param>
    /// <param name="sets">What else to change.</param>
    public static Blueprint Of(double rate, double seconds, double[] busy, string objectives = "p99: 10 s", params string[] sets)
    {
        var names = busy.Select((_, i) => $"stage-{i + 1}").ToList();
        var components = names.Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"  {n}: {{kind: service, replicas: 1, cores: 1, concurrency: 100k, queue: 100k, oneAtATime: true, compute: exponential({1e6 * busy[i] / rate:0} us), price: 40 USD/month}}"));
        var links = names.Skip(1).Select((n, i) => $"  - {names[i]} -> {n}").Prepend($"  - callers -> {names[0]}");
        var design = $"id: d-chain\ntitle: A chain\ncomponents:\n  callers: {{kind: clients}}\n{string.Join('\n', components)}\nlinks:\n{string.Join('\n', links)}\n";
        var scenario = string.Create(CultureInfo.InvariantCulture, $"id: s-chain\ntitle: A steady stream\noperations:\n  ask: {{share: 100 %, kind: read}}\nworkload:\n  profile: [{{for: {seconds} s, rate: {rate}/s}}]\n  clients: {{timeout: 1 h}}\nobjectives:\n  - {{operation: ask, {objectives}}}\n");
        return Texts.Blueprint(design, scenario, sets);
    }
}
