using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Tests.Files;

/// <summary>A small design and scenario that go together, for tests to change.</summary>
internal static class Texts
{
    public const string Design = """
        id: d-shop
        title: A shop
        components:
          shoppers: {kind: clients}
          shop:     {kind: service, replicas: 2, cores: 2}
          sessions: {kind: cache}
          orders:   {kind: sql-database}
        links:
          - shoppers -> shop
          - shop -> sessions: {timeout: 20 ms}
          - shop -> orders: {timeout: 1 s, pool: 8}
        handlers:
          buy@shop:
            - compute: 1 ms
            - write: orders
        """;

    public const string Scenario = """
        id: s-shop
        title: A day at the shop
        operations:
          look: {share: 90 %, kind: read, keys: {count: 1000, popularity: zipf 0.9}}
          buy:  {share: 10 %, kind: write, durable: true}
        workload:
          profile: [{for: 20 s, rate: 200/s}]
        objectives:
          - {operation: look, p99: 100 ms, availability: 99 %}
          - {durable: buy, lost: 0, twice: 0}
        """;

    /// <summary>Reads both, with everything that is wrong with them.</summary>
    public static (Blueprint? Blueprint, DiagnosticList Diagnostics) Read(string design = Design, string scenario = Scenario, params string[] sets)
    {
        var diagnostics = new DiagnosticList();
        var readDesign = DesignReader.Read(SourceText.FromText(design, "design.yaml", diagnostics)!, diagnostics, [.. sets.Select(s => DesignOverride.Parse(s)!)]);
        var readScenario = ScenarioReader.Read(SourceText.FromText(scenario, "scenario.yaml", diagnostics)!, diagnostics);
        var blueprint = diagnostics.HasErrors || readDesign is null || readScenario is null ? null : Onsite.Simulation.Assembly.Blueprint.Create(readScenario, readDesign, diagnostics);
        return (blueprint, diagnostics);
    }

    public static Blueprint Blueprint(string design = Design, string scenario = Scenario, params string[] sets)
    {
        var (blueprint, diagnostics) = Read(design, scenario, sets);
        return blueprint.ShouldNotBeNull(string.Join('\n', diagnostics));
    }
}
