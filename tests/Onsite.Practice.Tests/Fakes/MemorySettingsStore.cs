using Onsite.Practice.Settings;

namespace Onsite.Practice.Tests.Fakes;

/// <summary>Keeps settings in memory.</summary>
internal sealed class MemorySettingsStore : ISettingsStore
{
    private PracticeSettings _settings = new();

    public Task<PracticeSettings> ReadAsync(CancellationToken cancellation) => Task.FromResult(_settings);

    public Task SaveAsync(PracticeSettings settings, CancellationToken cancellation)
    {
        _settings = settings;
        return Task.CompletedTask;
    }
}
