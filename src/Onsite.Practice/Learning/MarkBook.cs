using System.Collections.Concurrent;
using Onsite.Content.Questions;
using Onsite.Evaluation.Learning;
using Onsite.Practice.Attempts;
using Onsite.Practice.Judging;

namespace Onsite.Practice.Learning;

/// <summary>Makes marks, and says which of them hold for the rubric as it is now.</summary>
public sealed class MarkBook
{
    /// <summary>The most marks that a question has: each is looked for in every answer.</summary>
    public const int MaximumMarks = 200;

    private readonly ILearningStore _store;
    private readonly ProseJudge _judge;
    private readonly TimeProvider _clock;
    private readonly IIdentifierSource _identifiers;

    /// <summary>What the guard said of a mark under a rubric. Both are immutable, so that it need not be asked twice.</summary>
    private readonly ConcurrentDictionary<(Mark Mark, string Revision), MarkRefusal?> _checked = new();

    /// <summary>Keeps marks in <paramref name="store"/>.</summary>
    public MarkBook(ILearningStore store, ProseJudge judge, TimeProvider clock, IIdentifierSource identifiers)
    {
        _store = store;
        _judge = judge;
        _clock = clock;
        _identifiers = identifiers;
    }

    /// <summary>Marks a sentence. A mark that says the same is kept as it is; one that says the opposite of the same sentence is taken back.</summary>
    /// <param name="question">The question.</param>
    /// <param name="point">Id of the point.</param>
    /// <param name="kind">What is said of the sentence.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="attemptId">The attempt it was found in.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<MarkOutcome> AddAsync(Question question, string point, MarkKind kind, string sentence, string? attemptId, CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var mark = new Mark
        {
            Id = _identifiers.Next(now),
            QuestionId = question.Id,
            RubricRevision = question.RubricRevision,
            Point = point,
            Statement = question.Rubric.Points.FirstOrDefault(p => p.Id == point)?.Statement ?? string.Empty,
            Kind = kind,
            Sentence = AttemptText.Keepable(sentence).Trim(),
            AttemptId = attemptId,
            MadeAt = now,
        };
        if (Check(question, mark) is { } refusal)
        {
            return new MarkOutcome(null, refusal);
        }

        var present = await _store.MarksAsync(question.Id, cancellation);
        var same = present.Where(m => m.Point == point && string.Equals(m.Sentence, mark.Sentence, StringComparison.OrdinalIgnoreCase)).ToList();
        if (same.Find(m => m.Kind == kind) is { } known)
        {
            return new MarkOutcome(known, null);
        }

        if (present.Count >= MaximumMarks)
        {
            return new MarkOutcome(null, new MarkRefusal("too-many", $"The question has {MaximumMarks} marks already. Take one back first."));
        }

        foreach (var opposite in same)
        {
            await _store.RemoveMarkAsync(opposite.Id, cancellation);
        }

        await _store.AddMarkAsync(mark, cancellation);
        return new MarkOutcome(mark, null);
    }

    /// <summary>Takes a mark back.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => _store.RemoveMarkAsync(id, cancellation);

    /// <summary>The marks of a question, each with how it stands to the rubric of now. A mark made under an earlier rubric goes on to hold where the guard lets it; otherwise it rests, and is kept.</summary>
    public async Task<IReadOnlyList<StandingMark>> ListAsync(Question question, CancellationToken cancellation) =>
        [.. (await _store.MarksAsync(question.Id, cancellation)).Select(m => new StandingMark(m, m.RubricRevision != question.RubricRevision, Check(question, m)))];

    /// <summary>The marks of a question that hold.</summary>
    public async Task<IReadOnlyList<Mark>> HoldingAsync(Question question, CancellationToken cancellation) =>
        [.. (await ListAsync(question, cancellation)).Where(m => m.Resting is null).Select(m => m.Mark)];

    private MarkRefusal? Check(Question question, Mark mark) =>
        _checked.GetOrAdd((mark, question.RubricRevision), key => _judge.Check(question, key.Mark.Marked));
}

/// <summary>A mark and how it stands to the rubric of now.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="FromEarlierRubric">Whether it was made under another state of the rubric.</param>
/// <param name="Resting">Why it changes nothing now; null where it holds.</param>
public sealed record StandingMark(Mark Mark, bool FromEarlierRubric, MarkRefusal? Resting);

/// <summary>What came of a wish to mark a sentence.</summary>
/// <param name="Mark">The mark as it is kept; null where it was refused.</param>
/// <param name="Refusal">Why it was refused; null where it was not.</param>
public sealed record MarkOutcome(Mark? Mark, MarkRefusal? Refusal);
