using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Tracing;

/// <summary>
/// Writes down what is done for some requests. It only listens: it plans nothing, draws nothing and answers nothing that the run depends on. A request that is traced carries a number that names its trace and the span that it is at; what
/// is sent on its behalf carries it on, and is part of that span. The number is negative for what nobody waits for.
/// </summary>
internal sealed class Tracer
{
    private const int SpanBits = 8;
    private const int Dropped = (1 << SpanBits) - 1;
    private const int MostTraces = int.MaxValue >> SpanBits;

    private readonly TraceSampling[] _sampling;
    private readonly List<Trace>[] _traces;
    private readonly Dictionary<int, Trace> _byNumber = [];
    private readonly Stack<Trace> _free = new();
    private readonly int _most;
    private int _begun;

    /// <summary>A tracer.</summary>
    /// <param name="salts">For each operation, what its choice of requests is made of.</param>
    /// <param name="most">Traces of each operation at the most, from 2.</param>
    public Tracer(IReadOnlyList<ulong> salts, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        _sampling = [.. salts.Select(salt => new TraceSampling(salt))];
        _traces = [.. salts.Select(_ => new List<Trace>())];
        _most = most;
    }

    /// <summary>The traces of an operation, in the order in which their requests began; those that have not ended among them.</summary>
    public IReadOnlyList<Trace> TracesOf(int operation) => _traces[operation];

    /// <summary>A client begins a request.</summary>
    /// <returns>What it carries; 0 where it is not traced.</returns>
    public int Begin(int operation, int client, long intendedAt)
    {
        if (!_sampling[operation].Next(out var mark) || _begun == MostTraces)
        {
            return 0;
        }

        while (_traces[operation].Count >= _most)
        {
            Thin(operation);
            if (!_sampling[operation].Keeps(mark))
            {
                return 0;
            }
        }

        var trace = _free.TryPop(out var used) ? used : new Trace();
        trace.Begin(++_begun, operation, mark);
        trace.Add(New(SpanKind.Request, Doing.WaitingForOthers, -1, client, intendedAt));
        _traces[operation].Add(trace);
        _byNumber[_begun] = trace;
        return Name(trace, 0);
    }

    /// <summary>The client of a request knows how it ended.</summary>
    public void End(int at, Outcome outcome, long now)
    {
        if (Find(at) is { } trace)
        {
            Close(trace, 0, outcome, now);
        }
    }

    /// <summary>A call is sent over a link.</summary>
    /// <returns>What it carries.</returns>
    public int Call(int at, int link, long now)
    {
        if (Find(at) is not { } trace)
        {
            return 0;
        }

        var parent = SpanOf(at);
        return Add(trace, parent, New(SpanKind.Call, Doing.WaitingForOthers, parent, link, now) with { IsBeside = at < 0 });
    }

    /// <summary>An attempt of a call is sent, or is lost before it begins.</summary>
    /// <returns>What it carries.</returns>
    public int Attempt(int call, int link, long now, bool isLost = false)
    {
        if (Find(call) is not { } trace)
        {
            return 0;
        }

        var (parent, number, isHedge) = (SpanOf(call), 1, false);
        for (var i = parent + 1; i < trace.Count; i++)
        {
            ref var other = ref trace[i];
            if (other.Kind == SpanKind.Attempt && other.Parent == parent)
            {
                number++;
                isHedge |= other.WaitedUntil == long.MaxValue;
            }
        }

        return Add(trace, parent, New(SpanKind.Attempt, Doing.InTransit, parent, link, now) with { Attempt = number, IsHedge = isHedge, IsLost = isLost });
    }

    /// <summary>A call comes to a node, over its link or handed on by another.</summary>
    /// <returns>What it carries there.</returns>
    public int Arrive(int at, int node, long now)
    {
        if (Find(at) is not { } trace)
        {
            return 0;
        }

        var came = SpanOf(at);
        if (came != Dropped && trace[came].Kind == SpanKind.Visit)
        {
            Close(trace, came, Outcome.Ok, now);
            came = trace[came].Parent;
        }

        var there = came == Dropped ? Dropped : trace.Add(New(SpanKind.Visit, Doing.WaitingForOthers, came, node, now));
        if (there < 0 || there == Dropped)
        {
            return Name(trace, came); // What it came by is told of, and not that it is here.
        }

        Mark(Name(trace, there), Doing.Working, now);
        return Name(trace, there);
    }

    /// <summary>A call leaves the node that has answered it.</summary>
    /// <returns>What it carries on its way back.</returns>
    public int Leave(int at, Outcome outcome, long now)
    {
        if (Find(at) is not { } trace)
        {
            return 0;
        }

        var visit = SpanOf(at);
        if (visit == Dropped || trace[visit].Kind != SpanKind.Visit)
        {
            return at;
        }

        Close(trace, visit, outcome, now);
        for (var i = visit + 1; i < trace.Count; i++)
        {
            // Who has asked for it is gone: a process that died.
            GiveUp(ref trace[i], visit, SpanKind.Call, now);
        }

        return Name(trace, trace[visit].Parent);
    }

    /// <summary>From now on something else is done at a span; <see cref="Doing.WaitingForOthers"/> where others do something for it.</summary>
    public void Mark(int at, Doing doing, long now)
    {
        if (Find(at) is not { } trace || SpanOf(at) == Dropped)
        {
            return;
        }

        var span = SpanOf(at);
        var (phase, subject) = (trace[span].Phase, trace[span].Subject);
        if (phase >= 0 && trace[phase].Doing == doing)
        {
            return;
        }

        EndPhase(trace, span, now);
        if (doing != Doing.WaitingForOthers)
        {
            var begun = trace.Add(New(SpanKind.Phase, doing, span, subject, now));
            trace[span].Phase = begun;
        }
    }

    /// <summary>A call, or an attempt of it, has ended for its sender.</summary>
    public void Close(int at, Outcome outcome, long now, SpanKind kind)
    {
        if (Find(at) is { } trace && SpanOf(at) is not Dropped and var span && trace[span].Kind == kind)
        {
            Close(trace, span, outcome, now);
        }
    }

    /// <summary>The answer of an attempt is lost. Its sender has yet to notice, unless it does not wait.</summary>
    public void Lose(int at, long now)
    {
        if (Find(at) is not { } trace || SpanOf(at) is Dropped || trace[SpanOf(at)].Kind != SpanKind.Attempt)
        {
            return;
        }

        ref var lost = ref trace[SpanOf(at)];
        lost.IsLost = true;
        if (lost.IsAbandoned)
        {
            Close(trace, SpanOf(at), Outcome.Unreachable, now);
        }
    }

    /// <summary>A try is over: its sender gives up what is still under way for it, and what was lost has ended.</summary>
    public void EndTry(int call, Outcome outcome, long now)
    {
        if (Find(call) is not { } trace || SpanOf(call) is Dropped)
        {
            return;
        }

        var parent = SpanOf(call);
        for (var i = parent + 1; i < trace.Count; i++)
        {
            GiveUp(ref trace[i], parent, SpanKind.Attempt, now);
            if (trace[i] is { Kind: SpanKind.Attempt, IsLost: true, End: Span.Never } && trace[i].Parent == parent)
            {
                Close(trace, i, outcome == Outcome.Ok ? Outcome.Unreachable : outcome, now);
            }
        }
    }

    /// <summary>Begins anew: the warm-up is over.</summary>
    public void Restart()
    {
        for (var operation = 0; operation < _traces.Length; operation++)
        {
            foreach (var trace in _traces[operation])
            {
                _free.Push(trace);
            }

            _traces[operation].Clear();
            _sampling[operation].Restart();
        }

        _byNumber.Clear();
    }

    private static Span New(SpanKind kind, Doing doing, int parent, int subject, long now) =>
        new() { Kind = kind, Doing = doing, Parent = parent, Subject = subject, Start = now, End = Span.Never, GivenUpAt = Span.Never, Phase = -1 };

    private static int Name(Trace trace, int span) => (trace.Number << SpanBits) | span;

    private static int SpanOf(int at) => Math.Abs(at) & Dropped;

    /// <summary>Where a span is part of one that was left out, it is left out too.</summary>
    private static int Add(Trace trace, int parent, in Span span)
    {
        if (parent == Dropped)
        {
            trace.LeaveOut();
            return Name(trace, Dropped);
        }

        return Name(trace, trace.Add(span) is >= 0 and var added ? added : Dropped);
    }

    private static void Close(Trace trace, int span, Outcome outcome, long now)
    {
        EndPhase(trace, span, now);
        trace[span].End = now;
        trace[span].Outcome = outcome;
    }

    /// <summary>A phase of no length is not worth a place.</summary>
    private static void EndPhase(Trace trace, int span, long now)
    {
        var phase = trace[span].Phase;
        if (phase < 0)
        {
            return;
        }

        trace[span].Phase = -1;
        trace[phase].End = now;
        if (trace[phase].Start == now && phase == trace.Count - 1)
        {
            trace.RemoveLast();
        }
    }

    private static void GiveUp(ref Span span, int parent, SpanKind kind, long now)
    {
        if (span.Parent == parent && span.Kind == kind && !span.IsBeside && span.WaitedUntil == long.MaxValue)
        {
            span.GivenUpAt = now;
        }
    }

    private Trace? Find(int at) => _byNumber.GetValueOrDefault(Math.Abs(at) >> SpanBits);

    private void Thin(int operation)
    {
        _sampling[operation].Halve();
        var kept = 0;
        var traces = _traces[operation];
        for (var i = 0; i < traces.Count; i++)
        {
            if (_sampling[operation].Keeps(traces[i].Mark))
            {
                traces[kept++] = traces[i];
            }
            else
            {
                _byNumber.Remove(traces[i].Number);
                _free.Push(traces[i]);
            }
        }

        traces.RemoveRange(kept, traces.Count - kept);
    }
}
