using Onsite.Content.Rounds;
using Onsite.Practice.Rounds;
using Onsite.Practice.Tests.Fakes;

namespace Onsite.Storage.Tests.Compliance;

/// <summary>What every store of design rounds must do.</summary>
public abstract class RoundStoreCompliance : IAsyncLifetime
{
    /// <summary>The store under test; empty when a fact begins.</summary>
    protected IRoundStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenEmptyAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Makes an empty store.</summary>
    protected abstract Task<IRoundStore> OpenEmptyAsync();

    [Fact]
    public async Task Any_NothingKept_IsEmpty()
    {
        (await Store.FindAsync("a", default)).ShouldBeNull();
        (await Store.ListAsync(null, default)).ShouldBeEmpty();
        (await Store.DeleteAsync("a", default)).ShouldBeFalse();
        (await Store.ReplaceAsync(SampleRounds.Open("a"), 1, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Find_OpenRound_HasEveryField()
    {
        await Store.AddAsync(SampleRounds.Open("a"), default);

        (await Store.FindAsync("a", default)).ShouldBeSameAs(SampleRounds.Open("a"));
    }

    [Fact]
    public async Task Find_JudgedRound_HasEveryField()
    {
        var round = SampleRounds.Judged("a");
        await Store.AddAsync(round, default);

        var found = (await Store.FindAsync("a", default)).ShouldNotBeNull();

        found.ShouldBeSameAs(round);
        found.IsSubmitted.ShouldBeTrue();
        found.TotalActive.ShouldBe(round.TotalActive);
        found.NotesOf(DesignStage.HighLevel).ShouldBe(SampleRounds.Said);
        (await Store.ListAsync(null, default)).ShouldHaveSingleItem().ShouldBeSameAs(round);
    }

    [Fact]
    public async Task Find_JudgementWithoutRun_HasNone()
    {
        await Store.AddAsync(SampleRounds.Judged("a") with { Judgement = SampleRounds.Judgement() with { Run = null } }, default);

        (await Store.FindAsync("a", default))!.Judgement.ShouldNotBeNull().Run.ShouldBeNull();
    }

    [Fact]
    public async Task Add_KnownId_IsRefusedAndLeavesWhatWasThere()
    {
        await Store.AddAsync(SampleRounds.Open("a"), default);

        await Should.ThrowAsync<InvalidOperationException>(() => Store.AddAsync(SampleRounds.Judged("a"), default));

        (await Store.FindAsync("a", default)).ShouldBeSameAs(SampleRounds.Open("a"));
    }

    [Fact]
    public async Task Replace_ExpectedVersion_Replaces()
    {
        await Store.AddAsync(SampleRounds.Open("a"), default);

        (await Store.ReplaceAsync(SampleRounds.Judged("a", "s-two", minutes: 3), 1, default)).ShouldBeTrue();

        (await Store.FindAsync("a", default)).ShouldBeSameAs(SampleRounds.Judged("a", "s-two", minutes: 3));
        (await Store.ListAsync("s-one", default)).ShouldBeEmpty();
        (await Store.ListAsync("s-two", default)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Replace_OtherVersion_ChangesNothing(int expected)
    {
        await Store.AddAsync(SampleRounds.Open("a"), default);

        (await Store.ReplaceAsync(SampleRounds.Judged("a"), expected, default)).ShouldBeFalse();

        (await Store.FindAsync("a", default)).ShouldBeSameAs(SampleRounds.Open("a"));
    }

    [Fact]
    public async Task Replace_ManyAtOnce_OneSucceeds()
    {
        await Store.AddAsync(SampleRounds.Open("a"), default);

        var done = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Store.ReplaceAsync(SampleRounds.Open("a") with { Version = 2, Estimates = [$"{i}"] }, 1, default))));

        done.Count(d => d).ShouldBe(1);
        (await Store.FindAsync("a", default)).ShouldNotBeNull().Estimates.ShouldBe([$"{Array.IndexOf(done, true)}"]);
    }

    [Fact]
    public async Task List_OfSeveralScenarios_IsThoseAskedForTheLastBegunFirst()
    {
        foreach (var (id, scenario, minute) in new[] { ("a", "s-one", 3), ("b", "s-two", 2), ("c", "s-one", 1), ("d", "s-one", 3) })
        {
            await Store.AddAsync(SampleRounds.Open(id, scenario, minute), default);
        }

        (await Store.ListAsync("s-one", default)).Select(r => r.Id).ShouldBe(["d", "a", "c"]);
        (await Store.ListAsync(null, default)).Select(r => r.Id).ShouldBe(["d", "a", "b", "c"]);
        (await Store.ListAsync("s-three", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_OneOfTwo_LeavesTheOther()
    {
        await Store.AddAsync(SampleRounds.Judged("a"), default);
        await Store.AddAsync(SampleRounds.Judged("b"), default);

        (await Store.DeleteAsync("a", default)).ShouldBeTrue();
        (await Store.DeleteAsync("a", default)).ShouldBeFalse();

        (await Store.ListAsync(null, default)).ShouldHaveSingleItem().ShouldBeSameAs(SampleRounds.Judged("b"));
    }

    [Fact]
    public async Task Add_TimeWithOffset_IsTheSameMomentInUtc()
    {
        var time = new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.FromHours(5.5)).AddTicks(9_999_999);
        await Store.AddAsync(SampleRounds.Judged("a") with { StartedAt = time, SavedAt = time, SubmittedAt = time }, default);

        var found = (await Store.FindAsync("a", default)).ShouldNotBeNull();

        new[] { found.StartedAt, found.SavedAt, found.SubmittedAt!.Value }.ShouldAllBe(t => t == time && t.Offset == TimeSpan.Zero);
    }
}
