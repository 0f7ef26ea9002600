using Onsite.Content;
using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Clarifications;
using Onsite.Practice.Designs;
using Onsite.Practice.Learning;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Rounds;

/// <summary>Everything that happens to a design round: begun, saved as it is typed, asked and answered, handed in.</summary>
public sealed class RoundService
{
    /// <summary>The most probes that a run adds: more at once would not be answered with care.</summary>
    public const int ProbesAtOnce = 2;

    /// <summary>How often a change is tried when another one comes in between.</summary>
    private const int Tries = 5;

    private readonly IRoundStore _store;
    private readonly IDesignStore _designStore;
    private readonly DesignDesk _designs;
    private readonly Catalogue _catalogue;
    private readonly IRoundJudge _judge;
    private readonly MarkBook _marks;
    private readonly TimeProvider _clock;
    private readonly IIdentifierSource _identifiers;

    /// <summary>Works on the rounds in <paramref name="store"/>.</summary>
    public RoundService(
        IRoundStore store, IDesignStore designStore, DesignDesk designs, Catalogue catalogue, DesignRoundPlan plan, IRoundJudge judge, MarkBook marks, TimeProvider clock, IIdentifierSource identifiers)
    {
        _store = store;
        _designStore = designStore;
        _designs = designs;
        _catalogue = catalogue;
        _judge = judge;
        _marks = marks;
        _clock = clock;
        _identifiers = identifiers;
        Plan = plan;
    }

    /// <summary>How a round goes.</summary>
    public DesignRoundPlan Plan { get; }

    /// <summary>Begins a round.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="designId">A kept design to go on with; where it is null one is begun.</param>
    /// <param name="starter">The first text of a design that is begun.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<RoundChange> StartAsync(DesignScenario scenario, Level level, string? designId, string starter, CancellationToken cancellation)
    {
        if (!Plan.IsThere)
        {
            return new RoundChange(RoundOutcome.NoPlan, null);
        }

        var design = designId is null
            ? (await _designs.StartAsync(scenario.Id, scenario.Title, starter, cancellation)).Design ?? throw new InvalidOperationException($"The starter of '{scenario.Slug}' cannot be kept as a design.")
            : await _designStore.FindAsync(designId, cancellation);
        if (design is null)
        {
            return new RoundChange(RoundOutcome.DesignGone, null);
        }

        if (design.ScenarioId != scenario.Id)
        {
            return new RoundChange(RoundOutcome.OtherScenario, null);
        }

        var now = _clock.GetUtcNow();
        var round = new DesignRound
        {
            Id = _identifiers.Next(now),
            ScenarioId = scenario.Id,
            Level = level,
            DesignId = design.Id,
            StartedAt = now,
            SavedAt = now,
            Stage = Plan.Stages[0].Stage,
            Estimates = [.. scenario.Scenario.Estimates.Select(_ => string.Empty)],
        };
        await _store.AddAsync(round, cancellation);
        return new RoundChange(RoundOutcome.Done, round);
    }

    /// <summary>Keeps what was typed. Refused where the kept text is not the one that the typing began from, so that two windows cannot overwrite each other.</summary>
    /// <param name="id">The round.</param>
    /// <param name="typing">What was typed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<RoundChange> SaveAsync(string id, RoundTyping typing, CancellationToken cancellation)
    {
        var kept = RoundTypist.Keepable(typing);
        return ChangeAsync(
            id,
            round =>
            {
                if (RoundTypist.Refusal(kept, round, ScenarioOf(round)) is { } refusal)
                {
                    return refusal;
                }

                var typed = RoundTypist.WithText(round, kept);
                var isSame = RoundTypist.IsSame(round, typed);
                if (round.Revision != kept.Revision)
                {
                    // The same again is a save that was repeated because its answer was lost.
                    return new RoundChange(isSame ? RoundOutcome.Done : RoundOutcome.Conflict, round);
                }

                return new RoundChange(RoundOutcome.Done, RoundTypist.WithTime(typed, kept) with { Revision = isSame ? round.Revision : round.Revision + 1 });
            },
            cancellation);
    }

    /// <summary>Asks the interviewer something. Where nothing was prepared, that is kept as well: whoever was told nothing has to assume something.</summary>
    /// <param name="id">The round.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The round; its last exchange is this one.</returns>
    public Task<RoundChange> AskAsync(string id, string question, CancellationToken cancellation)
    {
        var asked = AttemptText.Keepable(question).Trim();
        return ChangeAsync(
            id,
            round =>
            {
                if (asked.Length is 0 or > ClarificationMatcher.MaximumQuestion)
                {
                    return new RoundChange(RoundOutcome.OutOfRange, round, $"The question has {asked.Length:N0} characters; it has to have from 1 to {ClarificationMatcher.MaximumQuestion:N0}.");
                }

                if (round.Exchanges.Count >= DesignRound.MaximumExchanges)
                {
                    return new RoundChange(RoundOutcome.OutOfRange, round, $"{DesignRound.MaximumExchanges} questions were asked in this round, and no more are kept. What was asked before is safe.");
                }

                if (ScenarioOf(round) is not { } scenario)
                {
                    return new RoundChange(RoundOutcome.ScenarioGone, round);
                }

                var known = scenario.Scenario.Clarifications;
                var found = new ClarificationMatcher([.. known.Select(c => c.Asks)], _catalogue.WordFamilies).Find(asked);
                return new RoundChange(RoundOutcome.Done, round with { Exchanges = [.. round.Exchanges, new Exchange(round.TotalActive, asked, found is { } at ? known[at].Answer : null, found)] });
            },
            cancellation);
    }

    /// <summary>Runs the design as it is kept now, and lets the interviewer ask what the run gives reason for.</summary>
    /// <param name="id">The round.</param>
    /// <param name="cancellation">Ends the wait and the run.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<RoundProbing> ProbeAsync(string id, CancellationToken cancellation)
    {
        var (round, refusal) = await OpenAsync(id, cancellation);
        if (round is null)
        {
            return new RoundProbing(refusal, [], string.Empty);
        }

        if (ScenarioOf(round) is not { } scenario)
        {
            return new RoundProbing(new RoundChange(RoundOutcome.ScenarioGone, round), [], string.Empty);
        }

        if (await _designStore.FindAsync(round.DesignId, cancellation) is not { } design)
        {
            return new RoundProbing(new RoundChange(RoundOutcome.DesignGone, round), [], string.Empty);
        }

        if (round.Probes.Count >= DesignRound.MaximumProbes)
        {
            return new RoundProbing(new RoundChange(RoundOutcome.Done, round), [], string.Empty);
        }

        var most = Math.Min(ProbesAtOnce, DesignRound.MaximumProbes - round.Probes.Count);
        var found = await Task.Run(() => _judge.Probes(scenario, round, design.Text, most, cancellation), cancellation);
        if (found is null)
        {
            return new RoundProbing(new RoundChange(RoundOutcome.CannotRun, round), [], design.Text);
        }

        IReadOnlyList<AskedProbe> added = [];
        var change = await ChangeAsync(
            id,
            present =>
            {
                added = Added(present, found, design.Text);
                return new RoundChange(RoundOutcome.Done, added.Count == 0 ? present : present with { Probes = [.. present.Probes, .. added] });
            },
            cancellation);
        return new RoundProbing(change, change.Outcome == RoundOutcome.Done ? added : [], design.Text);
    }

    /// <summary>Keeps what was typed, and gathers what the judge needs.</summary>
    /// <param name="id">The round.</param>
    /// <param name="typing">What was typed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What came of it, and what is to be judged; null where it cannot be.</returns>
    public async Task<(RoundChange Change, RoundHandIn? HandIn)> PrepareAsync(string id, RoundTyping typing, CancellationToken cancellation)
    {
        // The text is safe before anything is said about it.
        var saved = await SaveAsync(id, typing, cancellation);
        if (saved is not { Outcome: RoundOutcome.Done, Round: { } round })
        {
            return (saved, null);
        }

        if (ScenarioOf(round) is not { } scenario)
        {
            return (new RoundChange(RoundOutcome.ScenarioGone, round), null);
        }

        if (!Plan.IsThere || !ScorecardBuilder.CanBuild(_catalogue.Ratings.For(round.Level)))
        {
            return (new RoundChange(Plan.IsThere ? RoundOutcome.NoRules : RoundOutcome.NoPlan, round), null);
        }

        // A design that was deleted is an empty one: what was said can be judged all the same.
        var text = (await _designStore.FindAsync(round.DesignId, cancellation))?.Text ?? string.Empty;
        if (RoundContents.IsEmpty(round, text))
        {
            return (new RoundChange(RoundOutcome.Empty, round), null);
        }

        var marks = _catalogue.FindBySlug(scenario.TalkQuestion) is { } talk ? await _marks.HoldingAsync(talk, cancellation) : [];
        return (saved, new RoundHandIn(round, scenario, text, marks));
    }

    /// <summary>Judges a round and keeps the judgement, once and for all. Where the judging fails the round stays open.</summary>
    /// <param name="handIn">What is judged.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends the judging.</param>
    /// <returns>The round with its judgement; a conflict where it was changed meanwhile.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<RoundChange> HandInAsync(RoundHandIn handIn, IProgress<JudgingStep>? progress, CancellationToken cancellation)
    {
        var judgement = await Task.Run(() => _judge.Judge(handIn.Scenario, handIn.Round, handIn.DesignText, handIn.Marks, progress, cancellation), cancellation);

        // Whoever leaves now has what was judged all the same.
        return await ChangeAsync(
            handIn.Round.Id,
            round => handIn.IsStillTrueOf(round)
                ? new RoundChange(RoundOutcome.Done, round with { Probes = handIn.Round.Probes, Judgement = judgement, SubmittedAt = _clock.GetUtcNow() })
                : new RoundChange(RoundOutcome.Conflict, round),
            CancellationToken.None);
    }

    /// <summary>Deletes a round. Its design stays.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => _store.DeleteAsync(id, cancellation);

    private DesignScenario? ScenarioOf(DesignRound round) => _catalogue.Scenarios.FirstOrDefault(s => s.Id == round.ScenarioId);

    /// <summary>What of the probes is new. Two windows may have asked at once.</summary>
    private static List<AskedProbe> Added(DesignRound round, IReadOnlyList<FoundProbe> found, string designText) =>
    [
        .. found.Where(f => !round.Probes.Any(p => p.Probe == f.Probe && p.Place == f.Place))
            .Take(DesignRound.MaximumProbes - round.Probes.Count)
            .Select((f, i) => new AskedProbe($"p{round.Probes.Count + i + 1}", f.Probe, round.TotalActive, f.Moment, f.Place, f.Seen, f.Question, designText, string.Empty)),
    ];

    /// <summary>A round that may be changed.</summary>
    private async Task<(DesignRound? Round, RoundChange Refusal)> OpenAsync(string id, CancellationToken cancellation)
    {
        var round = await _store.FindAsync(id, cancellation);
        return round is { IsSubmitted: false }
            ? (round, new RoundChange(RoundOutcome.Done, round))
            : (null, new RoundChange(round is null ? RoundOutcome.Missing : RoundOutcome.AlreadySubmitted, round));
    }

    private async Task<RoundChange> ChangeAsync(string id, Func<DesignRound, RoundChange> change, CancellationToken cancellation)
    {
        for (var i = 0; i < Tries; i++)
        {
            var (round, refusal) = await OpenAsync(id, cancellation);
            if (round is null)
            {
                return refusal;
            }

            var wanted = change(round);
            if (wanted is not { Outcome: RoundOutcome.Done, Round: { } next } || ReferenceEquals(next, round))
            {
                return wanted;
            }

            next = next with { Version = round.Version + 1, SavedAt = _clock.GetUtcNow() };
            if (await _store.ReplaceAsync(next, round.Version, cancellation))
            {
                return new RoundChange(RoundOutcome.Done, next);
            }
        }

        return new RoundChange(RoundOutcome.Conflict, await _store.FindAsync(id, cancellation));
    }
}
