using Onsite.Simulation.Tracing;

namespace Onsite.Simulation.Reporting;

/// <summary>What was done for one request.</summary>
/// <param name="Replication">The replication that it is of, from 1.</param>
/// <param name="At">When it was meant to be sent, in seconds from the start of the run.</param>
/// <param name="Seconds">How long it took its client.</param>
/// <param name="Outcome">How it ended, in words.</param>
/// <param name="LeftOut">Spans that were left out, since a trace keeps 200 at the most.</param>
/// <param name="Spans">What was done, each after the one that it is part of. The first is the whole.</param>
public sealed record TraceReport(int Replication, double At, double Seconds, string Outcome, int LeftOut, IReadOnlyList<SpanReport> Spans);

/// <summary>A stretch of time in which something was done for a request.</summary>
/// <param name="Where">The component or link.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Doing">What was done in it while nothing was done in a part of it.</param>
/// <param name="Start">When it began, in seconds from the start of the request.</param>
/// <param name="End">When it ended; null where it went on at the end of the run.</param>
/// <param name="Own">How long the request waited for it and for no part of it, in seconds. Over all spans that adds up to the time of the request.</param>
/// <param name="Parent">The place in the list of the span that it is part of; -1 for the whole.</param>
/// <param name="Attempt">Which attempt of its call it is, from 1; 0 for what is none.</param>
/// <param name="IsHedge">Whether it is a second attempt that was sent since the first was slow.</param>
/// <param name="IsLost">Whether it was lost on its way.</param>
/// <param name="IsBeside">Whether nobody ever waited for it: work beside the matter, or after the answer.</param>
/// <param name="GivenUpAt">When whoever waited for it gave it up, in seconds from the start of the request; null where that did not happen.</param>
/// <param name="IsAbandoned">Whether it went on after that, for nobody.</param>
/// <param name="Outcome">How it ended, in words; null where it went on, and for phases.</param>
public sealed record SpanReport(
    string Where, SpanKind Kind, Doing Doing, double Start, double? End, double Own, int Parent, int Attempt, bool IsHedge, bool IsLost, bool IsBeside, double? GivenUpAt, bool IsAbandoned, string? Outcome);
