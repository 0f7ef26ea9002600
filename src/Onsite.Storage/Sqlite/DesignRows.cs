using Onsite.Practice.Designs;

namespace Onsite.Storage.Sqlite;

/// <summary>A row of the table of designs. Property names are those of the columns, for Dapper.</summary>
internal sealed class DesignRow
{
    public const string ListColumns = "id, scenario_id as ScenarioId, title, revision, created_at as CreatedAt, saved_at as SavedAt, forked_from as ForkedFrom";

    public const string Columns = ListColumns + ", text";

    public required string Id { get; set; }

    public required string ScenarioId { get; set; }

    public required string Title { get; set; }

    public string Text { get; set; } = string.Empty;

    public long Revision { get; set; }

    public required string CreatedAt { get; set; }

    public required string SavedAt { get; set; }

    public string? ForkedFrom { get; set; }

    public static DesignRow From(KeptDesign design) => new()
    {
        Id = design.Id,
        ScenarioId = design.ScenarioId,
        Title = design.Title,
        Text = design.Text,
        Revision = design.Revision,
        CreatedAt = ColumnText.Time(design.CreatedAt),
        SavedAt = ColumnText.Time(design.SavedAt),
        ForkedFrom = design.ForkedFrom,
    };

    public KeptDesign ToDesign() => new()
    {
        Id = Id,
        ScenarioId = ScenarioId,
        Title = Title,
        Text = Text,
        Revision = (int)Revision,
        CreatedAt = ColumnText.ParseTime(CreatedAt),
        SavedAt = ColumnText.ParseTime(SavedAt),
        ForkedFrom = ForkedFrom,
    };
}

/// <summary>A row of the table of versions.</summary>
internal sealed class DesignVersionRow
{
    public const string Columns = "design_id as DesignId, revision, title, text, saved_at as SavedAt";

    public required string DesignId { get; set; }

    public long Revision { get; set; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public required string SavedAt { get; set; }

    public static DesignVersionRow From(string design, DesignVersion version) => new()
    {
        DesignId = design,
        Revision = version.Revision,
        Title = version.Title,
        Text = version.Text,
        SavedAt = ColumnText.Time(version.SavedAt),
    };

    public DesignVersion ToVersion() => new((int)Revision, Title, Text, ColumnText.ParseTime(SavedAt));
}
