using Onsite.Practice.Learning;

namespace Onsite.Practice.Tests.Fakes;

/// <summary>Keeps marks and grades in memory. The compliance suite of Onsite.Storage.Tests holds it to what every store must do.</summary>
internal sealed class MemoryLearningStore : ILearningStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Mark> _marks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, GradedAnswer> _grades = new(StringComparer.Ordinal);

    public Task<bool> AddMarkAsync(Mark mark, CancellationToken cancellation) => Locked(() => _marks.TryAdd(mark.Id, mark with { MadeAt = mark.MadeAt.ToUniversalTime() }));

    public Task<bool> RemoveMarkAsync(string id, CancellationToken cancellation) => Locked(() => _marks.Remove(id));

    public Task<IReadOnlyList<Mark>> MarksAsync(string? questionId, CancellationToken cancellation) =>
        Locked<IReadOnlyList<Mark>>(() => [.. _marks.Values.Where(m => questionId is null || m.QuestionId == questionId)]);

    public Task<bool> AddGradeAsync(GradedAnswer graded, CancellationToken cancellation) => Locked(() => _grades.TryAdd(graded.Id, graded with { GradedAt = graded.GradedAt.ToUniversalTime() }));

    public Task<bool> RemoveGradeAsync(string id, CancellationToken cancellation) => Locked(() => _grades.Remove(id));

    public Task<IReadOnlyList<GradedAnswer>> GradesAsync(string? questionId, CancellationToken cancellation) =>
        Locked<IReadOnlyList<GradedAnswer>>(() => [.. _grades.Values.Where(g => questionId is null || g.QuestionId == questionId)]);

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (_lock)
        {
            return Task.FromResult(work());
        }
    }
}
