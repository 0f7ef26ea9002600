using Onsite.Simulation.Components.Stores.Work;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Stores.External;

/// <summary>An interface that somebody else runs: a card network, a sender of messages. It has a latency, a share of errors, a limit of its own, and outages that nobody here can mend. Every call that carries a write does something there.</summary>
internal sealed class ExternalApiNode : RemoteNode
{
    private readonly ExternalApiOptions _options;
    private readonly AppliedWrites _writes;
    private readonly TokenBucket? _limit;
    private readonly Sampler _latency;
    private readonly RandomSource _work;
    private readonly RandomSource _choice;

    /// <summary>An interface.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="work">Draws how long calls take.</param>
    /// <param name="choice">Draws which fail.</param>
    public ExternalApiNode(ExternalApiOptions options, RandomSource work, RandomSource choice)
    {
        (_options, _work, _choice) = (options, work, choice);
        _writes = new AppliedWrites(options.IsIdempotent, options.CountsWrites);
        _limit = options.RateLimit is { } limit ? new TokenBucket(limit) : null;
        _latency = options.Latency.Compile();
    }

    /// <summary>Calls that it has failed.</summary>
    public long Errors { get; private set; }

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        if (!IsUp(0))
        {
            Answer(call, Outcome.Unreachable);
        }
        else if (_limit is { } limit && !limit.TryTake(Engine.Now))
        {
            Limit(call);
        }
        else
        {
            Begin(call, _latency.Next(_work));
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Errors = 0;
    }

    /// <inheritdoc />
    protected override Outcome End(int call)
    {
        var fails = _choice.NextBoolean(_options.ErrorShare);
        Errors += fails ? 1 : 0;
        if (!fails || _choice.NextBoolean(_options.DoneAmongErrors))
        {
            Do(ref Engine.Calls[call]);
        }

        return fails ? Outcome.Failed : Outcome.Ok;
    }

    private void Do(ref Call call)
    {
        if (call.Request.Write == 0 && !Ask.IsWrite(call.Request.Verb))
        {
            Counts.Reads++;
        }
        else if (!_writes.TryApply(Engine, call.Request, Counts))
        {
            call.Marks |= Marks.Duplicate;
        }
    }
}
