namespace Onsite.Content.Questions;

/// <summary>What a question draws on.</summary>
public enum QuestionKind
{
    /// <summary>Knowledge and design: what would you build, and why does it hold?</summary>
    Technical,

    /// <summary>The past: tell me about a time when …</summary>
    Behavioural,

    /// <summary>An imagined case: what would you do if …</summary>
    Situational,

    /// <summary>The daily work of this position.</summary>
    RoleSpecific,

    /// <summary>Values and ways of working.</summary>
    CultureFit,
}
