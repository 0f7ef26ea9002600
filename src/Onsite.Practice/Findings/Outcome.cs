namespace Onsite.Practice.Findings;

/// <summary>What was found of a criterion. <see cref="Unknown"/> is never a pass, and <see cref="NotObserved"/> is not <see cref="Violated"/>.</summary>
public enum Outcome
{
    /// <summary>Shown in full.</summary>
    Met,

    /// <summary>Shown in part.</summary>
    Partly,

    /// <summary>Nothing was seen of it.</summary>
    NotObserved,

    /// <summary>The opposite was shown.</summary>
    Violated,

    /// <summary>It could not be told.</summary>
    Unknown,
}
