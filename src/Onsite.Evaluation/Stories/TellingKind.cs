namespace Onsite.Evaluation.Stories;

/// <summary>What kind of telling an answer, or one sentence of it, is.</summary>
public enum TellingKind
{
    /// <summary>Too little to tell.</summary>
    None,

    /// <summary>What happened once, in the past, with the speaker in it.</summary>
    Story,

    /// <summary>What one would do, or always does: no occasion.</summary>
    PseudoStory,

    /// <summary>What the speaker thinks of a matter.</summary>
    Opinion,

    /// <summary>What the speaker is like.</summary>
    SelfDescription,
}
