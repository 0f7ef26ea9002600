namespace Onsite.Practice.Repetition;

/// <summary>How well something was remembered. The numbers are those of the formulas.</summary>
public enum RecallGrade
{
    /// <summary>Not remembered.</summary>
    Again = 1,

    /// <summary>Remembered with serious difficulty. Whoever forgot is to say <see cref="Again"/>.</summary>
    Hard = 2,

    /// <summary>Remembered after some thought.</summary>
    Good = 3,

    /// <summary>Remembered at once.</summary>
    Easy = 4,
}
