using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Reporting;

namespace Onsite.Content.Scenarios.Verdicts;

/// <summary>
/// Looks in a report for what shows that a design breaks at a place. At a component that is a server that is busy, a line whose wait alone is longer than an objective allows, more failures than an objective allows, something that the
/// log tells of it, or a link to it that shows something. At a link it is a pool in use, calls given up, a breaker that opens, failures, or something that the log tells. A fault that the scenario causes is no such thing.
/// </summary>
internal sealed class RunPlaceEvidence
{
    /// <summary>How busy a server or a pool has to be: from there on the wait of an M/M/1 queue is nine times its service and more.</summary>
    public const double Busy = 0.9;

    /// <summary>What share of calls has to fail or be given up where no objective says how many may.</summary>
    public const double Few = 0.01;

    /// <summary>What a line may make one wait where no objective says it, in seconds.</summary>
    private const double Patience = 1;

    /// <summary>Kinds of events that a design brings upon itself.</summary>
    private static readonly string[] OwnDoing =
    [
        "BreakerOpened", "PoolExhausted", "QueueFull", "AmplificationBegan", "RateLimitBegan", "SheddingBegan", "StampedeBegan", "DeadLettering", "LagBegan", "SlowConsumersDropped", "DrainCut",
    ];

    private readonly Scenario _scenario;
    private readonly Report _report;
    private readonly bool _isCounted;

    /// <summary>Looks into a report.</summary>
    /// <param name="scenario">The scenario that was run.</param>
    /// <param name="report">What the run has shown.</param>
    /// <param name="misses">The objectives that the design is said to miss.</param>
    public RunPlaceEvidence(Scenario scenario, Report report, IReadOnlyList<ObjectiveName> misses)
    {
        _scenario = scenario;
        _report = report;
        _isCounted = misses.All(m => m.Kinds.All(k => k is ObjectiveKind.Lost or ObjectiveKind.Twice or ObjectiveKind.Fresh));
    }

    /// <summary>What shows it at a place, or what is there instead.</summary>
    /// <param name="place">A component or a link, by its name in reports.</param>
    public (bool IsShown, string Sentence) Of(string place)
    {
        var shown = _report.Components.FirstOrDefault(c => c.Component == place) is { } component ? AtComponent(component) : AtLink(place);
        if (shown is not null)
        {
            return (true, shown);
        }

        // Reports do not say where a write was lost or doubled, or an answer went out of date. That calls came by is all that can be asked.
        return _isCounted && Calls(place) > 0
            ? (true, $"{QuantityText.Rate(Calls(place))} of its calls have a part in what was lost, doubled or out of date.")
            : (false, Otherwise(place));
    }

    private string? AtComponent(ComponentReport component)
    {
        var busy = Math.Max(component.Utilization.Value, component.PeakUtilization);
        if (busy >= Busy)
        {
            return $"it is {QuantityText.Share(busy)} busy at the most.";
        }

        var wait = component.Calls.Value > 0 ? component.MostWaiting / component.Calls.Value : 0;
        if (wait >= TightestLimit())
        {
            return $"{QuantityText.Count(component.MostWaiting)} calls wait there at the most, {QuantityText.Duration(wait)} of what comes.";
        }

        return FailuresAt(component.Component) ?? EventAt(component.Component)
            ?? _report.Links.Where(l => l.Link.EndsWith($"→{component.Component}", StringComparison.Ordinal)).Select(l => AtLink(l.Link)).FirstOrDefault(s => s is not null);
    }

    private string? AtLink(string name)
    {
        var link = _report.Links.First(l => l.Link == name);
        return link.PoolUtilization >= Busy ? $"the connections of {name} are {QuantityText.Share(link.PoolUtilization)} in use."
            : link.TimedOut >= Few ? $"{QuantityText.Share(link.TimedOut)} of the attempts over {name} are given up."
            : link.BreakerOpen >= Few ? $"the breaker of {name} is open for {QuantityText.Share(link.BreakerOpen)} of the time."
            : FailuresAt(name) ?? EventAt(name);
    }

    private string? FailuresAt(string place)
    {
        foreach (var operation in _report.Operations)
        {
            var here = operation.Failures.Where(f => f.Where == place).Sum(f => f.Share);
            if (here > Allowed(operation.Operation))
            {
                return $"{QuantityText.Share(here)} of {operation.Operation} fail there.";
            }
        }

        return null;
    }

    private string? EventAt(string place) => _report.Log.FirstOrDefault(e => e.Subject == place && OwnDoing.Contains(e.Kind))?.Sentence;

    private double Calls(string place) =>
        _report.Components.FirstOrDefault(c => c.Component == place)?.Calls.Value ?? _report.Links.First(l => l.Link == place).Calls;

    private string Otherwise(string place) => _report.Components.FirstOrDefault(c => c.Component == place) is { } component
        ? $"it is {QuantityText.Share(component.PeakUtilization)} busy at the most, with {QuantityText.Count(component.MostWaiting)} waiting."
        : $"{QuantityText.Share(_report.Links.First(l => l.Link == place).TimedOut)} of its attempts are given up.";

    /// <summary>The share of an operation's requests that may fail.</summary>
    private double Allowed(string operation) =>
        _scenario.Objectives.Where(o => o.Kind == ObjectiveKind.Availability && (o.Operation is null || o.Operation == operation)).Select(o => 1 - o.Limit).DefaultIfEmpty(Few).Min();

    private double TightestLimit() =>
        _scenario.Objectives.Where(o => o.Kind is ObjectiveKind.P50 or ObjectiveKind.P95 or ObjectiveKind.P99).Select(o => o.Limit).DefaultIfEmpty(Patience).Min();
}
