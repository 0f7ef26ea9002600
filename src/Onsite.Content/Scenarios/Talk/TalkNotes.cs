using Onsite.Content.Questions;

namespace Onsite.Content.Scenarios.Talk;

/// <summary>What candidates type in the round of a scenario, stage by stage, in each band. The rubric of the scenario's talk question judges it, and has to rank it as it is named.</summary>
/// <param name="Strong">The notes of a very good candidate, in Markdown with a heading for each of <see cref="ScenarioRules.TalkSections"/>.</param>
/// <param name="Middling">The notes of most: right where they speak, with a real gap or two.</param>
/// <param name="Weak">Notes that are confidently wrong, or empty.</param>
public sealed record TalkNotes(string Strong, string Middling, string Weak)
{
    /// <summary>The notes of a band.</summary>
    public string this[AnswerBand band] => band switch
    {
        AnswerBand.Strong => Strong,
        AnswerBand.Middling => Middling,
        _ => Weak,
    };
}
