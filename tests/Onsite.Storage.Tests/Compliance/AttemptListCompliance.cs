using Onsite.Content.Ratings;
using Onsite.Practice.Attempts;

namespace Onsite.Storage.Tests.Compliance;

/// <summary>What every store of attempts must do when it lists them.</summary>
public abstract class AttemptListCompliance : IAsyncLifetime
{
    /// <summary>The store under test; empty when a fact begins.</summary>
    protected IAttemptStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenEmptyAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Makes an empty store.</summary>
    protected abstract Task<IAttemptStore> OpenEmptyAsync();

    [Fact]
    public async Task List_Empty_HasNothing() => (await ListAsync()).ShouldBeSameAs(new AttemptList([], 0, null));

    [Fact]
    public async Task List_JudgedAttempt_ShowsEverythingButTextAndJudgement()
    {
        var attempt = SampleAttempts.Judged("a");
        await AddAsync(attempt);

        (await ListAsync()).Items.ShouldHaveSingleItem().ShouldBeSameAs(new AttemptSummary
        {
            Id = "a",
            QuestionId = "q-one",
            Number = 1,
            Level = attempt.Level,
            Mode = attempt.Mode,
            Status = attempt.Status,
            StartedAt = attempt.StartedAt,
            SavedAt = attempt.SavedAt,
            SubmittedAt = attempt.SubmittedAt,
            Active = attempt.Active,
            Target = attempt.Target,
            Words = attempt.Words,
            Rating = Rating.NoHire,
            ScoreLow = 33.3,
            ScoreHigh = 43.4,
            Ticks = [.. attempt.Judgement!.Findings.Select(OutcomeTick.Of)],
        });
    }

    [Fact]
    public async Task List_Draft_HasNoVerdict()
    {
        await AddAsync(SampleAttempts.Draft("a"));

        var item = (await ListAsync()).Items.ShouldHaveSingleItem();

        (item.SubmittedAt, item.Rating, item.ScoreLow, item.ScoreHigh).ShouldBe((null, null, null, null));
        item.Ticks.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Attempts_AreNewestFirstAndEqualStartsByTheirId()
    {
        await AddAsync(SampleAttempts.Draft("b", minutes: 1), SampleAttempts.Draft("c"), SampleAttempts.Draft("a", minutes: 1), SampleAttempts.Draft("d", minutes: 2));

        Ids(await ListAsync()).ShouldBe(["d", "b", "a", "c"]);
    }

    [Fact]
    public async Task List_StartsThatDifferByATick_AreInOrder()
    {
        var start = SampleAttempts.Start;
        await AddAsync([.. new[] { 2, 0, 1 }.Select(i => SampleAttempts.Draft($"a{i}") with { StartedAt = start.AddTicks(i) })]);

        Ids(await ListAsync()).ShouldBe(["a2", "a1", "a0"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(11)]
    public async Task List_PageAfterPage_ShowsEachOnce(int limit)
    {
        // Every start is shared by two, so that pages end between equals.
        await AddAsync([.. Enumerable.Range(0, 10).Select(i => SampleAttempts.Draft($"a{i}", minutes: i / 2))]);

        var seen = new List<string>();
        string? before = null;
        do
        {
            var list = await ListAsync(new AttemptQuery { Limit = limit, Before = before });
            list.Total.ShouldBe(10);
            list.Items.Count.ShouldBeInRange(1, limit);
            seen.AddRange(Ids(list));
            before = list.Next;
        }
        while (before is not null);

        seen.ShouldBe(["a9", "a8", "a7", "a6", "a5", "a4", "a3", "a2", "a1", "a0"]);
    }

    [Fact]
    public async Task List_PlaceOfADeletedAttempt_StillHolds()
    {
        await AddAsync([.. Enumerable.Range(0, 6).Select(i => SampleAttempts.Draft($"a{i}", minutes: i))]);
        var first = await ListAsync(new AttemptQuery { Limit = 2 });
        Ids(first).ShouldBe(["a5", "a4"]);

        await Store.DeleteAsync("a4", default);
        await Store.DeleteAsync("a3", default);

        Ids(await ListAsync(new AttemptQuery { Limit = 2, Before = first.Next })).ShouldBe(["a2", "a1"]);
    }

    [Fact]
    public async Task List_AttemptsStartedMeanwhile_ShiftNothing()
    {
        await AddAsync([.. Enumerable.Range(0, 4).Select(i => SampleAttempts.Draft($"a{i}", minutes: i))]);
        var first = await ListAsync(new AttemptQuery { Limit = 2 });

        await AddAsync(SampleAttempts.Draft("newer", minutes: 9), SampleAttempts.Draft("older", minutes: 0.5));

        Ids(await ListAsync(new AttemptQuery { Limit = 9, Before = first.Next })).ShouldBe(["a1", "older", "a0"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("'; --")]
    public async Task List_PlaceThatIsNone_BeginsAtTheBeginning(string before)
    {
        await AddAsync(SampleAttempts.Draft("a"), SampleAttempts.Draft("b", minutes: 1));

        Ids(await ListAsync(new AttemptQuery { Before = before })).ShouldBe(["b", "a"]);
    }

    [Fact]
    public async Task List_Filters_ShowAndCountWhatTheyLetThrough()
    {
        await AddAsync(
            SampleAttempts.Draft("draft-one"),
            SampleAttempts.Judged("judged-one", minutes: 1),
            SampleAttempts.Draft("draft-two", "q-two", minutes: 2),
            SampleAttempts.Judged("judged-two", "q-two", minutes: 3));

        (AttemptQuery Query, string[] Ids)[] rows =
        [
            (new AttemptQuery { QuestionId = "q-one" }, ["judged-one", "draft-one"]),
            (new AttemptQuery { Status = AttemptStatus.Submitted }, ["judged-two", "judged-one"]),
            (new AttemptQuery { QuestionId = "q-two", Status = AttemptStatus.Draft }, ["draft-two"]),
            (new AttemptQuery { QuestionId = "q-none" }, []),
        ];
        foreach (var (query, ids) in rows)
        {
            var list = await ListAsync(query);
            Ids(list).ShouldBe(ids);
            list.Total.ShouldBe(ids.Length);
            (await ListAsync(query with { Limit = 1 })).Total.ShouldBe(ids.Length);
        }
    }

    [Fact]
    public async Task List_Numbers_CountTheAttemptsAtAQuestionWhateverIsShown()
    {
        await AddAsync(
            SampleAttempts.Draft("one-2", minutes: 2),
            SampleAttempts.Judged("one-1"),
            SampleAttempts.Judged("two-1", "q-two", minutes: 1),
            SampleAttempts.Judged("one-3", minutes: 3));

        Numbers(await ListAsync()).ShouldBe([("one-3", 3), ("one-2", 2), ("two-1", 1), ("one-1", 1)]);
        Numbers(await ListAsync(new AttemptQuery { QuestionId = "q-one", Status = AttemptStatus.Submitted })).ShouldBe([("one-3", 3), ("one-1", 1)]);
        Numbers(await ListAsync(new AttemptQuery { Limit = 1 })).ShouldBe([("one-3", 3)]);

        await Store.DeleteAsync("one-1", default);
        Numbers(await ListAsync(new AttemptQuery { QuestionId = "q-one" })).ShouldBe([("one-3", 2), ("one-2", 1)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(AttemptQuery.MaximumLimit + 1)]
    public async Task List_LimitOutOfRange_Throws(int limit) => await Should.ThrowAsync<ArgumentOutOfRangeException>(() => ListAsync(new AttemptQuery { Limit = limit }));

    [Fact]
    public async Task ListAll_MoreThanOnePageHolds_HasEachOnce()
    {
        const int Count = AttemptQuery.MaximumLimit + 3;
        await AddAsync([.. Enumerable.Range(0, Count).Select(i => SampleAttempts.Draft($"a{i:D4}", minutes: i))]);

        var all = await Store.ListAllAsync(new AttemptQuery(), default);

        all.Select(a => a.Id).ShouldBe(Enumerable.Range(0, Count).Reverse().Select(i => $"a{i:D4}"));
    }

    private static IEnumerable<string> Ids(AttemptList list) => list.Items.Select(a => a.Id);

    private static IEnumerable<(string Id, int Number)> Numbers(AttemptList list) => list.Items.Select(a => (a.Id, a.Number));

    private async Task AddAsync(params Attempt[] attempts)
    {
        foreach (var attempt in attempts)
        {
            await Store.AddAsync(attempt, default);
        }
    }

    private Task<AttemptList> ListAsync(AttemptQuery? query = null) => Store.ListAsync(query ?? new AttemptQuery(), default);
}
