using System.Runtime.CompilerServices;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Kernel;

/// <summary>Runs a network of nodes: takes the next event, hands it to its node, and so on. One engine is one replication and belongs to one thread.</summary>
internal sealed class Engine
{
    private const ulong HashPrime = 1099511628211;

    private readonly List<EventTarget> _targets = [];
    private readonly EventQueue _queue;
    private EventTarget[] _table = [];

    public Engine(int capacity = 1024)
    {
        _queue = new EventQueue(capacity);
        Calls = new CallPool(capacity);
        Versions = new KeyVersions(Ledger);
    }

    /// <summary>The present, in nanoseconds from the start.</summary>
    public long Now { get; private set; }

    /// <summary>The calls that live.</summary>
    public CallPool Calls { get; }

    /// <summary>Events that have happened.</summary>
    public long EventCount { get; private set; }

    /// <summary>A mark of everything that has happened, in its order. Two runs with the same mark were the same.</summary>
    public ulong TraceHash { get; private set; } = 14695981039346656037;

    /// <summary>What is worth telling of the run.</summary>
    public RunJournal Journal { get; } = new();

    /// <summary>What became of durable writes.</summary>
    public DurableLedger Ledger { get; } = new();

    /// <summary>Writes down what is done for some requests; null where none are traced.</summary>
    public Tracer? Tracer { get; set; }

    /// <summary>Everything that takes part, in the order in which it was taken in.</summary>
    public IReadOnlyList<EventTarget> Targets => _targets;

    /// <summary>When each key was last written.</summary>
    public KeyVersions Versions { get; }

    /// <summary>The nodes.</summary>
    public IEnumerable<Node> Nodes => _targets.OfType<Node>();

    /// <summary>Takes a node or a link in and gives it back.</summary>
    public T Add<T>(T target)
        where T : EventTarget
    {
        target.Join(this, _targets.Count);
        _targets.Add(target);
        return target;
    }

    /// <summary>Lets everything begin.</summary>
    public void Start()
    {
        _table = [.. _targets];
        foreach (var target in _table)
        {
            target.Start();
        }
    }

    /// <summary>Forgets what was counted so far: the warm-up is over.</summary>
    public void Restart()
    {
        foreach (var target in _targets)
        {
            target.Restart(Now);
        }

        Tracer?.Restart();
    }

    /// <summary>The moments for which something is planned, in no order that means anything. For what happens rarely: it looks at every event.</summary>
    public IReadOnlyList<long> ListPlanned() => _queue.ListTimes();

    /// <summary>Plans something.</summary>
    public void Schedule(long at, EventTarget target, int kind, int subject, int tag = 0) => _queue.Push(at, target.Id, kind, subject, tag);

    /// <summary>A turn for something that may be planned later, as if it were planned now.</summary>
    public ulong Reserve() => _queue.Reserve();

    /// <summary>Plans something for which a turn was reserved; neither the present moment nor that turn is past it.</summary>
    public void Schedule(long at, ulong epoch, EventTarget target, int kind, int subject, int tag = 0) => _queue.Push(new PlannedEvent(at, epoch, target.Id, kind, subject, tag));

    /// <summary>Lets everything happen that is due up to a moment, and goes on to that moment.</summary>
    /// <param name="end">The moment.</param>
    /// <param name="mostEvents">How many events may happen at the most.</param>
    /// <returns>Whether the moment was reached.</returns>
    public bool RunUntil(long end, long mostEvents = long.MaxValue)
    {
        var table = _table;
        var hash = TraceHash;
        var count = EventCount;
        var last = mostEvents > long.MaxValue - count ? long.MaxValue : count + mostEvents;
        while (_queue.NextTime <= end && count < last)
        {
            var happened = _queue.Pop();
            Now = happened.Time;
            hash = (hash ^ (ulong)happened.Time) * HashPrime;
            hash = (hash ^ (((ulong)(uint)happened.Node << 32) | (uint)happened.Subject)) * HashPrime;
            count++;
            table[happened.Node].Handle(happened);
        }

        TraceHash = hash;
        EventCount = count;
        if (_queue.NextTime <= end)
        {
            return false;
        }

        Now = end;
        return true;
    }

    /// <summary>Makes a call that is to go over a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="exchange">The exchange that it is an attempt of; -1 for none.</param>
    public int NewCall(Link link, in Request request, int exchange)
    {
        var number = Calls.Take();
        ref var call = ref Calls[number];
        call.Request = request;
        call.Link = link.Id;
        call.Exchange = exchange;
        call.Step = 0;
        call.Replica = request.Part - 1;
        call.Pending = 0;
        call.State = 0;
        call.Version = request.Version;
        call.Marks = Marks.None;
        call.Cause = Cause.None;
        call.IsAbandoned = false;
        call.DueAt = -1;
        if (request.Trace != 0)
        {
            Traced(ref call, exchange < 0 ? Tracer!.Call(request.Trace, link.Id, Now) : Tracer!.Attempt(request.Trace, link.Id, Now));
        }

        return number;
    }

    /// <summary>Tells something of the run.</summary>
    public void Note(EventTarget target, NoteKind kind, long number = 0, int part = -1) => Journal.Add(new Note(Now, target.Id, kind, number, part));

    /// <summary>Tells that a part is slower than it was made to be, or as fast again.</summary>
    /// <param name="target">What it is a part of.</param>
    /// <param name="pace">How fast it is from now on; 1 is as it was made.</param>
    /// <param name="part">Which part.</param>
    public void NotePace(EventTarget target, double pace, int part) => Note(target, pace < 1 ? NoteKind.Slowed : NoteKind.Sped, (long)Math.Round(100 / pace), part);

    /// <summary>What is done for a call at its node changes; a node whose calls neither wait nor ask others need not say so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mark(int call, Doing doing)
    {
        if (Calls[call].Request.Trace != 0)
        {
            Tracer!.Mark(Calls[call].Request.Trace, doing, Now);
        }
    }

    /// <summary>Brings a call to a node. A node that hands a call on to another brings it there: that one answers it in its place.</summary>
    public void Deliver(Node to, int call)
    {
        ref var delivered = ref Calls[call];
        delivered.ArrivedAt = Now;
        delivered.Node = to.Id;
        if (delivered.Request.Trace != 0)
        {
            Traced(ref delivered, Tracer!.Arrive(delivered.Request.Trace, to.Id, Now));
        }

        to.Flow.Enter(Now);
        to.Arrive(call);
    }

    /// <summary>Ends a call; its answer goes back over its link.</summary>
    public void Finish(int call, Outcome outcome)
    {
        ref var finished = ref Calls[call];
        if (outcome == Outcome.Ok)
        {
            finished.Cause = Cause.None;
        }
        else if (finished.Cause.Outcome == Outcome.Ok)
        {
            finished.Cause = new Cause(outcome, finished.Node);
        }

        if (finished.Request.Trace != 0)
        {
            Traced(ref finished, Tracer!.Leave(finished.Request.Trace, outcome, Now));
        }

        ((Link)_table[finished.Link]).Return(call, outcome);
    }

    /// <summary>The calls that a node has, or one of its replicas, in the order of their numbers. For what happens rarely: it looks at every call.</summary>
    /// <param name="node">The node.</param>
    /// <param name="replica">The replica; -1 for all.</param>
    public IReadOnlyList<int> CallsAt(Node node, int replica = -1)
    {
        var found = new List<int>();
        for (var call = 0; call < Calls.Places; call++)
        {
            ref var candidate = ref Calls[call];
            if ((candidate.Generation & 1) == 1 && candidate.Node == node.Id && (replica < 0 || candidate.Replica == replica))
            {
                found.Add(call);
            }
        }

        return found;
    }

    /// <summary>Apart from those who call it, so that a call that is not traced has no part in what it copies.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Traced(ref Call call, int at) => call.Request = call.Request with { Trace = at };
}
