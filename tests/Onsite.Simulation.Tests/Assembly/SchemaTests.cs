using System.Text.Json;
using Onsite.Content.Tests.Schema;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Tests.Files.Designs;

namespace Onsite.Simulation.Tests.Assembly;

public sealed class SchemaTests
{
    /// <summary>To write them anew, run the tests with ONSITE_WRITE=1.</summary>
    [Theory]
    [InlineData("design")]
    [InlineData("scenario")]
    public void Write_Schema_IsTheFileOfTheContent(string name)
    {
        var file = Path.Combine(RepositoryRoot.Path, "content", "schema", $"{name}.schema.json");
        if (Environment.GetEnvironmentVariable("ONSITE_WRITE") == "1")
        {
            File.WriteAllText(file, Written(name));
        }

        File.ReadAllText(file).ShouldBe(Written(name));
    }

    [Theory]
    [InlineData("design", "launch.design.yaml")]
    [InlineData("design", "launch-naive.design.yaml")]
    [InlineData("design", "lookup.design.yaml")]
    [InlineData("scenario", "launch.scenario.yaml")]
    [InlineData("scenario", "lookup.scenario.yaml")]
    public void Schema_ShippedExample_IsValid(string name, string file) => Problems(name, File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "simulation", "examples", file))).ShouldBeEmpty();

    /// <summary>Whatever the reader takes, the schema takes, but for truth values that YAML 1.2 does not know.</summary>
    [Fact]
    public void Schema_AnyDesignThatIsRead_IsValid()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var text = SomeDesigns.Text(seed).Replace(": yes", ": true", StringComparison.Ordinal);
            Problems("design", text).ShouldBeEmpty(text);
        }
    }

    [Theory]
    [InlineData("workload: {users: 10, think: 5 s, arrivals: bursts, bursts: {factor: 2}, clients: {timeout: 1 s, retries: 3, abandon: 0.5}, profile: [{for: 1 min, rate: 1/s}]}", true)]
    [InlineData("given: {bank: {kind: external, limit: 400/s}}", true)]
    [InlineData("clarifications: [{ask: peak, answer: 400}]", false)]
    [InlineData("clarifications: [{ask: [peak, load], answer: \"400\"}]", true)]
    [InlineData("faults: [{at: 1 s, crash: shop}]", true)]
    [InlineData("faults: [{at: 1 s, crash: shop, slow: shop x2}]", false)]
    [InlineData("faults: [{crash: shop}]", false)]
    [InlineData("objectives: [{p98: 1 s}]", false)]
    [InlineData("objectives: [{operation: look, p99: 1 s, availability: 1}]", true)]
    [InlineData("workload: {arrivals: poisson}", false)]
    [InlineData("workload: {arrivals: sometimes, profile: []}", false)]
    [InlineData("budget: [1]", false)]
    [InlineData("bugdet: 60 USD/month", false)]
    public void Schema_FieldOfAScenario_IsTakenOrRefused(string field, bool isValid)
    {
        var name = field[..field.IndexOf(':', StringComparison.Ordinal)];
        var text = $"id: s\ntitle: t\noperations: {{look: {{share: 100 %, kind: read, keys: {{count: 10}}}}}}\n{(name == "workload" ? string.Empty : "workload: {profile: [{for: 1 min, rate: 1/s .. 2/s}]}\n")}{field}";
        (Problems("scenario", text).Count == 0).ShouldBe(isValid);
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

    private static string Written(string name) => name == "design" ? DesignSchema.Write() : ScenarioSchema.Write();

    private static IReadOnlyList<string> Problems(string name, string text)
    {
        using var document = JsonDocument.Parse(Written(name));
        return new SchemaValidator(document.RootElement).Validate(YamlReader.Read(new SourceText(name, text), []).ShouldNotBeNull());
    }
}
