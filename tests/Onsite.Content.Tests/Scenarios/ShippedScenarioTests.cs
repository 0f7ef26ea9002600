namespace Onsite.Content.Tests.Scenarios;

/// <summary>The scenarios that ship, as far as reading tells; what their runs have to show is checked by './test content'.</summary>
public sealed class ShippedScenarioTests
{
    private static readonly Lazy<CatalogueReading> Reading = new(() => CatalogueReader.Read(RepositoryContent.Root));

    [Fact]
    public void Scenarios_HaveNoProblems() => Reading.Value.Diagnostics.Where(d => d.File.StartsWith("scenarios/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Scenarios_AreAllRead()
    {
        var folder = Path.Combine(RepositoryContent.Root, "scenarios");
        var folders = Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(f => Path.GetFileName(f)!) : [];

        Reading.Value.Catalogue.Scenarios.Select(s => s.Slug).ShouldBe(folders, ignoreOrder: true);
    }

    [Fact]
    public void Components_HaveEachACellOfTheirOwn()
    {
        var crowded =
            from scenario in Reading.Value.Catalogue.Scenarios
            from design in scenario.Designs.All
            from cell in design.Design.Components.GroupBy(c => c.At)
            where cell.Key is null || cell.Count() > 1
            select $"{scenario.Slug} {design.Band}: {string.Join(", ", cell.Select(c => c.Name))} at {cell.Key?.ToString() ?? "no place"}";

        crowded.ShouldBeEmpty();
    }
}
