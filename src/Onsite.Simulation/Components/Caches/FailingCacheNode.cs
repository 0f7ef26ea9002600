using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Failures;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Caches;

/// <summary>What answers from values that it keeps in several parts, each of which can die, be slow and lose what it has.</summary>
/// <typeparam name="T">What a part is.</typeparam>
internal abstract class FailingCacheNode<T> : CachingNode, IFailing, IFlushing
    where T : CachedPart
{
    /// <inheritdoc />
    public abstract int Parts { get; }

    /// <summary>Entries that it holds, in all parts.</summary>
    public long Entries => All.Sum(p => (long)p.Store.Count);

    /// <summary>The parts; none before the run begins.</summary>
    protected T[] All { get; private set; } = [];

    /// <inheritdoc />
    public override void Start() => All = [.. Enumerable.Range(0, Parts).Select(_ => NewPart())];

    /// <inheritdoc />
    public bool IsUp(int part) => All[part].IsUp;

    /// <inheritdoc />
    public void Flush()
    {
        Engine.Note(this, NoteKind.CacheFlushed, Entries);
        foreach (var part in All)
        {
            part.Store.Clear();
        }
    }

    /// <inheritdoc />
    public void Crash(int part)
    {
        if (!All[part].IsUp)
        {
            return;
        }

        var dying = Engine.CallsAt(this, part);
        Engine.Note(this, NoteKind.Crashed, dying.Count, part);
        All[part].Crash(Engine.Now);
        Lose(part);
        foreach (var call in dying)
        {
            Answer(call, Outcome.Unreachable);
        }
    }

    /// <inheritdoc />
    public void Recover(int part)
    {
        if (!All[part].IsUp)
        {
            All[part].Recover();
            Engine.Note(this, NoteKind.Recovered, part: part);
        }
    }

    /// <inheritdoc />
    public void SetPace(int part, double pace)
    {
        Engine.NotePace(this, pace, part);
        All[part].Pace = pace;
    }

    /// <summary>A part as it is in the beginning.</summary>
    protected abstract T NewPart();

    /// <summary>What else is gone with a part that has died.</summary>
    /// <param name="part">Which.</param>
    protected virtual void Lose(int part)
    {
    }
}
