using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Settings;

namespace Onsite.Storage.Tests.Compliance;

/// <summary>What every store of settings must do.</summary>
public abstract class SettingsStoreCompliance : IAsyncLifetime
{
    /// <summary>The store under test; empty when a fact begins.</summary>
    protected ISettingsStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenEmptyAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Makes an empty store.</summary>
    protected abstract Task<ISettingsStore> OpenEmptyAsync();

    [Fact]
    public async Task Read_NothingSaved_IsTheDefaults() => (await Store.ReadAsync(default)).ShouldBe(new PracticeSettings());

    [Fact]
    public async Task Read_AfterSave_HasEveryField()
    {
        var settings = new PracticeSettings { Level = Level.Staff, Mode = AttemptMode.Exam, QuietMinutes = 17, TimerVisible = false };

        await Store.SaveAsync(settings, default);

        (await Store.ReadAsync(default)).ShouldBe(settings);
    }

    [Fact]
    public async Task Save_Again_TakesThePlaceOfWhatWasThere()
    {
        await Store.SaveAsync(new PracticeSettings { QuietMinutes = 17 }, default);
        await Store.SaveAsync(new PracticeSettings(), default);

        (await Store.ReadAsync(default)).ShouldBe(new PracticeSettings());
    }

    [Fact]
    public async Task Save_ManyAtOnce_KeepsOneOfThem()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Task.Run(() => Store.SaveAsync(new PracticeSettings { QuietMinutes = i }, default))));

        (await Store.ReadAsync(default)).QuietMinutes.ShouldBeInRange(1, 20);
    }
}
