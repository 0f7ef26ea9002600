using System.Text.Json;
using Onsite.Practice.Json;
using Onsite.Practice.Rounds;

namespace Onsite.Storage.Sqlite;

/// <summary>A row of the table of design rounds. Property names are those of the columns, for Dapper.</summary>
internal sealed class RoundRow
{
    public required string Id { get; set; }

    public required string ScenarioId { get; set; }

    public required string StartedAt { get; set; }

    public long Version { get; set; }

    public required string Body { get; set; }

    public static RoundRow From(DesignRound round)
    {
        var kept = round with
        {
            StartedAt = round.StartedAt.ToUniversalTime(),
            SavedAt = round.SavedAt.ToUniversalTime(),
            SubmittedAt = round.SubmittedAt?.ToUniversalTime(),
        };
        return new RoundRow
        {
            Id = kept.Id,
            ScenarioId = kept.ScenarioId,
            StartedAt = ColumnText.Time(kept.StartedAt),
            Version = kept.Version,
            Body = JsonSerializer.Serialize(kept, PracticeJson.Options),
        };
    }

    public static DesignRound Read(string body) =>
        JsonSerializer.Deserialize<DesignRound>(body, PracticeJson.Options) ?? throw new JsonException("A round is null.");
}
