using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Analysis;

/// <summary>What can be taken away.</summary>
/// <param name="Name">The component or the zone.</param>
/// <param name="Kind">How much of it.</param>
/// <param name="Parts">How many parts the component has, or the zone.</param>
/// <param name="Failover">How long it takes at the least until another part has taken over, in seconds; 0 where none does.</param>
internal sealed record RemovalTarget(string Name, RemovalKind Kind, int Parts, double Failover = 0)
{
    /// <summary>Whether it is one part: the only one, or one of several.</summary>
    public bool IsSingle => Kind == RemovalKind.Part || (Kind == RemovalKind.Component && Parts == 1);
}

/// <summary>The runs in which something dies: which, under what load, and how long they are.</summary>
internal sealed class RemovalPlan
{
    /// <summary>How long a part stays dead after another has taken its place, in seconds.</summary>
    public const double Margin = 10;

    private const double Before = 20;
    private const double Dead = 30;
    private const double After = 15;
    private const double LongestFailover = 120;
    private const double LongestRecovery = 120;

    private readonly Blueprint _steady;
    private readonly double _after;

    /// <summary>Plans them.</summary>
    /// <param name="blueprint">The design and its scenario.</param>
    /// <param name="load">What to multiply its rates by.</param>
    /// <param name="onlySingleParts">Whether nothing dies of which several parts are there, or zones.</param>
    public RemovalPlan(Blueprint blueprint, double load, bool onlySingleParts)
    {
        var (scenario, workload) = (blueprint.Scenario, blueprint.Scenario.Workload);
        Rate = RateInTheMiddle(workload) * load;
        _steady = blueprint.With(scenario with { Workload = workload with { Profile = [new ProfilePart(Before + Dead + After, Rate, Rate)], Users = (int)Math.Ceiling(workload.Users * load) }, Faults = [] }, []);
        var recovery = scenario.Objectives.Where(o => o.Kind == ObjectiveKind.Recover).Select(o => Math.Min(o.Limit, LongestRecovery)).DefaultIfEmpty(0).Max();
        _after = Math.Max(After, recovery + Margin);
        Targets = [.. Find().Where(t => !onlySingleParts || t.IsSingle)];
    }

    /// <summary>Requests a second.</summary>
    public double Rate { get; }

    /// <summary>Everything that can die.</summary>
    public IReadOnlyList<RemovalTarget> Targets { get; }

    /// <summary>A run.</summary>
    /// <param name="target">What dies in it; null for nothing.</param>
    /// <param name="scale">What its length is multiplied by. What has to take so long, a failover and a recovery that an objective asks for, is never shorter.</param>
    /// <param name="slice">The slice that is followed; null for the whole. It is divided already, so that of its parts one dies where one is to.</param>
    public RemovalRun Run(RemovalTarget? target, double scale, Blueprint? slice = null)
    {
        var (blueprint, dies, dead) = (slice ?? _steady, (long)(Before * scale * 1e9), Math.Max(Dead * scale, target?.Failover ?? 0));
        var settles = _after == After || target is null ? After * scale : _after;
        IReadOnlyList<FaultLine> faults = target is null ? [] : [new FaultLine(target.Kind == RemovalKind.Zone ? "zone" : "crash", target.Kind == RemovalKind.Part ? $"1 of {target.Name}" : target.Name, dies / 1e9, dead, default)];
        var workload = blueprint.Scenario.Workload with { Profile = [.. blueprint.Scenario.Workload.Profile.Select(p => p with { Seconds = (dies / 1e9) + dead + settles })] };
        return new RemovalRun(blueprint.With(blueprint.Scenario with { Workload = workload, Faults = faults }, FaultCompiler.Compile(faults, new DiagnosticList())), dies, dead, settles);
    }

    private IEnumerable<RemovalTarget> Find()
    {
        var nodes = _steady.Build(new SeedSequence(0)).Nodes;
        var zones = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var component in _steady.Components)
        {
            if (nodes[component.Name] is not IFailing failing)
            {
                continue;
            }

            yield return new RemovalTarget(component.Name, RemovalKind.Component, failing.Parts);
            if (failing.Parts > 1)
            {
                yield return new RemovalTarget(component.Name, RemovalKind.Part, failing.Parts, FailoverOf(component));
            }

            var names = component.Settings.Names("zones");
            for (var part = 0; part < failing.Parts && names.Count > 0; part++)
            {
                zones[names[part % names.Count]] = zones.GetValueOrDefault(names[part % names.Count]) + 1;
            }
        }

        foreach (var (zone, parts) in zones)
        {
            yield return new RemovalTarget(zone, RemovalKind.Zone, parts);
        }
    }

    /// <summary>What a replica that takes over does not have is lost only then: the primary stays dead until it has.</summary>
    private static double FailoverOf(Component component) => component.Settings.OptionalNumber("failover") is { } seconds and <= LongestFailover ? seconds + Margin : 0;

    private static double RateInTheMiddle(Workload workload)
    {
        var (middle, at) = (workload.Duration / 2, 0.0);
        foreach (var part in workload.Profile)
        {
            if (at + part.Seconds >= middle)
            {
                return part.From + ((part.To - part.From) * (middle - at) / part.Seconds);
            }

            at += part.Seconds;
        }

        return 0;
    }
}

/// <summary>A run in which something dies, or nothing does.</summary>
/// <param name="Blueprint">Design and scenario, the whole of them or a slice.</param>
/// <param name="DiesAt">When, in nanoseconds from the start.</param>
/// <param name="Dead">How long it is dead, in seconds.</param>
/// <param name="Settles">How long the run goes on after it is back, in seconds.</param>
internal sealed record RemovalRun(Blueprint Blueprint, long DiesAt, double Dead, double Settles)
{
    /// <summary>How long it is, in seconds.</summary>
    public double Seconds => Blueprint.Scenario.Workload.Duration;

    /// <summary>The same run, as divided as it is, in which nothing dies. Its scenario still says that something does, so that it is asked as well whether objectives are kept again in time.</summary>
    public RemovalRun Quiet => this with { Blueprint = Blueprint.With(Blueprint.Scenario, []) };

    /// <summary>Whether of a component fewer parts are there than in the whole.</summary>
    public bool IsDivided(string component) => PartsDividedBy(component) > 1;

    /// <summary>How many times as many parts of a component the whole has.</summary>
    public double PartsDividedBy(string component) => Blueprint.Slice?.DivisionOf(component).Parts ?? 1;
}
