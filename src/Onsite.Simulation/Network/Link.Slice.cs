using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network.Slicing;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Network;

/// <content>How a link makes up for the requests that a slice leaves out.</content>
internal sealed partial class Link
{
    /// <summary>The exchange of a copy that the link itself has made: nobody waits for it.</summary>
    private const int OfCopy = -2;

    private readonly List<(Request Request, Ending Ending)> _repeated = [];
    private readonly Stack<int> _freeRepeated = new();

    /// <summary>What is left out; null where both ends are divided alike.</summary>
    public LinkSlice? Slice { get; init; }

    /// <summary>A call of the sender has ended; it hears of it.</summary>
    private void Tell(in Answer answer)
    {
        Slice?.Remember(Engine.Now - answer.Request.IntendedAt, new Ending(answer.Outcome, answer.Marks, answer.Cause, answer.Version));
        if (answer.Request.Trace != 0)
        {
            Engine.Tracer!.Close(answer.Request.Trace, answer.Outcome, Engine.Now, SpanKind.Call);
        }

        From.Resume(answer);
    }

    /// <summary>An attempt is sent: as many copies follow it, on average, as are left out.</summary>
    private void CountForCopies(in Request request)
    {
        if (Slice is not { HasCopies: true } slice)
        {
            return;
        }

        slice.Sent(request, Engine.Now);
        if (!slice.IsPlanned)
        {
            PlanCopy(slice);
        }
    }

    private void PlanCopy(LinkSlice slice)
    {
        var next = slice.NextCopy(Engine.Now);
        slice.IsPlanned = next is not null;
        if (next is { } gap)
        {
            Engine.Schedule(Engine.Now + gap, this, CopyDue, 0);
        }
    }

    private void SendCopy()
    {
        var slice = Slice!;
        PlanCopy(slice);
        if (!_wire.IsTransparent && _wire.Loses())
        {
            return;
        }

        var (request, replica) = slice.Original();
        var copy = request with { Parent = -1, ParentGeneration = 0, Trace = 0, Key = 0, Write = 0, Outbox = 0, Version = 0, IntendedAt = Engine.Now, OriginAt = Engine.Now, IsCopy = true, Part = To.PlacesByKey ? replica + 1 : 0 };
        Engine.Deliver(To, Engine.NewCall(this, copy, OfCopy));
    }

    /// <summary>Repeats a recent answer to a copy, where the other end is not to have it.</summary>
    private bool TryRepeat(in Request request)
    {
        if (!request.IsCopy || !Slice!.Repeats())
        {
            return false;
        }

        if (request.Parent < 0)
        {
            return true; // Nobody waits.
        }

        var (took, ending) = Slice.Answer();
        if (!_freeRepeated.TryPop(out var place))
        {
            place = _repeated.Count;
            _repeated.Add(default);
        }

        _repeated[place] = (request, ending);
        Engine.Schedule(Engine.Now + took, this, AnswerRepeated, place);
        return true;
    }

    private void EndRepeated(int place)
    {
        var (request, ending) = _repeated[place];
        _freeRepeated.Push(place);
        From.Resume(ending.To(request));
    }
}
