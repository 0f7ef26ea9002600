using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Assembly.Handlers;

/// <summary>Lays the steps of a handler out in a row with jumps, so that running it needs no tree.</summary>
internal sealed class HandlerCompiler
{
    private static readonly Sampler Once = new Constant(1).Compile();

    private readonly Func<string, Link> _linkTo;
    private readonly Func<AskStep, bool> _counts;
    private readonly Func<AskStep, ushort> _outboxOf;
    private readonly List<HandlerStep> _code = [];

    private HandlerCompiler(Func<string, Link> linkTo, Func<AskStep, bool> counts, Func<AskStep, ushort> outboxOf) => (_linkTo, _counts, _outboxOf) = (linkTo, counts, outboxOf);

    /// <summary>Compiles steps; a reply at the end need not be written.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="linkTo">The link to a target.</param>
    /// <param name="counts">Whether a write is the one by which a durable operation counts as done.</param>
    /// <param name="outboxOf">The number of the outbox that a publication names.</param>
    public static HandlerStep[] Compile(IReadOnlyList<Step> steps, Func<string, Link> linkTo, Func<AskStep, bool> counts, Func<AskStep, ushort> outboxOf)
    {
        var compiler = new HandlerCompiler(linkTo, counts, outboxOf);
        compiler.Add(steps);
        compiler._code.Add(new HandlerStep(StepKind.Reply));
        return [.. compiler._code];
    }

    private void Add(IReadOnlyList<Step> steps)
    {
        foreach (var (step, at) in steps.Select((s, i) => (s, i)))
        {
            switch (step)
            {
                case AskStep { Outbox: not null }:
                    break; // It is part of the write before it.
                case AskStep { Ask: Ask.Write } write when Outboxes.MessageOf(steps, at) is { } message:
                    AddAsk(write, _outboxOf(message));
                    break;
                case ComputeStep compute:
                    _code.Add(new HandlerStep(StepKind.Compute, compute.Seconds.Compile()));
                    break;
                case WaitStep wait:
                    _code.Add(new HandlerStep(StepKind.Wait, wait.Seconds.Compile()));
                    break;
                case AskStep ask:
                    AddAsk(ask);
                    break;
                case ParallelStep parallel:
                    _code.Add(new HandlerStep(StepKind.Scatter) { Fans = [.. parallel.Asks.Select(FanOf)] });
                    break;
                case ChanceStep chance:
                    AddChance(chance);
                    break;
                case ReplyStep reply:
                    _code.Add(new HandlerStep(reply.IsFailure ? StepKind.Fail : StepKind.Reply));
                    break;
            }
        }
    }

    private void AddAsk(AskStep ask, ushort outbox = 0)
    {
        var at = _code.Count;
        _code.Add(ask.Times is null && !ask.SpreadsKeys
            ? new HandlerStep(StepKind.Call) { Link = _linkTo(ask.Target), Verb = VerbOf(ask.Ask), IsDetached = ask.IsDetached, IsBeside = IsBeside(ask), Outbox = outbox }
            : new HandlerStep(StepKind.Scatter) { Fans = [FanOf(ask)] });
        if (ask.OnMiss.Count == 0 && ask.OnFailure is null)
        {
            return;
        }

        var ends = new List<int> { AddJump() };
        if (ask.OnMiss.Count > 0)
        {
            _code[at] = _code[at] with { OnMiss = _code.Count };
            Add(ask.OnMiss);
            ends.Add(AddJump());
        }

        if (ask.OnFailure is { } fallback)
        {
            _code[at] = _code[at] with { OnFailure = _code.Count };
            Add(fallback);
        }

        foreach (var end in ends)
        {
            _code[end] = _code[end] with { Jump = _code.Count };
        }
    }

    private void AddChance(ChanceStep chance)
    {
        var at = _code.Count;
        _code.Add(new HandlerStep(StepKind.Branch) { Probability = chance.Probability });
        Add(chance.Otherwise);
        var end = AddJump();
        _code[at] = _code[at] with { Jump = _code.Count };
        Add(chance.Then);
        _code[end] = _code[end] with { Jump = _code.Count };
    }

    private int AddJump()
    {
        _code.Add(new HandlerStep(StepKind.Jump));
        return _code.Count - 1;
    }

    private Fan FanOf(AskStep ask) => new(_linkTo(ask.Target), VerbOf(ask.Ask), ask.Times?.Compile() ?? Once, ask.SpreadsKeys) { IsBeside = IsBeside(ask) };

    private bool IsBeside(AskStep ask) => ask.Ask == Ask.Write && !_counts(ask);

    private static Verb VerbOf(Ask ask) => ask switch
    {
        Ask.Read => Verb.Read,
        Ask.Write => Verb.Write,
        Ask.Put => Verb.Put,
        Ask.Invalidate => Verb.Invalidate,
        Ask.Publish => Verb.Publish,
        _ => Verb.Call,
    };
}
