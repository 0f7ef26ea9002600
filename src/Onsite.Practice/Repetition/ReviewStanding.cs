namespace Onsite.Practice.Repetition;

/// <summary>How something stands after its last review.</summary>
/// <param name="Memory">What is known of the memory.</param>
/// <param name="Phase">Whether it is learnt or known.</param>
/// <param name="Step">Which step of learning it is at, from 0; null where it is known.</param>
/// <param name="ReviewedAt">The moment of the last review.</param>
/// <param name="DueAt">When it is to be reviewed next.</param>
public sealed record ReviewStanding(MemoryState Memory, ReviewPhase Phase, int? Step, DateTimeOffset ReviewedAt, DateTimeOffset DueAt);
