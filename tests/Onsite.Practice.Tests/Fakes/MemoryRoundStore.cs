using Onsite.Practice.Rounds;

namespace Onsite.Practice.Tests.Fakes;

/// <summary>Keeps design rounds in memory. The compliance suite of Onsite.Storage.Tests holds it to what every store must do.</summary>
internal sealed class MemoryRoundStore : IRoundStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DesignRound> _rounds = new(StringComparer.Ordinal);

    public Task AddAsync(DesignRound round, CancellationToken cancellation) => Locked(() =>
        _rounds.TryAdd(round.Id, InUtc(round)) ? true : throw new InvalidOperationException($"A round with the id '{round.Id}' is there already."));

    public Task<DesignRound?> FindAsync(string id, CancellationToken cancellation) => Locked(() => _rounds.GetValueOrDefault(id));

    public Task<bool> ReplaceAsync(DesignRound round, int expectedVersion, CancellationToken cancellation) => Locked(() =>
    {
        if (_rounds.GetValueOrDefault(round.Id)?.Version != expectedVersion)
        {
            return false;
        }

        _rounds[round.Id] = InUtc(round);
        return true;
    });

    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => Locked(() => _rounds.Remove(id));

    public Task<IReadOnlyList<DesignRound>> ListAsync(string? scenarioId, CancellationToken cancellation) => Locked<IReadOnlyList<DesignRound>>(() =>
        [.. _rounds.Values.Where(r => scenarioId is null || r.ScenarioId == scenarioId).OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id, StringComparer.Ordinal)]);

    private static DesignRound InUtc(DesignRound round) =>
        round with { StartedAt = round.StartedAt.ToUniversalTime(), SavedAt = round.SavedAt.ToUniversalTime(), SubmittedAt = round.SubmittedAt?.ToUniversalTime() };

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (_lock)
        {
            return Task.FromResult(work());
        }
    }
}
