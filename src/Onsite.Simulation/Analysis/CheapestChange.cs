using System.Globalization;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Analysis;

/// <summary>Looks for the cheapest single change that mends what is missed: more of one thing, twice or four times as many.</summary>
/// <param name="Tried">What was tried, in order.</param>
public sealed record CheapestChange(IReadOnlyList<TriedChange> Tried)
{
    private const int Most = 40;

    private static readonly string[] Amounts = ["replicas", "cores", "nodes", "machines", "connections", "concurrency", "threads", "copies", "partitions", "prefixes", "waiting", "queue"];

    /// <summary>The cheapest of those that mend everything; null where none does.</summary>
    public TriedChange? Best => Tried.Where(t => t.Missed == 0).OrderBy(t => t.CostDifference).ThenBy(t => t.Change, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The one that mends the most, at the least cost; null where none mends anything.</summary>
    /// <param name="missedBefore">How many objectives were missed without any change.</param>
    public TriedChange? BestPartly(int missedBefore) => Tried.Where(t => t.Missed < missedBefore).OrderBy(t => t.Missed).ThenBy(t => t.CostDifference).ThenBy(t => t.Change, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Searches, beginning with what is busiest.</summary>
    /// <param name="blueprint">The design and its scenario.</param>
    /// <param name="report">What it has shown.</param>
    /// <param name="options">How each change is run.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CheapestChange Find(Blueprint blueprint, Report report, RunOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(report);
        var tried = new List<TriedChange>();
        foreach (var (text, design) in Candidates(blueprint, report).Take(Most))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var changed = Simulator.Run(blueprint.With(design), options, cancellation: cancellation);
                tried.Add(new TriedChange(text, changed.Objectives.Count(o => o.Verdict == Verdict.Violated), changed.MonthlyCost - report.MonthlyCost));
            }
            catch (EventBudgetException)
            {
                // What cannot be simulated is no advice.
            }
        }

        return new CheapestChange(tried);
    }

    private static IEnumerable<(string Text, Design Design)> Candidates(Blueprint blueprint, Report report)
    {
        var design = blueprint.Design;
        foreach (var link in design.Links.Where(l => l.Policies.Has("pool")))
        {
            var pool = link.Policies.Number("pool");
            yield return (Text(link.Name, "pool", pool, 2 * pool), design with { Links = [.. design.Links.Select(l => ReferenceEquals(l, link) ? l with { Policies = l.Policies.With("pool", 2 * pool) } : l)] });
        }

        var busiest = report.Components.OrderByDescending(c => c.PeakUtilization).Select(c => c.Component).ToList();
        foreach (var component in design.Components.OrderBy(c => busiest.IndexOf(c.Name)))
        {
            var fields = ComponentKinds.Find(component.Kind)!.Fields;
            foreach (var field in fields.Where(f => f.Type == Files.Fields.FieldType.Count && Amounts.Contains(f.Name) && component.Settings.Has(f.Name)))
            {
                foreach (var times in (int[])[2, 4])
                {
                    var (from, to) = (component.Settings.Number(field.Name), Math.Max(1, component.Settings.Number(field.Name)) * times);
                    if (to <= field.Maximum)
                    {
                        yield return (Text(component.Name, field.Name, from, to), design with { Components = [.. design.Components.Select(c => c.Name == component.Name ? c with { Settings = c.Settings.With(field.Name, to) } : c)] });
                    }
                }
            }
        }
    }

    private static string Text(string owner, string field, double from, double to) => string.Create(CultureInfo.InvariantCulture, $"{owner}.{field} {from:0} → {to:0}");
}

/// <summary>A change that was tried.</summary>
/// <param name="Change">What was changed.</param>
/// <param name="Missed">How many objectives were missed with it.</param>
/// <param name="CostDifference">What it costs more a month, in US dollars.</param>
public sealed record TriedChange(string Change, int Missed, double CostDifference)
{
    /// <summary>All this in words.</summary>
    public string Sentence => $"{Change}, {(CostDifference < 0 ? "-" : "+")}{QuantityText.Money(Math.Abs(CostDifference))} a month";
}
