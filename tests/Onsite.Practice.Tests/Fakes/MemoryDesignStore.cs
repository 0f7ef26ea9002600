using Onsite.Practice.Designs;

namespace Onsite.Practice.Tests.Fakes;

/// <summary>Keeps designs in memory. The compliance suite of Onsite.Storage.Tests holds it to what every store must do.</summary>
internal sealed class MemoryDesignStore : IDesignStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, KeptDesign> _designs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<int, DesignVersion>> _versions = new(StringComparer.Ordinal);

    public Task AddAsync(KeptDesign design, IReadOnlyList<DesignVersion> versions, CancellationToken cancellation) => Locked(() =>
    {
        if (!_designs.TryAdd(design.Id, InUtc(design)))
        {
            throw new InvalidOperationException($"A design with the id '{design.Id}' is there already.");
        }

        _versions[design.Id] = [];
        Keep(design.Id, versions);
        return true;
    });

    public Task<KeptDesign?> FindAsync(string id, CancellationToken cancellation) => Locked(() => _designs.GetValueOrDefault(id));

    public Task<bool> ReplaceAsync(KeptDesign design, int expectedRevision, DesignVersion? version, CancellationToken cancellation) => Locked(() =>
    {
        if (_designs.GetValueOrDefault(design.Id)?.Revision != expectedRevision)
        {
            return false;
        }

        _designs[design.Id] = InUtc(design);
        Keep(design.Id, version is null ? [] : [version]);
        return true;
    });

    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => Locked(() => _designs.Remove(id) && _versions.Remove(id));

    public Task<IReadOnlyList<DesignSummary>> ListAsync(string? scenarioId, CancellationToken cancellation) => Locked<IReadOnlyList<DesignSummary>>(() =>
        [.. _designs.Values.Where(d => scenarioId is null || d.ScenarioId == scenarioId).OrderByDescending(d => d.SavedAt).ThenByDescending(d => d.Id, StringComparer.Ordinal).Select(d => d.ToSummary())]);

    public Task<IReadOnlyList<DesignVersion>> VersionsAsync(string id, CancellationToken cancellation) =>
        Locked<IReadOnlyList<DesignVersion>>(() => _versions.TryGetValue(id, out var versions) ? [.. versions.Values.Reverse()] : []);

    private static KeptDesign InUtc(KeptDesign design) => design with { CreatedAt = design.CreatedAt.ToUniversalTime(), SavedAt = design.SavedAt.ToUniversalTime() };

    private void Keep(string id, IReadOnlyList<DesignVersion> versions)
    {
        var kept = _versions[id];
        foreach (var version in versions)
        {
            kept.TryAdd(version.Revision, version with { SavedAt = version.SavedAt.ToUniversalTime() });
        }

        while (kept.Count > KeptDesign.MaximumVersions)
        {
            kept.Remove(kept.Keys.First());
        }
    }

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (_lock)
        {
            return Task.FromResult(work());
        }
    }
}
