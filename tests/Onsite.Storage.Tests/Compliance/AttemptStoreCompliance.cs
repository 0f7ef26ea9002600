using Onsite.Practice.Attempts;

namespace Onsite.Storage.Tests.Compliance;

/// <summary>What every store of attempts must do. An adapter's tests supply an empty store and inherit every fact.</summary>
public abstract class AttemptStoreCompliance : IAsyncLifetime
{
    /// <summary>The store under test; empty when a fact begins.</summary>
    protected IAttemptStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenEmptyAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Makes an empty store.</summary>
    protected abstract Task<IAttemptStore> OpenEmptyAsync();

    [Fact]
    public async Task Find_Draft_IsWhatWasAdded()
    {
        await AddAsync(SampleAttempts.Draft("a"));

        (await FindAsync("a")).ShouldBeSameAs(SampleAttempts.Draft("a"));
    }

    [Fact]
    public async Task Find_JudgedAttempt_HasEveryField()
    {
        await AddAsync(SampleAttempts.Judged("a"));

        (await FindAsync("a")).ShouldBeSameAs(SampleAttempts.Judged("a"));
    }

    [Fact]
    public async Task Find_AfterReplace_HasEveryField()
    {
        await AddAsync(SampleAttempts.Draft("a", "q-two", minutes: 7));

        (await Store.ReplaceAsync(SampleAttempts.Judged("a"), 1, default)).ShouldBeTrue();

        (await FindAsync("a")).ShouldBeSameAs(SampleAttempts.Judged("a"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9_999_999)]
    public async Task Find_TimesWithOffsets_AreTheSameMomentsInUtc(int ticks)
    {
        var time = new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.FromHours(5.5)).AddTicks(ticks);
        await AddAsync(SampleAttempts.Judged("a") with { StartedAt = time, SavedAt = time.AddTicks(1), SubmittedAt = time.AddTicks(2) });

        var found = (await FindAsync("a")).ShouldNotBeNull();

        found.StartedAt.ShouldBe(time);
        found.SavedAt.ShouldBe(time.AddTicks(1));
        found.SubmittedAt.ShouldBe(time.AddTicks(2));
        (found.StartedAt.Offset, found.SavedAt.Offset, found.SubmittedAt!.Value.Offset).ShouldBe((TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("😀 𝒜 \U0010FFFD e\u0301 \u200d \ufffe \u0001 \u007f")]
    [InlineData("'; delete from attempts; -- \" \\ % _ {} @id $1 :id")]
    public async Task Find_Text_IsTheSameToTheLastCharacter(string text)
    {
        await AddAsync(SampleAttempts.Draft("a") with { Text = text });

        string.Equals((await FindAsync("a"))!.Text, text, StringComparison.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public async Task Find_LongestText_IsTheSameToTheLastCharacter()
    {
        var text = string.Concat(Enumerable.Repeat("😀é", Attempt.MaximumLength / 3)) + "x";
        text.Length.ShouldBe(Attempt.MaximumLength);
        await AddAsync(SampleAttempts.Draft("a") with { Text = text });

        string.Equals((await FindAsync("a"))!.Text, text, StringComparison.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public async Task Find_Durations_AreKeptToTheMillisecond()
    {
        await AddAsync(SampleAttempts.Draft("a") with { Active = TimeSpan.FromMilliseconds(1), Target = TimeSpan.FromDays(7) });

        (await FindAsync("a"))!.ShouldSatisfyAllConditions(a => a.Active.ShouldBe(TimeSpan.FromMilliseconds(1)), a => a.Target.ShouldBe(TimeSpan.FromDays(7)));
    }

    [Fact]
    public async Task Find_NoSuchId_IsNull()
    {
        await AddAsync(SampleAttempts.Draft("a"));

        (await FindAsync("A")).ShouldBeNull();
        (await FindAsync(string.Empty)).ShouldBeNull();
    }

    [Fact]
    public async Task Add_IdTaken_ThrowsAndKeepsTheFirst()
    {
        await AddAsync(SampleAttempts.Draft("a") with { Text = "first" });

        await Should.ThrowAsync<InvalidOperationException>(() => AddAsync(SampleAttempts.Draft("a") with { Text = "second" }));

        (await FindAsync("a"))!.Text.ShouldBe("first");
    }

    [Fact]
    public async Task Replace_OtherVersionThanExpected_ChangesNothing()
    {
        await AddAsync(SampleAttempts.Draft("a") with { Version = 3 });

        foreach (var expected in new[] { 0, 2, 4 })
        {
            (await Store.ReplaceAsync(SampleAttempts.Draft("a") with { Version = 9, Text = "lost" }, expected, default)).ShouldBeFalse();
        }

        (await FindAsync("a")).ShouldBeSameAs(SampleAttempts.Draft("a") with { Version = 3 });
    }

    [Fact]
    public async Task Replace_NoSuchAttempt_AddsNone()
    {
        (await Store.ReplaceAsync(SampleAttempts.Draft("a"), 1, default)).ShouldBeFalse();

        (await FindAsync("a")).ShouldBeNull();
    }

    [Fact]
    public async Task Replace_TwoWritersOfOneVersion_LetsOneWin()
    {
        await AddAsync(SampleAttempts.Draft("a"));

        var won = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => Store.ReplaceAsync(SampleAttempts.Draft("a") with { Version = 2, Text = $"writer {i}" }, 1, default))));

        won.Count(w => w).ShouldBe(1);
        (await FindAsync("a"))!.Text.ShouldBe($"writer {Array.IndexOf(won, true)}");
    }

    [Fact]
    public async Task Replace_FiftyWritersThatTryAgain_LosesNoChange()
    {
        const int Writers = 50;
        await AddAsync(SampleAttempts.Draft("a"));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(async () =>
        {
            Attempt kept;
            do
            {
                kept = (await FindAsync("a"))!;
            }
            while (!await Store.ReplaceAsync(kept with { Version = kept.Version + 1, Text = $"{kept.Text}{i} " }, kept.Version, default));
        })));

        var found = (await FindAsync("a"))!;
        found.Version.ShouldBe(Writers + 1);
        found.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).Order().ShouldBe(Enumerable.Range(0, Writers));
    }

    [Fact]
    public async Task FindOpen_SeveralDrafts_IsTheNewestOfTheQuestion()
    {
        await AddAsync(SampleAttempts.Draft("older", minutes: 1), SampleAttempts.Draft("newest", minutes: 2), SampleAttempts.Draft("oldest"));
        await AddAsync(SampleAttempts.Judged("judged", minutes: 3), SampleAttempts.Draft("other", "q-two", minutes: 4));

        (await Store.FindOpenAsync("q-one", default)).ShouldBeSameAs(SampleAttempts.Draft("newest", minutes: 2));
    }

    [Fact]
    public async Task FindOpen_NoDraft_IsNull()
    {
        await AddAsync(SampleAttempts.Judged("judged"), SampleAttempts.Draft("other", "q-two"));

        (await Store.FindOpenAsync("q-one", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_Attempt_IsGoneOnce()
    {
        await AddAsync(SampleAttempts.Draft("a"), SampleAttempts.Draft("b"));

        (await Store.DeleteAsync("a", default)).ShouldBeTrue();
        (await Store.DeleteAsync("a", default)).ShouldBeFalse();

        (await FindAsync("a")).ShouldBeNull();
        (await FindAsync("b")).ShouldNotBeNull();
        (await Store.ReplaceAsync(SampleAttempts.Draft("a"), 1, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task ReadAll_Attempts_AreOldestFirstAndWhole()
    {
        (await ReadAllAsync()).ShouldBeEmpty();
        await AddAsync(SampleAttempts.Draft("c", minutes: 2), SampleAttempts.Judged("a", minutes: 1), SampleAttempts.Draft("d", "q-two"), SampleAttempts.Draft("b", minutes: 1));

        var all = await ReadAllAsync();

        all.Select(a => a.Id).ShouldBe(["d", "a", "b", "c"]);
        all[1].ShouldBeSameAs(SampleAttempts.Judged("a", minutes: 1));
    }

    [Fact]
    public async Task ReadAll_WritesInBetween_GoesOn()
    {
        await AddAsync([.. Enumerable.Range(0, 20).Select(i => SampleAttempts.Draft($"a{i:D2}", minutes: i))]);
        var seen = new List<string>();
        await foreach (var attempt in Store.ReadAllAsync(default))
        {
            seen.Add(attempt.Id);
            (await Store.ReplaceAsync(attempt with { Version = 2 }, 1, default)).ShouldBeTrue();
        }

        seen.Distinct().Count().ShouldBe(20);
    }

    protected async Task AddAsync(params Attempt[] attempts)
    {
        foreach (var attempt in attempts)
        {
            await Store.AddAsync(attempt, default);
        }
    }

    protected Task<Attempt?> FindAsync(string id) => Store.FindAsync(id, default);

    private async Task<List<Attempt>> ReadAllAsync()
    {
        var all = new List<Attempt>();
        await foreach (var attempt in Store.ReadAllAsync(default))
        {
            all.Add(attempt);
        }

        return all;
    }
}
