using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Components.Clients;

/// <summary>Whoever requests begin with: it sends them over one link, whose policies say how long it waits, how often it tries and when it gives up, and counts how they end.</summary>
internal abstract class ClientNode : Node
{
    private readonly OperationMix _mix;
    private readonly OperationStatistics[] _statistics;

    /// <summary>Clients.</summary>
    /// <param name="mix">What they ask for; null for one operation about no key.</param>
    protected ClientNode(OperationMix? mix)
    {
        _mix = mix ?? new OperationMix([ClientOperation.Only]);
        _statistics = [.. _mix.Operations.Select(_ => new OperationStatistics())];
    }

    /// <summary>Where they go.</summary>
    public Link Entry { get; set; } = null!;

    /// <summary>How the requests of each operation ended.</summary>
    public IReadOnlyList<OperationStatistics> Statistics => _statistics;

    /// <summary>How long those who were served had to wait, whatever they asked for, in nanoseconds from the moment they came.</summary>
    public LatencyHistogram Latency
    {
        get
        {
            if (_statistics.Length == 1)
            {
                return _statistics[0].Served;
            }

            var all = new LatencyHistogram();
            foreach (var one in _statistics)
            {
                all.Add(one.Served);
            }

            return all;
        }
    }

    /// <summary>How they ended, whatever they asked for, by <see cref="Outcome"/>.</summary>
    public long[] Outcomes => _statistics.Length == 1 ? _statistics[0].Outcomes : [.. _statistics[0].Outcomes.Select((_, outcome) => _statistics.Sum(s => s.Outcomes[outcome]))];

    /// <inheritdoc />
    public sealed override void Arrive(int call) => throw new InvalidOperationException($"{Name} cannot be called.");

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        if (answer.Outcome == Outcome.Ok && answer.Request.Write != 0)
        {
            Engine.Ledger.Acknowledge(answer.Request.Write);
        }

        if (answer.Request.Trace != 0)
        {
            Engine.Tracer!.End(answer.Request.Trace, answer.Outcome, Engine.Now);
        }

        _statistics[answer.Request.Operation].End(answer, Engine.Now);
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        foreach (var one in _statistics)
        {
            one.Restart(now);
        }
    }

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var law in base.BrokenLaws(now))
        {
            yield return law;
        }

        for (var i = 0; i < _statistics.Length; i++)
        {
            var measured = _statistics[i].Served.Count + _statistics[i].Failed.Count;
            if (_statistics[i].UnderWay < 0 || measured != _statistics[i].Ended)
            {
                yield return $"{Name}: of the requests of operation {i}, {_statistics[i].Ended} ended, {measured} were measured and {_statistics[i].UnderWay} are under way.";
            }
        }
    }

    /// <summary>Sends the next request, which was meant to be sent at a moment.</summary>
    protected void SendNext(long intendedAt)
    {
        var number = _mix.Next();
        var operation = _mix[number];
        _statistics[number].Begin();
        Entry.Send(new Request(-1, intendedAt)
        {
            Operation = number,
            Key = operation.Keys?.Next() ?? 0,
            Write = operation.IsDurable ? Engine.Ledger.Begin() : 0,
            Priority = operation.Priority,
            Trace = Engine.Tracer?.Begin(number, Id, intendedAt) ?? 0,
        });
    }

    /// <summary>Lets a share of requests be about one key.</summary>
    protected void SetHotShare(double share)
    {
        foreach (var operation in _mix.Operations)
        {
            operation.Keys?.SetHotShare(share);
        }
    }
}
