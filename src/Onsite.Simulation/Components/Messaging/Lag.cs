using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Messaging;

/// <summary>Says when consumers begin to lag and when they have caught up: at half of where it began, so that a depth that hovers at the mark is told once.</summary>
internal struct Lag
{
    private readonly long _mark;

    /// <summary>Lag from a number of messages on.</summary>
    public Lag(long mark) => _mark = mark;

    /// <summary>Whether they lag.</summary>
    public bool Is { get; private set; }

    /// <summary>There are so many messages to handle.</summary>
    /// <returns>What is to be told; null where nothing has changed.</returns>
    public NoteKind? See(long messages)
    {
        if (!Is && messages >= _mark)
        {
            Is = true;
            return NoteKind.LagBegan;
        }

        if (Is && messages <= _mark / 2)
        {
            Is = false;
            return NoteKind.LagEnded;
        }

        return null;
    }
}
