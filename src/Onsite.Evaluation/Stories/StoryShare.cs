namespace Onsite.Evaluation.Stories;

/// <summary>How much of a story is one part.</summary>
/// <param name="Part">The part.</param>
/// <param name="Words">Words in it.</param>
/// <param name="Percent">Share of the words of the four parts, from 0 to 100, one decimal.</param>
/// <param name="HealthyFrom">Least healthy share, in percent.</param>
/// <param name="HealthyTo">Greatest healthy share, in percent.</param>
public sealed record StoryShare(StoryPart Part, int Words, double Percent, int HealthyFrom, int HealthyTo)
{
    /// <summary>The healthy shares as interview coaches teach them: situation 15-20, task 10-15, action 50-60, result 15-20 percent.</summary>
    internal static readonly (StoryPart Part, int From, int To)[] Healthy =
        [(StoryPart.Situation, 15, 20), (StoryPart.Task, 10, 15), (StoryPart.Action, 50, 60), (StoryPart.Result, 15, 20)];
}
