using Onsite.Simulation.Assembly;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>A set of changes that was looked at with very few events.</summary>
/// <param name="Index">Its place among all that was tried.</param>
/// <param name="Changes">The changes.</param>
/// <param name="Blueprint">The design with them.</param>
/// <param name="Trial">What was seen.</param>
internal sealed record Look(int Index, IReadOnlyList<DesignChange> Changes, Blueprint Blueprint, Trial Trial)
{
    /// <summary>Whether it is neither nearer nor farther than another by what can be noticed.</summary>
    public bool IsAlike(Trial other, double noticeable) => Trial.Distance > noticeable * other.Distance && Trial.Distance * noticeable < other.Distance;
}
