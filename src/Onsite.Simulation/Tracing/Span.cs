using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Tracing;

/// <summary>A stretch of time in which something was done for a request, at a component or on a link. Times are nanoseconds from the start of the run.</summary>
internal struct Span
{
    /// <summary>It has not ended, or was not given up.</summary>
    public const long Never = -1;

    /// <summary>When it began.</summary>
    public long Start;

    /// <summary>When it ended; <see cref="Never"/> while it goes on.</summary>
    public long End;

    /// <summary>When whoever waited for it stopped doing so; <see cref="Never"/> where that did not happen.</summary>
    public long GivenUpAt;

    /// <summary>The span that it is part of; -1 for the whole.</summary>
    public int Parent;

    /// <summary>The number of the node or link.</summary>
    public int Subject;

    /// <summary>The phase in it that goes on; -1 where none does.</summary>
    public int Phase;

    /// <summary>Which attempt of its call it is, from 1; 0 for what is none.</summary>
    public int Attempt;

    /// <summary>What it is about.</summary>
    public SpanKind Kind;

    /// <summary>What was done in it while nothing was done in a part of it.</summary>
    public Doing Doing;

    /// <summary>How it ended.</summary>
    public Outcome Outcome;

    /// <summary>Whether it is a second attempt that was sent since the first was slow.</summary>
    public bool IsHedge;

    /// <summary>Whether it was lost on its way.</summary>
    public bool IsLost;

    /// <summary>Whether nobody ever waited for it: work beside the matter, or after the answer.</summary>
    public bool IsBeside;

    /// <summary>Whether whoever waited for it has given it up.</summary>
    public readonly bool IsAbandoned => GivenUpAt != Never;

    /// <summary>Until when it was waited for.</summary>
    public readonly long WaitedUntil => Math.Min(LastedUntil, GivenUpAt == Never ? long.MaxValue : GivenUpAt);

    /// <summary>When it ended; the end of time where it goes on.</summary>
    public readonly long LastedUntil => End == Never ? long.MaxValue : End;
}
