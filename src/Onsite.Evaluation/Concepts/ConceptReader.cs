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

    private static List<string> Words(MapReader map, string field) => [.. map.Texts(field, maximumLength: 80).Select(t => t.Text)];
}
