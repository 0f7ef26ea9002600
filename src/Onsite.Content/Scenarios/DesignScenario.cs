using Onsite.Content.Scenarios.Talk;
using Onsite.Content.Text;
using Onsite.Evaluation;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Content.Scenarios;

/// <summary>A system to design: what is asked, what it has to live with, and three designs that the simulator judges as they are named.</summary>
public sealed record DesignScenario
{
    /// <summary>The name of its folder.</summary>
    public required string Slug { get; init; }

    /// <summary>Identity, for ever; begins with 's-'.</summary>
    public string Id => Scenario.Id;

    /// <summary>What it is called.</summary>
    public string Title => Scenario.Title;

    /// <summary>The number of the system, from 1, among those that a candidate is asked to design.</summary>
    public required int System { get; init; }

    /// <summary>What is to be designed, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The level that it is made for.</summary>
    public required Level Level { get; init; }

    /// <summary>The slug of the question whose rubric judges what is said. The catalogue has it, and it is asked at <see cref="Level"/>.</summary>
    public required string TalkQuestion { get; init; }

    /// <summary>What the interviewer says.</summary>
    public required MarkdownText Brief { get; init; }

    /// <summary>Load, faults, objectives and budget. It has a budget and at least one objective.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The YAML of <see cref="Scenario"/> as it was written.</summary>
    public required string ScenarioText { get; init; }

    /// <summary>The designs that ship with it.</summary>
    public required ShippedDesigns Designs { get; init; }

    /// <summary>What candidates say in the round, as the rubric of <see cref="TalkQuestion"/> judges it.</summary>
    public required TalkNotes Talk { get; init; }

    /// <summary>Where its numbers come from.</summary>
    public required IReadOnlyList<FigureSource> Sources { get; init; }
}
