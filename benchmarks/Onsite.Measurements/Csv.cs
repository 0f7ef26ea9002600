using System.Text;

namespace Onsite.Measurements;

/// <summary>Reads comma-separated values (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes. The first row names the columns.</summary>
internal static class Csv
{
    /// <summary>The rows of a file, each by the names of its columns.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        using var rows = Rows(File.ReadAllText(path)).GetEnumerator();
        if (!rows.MoveNext())
        {
            yield break;
        }

        var names = rows.Current;
        while (rows.MoveNext())
        {
            var row = rows.Current;
            if (row.Count != names.Count)
            {
                throw new CannotMeasureException($"{Path.GetFileName(path)} has a row of {row.Count} fields where {names.Count} are expected.");
            }

            yield return names.Zip(row).ToDictionary(field => field.First, field => field.Second, StringComparer.Ordinal);
        }
    }

    private static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(field.ToString());
                    field.Clear();
                    break;
                case '\r' when !quoted:
                    break;
                case '\n' when !quoted:
                    row.Add(field.ToString());
                    field.Clear();
                    yield return row;
                    row = [];
                    break;
                case var c:
                    field.Append(c);
                    break;
            }
        }

        if (field.Length > 0 || row.Count > 0)
        {
            row.Add(field.ToString());
            yield return row;
        }
    }
}
