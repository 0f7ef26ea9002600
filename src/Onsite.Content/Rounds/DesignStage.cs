namespace Onsite.Content.Rounds;

/// <summary>The stages of a design round, in their order.</summary>
public enum DesignStage
{
    /// <summary>What is asked, for whom, and what may be left out.</summary>
    Clarify,

    /// <summary>Users, storage and bandwidth in numbers.</summary>
    Estimate,

    /// <summary>The parts, and how a request flows through them.</summary>
    HighLevel,

    /// <summary>Schema, interfaces, caching, and what fails.</summary>
    DeepDive,

    /// <summary>What was chosen against what, what it costs, and what grows next.</summary>
    TradeOffs,
}
