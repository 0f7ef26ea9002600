using Onsite.Practice.Designs;
using Onsite.Practice.Tests.Fakes;

namespace Onsite.Practice.Tests.Designs;

public sealed class DesignDeskTests
{
    private readonly MemoryDesignStore _store = new();
    private readonly SetClock _clock = new();
    private readonly DesignDesk _desk;

    public DesignDeskTests() => _desk = new DesignDesk(_store, _clock, new CountedIdentifiers());

    [Fact]
    public async Task Start_Text_IsKeptAsItWasTyped()
    {
        var design = await StartAsync("id: [unfinished");

        (await _store.FindAsync(design.Id, default)).ShouldBe(design);
        (design.Revision, design.Text, design.Title, design.ScenarioId, design.ForkedFrom).ShouldBe((1, "id: [unfinished", "Mine", "s-shop", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public async Task Start_WithoutTitle_IsRefused(string title)
    {
        (await _desk.StartAsync("s-shop", title, "x", default)).Outcome.ShouldBe(DesignOutcome.BadTitle);
        (await _store.ListAsync(null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_AsLongAsCanBe_IsKeptAndOneMoreIsRefused()
    {
        var design = await StartAsync();

        (await SaveAsync(design, new string('x', KeptDesign.MaximumLength + 1))).Outcome.ShouldBe(DesignOutcome.TooLong);
        (await SaveAsync(design, new string('x', KeptDesign.MaximumLength))).Outcome.ShouldBe(DesignOutcome.Done);
    }

    [Fact]
    public async Task Save_FromTheNewestRevision_CountsOn()
    {
        var design = await StartAsync();
        _clock.Now += TimeSpan.FromSeconds(5);

        var saved = (await SaveAsync(design, "two")).Design.ShouldNotBeNull();

        (saved.Revision, saved.Text, saved.SavedAt, saved.CreatedAt).ShouldBe((2, "two", _clock.Now, design.CreatedAt));
    }

    [Fact]
    public async Task Save_FromAnOlderRevision_IsAConflictThatHasTheOtherText()
    {
        var design = await StartAsync();
        await SaveAsync(design, "the other window's");

        var change = await SaveAsync(design, "mine");

        change.Outcome.ShouldBe(DesignOutcome.Conflict);
        change.Design.ShouldNotBeNull().Text.ShouldBe("the other window's");
        (await _store.FindAsync(design.Id, default)).ShouldNotBeNull().Text.ShouldBe("the other window's");
    }

    [Fact]
    public async Task Save_TheSameAgainSinceItsAnswerWasLost_IsDoneOnce()
    {
        var design = await StartAsync();
        await SaveAsync(design, "two");

        var again = await SaveAsync(design, "two");

        (again.Outcome, again.Design!.Revision).ShouldBe((DesignOutcome.Done, 2));
    }

    [Fact]
    public async Task Save_ManyWindowsAtOnce_OneSucceeds()
    {
        var design = await StartAsync();

        var changes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => SaveAsync(design, $"text {i}"))));

        changes.Count(c => c.Outcome == DesignOutcome.Done).ShouldBe(1);
        changes.Count(c => c.Outcome == DesignOutcome.Conflict).ShouldBe(19);
    }

    [Fact]
    public async Task Save_EverySecond_KeepsAVersionAMinute()
    {
        var design = await StartAsync("second 0");
        for (var second = 1; second <= 180; second++)
        {
            _clock.Now += TimeSpan.FromSeconds(1);
            design = (await SaveAsync(design, $"second {second}")).Design!;
        }

        (await _store.VersionsAsync(design.Id, default)).Select(v => v.Text).ShouldBe(["second 120", "second 60", "second 0"]);
    }

    [Fact]
    public async Task Save_AfterAPause_KeepsWhatStoodDuringIt()
    {
        var design = await StartAsync("first");
        _clock.Now += TimeSpan.FromSeconds(1);
        design = (await SaveAsync(design, "before the pause")).Design!;
        _clock.Now += TimeSpan.FromHours(1);

        await SaveAsync(design, "after it");

        (await _store.VersionsAsync(design.Id, default)).Select(v => v.Text).ShouldBe(["before the pause", "first"]);
    }

    [Fact]
    public async Task Fork_Design_IsACopyThatGoesItsOwnWay()
    {
        var design = await StartAsync("one");

        var copy = (await _desk.ForkAsync(design.Id, null, default)).Design.ShouldNotBeNull();
        await SaveAsync(copy, "two");

        (copy.Text, copy.Title, copy.ForkedFrom, copy.Revision, copy.ScenarioId).ShouldBe(("one", "Mine (copy)", design.Id, 1, "s-shop"));
        (await _store.FindAsync(design.Id, default)).ShouldBe(design);
    }

    [Fact]
    public async Task Fork_EarlierVersion_HasItsText()
    {
        var design = await StartAsync("one");
        await SaveAsync(design, "two");

        (await _desk.ForkAsync(design.Id, 1, default)).Design.ShouldNotBeNull().Text.ShouldBe("one");
        (await _desk.ForkAsync(design.Id, 7, default)).Outcome.ShouldBe(DesignOutcome.Missing);
    }

    [Fact]
    public async Task Fork_LongestTitle_StaysALegalTitle()
    {
        var title = new string('t', KeptDesign.MaximumTitle - 8) + "😀😀😀😀";
        var design = (await _desk.StartAsync("s-shop", title, "x", default)).Design.ShouldNotBeNull();

        var copy = (await _desk.ForkAsync(design.Id, null, default)).Design.ShouldNotBeNull();

        copy.Title.Length.ShouldBeLessThanOrEqualTo(KeptDesign.MaximumTitle);
        copy.Title.ShouldEndWith("t (copy)");
    }

    [Fact]
    public async Task Any_UnknownDesign_IsMissing()
    {
        (await _desk.SaveAsync("gone", "Mine", "x", 1, default)).Outcome.ShouldBe(DesignOutcome.Missing);
        (await _desk.ForkAsync("gone", null, default)).Outcome.ShouldBe(DesignOutcome.Missing);
    }

    private async Task<KeptDesign> StartAsync(string text = "one") => (await _desk.StartAsync("s-shop", "Mine", text, default)).Design.ShouldNotBeNull();

    private Task<DesignChange> SaveAsync(KeptDesign design, string text) => _desk.SaveAsync(design.Id, design.Title, text, design.Revision, default);
}
