namespace Onsite.Practice.Designs;

/// <summary>
/// Where designs and their earlier versions are kept. Times are kept to the tick and come back in UTC, texts that are <see cref="Attempts.AttemptText.IsKeepable"/> to the last character. What every store must do is
/// said by the compliance suite in Onsite.Storage.Tests.
/// </summary>
public interface IDesignStore
{
    /// <summary>Adds a design. Once this returns, it survives the end of the process.</summary>
    /// <param name="design">The design.</param>
    /// <param name="versions">Its earlier versions, each with a revision of its own; of more than <see cref="KeptDesign.MaximumVersions"/> the newest are kept.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">A design with this id is there already.</exception>
    Task AddAsync(KeptDesign design, IReadOnlyList<DesignVersion> versions, CancellationToken cancellation);

    /// <summary>A design, or null.</summary>
    Task<KeptDesign?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Replaces a design if its revision is the expected one. Once this returns, the new text survives the end of the process.</summary>
    /// <param name="design">The design as it is to be.</param>
    /// <param name="expectedRevision">The revision that it was made from.</param>
    /// <param name="version">An earlier version to be kept with it, all or nothing; null for none. One whose revision is there already stays as it was. Of more than <see cref="KeptDesign.MaximumVersions"/> the oldest go.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether it was replaced.</returns>
    Task<bool> ReplaceAsync(KeptDesign design, int expectedRevision, DesignVersion? version, CancellationToken cancellation);

    /// <summary>Deletes a design with its versions.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(string id, CancellationToken cancellation);

    /// <summary>The designs for a scenario, of all scenarios where null; the last that was changed first, of those of one moment the one with the greater id.</summary>
    Task<IReadOnlyList<DesignSummary>> ListAsync(string? scenarioId, CancellationToken cancellation);

    /// <summary>The earlier versions of a design, the newest first; none where there is no such design.</summary>
    Task<IReadOnlyList<DesignVersion>> VersionsAsync(string id, CancellationToken cancellation);
}
