using Onsite.Simulation.Faults;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Assembly.Slicing;

/// <summary>
/// Divides a design and its scenario: one of so many arrivals and keys, and of what is there several times as many parts. What is there once stays as it is, and its link fills up what is missing
/// (<see cref="Network.Slicing.LinkSlice"/>). What a request meets is the same, but for figures of a cluster as a whole, and a hot key weighs more where keys are few.
/// </summary>
internal static class Slicer
{
    /// <summary>Keys that are left at the least: with fewer their popularity is no longer that of many.</summary>
    private const long LeastKeys = 100;

    /// <summary>How everything is divided.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="design">The design.</param>
    /// <param name="faults">The scenario's faults.</param>
    /// <param name="whole">What arrivals are divided by.</param>
    /// <param name="trial">What a trial has shown of each component, where there was one.</param>
    public static SlicePlan Plan(Scenario scenario, Design design, IReadOnlyList<Fault> faults, int whole, IReadOnlyDictionary<string, TrialFigures> trial)
    {
        var components = scenario.Given.Concat(design.Components).ToDictionary(c => c.Name, StringComparer.Ordinal);
        var hottest = Math.Max(
            scenario.Operations.Where(o => o.Keys > 0).Select(HottestShare).DefaultIfEmpty(0).Max(),
            faults.OfType<HotKey>().Select(f => f.Share).DefaultIfEmpty(0).Max());
        var divisors = new Dictionary<string, Division>(StringComparer.Ordinal);
        foreach (var name in components.Keys)
        {
            DivisorOf(name);
        }

        return new SlicePlan(whole, divisors, components);

        bool IsPooled(string name) => design.Links.Any(l => l.To == name && components[l.From] is { Kind: "load-balancer" } balancer && balancer.Settings.Text("policy") is ("least-outstanding" or "two-choices"));

        double DivisorOf(string name)
        {
            if (divisors.TryGetValue(name, out var known))
            {
                return known.Total;
            }

            // Where calls go round in a circle, whoever is asked first decides.
            divisors[name] = new Division(whole);
            var component = components[name];
            var kind = ComponentKinds.Find(component.Kind)!;
            var counts = faults.OfType<ComponentFault>().Where(f => f.Component == name && f.Count is not null).Select(f => f.Count!.Value).ToList();
            var behind = kind.IsDividedAsBehind ? design.Links.Where(l => l.From == name).Select(l => DivisorOf(l.To)).DefaultIfEmpty(whole).Min() : whole;
            divisors[name] = kind.DivisionOf(component, new SliceRequest(whole, counts, hottest, behind, trial.TryGetValue(name, out var seen) ? seen : TrialFigures.Unknown, IsPooled(name)));
            return divisors[name].Total;
        }
    }

    /// <summary>The scenario, divided.</summary>
    public static Scenario Divide(Scenario scenario, SlicePlan plan) => scenario with
    {
        Workload = scenario.Workload with
        {
            Profile = [.. scenario.Workload.Profile.Select(p => new ProfilePart(p.Seconds, p.From / plan.Whole, p.To / plan.Whole))],
            Users = scenario.Workload.Users == 0 ? 0 : (int)Math.Max(1, Math.Round((double)scenario.Workload.Users / plan.Whole)),
        },
        Operations = [.. scenario.Operations.Select(o => o.Keys == 0 ? o : o with { KeyBlock = Math.Clamp(o.Keys / LeastKeys, 1, plan.Whole) })],
        Given = [.. scenario.Given.Select(c => Divide(c, plan))],
    };

    /// <summary>The design, divided.</summary>
    public static Design Divide(Design design, SlicePlan plan) => design with { Components = [.. design.Components.Select(c => Divide(c, plan))] };

    /// <summary>The faults: of so many parts that fail together, as many as are there.</summary>
    public static IReadOnlyList<Fault> Divide(IReadOnlyList<Fault> faults, SlicePlan plan) =>
        [.. faults.Select(f => f is ComponentFault { Count: { } count } fault ? fault with { Count = (int)Divisors.Count(count, plan.DivisionOf(fault.Component).Parts) } : f)];

    private static Component Divide(Component component, SlicePlan plan) => ComponentKinds.Find(component.Kind)!.Divided(component, plan.DivisionOf(component.Name), plan.Whole);

    /// <summary>The share of the most popular key under Zipf's law: one over the generalized harmonic number, its tail by an integral.</summary>
    private static double HottestShare(Operation operation)
    {
        const int Exact = 1000;
        var (sum, s) = (0.0, operation.Skew);
        for (var rank = 1; rank <= Math.Min(Exact, operation.Keys); rank++)
        {
            sum += Math.Pow(rank, -s);
        }

        if (operation.Keys > Exact)
        {
            var (from, to) = (Exact + 0.5, operation.Keys + 0.5);
            sum += s == 1 ? Math.Log(to / from) : (Math.Pow(to, 1 - s) - Math.Pow(from, 1 - s)) / (1 - s);
        }

        return 1 / sum;
    }
}
