using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Content.Scenarios;

/// <summary>The components and links at which a run can show something, by the names that reports give them.</summary>
internal static class RunPlace
{
    /// <summary>A place as a report names it: a link may be written as designs write it, <c>shop -> orders</c>.</summary>
    public static string Normal(string text) => string.Join('→', text.Replace("->", "→", StringComparison.Ordinal).Split('→', StringSplitOptions.TrimEntries));

    /// <summary>Every place of a design in a scenario.</summary>
    public static IEnumerable<string> AllOf(Scenario scenario, Design design) =>
        scenario.Given.Concat(design.Components).Select(c => c.Name).Concat(design.Links.Select(l => l.Name));
}
