using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Network;
using Onsite.Simulation.Random;
using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Components.Balancers;

/// <summary>
/// Chooses the part of a component that gets each call. Over a link it is a proxy: it holds the call, sends one of its own and sees how that ends. Without one it hands the call on and sees nothing of it any more, as a
/// balancer does whose servers answer the client directly.
/// </summary>
internal sealed class BalancerNode : Node, IFailing, IPartsWatcher
{
    private const int Worked = 0;
    private const int CheckDue = 1;
    private const int Listed = 2;
    private const int Unlisted = 3;
    private const int OutOver = 4;
    private const double NanosecondsPerSecond = 1e9;

    private readonly BalancerOptions _options;
    private readonly IBalancing _policy;
    private readonly RandomSource? _random;
    private readonly Sampler _work;
    private readonly bool _hasWork;
    private Cores _cores;
    private bool _isUp = true;
    private bool _isFull;

    /// <summary>A balancer.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="policy">How it chooses.</param>
    /// <param name="work">Draws what a call costs; needed where one costs something.</param>
    public BalancerNode(BalancerOptions options, IBalancing policy, RandomSource? work = null)
    {
        if (options.Work is not null && work is null)
        {
            throw new ArgumentNullException(nameof(work), "What a call costs is drawn from a stream.");
        }

        _options = options;
        _policy = policy;
        _random = work;
        _hasWork = options.Work is not null;
        _work = options.Work?.Compile() ?? default;
        _cores = new Cores(options.Cores);
        Membership = new Membership(options.Health, options.Weights);
    }

    /// <summary>The way to what it balances; null where it hands calls on to <see cref="Target"/>.</summary>
    public Link? Upstream { get; set; }

    /// <summary>What it hands calls on to, where it has no <see cref="Upstream"/>.</summary>
    public Node? Target { get; set; }

    /// <summary>What it believes.</summary>
    public Membership Membership { get; }

    /// <inheritdoc />
    public int Parts => 1;

    private IFailing Fleet => (Upstream?.To ?? Target) as IFailing ?? throw new InvalidOperationException($"{Name} has nothing with parts to choose from.");

    /// <inheritdoc />
    public bool IsUp(int part) => _isUp;

    /// <inheritdoc />
    public override void Start()
    {
        if (Upstream is null && (_policy.CountsCalls || _options.Health.Outliers is not null || _options.ConnectionLimit != int.MaxValue))
        {
            throw new InvalidOperationException($"{Name} hands calls on and cannot count them: give it a link to what it balances.");
        }

        var fleet = Fleet;
        var scalable = fleet as IScalable;
        for (var part = 0; part < fleet.Parts; part++)
        {
            Membership.List(part, scalable?.IsListed(part) ?? true, Engine.Now, fromTheBeginning: true);
        }

        scalable?.Watch(this);
        if (_options.Health.Every > 0)
        {
            Engine.Schedule(Engine.Now + _options.Health.Every, this, CheckDue, 0);
        }
    }

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        if (!_isUp)
        {
            Answer(call, Outcome.Unreachable);
        }
        else if (Flow.Inside > _options.ConnectionLimit)
        {
            Tell(isFull: true);
            Answer(call, Outcome.PoolExhausted);
        }
        else if (!_hasWork)
        {
            Send(call);
        }
        else
        {
            Engine.Calls[call].Work = (long)(_work.Next(_random!) * NanosecondsPerSecond);
            if (_cores.TryTake(Engine.Calls, call, Engine.Now))
            {
                Begin(call);
            }
            else
            {
                Engine.Mark(call, Doing.Queued);
            }
        }
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        var call = answer.Parent;
        if (Engine.Calls[call].Generation != answer.Request.ParentGeneration)
        {
            return; // It was sent before the balancer died.
        }

        EndAt(answer.Request.Part - 1, answer.Outcome);
        Tell(isFull: false);
        PassOn(call, answer);
    }

    /// <summary>Another try goes to another part, as proxies have it that try the next server (nginx: proxy_next_upstream): the one that has failed is chosen again only where there is no other.</summary>
    public override Request Again(in Request request, Outcome outcome)
    {
        if (request.Part == 0 || Engine.Calls[request.Parent].Generation != request.ParentGeneration)
        {
            return request;
        }

        var part = request.Part - 1;
        EndAt(part, outcome);
        if (!Membership.Members.IsEmpty)
        {
            part = _policy.Choose(request, Membership, Engine.Now);
            if (part == request.Part - 1)
            {
                // One that fails at once has the fewest calls open.
                var members = Membership.Members;
                part = members[(members.IndexOf(part) + 1) % members.Length];
            }
        }

        Membership.Begin(part);
        return request with { Part = part + 1 };
    }

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        switch (happened.Kind)
        {
            case Worked:
                EndWork(happened.Subject, happened.Tag);
                break;
            case CheckDue:
                CheckAll();
                Engine.Schedule(Engine.Now + _options.Health.Every, this, CheckDue, 0);
                break;
            case Listed or Unlisted:
                Membership.List(happened.Subject, happened.Kind == Listed, Engine.Now);
                break;
            case OutOver when Membership.TakeBack(happened.Subject, Engine.Now):
                Engine.Note(this, NoteKind.Readmitted, part: happened.Subject);
                break;
        }
    }

    /// <inheritdoc />
    public void PartChanged(int part, bool isListed)
    {
        if (_options.Health.HearsAfter == 0)
        {
            Membership.List(part, isListed, Engine.Now);
        }
        else
        {
            Engine.Schedule(Engine.Now + _options.Health.HearsAfter, this, isListed ? Listed : Unlisted, part);
        }
    }

    /// <inheritdoc />
    public void Crash(int part)
    {
        if (!_isUp)
        {
            return;
        }

        var dying = Engine.CallsAt(this);
        _isUp = false;
        _cores.Clear(Engine.Now, Left(dying));
        Membership.ForgetCalls();
        Engine.Note(this, NoteKind.Crashed, dying.Count, part);
        foreach (var call in dying)
        {
            Answer(call, Outcome.Unreachable);
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
        _cores.SetRate(pace, Engine.Now);
        foreach (var call in Engine.CallsAt(this))
        {
            if (Engine.Calls[call].DueAt >= 0)
            {
                Engine.Schedule(_cores.Plan(ref Engine.Calls[call], Engine.Now), this, Worked, call, Engine.Calls[call].Generation);
            }
        }
    }

    /// <inheritdoc />
    public override Gauge Gauge(long now) => new(_cores.Worked(now), _hasWork ? _options.Cores : 0, _cores.Waiting);

    /// <inheritdoc />
    public override IEnumerable<string> BrokenLaws(long now)
    {
        foreach (var law in base.BrokenLaws(now))
        {
            yield return law;
        }

        if (_cores.LawGap(now, Left(Engine.CallsAt(this))) is var gap && gap != 0)
        {
            yield return $"{Name}: the work that it was given and the time that it has worked differ by {gap} ns.";
        }
    }

    /// <inheritdoc />
    public override void Restart(long now)
    {
        base.Restart(now);
        _cores.Restart(now, Left(Engine.CallsAt(this)));
    }

    /// <summary>Whether the way a call ended speaks against the part that had it: being busy does not.</summary>
    private static bool SpeaksAgainst(Outcome outcome) => outcome is Outcome.Failed or Outcome.TimedOut or Outcome.Unreachable;

    private void EndAt(int part, Outcome outcome)
    {
        if (Membership.End(part, SpeaksAgainst(outcome), Engine.Now) is > 0 and var outFor)
        {
            Engine.Note(this, NoteKind.Ejected, part: part);
            Engine.Schedule(Engine.Now + outFor, this, OutOver, part);
        }
    }

    private void Begin(int call)
    {
        ref var begun = ref Engine.Calls[call];
        Engine.Mark(call, Doing.Working);
        Engine.Schedule(_cores.Begin(ref begun, Engine.Now), this, Worked, call, begun.Generation);
    }

    private void EndWork(int call, int generation)
    {
        ref var done = ref Engine.Calls[call];
        if (done.Generation != generation || done.DueAt != Engine.Now)
        {
            return;
        }

        if (_cores.Plan(ref done, Engine.Now) is var due && due > Engine.Now)
        {
            Engine.Schedule(due, this, Worked, call, generation);
            return;
        }

        done.DueAt = -1;
        if (_cores.Release(Engine.Calls, Engine.Now) is >= 0 and var next)
        {
            Begin(next);
        }

        Send(call);
    }

    private void Send(int number)
    {
        ref var call = ref Engine.Calls[number];
        if (Membership.Members.IsEmpty)
        {
            Answer(number, Outcome.Unreachable);
            return;
        }

        var part = _policy.Choose(call.Request, Membership, Engine.Now);
        if (Upstream is null)
        {
            Flow.Leave(Engine.Now, call.ArrivedAt);
            call.Replica = part;
            Engine.Deliver(Target!, number);
            return;
        }

        Membership.Begin(part);
        Engine.Mark(number, Doing.WaitingForOthers);
        Upstream.Send(call.Request.For(number, call.Generation, Engine.Now, call.Request.Verb) with { Part = part + 1 });
    }

    private void CheckAll()
    {
        var fleet = Fleet;
        for (var part = 0; part < Membership.Parts; part++)
        {
            var isUp = fleet.IsUp(part);
            if (Membership.Check(part, isUp, Engine.Now))
            {
                Engine.Note(this, isUp ? NoteKind.Readmitted : NoteKind.Ejected, part: part);
            }
        }
    }

    private double Left(IReadOnlyList<int> calls)
    {
        var left = 0.0;
        foreach (var call in calls)
        {
            left += Engine.Calls[call].DueAt >= 0 ? _cores.Left(Engine.Calls[call], Engine.Now) : 0;
        }

        return left;
    }

    private void Tell(bool isFull)
    {
        if (_isFull == isFull || (!isFull && Flow.Inside > _options.ConnectionLimit * 0.9))
        {
            return;
        }

        _isFull = isFull;
        Engine.Note(this, isFull ? NoteKind.PoolExhausted : NoteKind.PoolRecovered); // nobody waits: they are refused
    }
}
