using Onsite.Content.Files;
using Onsite.Content.Scenarios.Talk;
using Onsite.Content.Text;
using Onsite.Documents;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Content.Scenarios;

/// <summary>A scenario as far as the files of its folder tell, each on its own.</summary>
internal sealed record ScenarioDraft
{
    public required string Slug { get; init; }

    public required SourceLocation Location { get; init; }

    public required MarkdownText Brief { get; init; }

    /// <summary>What <c>round.yaml</c> says; null where it could not be read at all.</summary>
    public required RoundSheet? Sheet { get; init; }

    /// <summary>The scenario and its text; null where it could not be read at all.</summary>
    public required (Scenario Scenario, SourceText Source)? Scenario { get; init; }

    /// <summary>The designs that could be read, and their texts.</summary>
    public required IReadOnlyDictionary<DesignBand, (Design Design, SourceText Source)> Designs { get; init; }

    /// <summary>The notes; empty where they could not be read.</summary>
    public required TalkNotes Talk { get; init; }

    public required ContentLog Log { get; init; }

    /// <summary>The scenario; null unless all of it is fit for use.</summary>
    public DesignScenario? Finish()
    {
        if (Log.Diagnostics.HasErrors || Sheet is not { } sheet || Scenario is not { } scenario)
        {
            return null;
        }

        ShippedDesign Shipped(DesignBand band) => new()
        {
            Band = band,
            Text = Designs[band].Source.Text,
            Design = Designs[band].Design,
            Why = sheet[band].Why,
            Misses = [.. sheet[band].Misses.Select(m => ObjectiveName.Parse(m.Text)!)],
            At = sheet[band].At is { } at ? RunPlace.Normal(at.Text) : null,
        };
        return new DesignScenario
        {
            Slug = Slug,
            System = sheet.System,
            Summary = sheet.Summary,
            Level = sheet.Level!.Value,
            TalkQuestion = sheet.Talk.Text,
            Brief = Brief,
            Scenario = scenario.Scenario,
            ScenarioText = scenario.Source.Text,
            Designs = new ShippedDesigns(Shipped(DesignBand.Naive), Shipped(DesignBand.Reference), Shipped(DesignBand.Overbuilt)),
            Talk = Talk,
            Sources = sheet.Sources,
        };
    }
}
