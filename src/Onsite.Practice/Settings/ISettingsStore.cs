namespace Onsite.Practice.Settings;

/// <summary>Where settings are kept.</summary>
public interface ISettingsStore
{
    /// <summary>The settings that were saved last; the defaults where none were.</summary>
    Task<PracticeSettings> ReadAsync(CancellationToken cancellation);

    /// <summary>Keeps settings in place of those before.</summary>
    Task SaveAsync(PracticeSettings settings, CancellationToken cancellation);
}
