using Onsite.Simulation.Network;

namespace Onsite.Simulation.Kernel;

/// <summary>Runs a network of nodes: takes the next event, hands it to its node, and so on. One engine is one replication and belongs to one thread.</summary>
internal sealed class Engine
{
    private const ulong HashPrime = 1099511628211;

    private readonly List<Node> _nodes = [];
    private readonly List<Link> _links = [];
    private readonly EventQueue _queue;
    private Node[] _table = [];

    public Engine(int capacity = 1024)
    {
        _queue = new EventQueue(capacity);
        Calls = new CallPool(capacity);
    }

    /// <summary>The present, in nanoseconds from the start.</summary>
    public long Now { get; private set; }

    /// <summary>The calls that live.</summary>
    public CallPool Calls { get; }

    /// <summary>Events that have happened.</summary>
    public long EventCount { get; private set; }

    /// <summary>A mark of everything that has happened, in its order. Two runs with the same mark were the same.</summary>
    public ulong TraceHash { get; private set; } = 14695981039346656037;

    /// <summary>The nodes.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>Takes a node in and gives it back.</summary>
    public T Add<T>(T node)
        where T : Node
    {
        node.Join(this, _nodes.Count);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Draws a link.</summary>
    public Link Connect(Node from, Node to)
    {
        var link = new Link(_links.Count, from, to);
        _links.Add(link);
        return link;
    }

    /// <summary>Lets every node begin.</summary>
    public void Start()
    {
        _table = [.. _nodes];
        foreach (var node in _table)
        {
            node.Start();
        }
    }

    /// <summary>Forgets what was counted so far: the warm-up is over.</summary>
    public void Restart()
    {
        foreach (var node in _nodes)
        {
            node.Restart(Now);
        }
    }

    /// <summary>Plans something.</summary>
    public void Schedule(long at, Node node, int kind, int subject, int tag = 0) => _queue.Push(at, node.Id, kind, subject, tag);

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

    /// <summary>Sends a call over a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="parent">The call that it is sent for; -1 for none.</param>
    /// <param name="operation">The operation that it serves.</param>
    /// <param name="intendedAt">When it was meant to be sent.</param>
    /// <param name="key">The key that it is about; 0 for none.</param>
    public void Send(Link link, int parent, int operation, long intendedAt, long key = 0)
    {
        var number = Calls.Take();
        ref var call = ref Calls[number];
        call.Parent = parent;
        call.Link = link.Id;
        call.Operation = operation;
        call.Step = 0;
        call.Replica = -1;
        call.IntendedAt = intendedAt;
        call.Key = key;
        call.IsAbandoned = false;
        Deliver(link.To, number);
    }

    /// <summary>Hands a call on to another node, which will answer it in place of the one that has it now.</summary>
    public void Forward(Node to, int call) => Deliver(to, call);

    /// <summary>Ends a call and takes its answer back to whoever sent it.</summary>
    public void Finish(int call, Outcome outcome)
    {
        ref var ended = ref Calls[call];
        if (!ended.IsAbandoned)
        {
            _links[ended.Link].From.Resume(ended.Parent, call, outcome);
        }

        Calls.Return(call);
    }

    private void Deliver(Node to, int call)
    {
        Calls[call].ArrivedAt = Now;
        to.Flow.Enter(Now);
        to.Arrive(call);
    }
}
