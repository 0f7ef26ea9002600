using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;

namespace Onsite.Simulation.Tests.Assembly;

public sealed class SchemaTests
{
    /// <summary>To write it anew, run the tests with ONSITE_WRITE=1.</summary>
    [Fact]
    public void Write_DesignSchema_IsTheFileOfTheContent()
    {
        var file = Path.Combine(Repository.Root, "content", "schema", "design.schema.json");
        if (Environment.GetEnvironmentVariable("ONSITE_WRITE") == "1")
        {
            File.WriteAllText(file, DesignSchema.Write());
        }

        File.ReadAllText(file).ShouldBe(DesignSchema.Write());
    }

    [Fact]
    public void Kinds_EveryField_SaysWhatItMeansAndItsDefaultCanBeRead()
    {
        foreach (var kind in ComponentCatalogue.Kinds)
        {
            kind.Meaning.ShouldEndWith(".");
            kind.Fields.ShouldAllBe(f => f.Meaning.EndsWith('.'));
            var text = $"id: d\ntitle: t\ncomponents:\n  it: {{kind: {kind.Name}}}\nlinks: []\n";
            var diagnostics = new Documents.DiagnosticList();
            DesignReader.Read(Documents.SourceText.FromText(text, "d", diagnostics)!, diagnostics).ShouldNotBeNull();
            diagnostics.ShouldBeEmpty(kind.Name);
        }
    }
}
