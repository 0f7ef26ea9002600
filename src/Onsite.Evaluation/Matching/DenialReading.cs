namespace Onsite.Evaluation.Matching;

/// <summary>How what is denied is taken.</summary>
internal enum DenialReading
{
    /// <summary>As it is said.</summary>
    AsSaid,

    /// <summary>As if it were affirmed.</summary>
    EitherWay,

    /// <summary>What is denied as affirmed, and what is affirmed as denied.</summary>
    Turned,
}
