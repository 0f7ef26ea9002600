using System.Text;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Tests.Assembly;

/// <summary>The reference of fields is written from their declarations, and cannot say anything else.</summary>
public sealed class ReferenceTests
{
    /// <summary>To write it anew, run the tests with ONSITE_WRITE=1.</summary>
    [Fact]
    public void Reference_IsWrittenFromTheDeclarations()
    {
        var file = Path.Combine(RepositoryRoot.Path, "docs", "simulation", "reference.md");
        if (Environment.GetEnvironmentVariable("ONSITE_WRITE") == "1")
        {
            File.WriteAllText(file, Write());
        }

        File.ReadAllText(file).ShouldBe(Write());
    }

    private static string Write()
    {
        var text = new StringBuilder("# Components and links, field by field\n\nWritten from the declarations that the reader reads by. What the fields mean for the model is on the pages that [the simulator](../simulation.md) names.\n");
        foreach (var kind in ComponentCatalogue.Kinds)
        {
            text.Append($"\n## {kind.Name}\n\n{kind.Meaning}\n");
            Table(text, kind.Fields);
        }

        text.Append("\n## Links\n\nWhat the sender does about calls that are slow or fail. A link without policies sends and waits.\n");
        Table(text, ComponentCatalogue.LinkPolicies);
        return text.ToString();
    }

    private static void Table(StringBuilder text, IReadOnlyList<Field> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        text.Append("\n| field | default | meaning |\n| --- | --- | --- |\n");
        foreach (var field in fields)
        {
            Row(text, field, string.Empty);
        }
    }

    private static void Row(StringBuilder text, Field field, string prefix)
    {
        var words = field.Words.Count == 0 ? string.Empty : $" One of {string.Join(", ", field.Words)}.";
        text.Append($"| {prefix}{field.Name} | {(field.Default is null ? string.Empty : field.Default)} | {field.Meaning}{words} |\n");
        foreach (var inner in field.Fields)
        {
            Row(text, inner, $"{prefix}{field.Name}.");
        }
    }
}
