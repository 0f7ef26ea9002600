using Onsite.Content.Rounds;

namespace Onsite.Practice.Rounds;

/// <summary>Stages as people say them, wherever the plan that has titles for them may be another one by now.</summary>
public static class StageWords
{
    /// <summary>"Clarify", "Estimate", "High level", "Deep dive" or "Trade-offs".</summary>
    public static string Of(DesignStage stage) => stage switch
    {
        DesignStage.Clarify => "Clarify",
        DesignStage.Estimate => "Estimate",
        DesignStage.HighLevel => "High level",
        DesignStage.DeepDive => "Deep dive",
        _ => "Trade-offs",
    };
}
