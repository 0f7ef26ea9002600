namespace Onsite.Storage;

/// <summary>The place in a list to go on from, as it is handed out and taken back.</summary>
/// <param name="StartedAt">Start of the last attempt before the place.</param>
/// <param name="Id">Its id.</param>
internal sealed record ListPlace(string StartedAt, string Id)
{
    /// <summary>The place behind a token; null where there is none or where it is not one of ours, so that a list begins at its beginning.</summary>
    public static ListPlace? Parse(string? token) => token?.Split('_', 2) is [var startedAt, var id] ? new ListPlace(startedAt, id) : null;

    /// <inheritdoc />
    public override string ToString() => $"{StartedAt}_{Id}";
}
