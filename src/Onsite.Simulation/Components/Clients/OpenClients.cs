using Onsite.Simulation.Components.Clients.Arrivals;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients;

/// <summary>Clients who come whether or not those before them were served: what a public service meets.</summary>
internal sealed class OpenClients : ClientNode, ISpiking
{
    private const int Due = 0;

    private readonly IArrivals _arrivals;
    private readonly RandomSource _random;
    private Arrival _next;
    private double _factor = 1;
    private int _plan;

    /// <summary>Clients.</summary>
    /// <param name="arrivals">When they come.</param>
    /// <param name="random">Draws when they come.</param>
    /// <param name="mix">What they ask for; null for one operation about no key.</param>
    public OpenClients(IArrivals arrivals, RandomSource random, OperationMix? mix = null)
        : base(mix)
    {
        _arrivals = arrivals;
        _random = random;
    }

    /// <summary>Clients with a distribution of the seconds between them, who all ask for the same.</summary>
    public OpenClients(Distribution between, RandomSource random)
        : this(new RenewalArrivals(between), random)
    {
    }

    /// <inheritdoc />
    public override void Start() => Plan(_arrivals.Next(0, _factor, _random));

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        if (happened.Tag != _plan)
        {
            return;
        }

        var come = _next.Count;
        Plan(_arrivals.Next(_next.At, _factor, _random));
        for (var i = 0; i < come; i++)
        {
            SendNext(happened.Time);
        }
    }

    /// <inheritdoc />
    public void SetSpike(double factor)
    {
        if (!(factor > 0) || double.IsInfinity(factor))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "It is a number above 0.");
        }

        var before = _factor;
        _factor = factor;
        Engine.Note(this, factor == 1 ? NoteKind.SpikeEnded : NoteKind.SpikeBegan, (long)Math.Round(100 * factor));
        Plan(_arrivals.Replan(_next, Engine.Now, before, factor, _random));
    }

    /// <inheritdoc />
    public void SetHotKey(double share)
    {
        SetHotShare(share);
        Engine.Note(this, share == 0 ? NoteKind.HotKeyEnded : NoteKind.HotKeyBegan, (long)Math.Round(100 * share));
    }

    private void Plan(in Arrival next)
    {
        _next = next;
        _plan++;
        if (next.At < long.MaxValue)
        {
            Engine.Schedule((long)next.At, this, Due, 0, _plan);
        }
    }
}
