using System.Globalization;
using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Components.Messaging.Queues;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Components.Stores.Sharded;
using Onsite.Simulation.Components.Stores.Sql;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Tests.Tracing;

/// <summary>Clients who come at given moments, what they go through, and their traces as lines. Times are whole milliseconds.</summary>
internal sealed class TraceRig
{
    private const long Millisecond = 1_000_000;
    private static readonly SeedSequence Seeds = new(1);
    private readonly OpenClients _clients;

    /// <summary>Clients.</summary>
    /// <param name="arrivals">When they come.</param>
    public TraceRig(params long[] arrivals)
    {
        Engine.Tracer = new Tracer([1], 400);
        var mix = new OperationMix([new ClientOperation { Keys = new KeyPopulation(new KeyOptions { Count = 1 }, Seeds.Stream("clients", "keys")) }]);
        _clients = Engine.Add(new OpenClients(new ReplayedArrivals([.. arrivals.Select(a => a * Millisecond)]), Seeds.Stream("clients", "arrivals"), mix) { Name = "clients" });
    }

    public Engine Engine { get; } = new();

    /// <summary>Work that always takes as long.</summary>
    public static HandlerStep Compute(double milliseconds) => new(StepKind.Compute, new Constant(milliseconds / 1000).Compile());

    /// <summary>A call that is waited for.</summary>
    public static HandlerStep Call(Link link) => new(StepKind.Call) { Link = link };

    /// <summary>Calls that are sent at once.</summary>
    public static HandlerStep Parallel(int times, params Link[] links) => new(StepKind.Scatter) { Fans = [.. links.Select(l => new Fan(l, Verb.Call, new Constant(times).Compile()))] };

    /// <summary>A service that has a core for everybody, or so many.</summary>
    public ServiceNode Service(string name, params HandlerStep[] handler) => Service(name, new ServiceOptions { Cores = 1000 }, handler);

    public ServiceNode Service(string name, ServiceOptions options, params HandlerStep[] handler) =>
        Engine.Add(new ServiceNode(options, Seeds.Stream(name, "work"), Seeds.Stream(name, "choice")) { Name = name, Handler = [.. handler, new(StepKind.Reply)] });

    /// <summary>A queue that takes 2 ms to take a message in.</summary>
    public QueueNode Queue(string name) =>
        Engine.Add(new QueueNode(new QueueOptions { PublishWork = new Constant(0.002), IsDurable = false }, Seeds.Stream(name, "work"), Seeds.Stream(name, "delays")) { Name = name });

    /// <summary>Something that takes so many milliseconds, call after call, and answers or fails.</summary>
    public ScriptedNode Scripted(string name, params (long Milliseconds, Outcome Outcome)[] script) => Engine.Add(new ScriptedNode(script) { Name = name });

    /// <summary>A database with a core and a connection, whose statements take 4 ms and whose commits 1 ms.</summary>
    public SqlDatabaseNode Database(string name, int connections = 1) => Engine.Add(new SqlDatabaseNode(
        new SqlDatabaseOptions { Cores = 1, Connections = connections, QueueLimit = 10, Read = new Constant(0.004), Write = new Constant(0.004), Commit = new Constant(0.001), MissShare = 0 },
        Seeds.Stream(name, "work"),
        Seeds.Stream(name, "choice"),
        Seeds.Stream(name, "lag"))
    {
        Name = name,
    });

    /// <summary>A store of three machines with a core each, that each are 1 ms away and take 5 ms.</summary>
    public ShardedStoreNode Sharded(string name) => Engine.Add(new ShardedStoreNode(
        new ShardedStoreOptions { Cores = 1, Read = new Constant(0.005), Write = new Constant(0.005), Hop = new Constant(0.001) }, Seeds.Stream(name, "work"), Seeds.Stream(name, "choice"))
    {
        Name = name,
    });

    /// <summary>A network whose points are 10 ms away from nobody's origin.</summary>
    public CdnNode Cdn(string name, long? ttl = null, long staleFor = 0) => Engine.Add(new CdnNode(
        new CdnOptions { Pops = 1, Ttl = ttl, StaleFor = staleFor }, Seeds.Stream(name, "choice"), Seeds.Stream(name, "latencies"), Seeds.Stream(name, "lifetimes"))
    {
        Name = name,
    });

    public Link Link(Node from, Node to, LinkPolicies? policies = null, double latency = 0) => Engine.Add(new Link(
        from,
        to,
        policies,
        Seeds.Stream("link", "jitter"),
        latency == 0 ? null : new LinkNetwork { There = new Constant(latency / 1000), Back = new Constant(latency / 1000) },
        Seeds.Stream("link", "transit")));

    /// <summary>Lets the clients in.</summary>
    public TraceRig Enter(Node to, LinkPolicies? policies = null, double latency = 0)
    {
        _clients.Entry = Link(_clients, to, policies, latency);
        return this;
    }

    public TraceRig Run(long milliseconds)
    {
        Engine.Start();
        Engine.RunLawfully(milliseconds * Millisecond);
        return this;
    }

    /// <summary>The trace of a request, by its number from 0.</summary>
    public Trace Trace(int number = 0) => Engine.Tracer!.TracesOf(0)[number];

    /// <summary>Every span: what is it, where, from when to when, and what is special about it; indented by what it is part of.</summary>
    public IReadOnlyList<string> Told(int number = 0)
    {
        var trace = Trace(number);
        return [.. Enumerable.Range(0, trace.Count).Select(i => $"{new string(' ', Depth(trace, i))}{Tell(trace, trace[i])}")];
    }

    /// <summary>What the request waited for, in the order in which it is told.</summary>
    public IReadOnlyList<string> Path(int number = 0)
    {
        var traced = TracedRequest.Of(Trace(number));
        traced.Shares.Sum(s => s.Nanoseconds).ShouldBe(traced.Latency);
        return [.. traced.Shares.Select(s => $"{NameOf(s.Subject)} {s.Doing.Words()} {Milliseconds(s.Nanoseconds)}")];
    }

    private static int Depth(Trace trace, int span) => trace[span].Parent < 0 ? 0 : 1 + Depth(trace, trace[span].Parent);

    private static string Milliseconds(long nanoseconds) => ((double)nanoseconds / Millisecond).ToString(CultureInfo.InvariantCulture);

    private string Tell(Trace trace, Span span)
    {
        string Since(long moment) => moment == Span.Never ? string.Empty : Milliseconds(moment - trace[0].Start);
        var what = span.Kind switch
        {
            SpanKind.Phase => span.Doing.Words(),
            SpanKind.Attempt when span.IsHedge => "hedge",
            SpanKind.Attempt => $"attempt {span.Attempt}",
            _ => span.Kind.ToString().ToLowerInvariant(),
        };
        var notes = (span.IsBeside ? ", beside" : string.Empty) + (span.IsLost ? ", lost" : string.Empty) + (span.IsAbandoned ? $", given up at {Since(span.GivenUpAt)}" : string.Empty)
            + (span.Kind != SpanKind.Phase && span.Outcome != Outcome.Ok ? $", {span.Outcome}" : string.Empty);
        return $"{NameOf(span.Subject)} {what} {Since(span.Start)}-{Since(span.End)}{notes}";
    }

    private string NameOf(int target) => Engine.Targets[target] switch
    {
        Node node => node.Name,
        Link link => $"{link.From.Name}→{link.To.Name}",
        _ => "?",
    };
}

/// <summary>Takes as long as it is told, call after call, and has no queue.</summary>
internal sealed class ScriptedNode((long Milliseconds, Outcome Outcome)[] script) : Node
{
    private int _next;

    public override void Arrive(int call)
    {
        var (milliseconds, outcome) = script[Math.Min(_next++, script.Length - 1)];
        Engine.Schedule(Engine.Now + (milliseconds * 1_000_000), this, (int)outcome, call);
    }

    public override void Handle(in Event happened) => Answer(happened.Subject, (Outcome)happened.Kind);
}
