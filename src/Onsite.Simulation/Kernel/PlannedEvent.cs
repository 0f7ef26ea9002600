using System.Runtime.CompilerServices;

namespace Onsite.Simulation.Kernel;

/// <summary>An event that is to come.</summary>
/// <param name="Time">When, in nanoseconds from the start.</param>
/// <param name="Epoch">How many were planned before it; no two have the same.</param>
/// <param name="Node">To whom.</param>
/// <param name="Kind">What.</param>
/// <param name="Subject">Which call, replica or server it concerns.</param>
/// <param name="Tag">The generation of the subject.</param>
internal readonly record struct PlannedEvent(long Time, ulong Epoch, int Node, int Kind, int Subject, int Tag)
{
    /// <summary>No two have one epoch, so the order is total. Both parts are compared whatever the first says: what is next is a toss, and a processor that guesses it is wrong every other time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(in PlannedEvent other) => (Time < other.Time) | ((Time == other.Time) & (Epoch < other.Epoch));

    /// <summary>The event, when it happens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Event Happen() => new(Time, Node, Kind, Subject, Tag);
}
