using Onsite.Evaluation;
using Onsite.Practice.Attempts;

namespace Onsite.Practice.Settings;

/// <summary>What a person has chosen. The defaults are usable as they are.</summary>
public sealed record PracticeSettings
{
    /// <summary>The shortest quiet, in minutes.</summary>
    public const int MinimumQuietMinutes = 1;

    /// <summary>The longest quiet, in minutes.</summary>
    public const int MaximumQuietMinutes = 30;

    /// <summary>The level to be asked at.</summary>
    public Level Level { get; init; } = Level.Senior;

    /// <summary>How new attempts are given unless something else is chosen.</summary>
    public AttemptMode Mode { get; init; } = AttemptMode.Coached;

    /// <summary>How long timer and meter stay hidden when quiet is asked for, in minutes; from <see cref="MinimumQuietMinutes"/> to <see cref="MaximumQuietMinutes"/>.</summary>
    public int QuietMinutes { get; init; } = 5;

    /// <summary>Whether the timer is shown.</summary>
    public bool TimerVisible { get; init; } = true;
}
