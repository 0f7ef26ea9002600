namespace Onsite.Evaluation.Rubrics;

/// <summary>One way of making a key point. A point is credited with the best of its ways.</summary>
public abstract record Way;

/// <summary>A statement that makes the point alone.</summary>
public sealed record StatementWay(Phrasing Phrasing) : Way;

/// <summary>Parts of which <paramref name="Required"/> make the point in full; fewer earn a share.</summary>
/// <param name="Required">How many are needed: from 1 to the number of parts.</param>
/// <param name="Parts">The parts, each a phrasing of its own.</param>
public sealed record PartsWay(int Required, IReadOnlyList<Phrasing> Parts) : Way;

/// <summary>Steps that must be told in this order; the longest run that is in order earns its share.</summary>
public sealed record OrderedWay(IReadOnlyList<Phrasing> Steps) : Way;
