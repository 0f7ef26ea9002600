using Onsite.Simulation.Components.Messaging;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Scaling;

/// <summary>
/// Adds parts and takes parts away, so that a metric stays near its target: wanted = ⌈parts × metric / target⌉, as the Kubernetes horizontal pod autoscaler has it. It looks now and then, at an average over the past, and
/// what it orders serves later: it is always late, and where the past is short and the delay long, it overshoots.
/// </summary>
internal sealed class Autoscaler : EventTarget
{
    private const int LookDue = 0;
    private const int AreThere = 1;

    private readonly AutoscalerOptions _options;
    private readonly IScalable _target;
    private readonly IReadOnlyList<IBacklog> _backlogs;
    private readonly Sample[] _samples;
    private readonly Wish[] _wishes;
    private int _sampled;
    private int _wished;

    /// <summary>An autoscaler.</summary>
    /// <param name="options">How it decides.</param>
    /// <param name="target">What it scales.</param>
    /// <param name="backlogs">Where messages wait for what it scales; they count among what waits.</param>
    public Autoscaler(AutoscalerOptions options, IScalable target, IReadOnlyList<IBacklog>? backlogs = null)
    {
        _backlogs = backlogs ?? [];
        if (!(options.Target > 0 && options.Every > 0 && options.Least >= 1 && options.Most >= options.Least))
        {
            throw new ArgumentException("The target and the time between looks are above 0, there is at least one part, and not fewer at the most than at the least.", nameof(options));
        }

        _options = options;
        _target = target;
        _samples = new Sample[Looks(options.Window) + 1];
        _wishes = new Wish[Looks(Math.Max(options.ScaleInAfter, options.ScaleOutAfter)) + 1];
    }

    /// <summary>What the metric was at the last look.</summary>
    public double LastMetric { get; private set; }

    /// <summary>How often it has added parts.</summary>
    public long ScaledOut { get; private set; }

    /// <summary>How often it has taken parts away.</summary>
    public long ScaledIn { get; private set; }

    /// <inheritdoc />
    public override void Start()
    {
        Remember();
        Engine.Schedule(Engine.Now + _options.Every, this, LookDue, 0);
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        if (happened.Kind == AreThere)
        {
            Tell(NoteKind.ScaledOut, happened.Subject);
            return;
        }

        Remember();
        Decide();
        Engine.Schedule(Engine.Now + _options.Every, this, LookDue, 0);
    }

    /// <inheritdoc />
    public override void Restart(long now) => (ScaledOut, ScaledIn) = (0, 0);

    private static double Between(int low, double value, int high) => Math.Min(high, Math.Max(low, value));

    private int Looks(long time) => (int)Math.Max(1, (time + _options.Every - 1) / _options.Every);

    private void Remember()
    {
        var read = _target.Read(Engine.Now);
        foreach (var backlog in _backlogs)
        {
            read = read with { Waiting = read.Waiting + backlog.Backlog };
        }

        _samples[_sampled++ % _samples.Length] = new Sample(Engine.Now, read);
    }

    private void Decide()
    {
        var current = _target.Wanted;
        LastMetric = Measure(current);
        var ratio = LastMetric / _options.Target;
        var desired = Math.Abs(ratio - 1) <= _options.Tolerance ? current : Math.Ceiling((current * ratio) - 1e-9);
        desired = Between(_options.Least, desired, Math.Min(_options.Most, Math.Max((int)(current * _options.MostTimes), current + _options.MostAdded)));
        _wishes[_wished++ % _wishes.Length] = new Wish(Engine.Now, (int)desired);
        var next = Settle(current);
        if (next > current)
        {
            ScaledOut++;
            Tell(NoteKind.ScalingOut, next);
            Engine.Schedule(_target.SetParts(next, _options.Delay), this, AreThere, next);
        }
        else if (next < current)
        {
            ScaledIn++;
            _target.SetParts(next);
            Tell(NoteKind.ScaledIn, next);
        }
    }

    /// <summary>The average over the window.</summary>
    private double Measure(int current)
    {
        var last = _samples[(_sampled - 1) % _samples.Length];
        var first = _samples[Math.Max(0, _sampled - _samples.Length) % _samples.Length];
        if (_options.Metric == ScaleMetric.Waiting)
        {
            var (sum, count) = (0.0, 0);
            for (var i = Math.Max(1, _sampled - _samples.Length + 1); i < _sampled; i++)
            {
                sum += _samples[i % _samples.Length].Read.Waiting;
                count++;
            }

            return count == 0 ? 0 : sum / count / current;
        }

        var busy = last.Read.BusyArea - first.Read.BusyArea;
        var there = _options.CountsStarting ? current * last.Read.ServersPerPart * (last.At - first.At) : last.Read.CapacityArea - first.Read.CapacityArea;
        return there > 0 ? busy / there : 0;
    }

    /// <summary>More only if it was wanted all the time that scaling out waits for, and fewer only if it was wanted all the time that scaling in does.</summary>
    private int Settle(int current)
    {
        var (lowest, highest) = (int.MaxValue, 0);
        for (var i = Math.Max(0, _wished - _wishes.Length); i < _wished; i++)
        {
            var wish = _wishes[i % _wishes.Length];
            lowest = Engine.Now - wish.At <= _options.ScaleOutAfter ? Math.Min(lowest, wish.Parts) : lowest;
            highest = Engine.Now - wish.At <= _options.ScaleInAfter ? Math.Max(highest, wish.Parts) : highest;
        }

        if (lowest > current)
        {
            return lowest;
        }

        return highest < current ? highest : current;
    }

    private void Tell(NoteKind kind, int parts)
    {
        if (_target is EventTarget target)
        {
            Engine.Note(target, kind, parts);
        }
    }

    private readonly record struct Sample(long At, ScaleReading Read);

    private readonly record struct Wish(long At, int Parts);
}
