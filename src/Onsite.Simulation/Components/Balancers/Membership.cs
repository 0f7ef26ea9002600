namespace Onsite.Simulation.Components.Balancers;

/// <summary>
/// What a balancer believes: which parts are up, from what it was told, from its own checks and from how calls end; and how many calls it has under way to each. It can be wrong for a while: from the death of a
/// part to the last check that is needed to eject it, calls go there and fail.
/// </summary>
internal sealed class Membership
{
    private const long Always = long.MinValue;
    private const double LeastShare = 0.1; // Envoy's min_weight_percent

    private readonly HealthOptions _options;
    private readonly IReadOnlyList<double> _weights;
    private readonly double _heaviest;
    private Belief[] _beliefs = [];
    private bool[] _isMember = [];
    private int[] _members = [];
    private int _count;

    /// <summary>Nobody yet.</summary>
    /// <param name="options">How it finds out.</param>
    /// <param name="weights">How much each part can take, as compared to the others; those beyond the list count as 1.</param>
    public Membership(HealthOptions options, IReadOnlyList<double>? weights = null)
    {
        _options = options;
        _weights = weights ?? [];
        _heaviest = _weights.Count == 0 ? 1 : _weights.Max();
        if (_weights.Any(w => !(w > 0 && double.IsFinite(w))))
        {
            throw new ArgumentException("A weight is above 0.", nameof(weights));
        }
    }

    /// <summary>How many parts it has ever heard of; their numbers are below this.</summary>
    public int Parts => _beliefs.Length;

    /// <summary>The parts that calls go to.</summary>
    public ReadOnlySpan<int> Members => _members.AsSpan(0, _count);

    /// <summary>Calls under way.</summary>
    public int OutstandingOfAll { get; private set; }

    /// <summary>Whether every part that is listed is believed up.</summary>
    public bool IsSure { get; private set; } = true;

    /// <summary>Whether calls go to a part.</summary>
    public bool IsMember(int part) => _isMember[part];

    /// <summary>Calls under way to a part.</summary>
    public int Outstanding(int part) => _beliefs[part].Outstanding;

    /// <summary>The weight of a part, as compared to the heaviest: above 0, 1 at the most.</summary>
    public double FullWeight(int part) => Math.Min(1, (part < _weights.Count ? _weights[part] : 1) / _heaviest);

    /// <summary>The weight of a part at the moment: less than its full weight while it starts slowly.</summary>
    public double Weight(int part, long now)
    {
        var since = _beliefs[part].MemberSince;
        if (_options.SlowStart == 0 || since == Always || now - since >= _options.SlowStart)
        {
            return FullWeight(part);
        }

        return FullWeight(part) * Math.Max(LeastShare, (double)(now - since) / _options.SlowStart);
    }

    /// <summary>How loaded a part would be with one call more, for its weight.</summary>
    public double Load(int part, long now) => (_beliefs[part].Outstanding + 1) / Weight(part, now);

    /// <summary>Hears that a part is registered, or is not any more.</summary>
    public void List(int part, bool isListed, long now, bool fromTheBeginning = false)
    {
        if (part >= _beliefs.Length)
        {
            Array.Resize(ref _beliefs, part + 1);
            Array.Resize(ref _isMember, part + 1);
            Array.Resize(ref _members, part + 1);
        }

        ref var belief = ref _beliefs[part];
        belief = new Belief { IsListed = isListed, IsHealthy = true, Outstanding = belief.Outstanding };
        Rebuild(fromTheBeginning ? Always : now);
    }

    /// <summary>Hears how a check of a part went.</summary>
    /// <returns>Whether it thinks otherwise of the part than before.</returns>
    public bool Check(int part, bool isUp, long now)
    {
        ref var belief = ref _beliefs[part];
        if (!belief.IsListed || belief.IsHealthy == isUp)
        {
            belief.Against = 0;
            return false;
        }

        if (++belief.Against < (isUp ? _options.SuccessesToReadmit : _options.FailuresToEject))
        {
            return false;
        }

        belief.Against = 0;
        belief.IsHealthy = isUp;
        Rebuild(now);
        return true;
    }

    /// <summary>A call goes to a part.</summary>
    public void Begin(int part)
    {
        _beliefs[part].Outstanding++;
        OutstandingOfAll++;
    }

    /// <summary>A call to a part has ended.</summary>
    /// <param name="part">The part.</param>
    /// <param name="failed">Whether that speaks against the part.</param>
    /// <param name="now">The present.</param>
    /// <returns>For how many nanoseconds the part is left out now; 0 where it is not.</returns>
    public long End(int part, bool failed, long now)
    {
        ref var belief = ref _beliefs[part];
        belief.Outstanding--;
        OutstandingOfAll--;
        belief.Failures = failed ? belief.Failures + 1 : 0;
        belief.TimesOut = failed || belief.IsOut ? belief.TimesOut : 0;
        if (_options.Outliers is not { } outliers || belief.Failures < outliers.Consecutive || !belief.IsGood || !MayLeaveOut(outliers))
        {
            return 0;
        }

        belief.Failures = 0;
        belief.IsOut = true;
        belief.TimesOut = Math.Min(belief.TimesOut + 1, outliers.MostTimes);
        Rebuild(now);
        return outliers.EjectFor * belief.TimesOut;
    }

    /// <summary>The while is over for which a part was left out.</summary>
    /// <returns>Whether calls go to it again.</returns>
    public bool TakeBack(int part, long now)
    {
        if (!_beliefs[part].IsOut)
        {
            return false;
        }

        _beliefs[part].IsOut = false;
        Rebuild(now);
        return _beliefs[part].IsGood;
    }

    /// <summary>Forgets the calls that are under way: the balancer has died.</summary>
    public void ForgetCalls()
    {
        OutstandingOfAll = 0;
        foreach (ref var belief in _beliefs.AsSpan())
        {
            belief.Outstanding = 0;
        }
    }

    private bool MayLeaveOut(OutlierOptions outliers)
    {
        var (listed, isOut) = (0, 0);
        foreach (ref readonly var belief in _beliefs.AsSpan())
        {
            listed += belief.IsListed ? 1 : 0;
            isOut += belief is { IsListed: true, IsOut: true } ? 1 : 0;
        }

        return isOut < Math.Max(1, (int)(outliers.MostShare * listed));
    }

    private void Rebuild(long now)
    {
        var (listed, good) = (0, 0);
        foreach (ref readonly var belief in _beliefs.AsSpan())
        {
            listed += belief.IsListed ? 1 : 0;
            good += belief.IsGood ? 1 : 0;
        }

        IsSure = good == listed;
        var panics = good < _options.PanicShare * listed;
        _count = 0;
        for (var part = 0; part < _beliefs.Length; part++)
        {
            ref var belief = ref _beliefs[part];
            var isMember = panics ? belief.IsListed : belief.IsGood;
            if (isMember)
            {
                belief.MemberSince = _isMember[part] ? belief.MemberSince : now;
                _members[_count++] = part;
            }

            _isMember[part] = isMember;
        }
    }
}
