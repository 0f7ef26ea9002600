using Onsite.Practice.Attempts;

namespace Onsite.Practice.Designs;

/// <summary>Everything that happens to a design: begun, saved as it is typed, copied. What it says is not looked at: an unfinished text is kept as well.</summary>
public sealed class DesignDesk
{
    /// <summary>How long a text has to have stood, or how much later it has to be than the last version, to be kept as a version of its own.</summary>
    public static readonly TimeSpan BetweenVersions = TimeSpan.FromMinutes(1);

    private const string CopyMark = " (copy)";

    private readonly IDesignStore _store;
    private readonly TimeProvider _clock;
    private readonly IIdentifierSource _identifiers;

    /// <summary>Works on the designs in <paramref name="store"/>.</summary>
    public DesignDesk(IDesignStore store, TimeProvider clock, IIdentifierSource identifiers)
    {
        _store = store;
        _clock = clock;
        _identifiers = identifiers;
    }

    /// <summary>Begins a design.</summary>
    /// <param name="scenarioId">Identity of the scenario.</param>
    /// <param name="title">What to call it.</param>
    /// <param name="text">Its first text.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<DesignChange> StartAsync(string scenarioId, string title, string text, CancellationToken cancellation) => AddAsync(scenarioId, title, text, forkedFrom: null, cancellation);

    /// <summary>Saves text and title. Refused where the kept revision is not the one that the change began from, so that two windows cannot overwrite each other.</summary>
    /// <param name="id">The design.</param>
    /// <param name="title">What to call it.</param>
    /// <param name="text">The text as it is typed.</param>
    /// <param name="revision">The revision that the change began from.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<DesignChange> SaveAsync(string id, string title, string text, int revision, CancellationToken cancellation)
    {
        var (name, kept) = (Title(title), AttemptText.Keepable(text));
        if (Refusal(name, kept) is { } refusal)
        {
            return new DesignChange(refusal, null);
        }

        if (await _store.FindAsync(id, cancellation) is not { } present)
        {
            return new DesignChange(DesignOutcome.Missing, null);
        }

        // The same again is a save that was repeated because its answer was lost.
        if (present.Text == kept && present.Title == name)
        {
            return new DesignChange(DesignOutcome.Done, present);
        }

        if (present.Revision != revision)
        {
            return new DesignChange(DesignOutcome.Conflict, present);
        }

        var now = _clock.GetUtcNow();
        var next = present with { Title = name, Text = kept, Revision = present.Revision + 1, SavedAt = now };
        var version = await IsWorthKeepingAsync(present, now, cancellation) ? present.ToVersion() : null;
        return await _store.ReplaceAsync(next, present.Revision, version, cancellation)
            ? new DesignChange(DesignOutcome.Done, next)
            : await LostRaceAsync(id, cancellation);
    }

    /// <summary>Begins a design as a copy of another, or of an earlier version of it.</summary>
    /// <param name="id">The other.</param>
    /// <param name="revision">The version; null for the design as it is now.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<DesignChange> ForkAsync(string id, int? revision, CancellationToken cancellation)
    {
        if (await _store.FindAsync(id, cancellation) is not { } present)
        {
            return new DesignChange(DesignOutcome.Missing, null);
        }

        var from = revision is null || revision == present.Revision ? present.ToVersion() : (await _store.VersionsAsync(id, cancellation)).FirstOrDefault(v => v.Revision == revision);
        return from is null ? new DesignChange(DesignOutcome.Missing, null) : await AddAsync(present.ScenarioId, CopyOf(from.Title), from.Text, id, cancellation);
    }

    private async Task<DesignChange> AddAsync(string scenarioId, string title, string text, string? forkedFrom, CancellationToken cancellation)
    {
        var (name, kept) = (Title(title), AttemptText.Keepable(text));
        if (Refusal(name, kept) is { } refusal)
        {
            return new DesignChange(refusal, null);
        }

        var now = _clock.GetUtcNow();
        var design = new KeptDesign { Id = _identifiers.Next(now), ScenarioId = scenarioId, Title = name, Text = kept, CreatedAt = now, SavedAt = now, ForkedFrom = forkedFrom };
        await _store.AddAsync(design, [], cancellation);
        return new DesignChange(DesignOutcome.Done, design);
    }

    /// <summary>Another save came in between.</summary>
    private async Task<DesignChange> LostRaceAsync(string id, CancellationToken cancellation) =>
        await _store.FindAsync(id, cancellation) is { } winner ? new DesignChange(DesignOutcome.Conflict, winner) : new DesignChange(DesignOutcome.Missing, null);

    /// <summary>Every pause in the typing saves; what is worth going back to stood for a while, or is a good deal later than the last version.</summary>
    private async Task<bool> IsWorthKeepingAsync(KeptDesign present, DateTimeOffset now, CancellationToken cancellation) =>
        now - present.SavedAt >= BetweenVersions
        || (await _store.VersionsAsync(present.Id, cancellation)) is not [var newest, ..]
        || present.SavedAt - newest.SavedAt >= BetweenVersions;

    private static DesignOutcome? Refusal(string title, string text) =>
        title.Length is 0 or > KeptDesign.MaximumTitle ? DesignOutcome.BadTitle : text.Length > KeptDesign.MaximumLength ? DesignOutcome.TooLong : null;

    private static string Title(string title) => AttemptText.Keepable(title).Trim();

    private static string CopyOf(string title)
    {
        var room = KeptDesign.MaximumTitle - CopyMark.Length;
        var start = title.Length <= room ? title : title[..(char.IsHighSurrogate(title[room - 1]) ? room - 1 : room)];
        return title.EndsWith(CopyMark, StringComparison.Ordinal) ? title : start + CopyMark;
    }
}
