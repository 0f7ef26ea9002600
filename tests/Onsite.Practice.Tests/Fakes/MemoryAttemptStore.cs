using System.Runtime.CompilerServices;
using Onsite.Practice.Attempts;

namespace Onsite.Practice.Tests.Fakes;

/// <summary>Keeps attempts in memory. The compliance suite of Onsite.Storage.Tests holds it to what every store must do.</summary>
internal sealed class MemoryAttemptStore : IAttemptStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Attempt> _attempts = new(StringComparer.Ordinal);

    /// <summary>Is awaited before a replacement, so that a test can let another writer come in between.</summary>
    public Func<Attempt, Task> BeforeReplace { get; set; } = _ => Task.CompletedTask;

    public async Task AddAsync(Attempt attempt, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (_lock)
        {
            if (!_attempts.TryAdd(attempt.Id, InUtc(attempt)))
            {
                throw new InvalidOperationException($"An attempt with the id '{attempt.Id}' is there already.");
            }
        }
    }

    public async Task<Attempt?> FindAsync(string id, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (_lock)
        {
            return _attempts.GetValueOrDefault(id);
        }
    }

    public async Task<Attempt?> FindOpenAsync(string questionId, CancellationToken cancellation)
    {
        await Task.Yield();
        return Newest().FirstOrDefault(a => a.QuestionId == questionId && a.Status == AttemptStatus.Draft);
    }

    public async Task<bool> ReplaceAsync(Attempt attempt, int expectedVersion, CancellationToken cancellation)
    {
        await BeforeReplace(attempt);
        lock (_lock)
        {
            if (_attempts.GetValueOrDefault(attempt.Id)?.Version != expectedVersion)
            {
                return false;
            }

            _attempts[attempt.Id] = InUtc(attempt);
            return true;
        }
    }

    public Task<bool> DeleteAsync(string id, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_attempts.Remove(id));
        }
    }

    public Task<AttemptList> ListAsync(AttemptQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, AttemptQuery.MaximumLimit);
        var all = Newest();
        var asked = all.Where(a => (query.QuestionId is null || a.QuestionId == query.QuestionId) && (query.Status is null || a.Status == query.Status)).ToList();
        var rest = query.Before is { } place && place.Contains('_', StringComparison.Ordinal) ? asked.Where(a => string.CompareOrdinal(Place(a), place) < 0).ToList() : asked;
        var items = rest.Take(query.Limit).Select(a => a.ToSummary(1 + all.Count(b => b.QuestionId == a.QuestionId && string.CompareOrdinal(Place(b), Place(a)) < 0))).ToList();
        return Task.FromResult(new AttemptList(items, asked.Count, rest.Count > query.Limit ? Place(rest[query.Limit - 1]) : null));
    }

    public async IAsyncEnumerable<Attempt> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var attempt in Newest().Reverse())
        {
            await Task.Yield();
            yield return attempt;
        }
    }

    private static string Place(Attempt attempt) => $"{attempt.StartedAt.UtcTicks:D20}_{attempt.Id}";

    private static Attempt InUtc(Attempt attempt) => attempt with
    {
        StartedAt = attempt.StartedAt.ToUniversalTime(),
        SavedAt = attempt.SavedAt.ToUniversalTime(),
        SubmittedAt = attempt.SubmittedAt?.ToUniversalTime(),
    };

    private IReadOnlyList<Attempt> Newest()
    {
        lock (_lock)
        {
            return [.. _attempts.Values.OrderByDescending(Place, StringComparer.Ordinal)];
        }
    }
}
