using System.Globalization;
using Onsite.Storage.Json;

namespace Onsite.Storage.Sqlite;

/// <summary>Times and words as they stand in columns.</summary>
internal static class ColumnText
{
    /// <summary>A time as it stands in a column, so that text order is time order.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    /// <summary>A time out of a column.</summary>
    public static DateTimeOffset ParseTime(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>An enumeration value as it stands in a column.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingKebab.Convert(value.ToString());

    /// <summary>An enumeration value out of a column.</summary>
    public static T Parse<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}
