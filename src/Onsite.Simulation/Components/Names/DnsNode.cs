using Onsite.Simulation.Components.Balancers;
using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Names;

/// <summary>
/// A name with several targets, and the resolvers that its callers ask. A call goes where its resolver was told last; one that comes to a resolver without an answer waits until it has one. The zone checks its targets and takes
/// those that are down out of its answers, but a resolver learns of that only when what it was told expires. It holds the calls that went on to a target to see how they end; that costs them nothing.
/// </summary>
internal sealed class DnsNode : Node, IFailing, IFlushing
{
    private const int Resolved = 0;
    private const int CheckDue = 1;
    private const int DetourOver = 2;
    private const double NanosecondsPerSecond = 1e9;

    private readonly DnsOptions _options;
    private readonly Sampler _resolution;
    private readonly Sampler _detour;
    private readonly RandomSource _choice;
    private readonly RandomSource _times;
    private readonly Resolver[] _resolvers;
    private readonly Membership _membership;
    private IReadOnlyList<DnsTarget> _targets = [];
    private double _pace = 1;
    private bool _isUp = true;
    private long _waiting;
    private long _countedSince;

    /// <summary>A name.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="choice">Draws answers.</param>
    /// <param name="times">Draws how long resolving takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public DnsNode(DnsOptions options, RandomSource choice, RandomSource times)
    {
        options.Check();
        _options = options;
        _resolution = options.ResolutionTime.Compile();
        _detour = (options.Detour ?? new Constant(0)).Compile();
        _choice = choice;
        _times = times;
        _resolvers = new Resolver[options.Resolvers];
        _membership = new Membership(options.Health);
    }

    /// <summary>What it may answer with: one or more, with weights of 0 or more.</summary>
    public IReadOnlyList<DnsTarget> Targets
    {
        get => _targets;
        set
        {
            if (value.Count == 0 || value.Any(t => !(t.Weight >= 0 && double.IsFinite(t.Weight))))
            {
                throw new ArgumentException("There is one target or more, each with a weight of 0 or more.", nameof(value));
            }

            _targets = value;
        }
    }

    /// <summary>What it has done.</summary>
    public DnsCounts Counts { get; } = new();

    /// <inheritdoc />
    public int Parts => 1;

    /// <summary>Questions a second since counting began: what is paid for.</summary>
    public double QueriesPerSecond(long now) => now > _countedSince ? Counts.Queries * NanosecondsPerSecond / (now - _countedSince) : 0;

    /// <inheritdoc />
    public bool IsUp(int part) => _isUp;

    /// <inheritdoc />
    public override void Start()
    {
        for (var target = 0; target < Targets.Count; target++)
        {
            _membership.List(target, isListed: true, Engine.Now, fromTheBeginning: true);
        }

        // As many resolvers are near to a target as its weight says, without chance: the share of callers near to it is given.
        for (var i = 0; i < _resolvers.Length; i++)
        {
            _resolvers[i].Nearest = Draw((i + 0.5) / _resolvers.Length);
        }

        if (_options.Health.Every > 0)
        {
            Engine.Schedule(Engine.Now + _options.Health.Every, this, CheckDue, 0);
        }
    }

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        // A request and its repetitions come from one caller, who has one resolver.
        var number = KeyHash.Part(Engine.Calls[call].Request.OriginAt, _resolvers.Length);
        ref var resolver = ref _resolvers[number];
        Engine.Calls[call].Replica = number;
        if (resolver.ExpiresAt > Engine.Now)
        {
            Counts.Hits++;
            Go(call, resolver);
            return;
        }

        if (!_isUp)
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        Counts.Waited++;
        _waiting++;
        resolver.Waiting.Enqueue(Engine.Calls, call);
        if (!resolver.IsAsking)
        {
            resolver.IsAsking = true;
            Counts.Queries++;
            Engine.Schedule(Engine.Now + (long)(_resolution.Next(_times) / _pace * NanosecondsPerSecond), this, Resolved, number, resolver.Generation);
        }
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer) => PassOn(answer.Parent, answer);

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        switch (happened.Kind)
        {
            case Resolved when _resolvers[happened.Subject].Generation == happened.Tag:
                Tell(ref _resolvers[happened.Subject]);
                break;
            case CheckDue:
                CheckAll();
                Engine.Schedule(Engine.Now + _options.Health.Every, this, CheckDue, 0);
                break;
            case DetourOver:
                Send(happened.Subject);
                break;
        }
    }

    /// <summary>Every resolver forgets what it was told. Who waits for an answer gets it.</summary>
    public void Flush()
    {
        Engine.Note(this, NoteKind.CacheFlushed);
        foreach (ref var resolver in _resolvers.AsSpan())
        {
            resolver.ExpiresAt = 0;
        }
    }

    /// <summary>The servers of the zone answer nobody any more. What resolvers were told is good until it expires.</summary>
    public void Crash(int part)
    {
        if (!_isUp)
        {
            return;
        }

        _isUp = false;
        Engine.Note(this, NoteKind.Crashed, _waiting, part);
        for (var i = 0; i < _resolvers.Length; i++)
        {
            ref var resolver = ref _resolvers[i];
            resolver.Generation++;
            resolver.IsAsking = false;
            while (resolver.Waiting.Count > 0)
            {
                _waiting--;
                Answer(resolver.Waiting.Dequeue(Engine.Calls), Outcome.Unreachable);
            }
        }
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!_isUp)
        {
            _isUp = true;
            Engine.Note(this, NoteKind.Recovered, part: part);
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.NotePace(this, pace, part);
        _pace = pace;
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now) => new(0, 0, _waiting);

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        Counts.Clear();
        _countedSince = now;
    }

    private void Tell(ref Resolver resolver)
    {
        resolver.IsAsking = false;
        resolver.Target = _options.AnswersNearest && _membership.IsMember(resolver.Nearest) ? resolver.Nearest : Draw(_choice.NextDouble());

        // Others have asked it before the run began: of its first answer some part is left. Without that all resolvers would ask again at the same moments.
        resolver.ExpiresAt = Engine.Now + (resolver.HasAsked ? _options.Ttl : (long)(_options.Ttl * _times.NextPositiveDouble()));
        resolver.HasAsked = true;

        // Whoever is answered at once may ask again at once, and finds the answer there.
        while (resolver.Waiting.Count > 0)
        {
            _waiting--;
            Go(resolver.Waiting.Dequeue(Engine.Calls), resolver);
        }
    }

    /// <summary>The target at a place, from 0 to 1, of those that are given, each as wide as its weight.</summary>
    private int Draw(double at)
    {
        var total = 0.0;
        foreach (var target in _membership.Members)
        {
            total += Targets[target].Weight;
        }

        if (total == 0)
        {
            return _membership.Members[(int)(at * _membership.Members.Length)];
        }

        var left = at * total;
        var last = -1;
        foreach (var target in _membership.Members)
        {
            var weight = Targets[target].Weight;
            last = weight > 0 ? target : last;
            if (left < weight)
            {
                return target;
            }

            left -= weight;
        }

        return last;
    }

    private void Go(int number, in Resolver resolver)
    {
        ref var call = ref Engine.Calls[number];
        call.State = resolver.Target;
        Counts.Outdated += _membership.IsMember(resolver.Target) ? 0 : 1;
        if (_options.Detour is null || resolver.Target == resolver.Nearest)
        {
            Send(number);
            return;
        }

        Engine.Schedule(Engine.Now + (long)(_detour.Next(_times) * NanosecondsPerSecond), this, DetourOver, number);
    }

    private void Send(int number)
    {
        ref var call = ref Engine.Calls[number];
        Targets[call.State].Link.Send(call.Request.For(number, call.Generation, Engine.Now, call.Request.Verb));
    }

    private void CheckAll()
    {
        for (var target = 0; target < Targets.Count; target++)
        {
            var isUp = Targets[target].IsUp;
            if (_membership.Check(target, isUp, Engine.Now))
            {
                Engine.Note(Targets[target].Link, isUp ? NoteKind.AnswerRestored : NoteKind.AnswerWithdrawn);
            }
        }
    }
}
