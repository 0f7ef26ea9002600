namespace Onsite.Practice.Attempts;

/// <summary>How an answer is given.</summary>
public enum AttemptMode
{
    /// <summary>The coach listens: a meter of what was heard, and hints that are logged.</summary>
    Coached,

    /// <summary>Silence until the scorecard.</summary>
    Exam,
}

/// <summary>How far an attempt has come.</summary>
public enum AttemptStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Handed in and judged; it does not change any more.</summary>
    Submitted,
}
