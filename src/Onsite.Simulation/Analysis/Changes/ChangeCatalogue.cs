using System.Globalization;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>The changes that are worth a try in a design: more of what there is, and policies that it does without. What clients and given components do is the scenario's and stays.</summary>
internal sealed class ChangeCatalogue
{
    /// <summary>Numbers of machines and of what they hold. From a few, one more is a change as well.</summary>
    private static readonly string[] Machines = ["replicas", "nodes", "machines", "brokers", "shards"];

    private static readonly string[] Capacities = ["cores", "threads", "connections", "concurrency", "partitions", "prefixes"];

    private static readonly string[] Lines = ["queue", "waiting"];

    /// <summary>What a machine is made of, and what its price follows where no price is written.</summary>
    private static readonly string[] Made = ["cores", "threads", "memory"];

    /// <summary>Things that are done or not.</summary>
    private static readonly string[] Habits = ["singleFlight", "unique", "durable", "collapse", "byPriority"];

    private readonly Blueprint _blueprint;

    public ChangeCatalogue(Blueprint blueprint)
    {
        _blueprint = blueprint;
    }

    /// <summary>What may mend something, component by component and link by link in the order of the file.</summary>
    public IEnumerable<(DesignChange Change, Blueprint Blueprint)> Improvements() => Possible(
        Mine().SelectMany(c => Sizes(c).Concat(Manners(c)).Select(v => (c.Name, v)))
            .Concat(Links().SelectMany(l => Policies(l).Select(v => ($"{l.From}->{l.To}", v)))));

    /// <summary>What would cost less: half of everything that is paid for, where there is more than one.</summary>
    public IEnumerable<(DesignChange Change, Blueprint Blueprint)> Halvings() => Possible(Mine().SelectMany(c => Halves(c).Select(v => (c.Name, v)))).Where(c => c.Change.Cost < 0);

    /// <summary>What a changed design costs more a month than this one, at the sizes that are written.</summary>
    public double CostOf(Blueprint changed) =>
        Math.Round(changed.Design.Components.Zip(_blueprint.Design.Components).Where(c => !ReferenceEquals(c.First, c.Second)).Sum(c => ComponentCatalogue.MonthlyCost(c.First) - ComponentCatalogue.MonthlyCost(c.Second)), 6);

    private IEnumerable<Component> Mine() => _blueprint.Design.Components.Where(c => !c.IsGiven);

    private IEnumerable<DesignLink> Links() => _blueprint.Design.Links.Where(l => _blueprint.Components.First(c => c.Name == l.From) is var from && ComponentKinds.Find(from.Kind)!.Role is not (Role.Client or Role.Messages or Role.Control) && !from.IsGiven);

    private IEnumerable<(DesignChange Change, Blueprint Blueprint)> Possible(IEnumerable<(string Owner, Value Value)> values)
    {
        foreach (var (owner, value) in values.DistinctBy(v => (v.Owner, v.Value.Field, v.Value.To)))
        {
            var change = new DesignChange(owner, value.Field, value.From, value.To, 0);
            if (value.From != value.To && ChangedDesign.With(_blueprint, change) is { } changed)
            {
                yield return (change with { Cost = CostOf(changed) }, changed);
            }
        }
    }

    /// <summary>The price of a machine that has one written is known as it is, and of no larger or smaller one.</summary>
    private static bool HasPrice(Component component, string field) => !(Made.Contains(field) && component.Settings.Has("price"));

    private static IEnumerable<Value> Sizes(Component component)
    {
        var (settings, fields) = (component.Settings, ComponentKinds.Find(component.Kind)!.Fields);
        foreach (var field in fields.Where(f => f.Type == FieldType.Count && settings.Has(f.Name) && HasPrice(component, f.Name)))
        {
            var now = settings.Number(field.Name);
            double[] to = Machines.Contains(field.Name) ? [.. now < 8 ? [now + 1] : Array.Empty<double>(), 2 * now, 4 * now]
                : Capacities.Contains(field.Name) ? [2 * now, 4 * now]
                : Lines.Contains(field.Name) ? (now == 0 ? [100] : [Math.Floor(now / 4), 4 * now])
                : [];
            foreach (var value in to.Where(v => v >= field.Minimum && v <= field.Maximum))
            {
                yield return new Value(field.Name, Count(now), Count(value));
            }
        }

        if (fields.Any(f => f.Name == "memory") && HasPrice(component, "memory"))
        {
            foreach (var times in (double[])[2, 4])
            {
                yield return new Value("memory", QuantityText.Size(settings.Number("memory")), QuantityText.Size(times * settings.Number("memory")));
            }
        }
    }

    private static IEnumerable<Value> Manners(Component component)
    {
        var (settings, fields) = (component.Settings, ComponentKinds.Find(component.Kind)!.Fields);
        bool Knows(string name) => fields.Any(f => f.Name == name);
        foreach (var habit in Habits.Where(h => Knows(h) && !settings.Flag(h)))
        {
            yield return new Value(habit, "false", "true");
        }

        if (Knows("shed") && settings.Group("shed") is null)
        {
            yield return new Value("shed", "none", "80 %");
        }

        if (settings.OptionalNumber("ttl") is { } ttl)
        {
            yield return new Value("ttl", QuantityText.Duration(ttl), QuantityText.Duration(4 * ttl));
        }

        if (Knows("staleFor") && settings.OptionalNumber("staleFor") is 0 && settings.Has("ttl"))
        {
            yield return new Value("staleFor", "0 s", "10 s");
        }

        if (settings.Group("autoscale") is { } scale)
        {
            yield return new Value("autoscale.min", Count(scale.Number("min")), Count(2 * scale.Number("min")));
            yield return new Value("autoscale.max", Count(scale.Number("max")), Count(2 * scale.Number("max")));
        }

        if (Knows("policy") && Knows("healthCheck"))
        {
            yield return new Value("policy", settings.Text("policy"), "least-outstanding");
            yield return new Value("healthCheck.every", settings.Group("healthCheck") is { } check ? QuantityText.Duration(check.Number("every")) : "none", "2 s");
            yield return new Value("outliers", settings.Has("outliers") ? Count(settings.Number("outliers")) : "none", "5");
        }

        if (fields.Any(f => f is { Name: "replicas", Type: FieldType.Group }))
        {
            var replicas = Followers(component);
            yield return new Value("replicas.count", Count(replicas?.Number("count") ?? 0), Count((replicas?.Number("count") ?? 0) + 1));
            if (replicas?.Flag("synchronous") != true)
            {
                yield return new Value("replicas.synchronous", replicas is null ? "none" : "false", "true");
            }
        }

        if (Knows("writeQuorum") && settings.Number("writeQuorum") < settings.Number("copies"))
        {
            yield return new Value("writeQuorum", Count(settings.Number("writeQuorum")), Count(settings.Number("writeQuorum") + 1));
        }
    }

    private static IEnumerable<Value> Policies(DesignLink link)
    {
        var policies = link.Policies;
        foreach (var to in policies.OptionalNumber("timeout") is { } timeout ? [timeout / 2, 2 * timeout, 4 * timeout] : (double[])[0.25, 1])
        {
            yield return new Value("timeout", policies.Has("timeout") ? QuantityText.Duration(policies.Number("timeout")) : "none", QuantityText.Duration(to));
        }

        if (policies.Group("retries") is { } retries)
        {
            yield return new Value("retries.attempts", Count(retries.Number("attempts")), "1");
            if (!retries.Has("budget"))
            {
                yield return new Value("retries.budget", "none", "10 %");
            }
        }
        else
        {
            yield return new Value("retries.budget", "none", "10 %");
        }

        if (!policies.Has("breaker"))
        {
            yield return new Value("breaker", "none", "50 %");
        }

        foreach (var field in (string[])["pool", "bulkhead"])
        {
            if (policies.OptionalNumber(field) is { } size)
            {
                foreach (var to in (double[])[Math.Floor(size / 2), 2 * size, 4 * size])
                {
                    yield return new Value(field, Count(size), Count(to));
                }
            }
        }

        if (!policies.Has("pool") && !policies.Has("bulkhead"))
        {
            yield return new Value("bulkhead", "none", "64");
        }

        if (!policies.Has("throttle"))
        {
            yield return new Value("throttle", "none", "2");
        }
    }

    private static IEnumerable<Value> Halves(Component component)
    {
        var (settings, fields) = (component.Settings, ComponentKinds.Find(component.Kind)!.Fields);
        foreach (var field in fields.Where(f => f.Type == FieldType.Count && settings.Has(f.Name) && (Machines.Contains(f.Name) || f.Name is "cores" or "threads") && settings.Number(f.Name) >= 2))
        {
            yield return new Value(field.Name, Count(settings.Number(field.Name)), Count(Math.Floor(settings.Number(field.Name) / 2)));
        }

        if (fields.Any(f => f.Name == "memory"))
        {
            yield return new Value("memory", QuantityText.Size(settings.Number("memory")), QuantityText.Size(settings.Number("memory") / 2));
        }

        if (Followers(component)?.Number("count") is > 0 and var count)
        {
            yield return new Value("replicas.count", Count(count), Count(Math.Floor(count / 2)));
        }
    }

    /// <summary>The machines that follow the primary of a database; null where there are none. Of a service, <c>replicas</c> is a number.</summary>
    private static Settings? Followers(Component component) => ComponentKinds.Find(component.Kind)!.Fields.Any(f => f is { Name: "replicas", Type: FieldType.Group }) ? component.Settings.Group("replicas") : null;

    private static string Count(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private readonly record struct Value(string Field, string From, string To);
}
