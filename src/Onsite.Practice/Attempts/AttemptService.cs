using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Evaluation.Delivery;
using Onsite.Practice.Hints;
using Onsite.Practice.Assist;
using Onsite.Practice.Json;
using Onsite.Practice.Judging;
using Onsite.Practice.Learning;

namespace Onsite.Practice.Attempts;

/// <summary>Everything that happens to an attempt: started, saved as it is typed, coached, handed in, deleted.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing that has to be freed.")]
public sealed class AttemptService
{
    /// <summary>How often a change is tried when another one comes in between.</summary>
    private const int Tries = 5;

    private readonly IAttemptStore _store;
    private readonly Catalogue _catalogue;
    private readonly ProseJudge _judge;
    private readonly MarkBook _marks;
    private readonly TimeProvider _clock;
    private readonly IIdentifierSource _identifiers;

    /// <summary>Lets one start at a time look for a draft and make one: two windows that are opened together share a draft.</summary>
    private readonly SemaphoreSlim _starting = new(1);

    /// <summary>Works on the attempts in <paramref name="store"/>.</summary>
    public AttemptService(IAttemptStore store, Catalogue catalogue, ProseJudge judge, MarkBook marks, TimeProvider clock, IIdentifierSource identifiers)
    {
        _store = store;
        _catalogue = catalogue;
        _judge = judge;
        _marks = marks;
        _clock = clock;
        _identifiers = identifiers;
    }

    /// <summary>Starts an attempt, or goes on with the draft that is open at the question.</summary>
    /// <returns>The attempt, and whether it is new.</returns>
    public async Task<(Attempt Attempt, bool IsNew)> StartAsync(Question question, Level level, AttemptMode mode, CancellationToken cancellation)
    {
        await _starting.WaitAsync(cancellation);
        try
        {
            return await _store.FindOpenAsync(question.Id, cancellation) is { } open
                ? (open, IsNew: false)
                : (await AddAsync(question, level, mode, cancellation), IsNew: true);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Saves the text as it is typed. Refused where the kept text is not the one that the typing began from, so that two windows cannot overwrite each other.</summary>
    public Task<AttemptChange> SaveDraftAsync(string id, string text, TimeSpan active, int revision, CancellationToken cancellation)
    {
        var kept = AttemptText.Keepable(text);
        return ChangeAsync(
            id,
            attempt =>
            {
                if (kept.Length > Attempt.MaximumLength)
                {
                    return (ChangeOutcome.TooLong, attempt);
                }

                if (attempt.Revision == revision)
                {
                    return (ChangeOutcome.Done, WithText(attempt, kept, active));
                }

                // The same text again is a save that was repeated because its answer was lost.
                var repeated = string.Equals(attempt.Text, kept, StringComparison.Ordinal);
                return (repeated ? ChangeOutcome.Done : ChangeOutcome.Conflict, attempt);
            },
            cancellation);
    }

    /// <summary>Calls the coach in. The attempt stays marked as coached.</summary>
    public Task<AttemptChange> CoachAsync(string id, CancellationToken cancellation) =>
        ChangeAsync(id, attempt => (ChangeOutcome.Done, attempt.Mode == AttemptMode.Coached ? attempt : attempt with { Mode = AttemptMode.Coached }), cancellation);

    /// <summary>Takes the next hint for the heaviest point that has not been heard.</summary>
    /// <param name="id">The attempt.</param>
    /// <param name="text">The answer as it stands, which may be newer than the saved draft.</param>
    /// <param name="active">Writing time.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<AttemptChange> HintAsync(string id, string text, TimeSpan active, CancellationToken cancellation)
    {
        var marks = await MarksForAsync(await _store.FindAsync(id, cancellation), cancellation);
        return await ChangeAsync(
            id,
            attempt =>
            {
                if (attempt.Mode != AttemptMode.Coached)
                {
                    return (ChangeOutcome.NotCoached, attempt);
                }

                if (_catalogue.FindById(attempt.QuestionId) is not { } question)
                {
                    return (ChangeOutcome.Missing, attempt);
                }

                var next = HintLadder.Next(_judge.Read(question, text, marks, cancellation), attempt.Level, attempt.Hints, _catalogue);
                return next is null
                    ? (ChangeOutcome.NothingLeft, attempt)
                    : (ChangeOutcome.Done, attempt with { Hints = [.. attempt.Hints, next with { At = active }] });
            },
            cancellation);
    }

    /// <summary>Hands the answer in and judges it. What is handed in is <paramref name="text"/>; a draft that another window saved in between is a conflict.</summary>
    public async Task<AttemptChange> SubmitAsync(string id, string text, TimeSpan active, int revision, CancellationToken cancellation)
    {
        // The text is safe before anything is said about it.
        var saved = await SaveDraftAsync(id, text, active, revision, cancellation);
        if (saved is not { Outcome: ChangeOutcome.Done, Attempt: { } draft })
        {
            return saved;
        }

        var marks = await MarksForAsync(draft, cancellation);
        var problems = new DiagnosticList();
        var spoken = PastedTranscript.Find(draft.Text, problems);
        return await ChangeAsync(
            id,
            attempt =>
            {
                if (attempt.Revision != draft.Revision)
                {
                    return (ChangeOutcome.Conflict, attempt);
                }

                if (string.IsNullOrWhiteSpace(attempt.Text))
                {
                    return (ChangeOutcome.Empty, attempt);
                }

                if (problems.HasErrors)
                {
                    return (ChangeOutcome.BrokenTranscript, attempt);
                }

                if (_catalogue.FindById(attempt.QuestionId) is not { } question)
                {
                    return (ChangeOutcome.Missing, attempt);
                }

                return _judge.CanRate(attempt.Level) ? (ChangeOutcome.Done, Submit(attempt, question, marks, spoken)) : (ChangeOutcome.NoRules, attempt);
            },
            cancellation);
    }

    /// <summary>
    /// Judges an answer that was handed in once more, by the rubric and the marks of now. The first judgement stays as it was. Where nothing would be different from the last one, nothing is kept.
    /// </summary>
    public Task<AttemptChange> JudgeAnewAsync(string id, CancellationToken cancellation) =>
        KeepAnewAsync(id, (attempt, question, marks) => Task.FromResult<Judgement?>(Judge(attempt, question, marks)), cancellation);

    /// <summary>Judges an answer that was handed in once more, with a model's help. Where the model fails, nothing is kept.</summary>
    /// <returns>What became of the attempt, and the judgement; null where the model was not asked.</returns>
    public async Task<(AttemptChange Change, AssistedJudgement? Assisted)> AssistAsync(string id, AssistedJudge assistant, CancellationToken cancellation)
    {
        AssistedJudgement? assisted = null;
        var change = await KeepAnewAsync(
            id,
            async (attempt, question, marks) =>
            {
                // What was handed in does not change, so that a second try at keeping it needs no second reply.
                assisted ??= await assistant.JudgeAsync(question, attempt.Text, attempt.Level, GivenAway(attempt), marks, cancellation);
                return assisted.Reply.Failure is null ? assisted.Judgement : null;
            },
            cancellation);
        return (change, assisted);
    }

    private async Task<AttemptChange> KeepAnewAsync(string id, Func<Attempt, Question, IReadOnlyList<Mark>, Task<Judgement?>> judge, CancellationToken cancellation)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await _store.FindAsync(id, cancellation) is not { } attempt)
            {
                return new AttemptChange(ChangeOutcome.Missing, null);
            }

            if (attempt.Judgement is not { } first)
            {
                return new AttemptChange(ChangeOutcome.NotSubmitted, attempt);
            }

            if (_catalogue.FindById(attempt.QuestionId) is not { } question)
            {
                return new AttemptChange(ChangeOutcome.Missing, attempt);
            }

            if (!_judge.CanRate(attempt.Level))
            {
                return new AttemptChange(ChangeOutcome.NoRules, attempt);
            }

            if (await judge(attempt, question, await _marks.HoldingAsync(question, cancellation)) is not { } judgement)
            {
                return new AttemptChange(ChangeOutcome.ModelFailed, attempt);
            }

            judgement = judgement.WithDeliveryOf(first);
            if (IsSame(judgement, attempt.Later is [.., var last] ? last.Judgement : first))
            {
                return new AttemptChange(ChangeOutcome.Done, attempt);
            }

            var changed = attempt with { Later = [.. attempt.Later, new LaterJudgement(_clock.GetUtcNow(), judgement)], Version = attempt.Version + 1 };
            if (await _store.ReplaceAsync(changed, attempt.Version, cancellation))
            {
                return new AttemptChange(ChangeOutcome.Done, changed);
            }
        }

        return new AttemptChange(ChangeOutcome.Conflict, await _store.FindAsync(id, cancellation));
    }

    /// <summary>Deletes an attempt.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => _store.DeleteAsync(id, cancellation);

    private async Task<Attempt> AddAsync(Question question, Level level, AttemptMode mode, CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var attempt = new Attempt
        {
            Id = _identifiers.Next(now),
            QuestionId = question.Id,
            Level = level,
            Mode = mode,
            StartedAt = now,
            SavedAt = now,
            Target = TimeSpan.FromMinutes(question.Minutes),
        };
        await _store.AddAsync(attempt, cancellation);
        return attempt;
    }

    private async Task<AttemptChange> ChangeAsync(string id, Func<Attempt, (ChangeOutcome Outcome, Attempt Changed)> change, CancellationToken cancellation)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await _store.FindAsync(id, cancellation) is not { } attempt)
            {
                return new AttemptChange(ChangeOutcome.Missing, null);
            }

            if (attempt.Status == AttemptStatus.Submitted)
            {
                return new AttemptChange(ChangeOutcome.AlreadySubmitted, attempt);
            }

            var (outcome, changed) = change(attempt);
            if (outcome != ChangeOutcome.Done || ReferenceEquals(changed, attempt))
            {
                return new AttemptChange(outcome, attempt);
            }

            changed = changed with { Version = attempt.Version + 1 };
            if (await _store.ReplaceAsync(changed, attempt.Version, cancellation))
            {
                return new AttemptChange(ChangeOutcome.Done, changed);
            }
        }

        return new AttemptChange(ChangeOutcome.Conflict, await _store.FindAsync(id, cancellation));
    }

    private async Task<IReadOnlyList<Mark>> MarksForAsync(Attempt? attempt, CancellationToken cancellation) =>
        attempt is not null && _catalogue.FindById(attempt.QuestionId) is { } question ? await _marks.HoldingAsync(question, cancellation) : [];

    /// <summary>The attempt, handed in and judged. Of a transcript the words are kept as the answer, and what its times tell as its delivery.</summary>
    private Attempt Submit(Attempt attempt, Question question, IReadOnlyList<Mark> marks, Transcript? spoken)
    {
        var text = spoken is null ? attempt.Text : AttemptText.Keepable(DeliveryReader.TextOf(spoken));
        var answer = attempt with { Text = text, Words = Evaluation.Text.Tokenizer.Tokenize(text).Count };
        var judgement = Judge(answer, question, marks);
        return answer with
        {
            Status = AttemptStatus.Submitted,
            SubmittedAt = _clock.GetUtcNow(),
            Judgement = spoken is null ? judgement : judgement.WithDelivery(spoken),
        };
    }

    private Judgement Judge(Attempt attempt, Question question, IReadOnlyList<Mark> marks) =>
        _judge.Judge(question, attempt.Text, attempt.Level, GivenAway(attempt), marks);

    private static HashSet<string> GivenAway(Attempt attempt) => attempt.Hints.Where(h => h.Tier == HintTier.ThePoint).Select(h => h.Point).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether two judgements say the same to the last word; records compare their lists by reference.</summary>
    private static bool IsSame(Judgement a, Judgement b) => JsonSerializer.Serialize(a, PracticeJson.Options) == JsonSerializer.Serialize(b, PracticeJson.Options);

    private Attempt WithText(Attempt attempt, string text, TimeSpan active) => attempt with
    {
        Text = text,
        Words = Evaluation.Text.Tokenizer.Tokenize(text).Count,
        Active = active > attempt.Active ? active : attempt.Active,
        SavedAt = _clock.GetUtcNow(),
        Revision = attempt.Revision + 1,
    };
}
