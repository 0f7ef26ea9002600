namespace Onsite.Practice.Findings;

/// <summary>What a criterion asks.</summary>
public enum CriterionKind
{
    /// <summary>Something to show; its weight is earned.</summary>
    Point,

    /// <summary>A wrong belief that costs a little.</summary>
    MinorMisconception,

    /// <summary>A wrong belief that caps the rating.</summary>
    MajorMisconception,
}
