using System.Text;

namespace Onsite.Measurements;

/// <summary>Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvReader
{
    /// <summary>The rows below the first, each a table from the names in the first to its fields.</summary>
    /// <exception cref="CannotMeasureException">A row has not as many fields as the first.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var rows = Split(File.ReadAllText(path));
        var names = rows[0];
        return
        [
            .. rows.Skip(1).Select((row, i) => row.Count == names.Count
                ? (IReadOnlyDictionary<string, string>)names.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
                : throw new CannotMeasureException($"{Path.GetFileName(path)}, row {i + 2}: {row.Count} fields where the first row has {names.Count}.")),
        ];
    }

    /// <summary>The fields of every row.</summary>
    public static List<List<string>> Split(string text)
    {
        var rows = new List<List<string>> { new() };
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                rows[^1].Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([]);
                }
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        if (field.Length > 0 || rows[^1].Count > 0)
        {
            rows[^1].Add(field.ToString());
        }

        if (rows[^1].Count == 0)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }
}
