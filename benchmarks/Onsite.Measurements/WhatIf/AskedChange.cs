using System.Globalization;
using Onsite.Content.Scenarios;
using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;

namespace Onsite.Measurements.WhatIf;

/// <summary>One number of a design that ships, changed.</summary>
/// <param name="Scenario">The slug of its scenario.</param>
/// <param name="Text">The design as YAML.</param>
/// <param name="Set">The change, as <c>checkout.replicas=8</c>.</param>
internal sealed record AskedChange(string Scenario, string Text, string Set)
{
    /// <summary>Some changes to a design: whole numbers that are written in it, one more of each, spread over its components.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="band">Which of its designs.</param>
    /// <param name="most">How many at the most.</param>
    public static IReadOnlyList<AskedChange> Of(DesignScenario scenario, DesignBand band, int most)
    {
        var design = scenario.Designs[band];
        List<string> possible =
        [
            .. design.Design.Components.SelectMany(c => c.Settings.Written.Select(w => (c.Name, Field: w.Key, Text: w.Value)))
                .Where(w => int.TryParse(w.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Name}.{w.Field}={int.Parse(w.Text, CultureInfo.InvariantCulture) + 1}"))
                .Where(set => CanRun(scenario, design.Text, set)),
        ];
        return [.. Enumerable.Range(0, Math.Min(most, possible.Count)).Select(i => new AskedChange(scenario.Slug, design.Text, possible[i * possible.Count / Math.Min(most, possible.Count)]))];
    }

    /// <summary>What would be refused is no question: the provider's machines are not the candidate's to change.</summary>
    private static bool CanRun(DesignScenario scenario, string text, string set)
    {
        var diagnostics = new DiagnosticList();
        var design = DesignReader.Read(SourceText.FromText(text, "design", diagnostics)!, diagnostics, [DesignOverride.Parse(set)!]);
        return design is not null && !diagnostics.HasErrors && Blueprint.Create(scenario.Scenario, design, diagnostics) is not null;
    }
}
