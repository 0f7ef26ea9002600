using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Running;
using Onsite.Simulation.Tests.Files;
using Onsite.Simulation.Tests.Files.Designs;

namespace Onsite.Simulation.Tests.Assembly;

public sealed class ComponentCatalogueTests
{
    /// <summary>Where nothing scales and no traffic has a price, a run costs what the file says.</summary>
    [Fact]
    public void MonthlyCost_FixedDesign_IsThatOfItsRun()
    {
        var blueprint = Texts.Blueprint();

        Simulator.Run(blueprint, new RunOptions { Replications = 1 }).MonthlyCost.ShouldBe(blueprint.Design.Components.Sum(ComponentCatalogue.MonthlyCost), 1e-6);
    }

    [Fact]
    public void MonthlyCost_EveryKind_IsKnownWithoutARun()
    {
        foreach (var kind in ComponentCatalogue.Kinds)
        {
            var required = string.Concat(kind.Fields.Where(f => f.IsRequired).Select(f => $", {f.Name}: {SomeDesigns.Spellings(f)[0]}"));
            var design = SomeDesigns.Read($"id: d\ntitle: D\ncomponents:\n  it: {{kind: {kind.Name}{required}}}\nlinks: []\n");

            ComponentCatalogue.MonthlyCost(design.Components.ShouldHaveSingleItem()).ShouldBeGreaterThanOrEqualTo(0, kind.Name);
        }
    }

    [Fact]
    public void MonthlyCost_WhatIsGiven_IsNothing() =>
        ComponentCatalogue.MonthlyCost(Texts.Blueprint().Design.Components.First(c => c.Kind == "service") with { IsGiven = true }).ShouldBe(0);

    [Fact]
    public void MonthlyCost_Autoscaled_IsThatOfWhatItBeginsWith()
    {
        double Cost(string settings) => ComponentCatalogue.MonthlyCost(SomeDesigns.Read($"id: d\ntitle: D\ncomponents:\n  it: {{kind: service, {settings}}}\nlinks: []\n").Components[0]);

        Cost("replicas: 4, autoscale: {min: 2, max: 20}").ShouldBe(2 * Cost("replicas: 2"), 1e-9);
    }

    [Fact]
    public void Written_Settings_AreAsInTheFile()
    {
        var shop = SomeDesigns.Read("id: d\ntitle: D\ncomponents:\n  it: {kind: service, cores: 2, replicas: 4, zones: [a, b], autoscale: {min: 4, max: 20}}\nlinks: []\n").Components[0];

        shop.Settings.Written.Select(w => $"{w.Key} = {w.Value}").Order(StringComparer.Ordinal).ShouldBe(["autoscale = {min: 4, max: 20}", "cores = 2", "replicas = 4", "zones = [a, b]"]);
    }

    [Fact]
    public void Steps_OfAHandler_AreReadAsTheSame()
    {
        const string Steps = "- compute: 1 ms\n- read: cache\n  miss: [{read: store}]\n- reply\n";
        string Text(string steps) => $"id: d\ntitle: D\ncomponents: {{}}\nlinks: []\nhandlers:\n  a@b:\n{string.Concat(steps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => $"    {l}\n"))}";

        var written = DesignWriter.Steps(SomeDesigns.Read(Text(Steps)).Handlers[0]);

        written.ShouldBe(Steps);
        DesignWriter.Steps(SomeDesigns.Read(Text(written)).Handlers[0]).ShouldBe(written);
    }
}
