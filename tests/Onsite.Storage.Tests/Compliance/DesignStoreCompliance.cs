using Onsite.Practice.Designs;

namespace Onsite.Storage.Tests.Compliance;

/// <summary>What every store of designs must do.</summary>
public abstract class DesignStoreCompliance : IAsyncLifetime
{
    private static readonly DateTimeOffset Begun = new(2026, 11, 3, 9, 30, 0, TimeSpan.Zero);

    /// <summary>The store under test; empty when a fact begins.</summary>
    protected IDesignStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenEmptyAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Makes an empty store.</summary>
    protected abstract Task<IDesignStore> OpenEmptyAsync();

    [Fact]
    public async Task Any_NothingKept_IsEmpty()
    {
        (await Store.FindAsync("a", default)).ShouldBeNull();
        (await Store.ListAsync(null, default)).ShouldBeEmpty();
        (await Store.VersionsAsync("a", default)).ShouldBeEmpty();
        (await Store.DeleteAsync("a", default)).ShouldBeFalse();
        (await Store.ReplaceAsync(NewDesign("a"), 1, null, default)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("d0")]
    public async Task Find_AfterAdd_HasEveryField(string? forkedFrom)
    {
        var design = NewDesign("a") with { ForkedFrom = forkedFrom, Revision = 7 };
        await Store.AddAsync(design, [Version(1), Version(2)], default);

        (await Store.FindAsync("a", default)).ShouldBe(design);
        (await Store.VersionsAsync("a", default)).ShouldBe([Version(2), Version(1)]);
        (await Store.ListAsync(null, default)).ShouldHaveSingleItem().ShouldBe(design.ToSummary());
    }

    [Fact]
    public async Task Add_KnownId_IsRefusedAndLeavesWhatWasThere()
    {
        await Store.AddAsync(NewDesign("a"), [Version(1)], default);

        await Should.ThrowAsync<InvalidOperationException>(() => Store.AddAsync(NewDesign("a") with { Text = "another" }, [Version(2)], default));

        (await Store.FindAsync("a", default)).ShouldBe(NewDesign("a"));
        (await Store.VersionsAsync("a", default)).ShouldBe([Version(1)]);
    }

    [Fact]
    public async Task Replace_ExpectedRevision_ReplacesAndKeepsTheVersion()
    {
        await Store.AddAsync(NewDesign("a"), [], default);
        var next = NewDesign("a") with { Revision = 2, Text = "next", Title = "Next", SavedAt = Begun.AddHours(1) };

        (await Store.ReplaceAsync(next, 1, Version(1), default)).ShouldBeTrue();

        (await Store.FindAsync("a", default)).ShouldBe(next);
        (await Store.VersionsAsync("a", default)).ShouldBe([Version(1)]);
    }

    [Fact]
    public async Task Replace_OtherRevision_ChangesNothing()
    {
        await Store.AddAsync(NewDesign("a"), [], default);

        (await Store.ReplaceAsync(NewDesign("a") with { Revision = 3, Text = "next" }, 2, Version(2), default)).ShouldBeFalse();

        (await Store.FindAsync("a", default)).ShouldBe(NewDesign("a"));
        (await Store.VersionsAsync("a", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Replace_ManyAtOnce_OneSucceeds()
    {
        await Store.AddAsync(NewDesign("a"), [], default);

        var done = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Store.ReplaceAsync(NewDesign("a") with { Revision = 2, Text = $"{i}" }, 1, Version(1), default))));

        done.Count(d => d).ShouldBe(1);
        (await Store.FindAsync("a", default)).ShouldNotBeNull().Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Versions_MoreThanAreKept_AreTheNewest()
    {
        await Store.AddAsync(NewDesign("a"), [.. Enumerable.Range(1, KeptDesign.MaximumVersions + 10).Select(Version)], default);
        await Store.ReplaceAsync(NewDesign("a") with { Revision = 2 }, 1, Version(KeptDesign.MaximumVersions + 11), default);

        (await Store.VersionsAsync("a", default)).Select(v => v.Revision).ShouldBe(Enumerable.Range(12, KeptDesign.MaximumVersions).Reverse());
    }

    [Fact]
    public async Task Versions_OfOneRevision_KeepTheFirst()
    {
        await Store.AddAsync(NewDesign("a"), [Version(1)], default);
        await Store.ReplaceAsync(NewDesign("a") with { Revision = 2 }, 1, Version(1) with { Text = "another" }, default);

        (await Store.VersionsAsync("a", default)).ShouldBe([Version(1)]);
    }

    [Fact]
    public async Task List_OfSeveralScenarios_IsThoseAskedForTheLastChangedFirst()
    {
        foreach (var (id, scenario, minute) in new[] { ("a", "s-one", 3), ("b", "s-two", 2), ("c", "s-one", 1), ("d", "s-one", 3) })
        {
            await Store.AddAsync(NewDesign(id) with { ScenarioId = scenario, SavedAt = Begun.AddMinutes(minute) }, [], default);
        }

        (await Store.ListAsync("s-one", default)).Select(d => d.Id).ShouldBe(["d", "a", "c"]);
        (await Store.ListAsync(null, default)).Select(d => d.Id).ShouldBe(["d", "a", "b", "c"]);
        (await Store.ListAsync("s-three", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_WithVersions_LeavesThoseOfOthers()
    {
        await Store.AddAsync(NewDesign("a"), [Version(1)], default);
        await Store.AddAsync(NewDesign("b"), [Version(1)], default);

        (await Store.DeleteAsync("a", default)).ShouldBeTrue();
        (await Store.DeleteAsync("a", default)).ShouldBeFalse();

        (await Store.VersionsAsync("a", default)).ShouldBeEmpty();
        (await Store.VersionsAsync("b", default)).ShouldBe([Version(1)]);
    }

    [Fact]
    public async Task Add_TimeWithOffset_IsTheSameMomentInUtc()
    {
        var time = new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.FromHours(5.5)).AddTicks(9_999_999);
        await Store.AddAsync(NewDesign("a") with { CreatedAt = time, SavedAt = time }, [Version(1) with { SavedAt = time }], default);

        var found = (await Store.FindAsync("a", default)).ShouldNotBeNull();
        (found.CreatedAt, found.CreatedAt.Offset, found.SavedAt.Offset).ShouldBe((time, TimeSpan.Zero, TimeSpan.Zero));
        (await Store.VersionsAsync("a", default)).Single().SavedAt.Offset.ShouldBe(TimeSpan.Zero);
    }

    private static KeptDesign NewDesign(string id) => new()
    {
        Id = id,
        ScenarioId = "s-one",
        Title = "A \"design\"; 'mine' 😀",
        Text = "id: d-mine\r\ncomponents: {😀\n\t",
        CreatedAt = Begun,
        SavedAt = Begun.AddTicks(1),
    };

    private static DesignVersion Version(int revision) => new(revision, $"Title {revision}", $"text {revision} 😀", Begun.AddSeconds(revision));
}
