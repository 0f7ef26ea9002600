namespace Onsite.Evaluation;

/// <summary>What an answer was seen to do with a point or a misconception.</summary>
public enum Observation
{
    /// <summary>Nothing in the answer makes the point. It may still be known; it was not said.</summary>
    NotObserved,

    /// <summary>The point was made in part.</summary>
    Partly,

    /// <summary>The point was made.</summary>
    Met,

    /// <summary>The answer states the misconception.</summary>
    Violated,

    /// <summary>The answer speaks of it, but it cannot be told what it holds: it is unsure, or says both a thing and its opposite.</summary>
    Unknown,
}
