using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Messaging;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Measuring;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Running;

/// <summary>One run of a blueprint with numbers of its own, and what was measured of it.</summary>
internal sealed class Replication
{
    private const int Slices = 64;

    /// <summary>Requests that are traced in all: where there are many operations, fewer of each.</summary>
    private const int MostTraces = 4000;

    /// <summary>Events after which a run looks whether it is still wanted: they take some thousandths of a second, so that what nobody wants any more is not in the way of what somebody waits for.</summary>
    private const long EventsAtOnce = 20_000;

    private readonly Blueprint _blueprint;
    private readonly Assembled _assembled;
    private readonly Probe _probe;
    private Series? _series;

    private Replication(Blueprint blueprint, SeedSequence seeds, int traces)
    {
        _blueprint = blueprint;
        _assembled = blueprint.Build(seeds);
        Operations = Tallies();
        Engine.Tracer = traces == 0 ? null : new Tracer([.. blueprint.Scenario.Operations.Select(o => seeds.Stream("traces", o.Name).NextUInt64())], Math.Max(2, Math.Min(traces, MostTraces / blueprint.Scenario.Operations.Count)));
        Nodes = [.. blueprint.Components.Select(c => _assembled.Nodes[c.Name])];
        _probe = Engine.Add(new Probe(Probe.IntervalOf(blueprint.Scenario.Workload.Duration), [.. Operations.Select((t, i) => (blueprint.Scenario.Operations[i].Name, t))], Nodes, blueprint.SliceOf, name => blueprint.Slice?.DivisionOf(name) ?? Division.None));
    }

    /// <summary>The run.</summary>
    public Engine Engine => _assembled.Engine;

    /// <summary>What became of each operation.</summary>
    public IReadOnlyList<OperationStatistics> Operations { get; }

    /// <summary>The components, in the order of the blueprint.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>The links, by the names of their ends.</summary>
    public IReadOnlyDictionary<(string From, string To), Link> Links => _assembled.Links;

    /// <summary>What happened interval by interval, the warm-up included.</summary>
    public Series Series => _series ??= _probe.Series(c => (Narrator.Words(c.Outcome), NameOf(c.Target)));

    /// <summary>The traced requests of each operation; empty where none were traced.</summary>
    public IReadOnlyList<TraceDigest> Traces { get; private set; } = [];

    /// <summary>How long was measured, in seconds.</summary>
    public double MeasuredSeconds { get; private set; }

    /// <summary>Runs it.</summary>
    /// <param name="blueprint">What.</param>
    /// <param name="seeds">With which numbers.</param>
    /// <param name="warmUp">What to cut from the beginning, in nanoseconds.</param>
    /// <param name="budget">How many events it may have.</param>
    /// <param name="report">Hears the moment that was reached, in nanoseconds, and the events so far.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="traces">How many requests of each operation are traced at the most; 0 for none.</param>
    /// <param name="mayStopEarly">Whether it ends where its events do, and shows the beginning alone.</param>
    /// <exception cref="EventBudgetException">It needs more events.</exception>
    /// <exception cref="BrokenLawException">The engine has made an error.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Replication Run(Blueprint blueprint, SeedSequence seeds, long warmUp, long budget, Action<long, long> report, CancellationToken cancellation, int traces = 0, bool mayStopEarly = false)
    {
        var replication = new Replication(blueprint, seeds, traces);
        var engine = replication.Engine;
        var end = (long)(blueprint.Scenario.Workload.Duration * 1e9);
        engine.Start();
        if (warmUp > 0)
        {
            replication.RunTo(warmUp, end, budget, report, mayStopEarly: false, cancellation);
            engine.Restart();
        }

        replication.RunTo(end, end, budget, report, mayStopEarly, cancellation);
        replication.DigestTraces();
        replication.MeasuredSeconds = (engine.Now - warmUp) / 1e9;
        var broken = engine.Nodes.SelectMany(n => n.BrokenLaws(engine.Now)).ToList();
        return broken.Count == 0 ? replication : throw new BrokenLawException(broken);
    }

    /// <summary>The name of a node or link by its number.</summary>
    public string NameOf(int target) => Nodes.FirstOrDefault(n => n.Id == target)?.Name ?? _assembled.Links.Where(l => l.Value.Id == target).Select(l => $"{l.Key.From}→{l.Key.To}").FirstOrDefault() ?? (target >= 0 && target < Engine.Targets.Count && Engine.Targets[target] is Node node ? node.Name : "somewhere");

    /// <summary>What a component is divided by, or the sender of a link; 1 where the run is the whole.</summary>
    public double DivisorOf(string name) => _blueprint.Slice?.DivisorOf(name) ?? 1;

    /// <summary>What is divided where a note was made.</summary>
    public double DivisorOf(in Note note)
    {
        var target = note.Target;
        return DivisorOf(Nodes.FirstOrDefault(n => n.Id == target)?.Name ?? _assembled.Links.Where(l => l.Value.Id == target).Select(l => l.Key.From).FirstOrDefault() ?? string.Empty);
    }

    /// <summary>How a component or link stands in a note.</summary>
    public string Subject(in Note note) => NameOf(note.Target);

    /// <summary>What became of durable writes.</summary>
    public DurableCounts CountDurable() => WritesUnderWay.Count(Engine);

    /// <summary>Keeps what the report needs of the traces, and lets go of the rest.</summary>
    private void DigestTraces()
    {
        Traces = Engine.Tracer is { } tracer ? [.. Operations.Select((_, i) => new TraceDigest(tracer.TracesOf(i)))] : [];
        Engine.Tracer = null;
    }

    private List<OperationStatistics> Tallies()
    {
        // With a statistic of its own where nobody asks for an operation.
        var clients = _assembled.Nodes.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value).OfType<ClientNode>().ToList();
        return [.. _blueprint.Scenario.Operations.Select((o, i) => clients.Find(c => c.Name == (o.From ?? _blueprint.FirstClients))?.Statistics[i] ?? new OperationStatistics())];
    }

    /// <summary>In slices, so that somebody who watches sees it go on and somebody who has changed their mind need not wait.</summary>
    private void RunTo(long moment, long end, long budget, Action<long, long> report, bool mayStopEarly, CancellationToken cancellation)
    {
        var slice = Math.Max(1, end / Slices);
        while (Engine.Now < moment)
        {
            cancellation.ThrowIfCancellationRequested();
            var to = Math.Min(moment, Engine.Now + slice);
            if (!Engine.RunUntil(to, Math.Min(EventsAtOnce, budget - Engine.EventCount)) && Engine.EventCount >= budget)
            {
                if (mayStopEarly)
                {
                    return;
                }

                throw new EventBudgetException(budget, Engine.Now, end, _blueprint.FewerEvents);
            }

            report(Engine.Now, Engine.EventCount);
        }
    }
}
