using Onsite.Content.Scenarios;
using Onsite.Documents;
using Onsite.Server.Contracts;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Server.Features.Studio;

/// <summary>A design that somebody has typed, read together with its scenario.</summary>
/// <param name="Scenario">The scenario, with what goes wrong beyond it.</param>
/// <param name="Design">The design, as far as it could be read; null where nothing could.</param>
/// <param name="Blueprint">Both together; null where an error was found.</param>
/// <param name="Diagnostics">What is wrong, in the order of the text.</param>
internal sealed record StudioDesign(Scenario Scenario, Design? Design, Blueprint? Blueprint, IReadOnlyList<DiagnosticView> Diagnostics)
{
    /// <summary>The most diagnostics that are told; whoever has more mends these first.</summary>
    public const int MostDiagnostics = 200;

    private const string FileName = "design";

    /// <summary>Reads a design.</summary>
    /// <param name="shipped">The scenario.</param>
    /// <param name="text">The design as YAML.</param>
    /// <param name="sets">What to change in it.</param>
    /// <param name="faults">What goes wrong beyond the scenario.</param>
    public static StudioDesign Read(DesignScenario shipped, string text, IReadOnlyList<DesignOverride> sets, IReadOnlyList<string> faults)
    {
        var diagnostics = new DiagnosticList();
        var design = SourceText.FromText(text, FileName, diagnostics) is { } source ? DesignReader.Read(source, diagnostics, sets) : null;
        var scenario = faults.Count == 0 ? shipped.Scenario : WithFaults(shipped, faults, diagnostics);
        var blueprint = design is null || diagnostics.HasErrors ? null : Blueprint.Create(scenario, design, diagnostics);
        return new StudioDesign(scenario, design, blueprint, [.. diagnostics.Sorted().OrderBy(d => d.File != FileName).Take(MostDiagnostics).Select(ViewOf)]);
    }

    private static Scenario WithFaults(DesignScenario shipped, IReadOnlyList<string> faults, DiagnosticList diagnostics) =>
        SourceText.FromText(shipped.ScenarioText, "scenario", diagnostics) is { } source && ScenarioReader.Read(source, diagnostics, faults) is { } scenario ? scenario : shipped.Scenario;

    /// <summary>A place outside the design's text has no line in it.</summary>
    private static DiagnosticView ViewOf(Diagnostic diagnostic) =>
        diagnostic.File == FileName
            ? new(diagnostic.Code, diagnostic.Severity, diagnostic.Line, diagnostic.Column, diagnostic.Message, diagnostic.Fix)
            : new(diagnostic.Code, diagnostic.Severity, 0, 0, diagnostic.Message, diagnostic.Fix);
}
