using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases.Rigs;

/// <summary>Clients, a service that reads through a cache, the cache, and a store behind it.</summary>
internal sealed class CacheBench
{
    public const long Second = 1_000_000_000;
    public const long Millisecond = 1_000_000;

    /// <summary>A cache whose operations take no time, so that nothing but its content counts.</summary>
    public static readonly CacheOptions Instant = new() { Work = new Constant(0) };

    private readonly SeedSequence _seeds;

    public CacheBench(CacheOptions options, KeyOptions keys, double rate, ulong seed = 1)
        : this(options, keys, rate, new SeedSequence(seed))
    {
    }

    public CacheBench(CacheOptions options, KeyOptions keys, double rate, SeedSequence seeds)
    {
        _seeds = seeds;
        Cache = Engine.Add(new CacheNode(options, seeds.Stream("cache", "work"), seeds.Stream("cache", "lifetimes")) { Name = "cache" });
        Store = Engine.Add(new StoreStub { Name = "store" });
        App = Service("app");
        var (cache, store) = (Engine.Add(new Link(App, Cache)), Engine.Add(new Link(App, Store)));
        App.Handler =
        [
            new(StepKind.Call) { Link = cache, Verb = Verb.Read, OnMiss = 2, OnFailure = 5 },
            new(StepKind.Reply),
            new(StepKind.Call) { Link = store, Verb = Verb.Read },
            new(StepKind.Call) { Link = cache, Verb = Verb.Put },
            new(StepKind.Reply),
            new(StepKind.Call) { Link = store, Verb = Verb.Read },
            new(StepKind.Reply),
        ];
        Keys = new KeyPopulation(keys, seeds.Stream("clients", "keys"));
        Clients = Engine.Add(new OpenClients(new RenewalArrivals(new Exponential(1 / rate)), seeds.Stream("clients", "arrivals"), new OperationMix([ClientOperation.Only with { Keys = Keys }])) { Name = "clients" });
        Clients.Entry = Engine.Add(new Link(Clients, App));
        Cache.Origin = Engine.Add(new Link(Cache, Store));
        Script = Engine.Add(new ScriptNode { Name = "script" });
        ToCache = Engine.Add(new Link(Script, Cache));
        ToStore = Engine.Add(new Link(Script, Store));
    }

    public Engine Engine { get; } = new();

    public CacheNode Cache { get; }

    public StoreStub Store { get; }

    public ServiceNode App { get; }

    public OpenClients Clients { get; }

    public KeyPopulation Keys { get; }

    /// <summary>Does what a test plans.</summary>
    public ScriptNode Script { get; }

    public Link ToCache { get; }

    public Link ToStore { get; }

    public long Ended(Outcome outcome) => Clients.Outcomes[(int)outcome];

    public ServiceNode Service(string name) => Engine.Add(new ServiceNode(new ServiceOptions(), _seeds.Stream(name, "work"), _seeds.Stream(name, "choice")) { Name = name });

    public CacheBench Run(double seconds)
    {
        Engine.Start();
        return Continue(seconds);
    }

    public CacheBench Continue(double seconds)
    {
        Engine.RunLawfully((long)(seconds * Second));
        return this;
    }
}

/// <summary>Keeps the truth: reads and writes take a while and then have their effect at one moment.</summary>
internal sealed class StoreStub : Node
{
    /// <summary>How long it takes, in nanoseconds, until a value is read.</summary>
    public long Delay { get; set; }

    /// <summary>How long its answer takes after that.</summary>
    public long AnswerDelay { get; set; }

    public bool Fails { get; set; }

    public long Reads { get; private set; }

    public long Writes { get; private set; }

    public override void Arrive(int call) => Engine.Schedule(Engine.Now + Delay, this, 0, call);

    public override void Handle(in Event happened)
    {
        ref var call = ref Engine.Calls[happened.Subject];
        if (happened.Kind == 0)
        {
            call.Version = Engine.Now;
            if (call.Request.Verb == Verb.Write && !Fails)
            {
                Writes++;
                Engine.Versions.Apply(call.Key, call.Request.Write, Engine.Now);
                if (call.Request.Write > 0)
                {
                    Engine.Ledger.Apply(call.Request.Write);
                }
            }

            Reads += call.Request.Verb == Verb.Write ? 0 : 1;
            Engine.Schedule(Engine.Now + AnswerDelay, this, 1, happened.Subject);
            return;
        }

        Answer(happened.Subject, Fails ? Outcome.Failed : Outcome.Ok);
    }
}

/// <summary>Sends requests and does things at moments that a test names.</summary>
internal sealed class ScriptNode : Node
{
    private readonly List<Action> _actions = [];

    public List<(long At, Answer Answer)> Answers { get; } = [];

    /// <summary>Plans something; before the start or during the run.</summary>
    public void At(double seconds, Action action)
    {
        _actions.Add(action);
        Engine.Schedule((long)(seconds * CacheBench.Second), this, 0, _actions.Count - 1);
    }

    public void Send(double seconds, Link link, Verb verb, long key, long write = 0) =>
        At(seconds, () => link.Send(new Request(-1, Engine.Now) { Key = key, Verb = verb, Write = write }));

    public override void Arrive(int call) => throw new InvalidOperationException();

    public override void Handle(in Event happened) => _actions[happened.Subject]();

    public override void Resume(in Answer answer)
    {
        Answers.Add((Engine.Now, answer));
        if (answer.Outcome == Outcome.Ok && answer.Request.Write > 0)
        {
            Engine.Ledger.Acknowledge(answer.Request.Write);
        }
    }
}
