using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Analysis.Changes.Catalogue;

/// <summary>More of what a component has, and of what it waits in.</summary>
internal static class Sizes
{
    /// <summary>Up to here one more is a change as well.</summary>
    private const double Few = 8;

    /// <summary>Places in a line that has none yet.</summary>
    private const double FirstPlaces = 100;

    /// <summary>A quarter of a gigabyte: nobody runs a cache on less.</summary>
    private const double LeastMemory = 250e6;

    /// <summary>Numbers of machines.</summary>
    private static readonly string[] Machines = ["replicas", "nodes", "machines", "brokers", "shards"];

    /// <summary>What a machine is made of, and what its price follows where no price is written.</summary>
    private static readonly string[] Made = ["cores", "threads", "memory"];

    /// <summary>What it allows at once, which costs nothing by itself.</summary>
    private static readonly string[] Places = ["connections", "concurrency", "partitions", "prefixes"];

    private static readonly string[] Lines = ["queue", "waiting", "limit", "buffer"];

    /// <summary>What there may be more of, and of lines less.</summary>
    public static IEnumerable<ChangeLine> Of(Component component)
    {
        var settings = component.Settings;

        // Devices want to be connected whether a gateway likes it or not; of a database, replicas are a group.
        return settings.Fields.Where(f => f.Type is FieldType.Count or FieldType.Size && !(component.Kind == "push-gateway" && f.Name == "connections")).SelectMany(field => field.Name switch
        {
            var machines when Machines.Contains(machines) => ChangeLine.Number(settings, machines, now => now < Few ? [now + 1, 2 * now, 4 * now] : [2 * now, 4 * now]),
            var made when Made.Contains(made) => HasPrice(component, made) ? ChangeLine.Number(settings, made, ChangeLine.Times(2, 4, 8)) : [],
            var places when Places.Contains(places) => ChangeLine.Number(settings, places, ChangeLine.Times(2, 4, 8)),
            var line when Lines.Contains(line) => ChangeLine.Number(settings, line, now => now == 0 ? [FirstPlaces] : [4 * now, 16 * now]).Concat(ChangeLine.Number(settings, line, now => now == 0 ? [] : [now / 4])),
            _ => [],
        });
    }

    /// <summary>Half of what is paid for, where there is more than one.</summary>
    public static IEnumerable<ChangeLine> Halves(Component component)
    {
        var settings = component.Settings;
        foreach (var field in settings.Fields.Where(f => f.Type == FieldType.Count && (Machines.Contains(f.Name) || f.Name is "cores" or "threads")))
        {
            foreach (var line in ChangeLine.Number(settings, field.Name, now => now >= 2 ? [now / 2] : []))
            {
                yield return line;
            }
        }

        foreach (var line in ChangeLine.Number(settings, "memory", now => now >= 2 * LeastMemory ? [now / 2] : []))
        {
            yield return line;
        }

        if (Followers.Of(component) is { } followers)
        {
            foreach (var line in ChangeLine.Number(followers, "count", "replicas.count", now => [now / 2]))
            {
                yield return line;
            }
        }
    }

    /// <summary>The price of a machine that has one written is known as it is, and of no larger or smaller one.</summary>
    private static bool HasPrice(Component component, string field) => !(Made.Contains(field) && component.Settings.Has("price"));
}
