using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients;

/// <summary>A number of clients who each wait for their answer, think, and come again: they slow down with what they use, which the public does not. In a spike there are more of them.</summary>
internal sealed class ClosedClients : ClientNode, ISpiking
{
    private const int ThoughtEnough = 0;
    private const double NanosecondsPerSecond = 1e9;

    private readonly int _count;
    private readonly Sampler _thinking;
    private readonly RandomSource _random;
    private int _wanted;
    private int _present;

    /// <summary>Clients.</summary>
    /// <param name="count">How many.</param>
    /// <param name="thinking">How many seconds each thinks before it comes.</param>
    /// <param name="random">Draws how long they think.</param>
    /// <param name="mix">What they ask for; null for one operation about no key.</param>
    public ClosedClients(int count, Distribution thinking, RandomSource random, OperationMix? mix = null)
        : base(mix)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _count = count;
        _thinking = thinking.Compile();
        _random = random;
    }

    /// <inheritdoc />
    public override void Start() => SetPresent(_count);

    /// <inheritdoc />
    public override void Handle(in Event happened)
    {
        if (_present > _wanted)
        {
            _present--; // Those who came with the spike go when they have thought.
            return;
        }

        SendNext(happened.Time);
    }

    /// <inheritdoc />
    public override void Resume(in Answer answer)
    {
        base.Resume(answer);
        Think();
    }

    /// <inheritdoc />
    public void SetSpike(double factor)
    {
        if (!(factor > 0 && factor * _count <= int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "It is a number above 0.");
        }

        Engine.Note(this, factor == 1 ? NoteKind.SpikeEnded : NoteKind.SpikeBegan, (long)Math.Round(100 * factor));
        SetPresent((int)Math.Round(factor * _count));
    }

    /// <inheritdoc />
    public void SetHotKey(double share)
    {
        SetHotShare(share);
        Engine.Note(this, share == 0 ? NoteKind.HotKeyEnded : NoteKind.HotKeyBegan, (long)Math.Round(100 * share));
    }

    private void SetPresent(int wanted)
    {
        _wanted = wanted;
        for (; _present < wanted; _present++)
        {
            Think();
        }
    }

    private void Think() => Engine.Schedule(Engine.Now + (long)(_thinking.Next(_random) * NanosecondsPerSecond), this, ThoughtEnough, 0);
}
