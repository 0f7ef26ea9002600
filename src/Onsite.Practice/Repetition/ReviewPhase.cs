namespace Onsite.Practice.Repetition;

/// <summary>Where something stands between being new and being known.</summary>
public enum ReviewPhase
{
    /// <summary>Being learnt: reviews are minutes apart.</summary>
    Learning,

    /// <summary>Known: reviews are days apart.</summary>
    Review,

    /// <summary>Forgotten and being learnt again.</summary>
    Relearning,
}
