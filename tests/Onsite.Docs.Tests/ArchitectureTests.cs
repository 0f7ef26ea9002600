using System.Xml.Linq;
using Onsite.Docs.Tests.Reading;

namespace Onsite.Docs.Tests;

/// <summary>Holds the table of rooms to the project files: who is there, and who knows whom.</summary>
public sealed class ArchitectureTests
{
    private const string Prefix = "src/";

    [Fact]
    public void Table_NamesEveryProjectAndWhomItKnows()
    {
        var said = MarkdownPage.Read("docs/architecture.md").CodeRows
            .Where(row => row.Count == 3 && row[0] is [var room] && room.StartsWith(Prefix + "Onsite.", StringComparison.Ordinal) && !room.EndsWith(".cs", StringComparison.Ordinal))
            .Select(row => Describe(row[0][0][Prefix.Length..], row[2]));

        said.ShouldBe(Projects(), ignoreOrder: true);
    }

    private static IEnumerable<string> Projects() => Directory.GetFiles(Repository.Full("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(file => Describe(Path.GetFileNameWithoutExtension(file), References(file)));

    private static IEnumerable<string> References(string file) =>
        XDocument.Load(file).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    private static string Describe(string project, IEnumerable<string> knows) => $"{project}: {string.Join(", ", knows.Order(StringComparer.Ordinal))}";
}
