using Onsite.Content.Files;
using Onsite.Evaluation.Concepts;

namespace Onsite.Content.Concepts;

/// <summary>Reads the folder <c>concepts</c>.</summary>
internal static class ConceptFolderReader
{
    public const string FolderName = "concepts";

    public static ConceptShelf Read(ContentFolder root)
    {
        var concepts = new List<Concept>();
        if (root.Enter(FolderName) is not { } folder)
        {
            return new ConceptShelf(concepts, []);
        }

        foreach (var name in folder.FileNames.Where(IsConcepts))
        {
            if (folder.Read(name) is { } source)
            {
                concepts.AddRange(ConceptReader.Read(source, folder.Log.Diagnostics));
            }
        }

        folder.RejectOthers([], IsConcepts);
        var shelf = new ConceptShelf(concepts, folder.Log.Sources);
        ConceptChecks.Run(shelf, folder.Log.Diagnostics);
        return shelf;
    }

    private static bool IsConcepts(string name) => name.EndsWith(".yaml", StringComparison.Ordinal);
}
