using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Evaluation.Concepts;

/// <summary>Reads a file of concepts.</summary>
public static class ConceptReader
{
    /// <summary>Reads the concepts of one file.</summary>
    public static IReadOnlyList<Concept> Read(SourceText source, DiagnosticList diagnostics)
    {
        if (YamlReader.Read(source, diagnostics) is not { } root)
        {
            return [];
        }

        if (root is not ListNode list)
        {
            diagnostics.Error(DiagnosticCodes.WrongType, root.Location, $"A file of concepts is {root.Shape}; it has to be a list.", "Begin each concept with '- id: …'.");
            return [];
        }

        var concepts = new List<Concept>();
        foreach (var node in list.Items)
        {
            if (MapReader.Open(node, diagnostics, "A concept") is not { } map)
            {
                continue;
            }

            concepts.Add(new Concept
            {
                Id = map.RequireText("id", "idempotency-key", 64),
                Name = map.RequireText("name", "Idempotency key", 80),
                Aliases = Words(map, "aliases"),
                NotIn = Words(map, "notIn"),
                Contexts = ReadContexts(map, diagnostics),
                Definition = map.RequireText("definition", "A value that …", 400),
                IsA = Words(map, "isA"),
                PartOf = Words(map, "partOf"),
                Remedies = Words(map, "remedies"),
                Causes = Words(map, "causes"),
                Related = Words(map, "related"),
                Location = map.Location,
            });
            map.RejectUnknownFields();
        }

        return concepts;
    }

    private static List<NameContext> ReadContexts(MapReader map, DiagnosticList diagnostics)
    {
        if (map.Find("contexts") is not { } node || MapReader.Open(node, diagnostics, "'contexts'") is not { } contexts)
        {
            return [];
        }

        return [.. ((MapNode)node).Entries.Select(entry => new NameContext(entry.Key.Value, Plain(contexts.Texts(entry.Key.Value, minimum: 1, maximumLength: 40))))];
    }

    private static List<string> Plain(IReadOnlyList<LocatedText> texts) => [.. texts.Select(t => t.Text)];

    private static List<string> Words(MapReader map, string field) => Plain(map.Texts(field, maximumLength: 80));
}
