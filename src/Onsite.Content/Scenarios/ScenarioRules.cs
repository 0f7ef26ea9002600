using Onsite.Content.Questions;

namespace Onsite.Content.Scenarios;

/// <summary>The bounds of a scenario's folder.</summary>
public static class ScenarioRules
{
    /// <summary>What the id of a scenario begins with.</summary>
    public const string IdPrefix = "s-";

    /// <summary>The fewest words of a brief: shorter, and it does not say what the system is for.</summary>
    public const int MinimumBriefWords = 60;

    /// <summary>The most words of a brief: what an interviewer says in a minute and a half.</summary>
    public const int MaximumBriefWords = 200;

    /// <summary>How many times as much as the reference an overbuilt design has to cost at least, and more.</summary>
    public const double OverbuiltFactor = 2;

    /// <summary>The stages of a round in their order, as the headings of notes name them.</summary>
    public static IReadOnlyList<string> TalkSections { get; } = ["Clarify", "Estimate", "High-level design", "Deep dive", "Trade-offs"];

    /// <summary>The fewest and the most words of the notes of a band: what somebody types who knows much, some or little in the time of a round.</summary>
    public static (int Fewest, int Most) TalkWords(AnswerBand band) => band switch
    {
        AnswerBand.Strong => (350, 600),
        AnswerBand.Middling => (200, 350),
        _ => (80, 160),
    };
}
