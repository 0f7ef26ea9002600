using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Measuring;

/// <summary>Looks at everything once in every interval. It changes nothing that it looks at.</summary>
internal sealed class Probe : EventTarget
{
    /// <summary>Intervals of a run at the most, so that a report of a day is no larger than one of ten minutes.</summary>
    public const int MostIntervals = 600;

    private const int Look = 0;

    private readonly long _interval;
    private readonly IReadOnlyList<OperationWatch> _operations;
    private readonly IReadOnlyList<(Node Node, Division Division)> _nodes;
    private readonly double _whole;
    private readonly Func<string, Division> _divisionOf;
    private readonly List<double>[] _utilization;
    private readonly List<double>[] _fullest;
    private readonly List<double>[] _inside;
    private readonly List<double>[] _waiting;
    private readonly List<double>[] _taken;
    private readonly List<double>[] _places;
    private readonly double[] _busyBefore;
    private readonly double[][] _partsBefore;
    private LinkWatch[] _links = [];

    /// <summary>A look.</summary>
    /// <param name="interval">How often, in nanoseconds.</param>
    /// <param name="operations">What is counted of operations.</param>
    /// <param name="nodes">The components.</param>
    /// <param name="whole">What arrivals are divided by: figures are of the whole.</param>
    /// <param name="divisionOf">What a component is divided by.</param>
    public Probe(long interval, IReadOnlyList<(string Name, OperationStatistics Tally)> operations, IReadOnlyList<Node> nodes, double whole, Func<string, Division> divisionOf)
    {
        _whole = whole;
        _interval = interval;
        _operations = [.. operations.Select(o => new OperationWatch(o.Name, o.Tally))];
        _nodes = [.. nodes.Select(n => (n, divisionOf(n.Name)))];
        _divisionOf = divisionOf;
        (_utilization, _fullest, _inside, _waiting, _taken, _places) = (Lists(nodes.Count), Lists(nodes.Count), Lists(nodes.Count), Lists(nodes.Count), Lists(nodes.Count), Lists(nodes.Count));
        _busyBefore = new double[nodes.Count];
        _partsBefore = [.. nodes.Select(n => n.TaskedParts > 1 ? new double[n.TaskedParts] : [])];
    }

    /// <summary>
    /// How often a run is looked at, in nanoseconds: every second, and where that makes too many, every so many whole seconds. A shorter run is not looked at more often: objectives and what gave way first are read off seconds,
    /// in which there are enough requests for a percentile; and a look is an event of the run, and part of the mark by which a run is known again.
    /// </summary>
    /// <param name="seconds">How long the run is, above 0.</param>
    public static long IntervalOf(double seconds) => (long)Math.Ceiling(seconds / MostIntervals) * 1_000_000_000;

    /// <summary>What was seen.</summary>
    /// <param name="wordsOf">How and where something failed, in words.</param>
    public Series Series(Func<Cause, (string How, string Where)> wordsOf) => new(
        _interval / 1e9,
        [.. _operations.Select(o => o.Series(wordsOf))],
        [.. _nodes.Select((n, i) => new ComponentSeries(n.Node.Name, _utilization[i], _partsBefore[i].Length > 0 ? _fullest[i] : [], _inside[i], _waiting[i], Counted(i) ? _taken[i] : [], Counted(i) ? _places[i] : []))],
        [.. _links.Select(l => l.Series)]);

    /// <inheritdoc />
    public override void Start()
    {
        _links = [.. Engine.Targets.OfType<Link>().Select(l => new LinkWatch(l))];
        Engine.Schedule(_interval, this, Look, 0);
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        Engine.Schedule(happened.Time + _interval, this, Look, 0);
        foreach (var operation in _operations)
        {
            operation.Look(_interval / 1e9 / _whole);
        }

        for (var i = 0; i < _nodes.Count; i++)
        {
            var (node, division) = _nodes[i];
            var gauge = node.Gauge(happened.Time);
            _utilization[i].Add(Utilization(gauge, _busyBefore[i]));
            _fullest[i].Add(Fullest(node, _partsBefore[i], happened.Time));
            _inside[i].Add(division.Total * node.Flow.Inside);
            _waiting[i].Add(division.Total * gauge.Waiting);
            // Places are not slower, only fewer.
            _taken[i].Add(division.Parts * division.Cores * gauge.Taken);
            _places[i].Add(division.Parts * division.Cores * gauge.Places);
            _busyBefore[i] = gauge.BusyArea;
        }

        foreach (var link in _links)
        {
            link.Look(_interval / 1e9 / _divisionOf(link.Sender).Total);
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        foreach (var operation in _operations)
        {
            operation.Restart();
        }

        for (var i = 0; i < _nodes.Count; i++)
        {
            _busyBefore[i] = 0;
            Array.Clear(_partsBefore[i]);
        }

        foreach (var link in _links)
        {
            link.Restart();
        }
    }

    private double Utilization(in Gauge gauge, double before) => gauge.Capacity == 0 ? 0 : Math.Clamp((gauge.BusyArea - before) / gauge.Capacity / _interval, 0, 1);

    private double Fullest(Node node, double[] before, long now)
    {
        var fullest = 0.0;
        for (var part = 0; part < before.Length; part++)
        {
            var gauge = node.PartGauge(part, now);
            fullest = Math.Max(fullest, Utilization(gauge, before[part]));
            before[part] = gauge.BusyArea;
        }

        return fullest;
    }

    private bool Counted(int node) => _places[node].Exists(p => p > 0);

    private static List<double>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<double>())];
}
