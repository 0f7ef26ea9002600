namespace Onsite.Evaluation.Stories;

/// <summary>What the words of one sentence say about its telling.</summary>
/// <param name="Past">Finite verbs of the past.</param>
/// <param name="ByI">Things done in the past with "I" as the subject.</param>
/// <param name="ByWe">Things done in the past with "we" as the subject.</param>
/// <param name="Would">Conditionals of the speaker.</param>
/// <param name="Habit">Words for what is always or usually so.</param>
/// <param name="Opinion">Words for what somebody holds or ought to do.</param>
/// <param name="Self">Words for what the speaker is like.</param>
/// <param name="Occasion">Words for one time and place.</param>
internal readonly record struct SentenceTelling(int Past, int ByI, int ByWe, int Would, int Habit, int Opinion, int Self, int Occasion)
{
    /// <summary>Things that the speaker did, alone or with others.</summary>
    public int Own => ByI + ByWe;
}
