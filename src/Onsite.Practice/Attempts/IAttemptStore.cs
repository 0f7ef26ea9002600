namespace Onsite.Practice.Attempts;

/// <summary>
/// Where attempts are kept. Times are kept to the tick and come back in UTC, durations to the millisecond, texts that are <see cref="AttemptText.IsKeepable"/> to the last character. What every store must do
/// is said by the compliance suite in Onsite.Storage.Tests.
/// </summary>
public interface IAttemptStore
{
    /// <summary>Keeps a new attempt.</summary>
    /// <exception cref="InvalidOperationException">An attempt with this id is there already.</exception>
    Task AddAsync(Attempt attempt, CancellationToken cancellation);

    /// <summary>The attempt with an id, or null.</summary>
    Task<Attempt?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>The newest draft at a question, or null.</summary>
    Task<Attempt?> FindOpenAsync(string questionId, CancellationToken cancellation);

    /// <summary>Replaces an attempt, if the one that is kept has the version <paramref name="expectedVersion"/>: of two writers that read the same version one succeeds. Once this returns, the change survives the end of the process.</summary>
    /// <returns>Whether it was replaced.</returns>
    Task<bool> ReplaceAsync(Attempt attempt, int expectedVersion, CancellationToken cancellation);

    /// <summary>Deletes an attempt.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(string id, CancellationToken cancellation);

    /// <summary>Lists attempts, newest start first; equal starts by id.</summary>
    Task<AttemptList> ListAsync(AttemptQuery query, CancellationToken cancellation);

    /// <summary>All attempts in full, oldest first, one at a time.</summary>
    IAsyncEnumerable<Attempt> ReadAllAsync(CancellationToken cancellation);
}
