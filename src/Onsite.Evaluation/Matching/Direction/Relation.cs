namespace Onsite.Evaluation.Matching.Direction;

/// <summary>How two things are related whose order matters.</summary>
internal enum Relation
{
    /// <summary>The first happens before the second.</summary>
    Before,

    /// <summary>The first brings the second about.</summary>
    Causes,

    /// <summary>The first is chosen and the second is not.</summary>
    InsteadOf,

    /// <summary>The first does something to the second.</summary>
    Acts,
}
