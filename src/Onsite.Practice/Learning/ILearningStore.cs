namespace Onsite.Practice.Learning;

/// <summary>
/// Where marks and graded answers are kept. Times are kept to the tick and come back in UTC, texts that are <see cref="Attempts.AttemptText.IsKeepable"/> to the last character. Lists are in
/// the order of ids, which is the order of time. What every store must do is said by the compliance suite in Onsite.Storage.Tests.
/// </summary>
public interface ILearningStore
{
    /// <summary>Keeps a mark. Once this returns, it survives the end of the process.</summary>
    /// <returns>Whether it is new: a mark whose id is there already stays as it was.</returns>
    Task<bool> AddMarkAsync(Mark mark, CancellationToken cancellation);

    /// <summary>Takes a mark back.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveMarkAsync(string id, CancellationToken cancellation);

    /// <summary>The marks of a question; of all questions where null.</summary>
    Task<IReadOnlyList<Mark>> MarksAsync(string? questionId, CancellationToken cancellation);

    /// <summary>Keeps a graded answer. Once this returns, it survives the end of the process.</summary>
    /// <returns>Whether it is new: a grade whose id is there already stays as it was.</returns>
    Task<bool> AddGradeAsync(GradedAnswer graded, CancellationToken cancellation);

    /// <summary>Takes a grade back.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveGradeAsync(string id, CancellationToken cancellation);

    /// <summary>The graded answers of a question; of all questions where null.</summary>
    Task<IReadOnlyList<GradedAnswer>> GradesAsync(string? questionId, CancellationToken cancellation);
}
