using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Content.Competencies;

/// <summary>Reads <c>competencies.yaml</c>.</summary>
public static class CompetencyReader
{
    /// <summary>Reads the competencies, in the order of the file. Those without a usable id are left out.</summary>
    public static IReadOnlyList<Competency> Read(SourceText source, DiagnosticList diagnostics)
    {
        var competencies = new List<Competency>();
        if (YamlReader.Read(source, diagnostics) is not { } root)
        {
            return competencies;
        }

        if (root is not ListNode list)
        {
            diagnostics.Error(DiagnosticCodes.WrongType, root.Location, $"A file of competencies is {root.Shape}; it has to be a list.", "Begin each competency with '- id: …'.");
            return competencies;
        }

        foreach (var node in list.Items)
        {
            if (MapReader.Open(node, diagnostics, "A competency") is { } map)
            {
                Add(competencies, map, diagnostics);
            }
        }

        return competencies;
    }

    private static void Add(List<Competency> competencies, MapReader map, DiagnosticList diagnostics)
    {
        var id = map.RequireText("id", "reliability", Slug.MaximumLength);
        var competency = new Competency(id, map.RequireText("name", "Failure handling", 40), map.RequireText("description", "Names what fails first.", 300));
        map.RejectUnknownFields();
        Slug.CheckId(id, map.LocationOf("id"), diagnostics);
        if (competencies.Exists(c => c.Id == id))
        {
            diagnostics.Error(ContentCodes.DuplicateId, map.LocationOf("id"), $"The id '{id}' is taken.", "Choose another; ids are unique.");
        }
        else if (id.Length > 0)
        {
            competencies.Add(competency);
        }
    }
}
