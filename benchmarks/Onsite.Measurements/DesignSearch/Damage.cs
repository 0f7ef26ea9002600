using System.Globalization;
using Onsite.Content.Scenarios;
using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Reporting;

namespace Onsite.Measurements.DesignSearch;

/// <summary>One thing taken away from a design that works: what is left is nearly right.</summary>
/// <param name="Kind">What sort of thing, in a word.</param>
/// <param name="Sets">The changes that take it away, as <c>checkout.replicas=2</c>.</param>
internal sealed record Damage(string Kind, IReadOnlyList<string> Sets)
{
    /// <summary>What is left of a number of machines.</summary>
    private const int Quarter = 4;

    /// <summary>What is left of a pool, of memory, or of a limit.</summary>
    private const int Eighth = 8;

    /// <summary>What can be taken away from a scenario's reference: of each sort the busiest place first, and the sorts in turn.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="report">A run of its reference, which says what is busy.</param>
    public static IReadOnlyList<Damage> Of(DesignScenario scenario, Report report)
    {
        var design = scenario.Designs.Reference.Design;
        var zone = scenario.Scenario.Faults.FirstOrDefault(f => f.Kind == "zone")?.Target;
        var busy = report.Components.ToDictionary(c => c.Component, c => c.PeakUtilization, StringComparer.Ordinal);
        var pools = report.Links.ToDictionary(l => l.Link, l => Math.Max(l.PoolUtilization, busy.GetValueOrDefault(l.Link.Split('→')[^1]) / 2), StringComparer.Ordinal);
        var components = design.Components.OrderByDescending(c => busy.GetValueOrDefault(c.Name)).SelectMany(c => OfComponent(c, zone));
        var links = design.Links.OrderByDescending(l => pools.GetValueOrDefault(l.Name)).SelectMany(OfLink);
        return [.. components.Concat(links).GroupBy(d => d.Kind, StringComparer.Ordinal).SelectMany(g => g.Select((d, rank) => (Damage: d, rank))).OrderBy(d => d.rank).Select(d => d.Damage)];
    }

    /// <summary>The reference without it; null where it cannot run so.</summary>
    public Blueprint? From(DesignScenario scenario)
    {
        var diagnostics = new DiagnosticList();
        var design = DesignReader.Read(SourceText.FromText(scenario.Designs.Reference.Text, "design", diagnostics)!, diagnostics, [.. Sets.Select(s => DesignOverride.Parse(s)!)]);
        return design is null || diagnostics.HasErrors ? null : Blueprint.Create(scenario.Scenario, design, diagnostics);
    }

    private static IEnumerable<Damage> OfComponent(Component component, string? zone)
    {
        var settings = component.Settings;
        foreach (var field in (string[])["replicas", "nodes", "machines"])
        {
            if (IsCount(component, field) && settings.Number(field) >= 2 && settings.Group("autoscale") is null)
            {
                yield return Make("machines", component, field, Whole(Math.Ceiling(settings.Number(field) / Quarter)));
            }
        }

        if (IsCount(component, "cores") && settings.IsWritten("cores") && settings.Number("cores") >= 2)
        {
            yield return Make("cores", component, "cores", Whole(Math.Ceiling(settings.Number("cores") / Quarter)));
        }

        if (settings.IsWritten("concurrency"))
        {
            yield return Make("places", component, "concurrency", Whole(Math.Ceiling(settings.Number("concurrency") / Eighth)));
        }

        if (settings.IsWritten("memory"))
        {
            yield return Make("memory", component, "memory", string.Create(CultureInfo.InvariantCulture, $"{settings.Number("memory") / Eighth:0} B"));
        }

        foreach (var (kind, field) in ((string, string)[])[("flight", "singleFlight"), ("unique", "unique"), ("collapse", "collapse")])
        {
            if (settings.IsWritten(field) && settings.Flag(field))
            {
                yield return Make(kind, component, field, "false");
            }
        }

        if (zone is not null && settings.Names("zones") is { Count: > 1 } zones && zones.Contains(zone))
        {
            yield return Make("zone", component, "zones", zone);
        }

        if (component.Kind == "sql-database" && settings.Group("replicas")?.Number("count") > 0)
        {
            yield return Make("follower", component, "replicas.count", "0");
        }

        if (component.Kind == "load-balancer")
        {
            yield return new Damage("check", [$"{component.Name}.healthCheck.every=30 s", $"{component.Name}.outliers=10000"]);
        }
    }

    private static IEnumerable<Damage> OfLink(DesignLink link)
    {
        var (owner, policies) = ($"{link.From}->{link.To}", link.Policies);
        foreach (var field in (string[])["pool", "bulkhead"])
        {
            if (policies.OptionalNumber(field) is >= 2 and var size)
            {
                yield return new Damage("pool", [$"{owner}.{field}={Whole(Math.Ceiling(size / Eighth))}"]);
            }
        }

        if (policies.OptionalNumber("timeout") is { } timeout)
        {
            yield return new Damage("long timeout", [string.Create(CultureInfo.InvariantCulture, $"{owner}.timeout={timeout * Eighth:0.###} s")]);
            yield return new Damage("short timeout", [string.Create(CultureInfo.InvariantCulture, $"{owner}.timeout={1000 * timeout / Eighth:0.###} ms")]);
        }

        if (policies.Group("retries") is not null)
        {
            yield return new Damage("no retries", [$"{owner}.retries.attempts=1"]);
        }

        if (policies.Group("breaker") is not null)
        {
            yield return new Damage("no breaker", [$"{owner}.breaker.minimum=1000000"]);
        }

        if (policies.Group("rateLimit") is { } limit)
        {
            yield return new Damage("limit", [string.Create(CultureInfo.InvariantCulture, $"{owner}.rateLimit.rate={limit.Number("rate") / Eighth:0.###}/s")]);
        }
    }

    private static Damage Make(string kind, Component component, string field, string value) => new(kind, [$"{component.Name}.{field}={value}"]);

    /// <summary>Of a database, <c>replicas</c> is a group.</summary>
    private static bool IsCount(Component component, string field) => component.Settings.Fields.Any(f => f.Name == field && f.Type == FieldType.Count) && component.Settings.Has(field);

    private static string Whole(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
