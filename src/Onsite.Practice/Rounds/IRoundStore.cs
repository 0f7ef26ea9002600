namespace Onsite.Practice.Rounds;

/// <summary>Where design rounds are kept. Times are kept to the tick and come back in UTC, durations to the millisecond, texts to the last character. What every store must do is said by the compliance suite in Onsite.Storage.Tests.</summary>
public interface IRoundStore
{
    /// <summary>Keeps a new round.</summary>
    /// <exception cref="InvalidOperationException">A round with this id is there already.</exception>
    Task AddAsync(DesignRound round, CancellationToken cancellation);

    /// <summary>The round with an id, or null.</summary>
    Task<DesignRound?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Replaces a round, if the one that is kept has the version <paramref name="expectedVersion"/>. Once this returns, the change survives the end of the process.</summary>
    /// <returns>Whether it was replaced.</returns>
    Task<bool> ReplaceAsync(DesignRound round, int expectedVersion, CancellationToken cancellation);

    /// <summary>Deletes a round.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(string id, CancellationToken cancellation);

    /// <summary>All rounds, of one scenario where it is named; the last that was begun first, of those of one moment the one with the greater id.</summary>
    Task<IReadOnlyList<DesignRound>> ListAsync(string? scenarioId, CancellationToken cancellation);
}
