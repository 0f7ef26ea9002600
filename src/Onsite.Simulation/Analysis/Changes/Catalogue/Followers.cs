using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Analysis.Changes.Catalogue;

/// <summary>What follows the primary of a database.</summary>
internal static class Followers
{
    private const double Often = 30;
    private const double Quick = 10;

    /// <summary>Their settings; null where there are none. Of a service, <c>replicas</c> is a number.</summary>
    public static Settings? Of(Component component) => CanHave(component) ? component.Settings.Group("replicas") : null;

    /// <summary>One more, all of whom a commit waits for, who answer what is only read, and who take over sooner.</summary>
    public static IEnumerable<ChangeLine> LinesOf(Component component, Scenario scenario)
    {
        if (!CanHave(component))
        {
            yield break;
        }

        var followers = Of(component);
        var count = followers?.Count("count") ?? 0;
        yield return new ChangeLine("replicas.count", $"{count}", [$"{count + 1}"]);
        if (followers?.Flag("synchronous") != true)
        {
            yield return ChangeLine.Word("replicas.synchronous", followers is null ? "none" : "false", "true");
        }

        var (reads, answered) = (scenario.Operations.Where(o => !o.IsWrite).Select(o => o.Name).ToList(), followers?.Names("reads") ?? []);
        if (reads.Except(answered, StringComparer.Ordinal).Any())
        {
            yield return new ChangeLine("replicas.reads", answered.Count == 0 ? "none" : $"[{string.Join(", ", answered)}]", [$"[{string.Join(", ", reads)}]"]);
        }

        if (count > 0)
        {
            foreach (var line in ChangeLine.Number(component.Settings, "failover", ChangeLine.Below(Often, Quick)))
            {
                yield return line;
            }
        }
    }

    private static bool CanHave(Component component) => component.Settings.Fields.Any(f => f is { Name: "replicas", Type: FieldType.Group });
}
