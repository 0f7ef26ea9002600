using Onsite.Content.Files;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation.Concepts;

namespace Onsite.Content.Concepts;

/// <summary>Reads <c>words.yaml</c> and checks that no word stands in two families. Content can do without the file.</summary>
internal static class WordFamilies
{
    public const string FileName = "words.yaml";

    public static IReadOnlyList<IReadOnlyList<string>> Read(ContentFolder root)
    {
        if (root.Read(FileName, Severity.Warning) is not { } source)
        {
            return [];
        }

        var families = WordFamilyReader.Read(source, root.Log.Diagnostics);
        Check(families, root.Log.Diagnostics);
        return [.. families.Select(family => (IReadOnlyList<string>)[.. family.Select(word => word.Text.Trim())])];
    }

    private static void Check(IReadOnlyList<IReadOnlyList<LocatedText>> families, DiagnosticList diagnostics)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, at) in families.SelectMany(family => family))
        {
            if (!lines.TryAdd(NameKey.Of(text), at.Line))
            {
                diagnostics.Error(ContentCodes.WordTaken, at, $"'{text}' stands in line {lines[NameKey.Of(text)]} already.", "A word belongs to one family; join the two, or take it out of one.");
            }
        }
    }
}
