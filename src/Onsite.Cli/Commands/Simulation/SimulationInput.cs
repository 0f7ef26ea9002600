using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Cli.Commands.Simulation;

/// <summary>Reads the files that a simulation is made of. Where they cannot be used, the message lists every problem of both.</summary>
internal static class SimulationInput
{
    /// <summary>Reads a design and a scenario and puts them together.</summary>
    public static Blueprint Read(string designFile, string scenarioFile, IReadOnlyList<string> sets, IReadOnlyList<string> faults, TextWriter warnings)
    {
        var overrides = sets.Select(s => DesignOverride.Parse(s) ?? throw new CommandException(ExitCodes.Usage, $"'--set {s}' is not understood: write '--set checkout.replicas=8' or '--set \"checkout->orders.timeout=1 s\"'.")).ToList();
        var diagnostics = new DiagnosticList();
        var design = Source(designFile, diagnostics) is { } designText ? DesignReader.Read(designText, diagnostics, overrides) : null;
        var scenario = Source(scenarioFile, diagnostics) is { } scenarioText ? ScenarioReader.Read(scenarioText, diagnostics, faults) : null;
        var blueprint = design is null || scenario is null || diagnostics.HasErrors ? null : Blueprint.Create(scenario, design, diagnostics);
        if (blueprint is null)
        {
            throw new CommandException(ExitCodes.Problems, $"The design cannot be run.\n{string.Join('\n', diagnostics.Sorted())}");
        }

        foreach (var warning in diagnostics.Sorted())
        {
            warnings.WriteLine(warning.ToString());
        }

        return blueprint;
    }

    private static SourceText? Source(string file, DiagnosticList diagnostics)
    {
        if (!File.Exists(file))
        {
            throw new CommandException(ExitCodes.Usage, $"There is no file '{file}'.");
        }

        return SourceText.ReadFile(file, file, diagnostics);
    }
}
