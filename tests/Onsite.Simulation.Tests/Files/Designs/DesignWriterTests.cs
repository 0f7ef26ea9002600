using FsCheck;
using FsCheck.Fluent;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;

namespace Onsite.Simulation.Tests.Files.Designs;

/// <summary>What is written of a design is read as the same design.</summary>
public sealed class DesignWriterTests
{
    [Theory]
    [InlineData("launch.design.yaml")]
    [InlineData("launch-naive.design.yaml")]
    [InlineData("lookup.design.yaml")]
    public void Write_ShippedExample_IsTheExampleWithoutItsComments(string name)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "simulation", "examples", name));
        var lines = text.Split('\n').Where(l => !l.StartsWith('#')).Select(l => l.Contains("  #", StringComparison.Ordinal) ? l[..l.IndexOf("  #", StringComparison.Ordinal)].TrimEnd() : l);
        Squeezed(DesignWriter.Write(SomeDesigns.Read(text))).ShouldBe(Squeezed(string.Join('\n', lines)));
    }

    [Fact]
    public void Write_EveryFieldOfEveryKindInEverySpelling_IsReadAsTheSame()
    {
        foreach (var kind in ComponentCatalogue.Kinds)
        {
            foreach (var field in kind.Fields)
            {
                SomeDesigns.Spellings(field).ShouldNotBeEmpty($"{kind.Name}.{field.Name}");
                foreach (var text in SomeDesigns.Spellings(field).Where(t => SomeDesigns.MakesSense(kind.Name, [$"{field.Name}: {t}"])))
                {
                    IsReadAgain($"id: d\ntitle: t\ncomponents:\n  it: {{kind: {kind.Name}, {field.Name}: {text}}}\nlinks: []\n");
                }
            }
        }
    }

    [Fact]
    public void Write_EveryPolicyInEverySpelling_IsReadAsTheSame()
    {
        foreach (var field in ComponentCatalogue.LinkPolicies)
        {
            foreach (var text in SomeDesigns.Spellings(field))
            {
                var pool = SomeDesigns.MakesSense([$"{field.Name}: {text}"]) ? string.Empty : "pool: 9, ";
                IsReadAgain($"id: d\ntitle: t\ncomponents: {{}}\nlinks:\n  - a -> b: {{{pool}{field.Name}: {text}}}\n");
            }
        }
    }

    [Fact]
    public void Write_AnyDesign_IsReadAsTheSame() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed => IsReadAgain(SomeDesigns.Text(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Theory]
    [InlineData("Pay: behind a breaker")]
    [InlineData("# no comment")]
    [InlineData("a #b")]
    [InlineData("'quoted' and \"quoted\"")]
    [InlineData("- a list?")]
    [InlineData("{a: b}")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("two\nlines\tand \\ more")]
    [InlineData("Zürich, 東京, 😀")]
    [InlineData("next\u0085line\u2028and\u2029paragraph")]
    [InlineData("@here")]
    [InlineData("---")]
    [InlineData("ends with:")]
    public void Write_TitleThatYamlWouldTakeForSomethingElse_IsReadAsItself(string title) => SomeDesigns.Read(DesignWriter.Write(new Design("d", title, [], [], []))).Title.ShouldBe(title);

    [Fact]
    public void Write_NumberThatWasSetByAProgram_IsWrittenToTheLastBit()
    {
        var design = SomeDesigns.Read(Texts.Design);
        foreach (var share in new[] { 0.1, 1.0 / 3, 0.29, 1e-6, 7 })
        {
            var changed = design with { Links = [.. design.Links.Select(l => l with { Policies = l.Policies.With("timeout", share) })] };
            SomeDesigns.Read(DesignWriter.Write(changed)).Links.ShouldAllBe(l => l.Policies.Number("timeout") == share);
        }
    }

    [Fact]
    public void Write_StepThatWasChangedByAProgram_IsWrittenAsItIsAndNotAsItWas()
    {
        var design = SomeDesigns.Read(Texts.Design);
        var handler = design.Handlers[0] with { Steps = [((ComputeStep)design.Handlers[0].Steps[0]) with { Seconds = new Exponential(0.003) }] };
        DesignWriter.Write(design with { Handlers = [handler] }).ShouldContain("- compute: exponential(3 ms)\n");
    }

    [Fact]
    public void AreSame_OrderOfComponents_CountsOnlyAmongClients()
    {
        const string Text = "id: d\ntitle: t\ncomponents: {a: {kind: clients}, b: {kind: service}, c: {kind: clients}}\nlinks: [a -> b, c -> b]\n";
        var design = SomeDesigns.Read(Text);
        DesignMeaning.AreSame(design, design with { Components = [design.Components[1], design.Components[0], design.Components[2]] }).ShouldBeTrue();
        DesignMeaning.AreSame(design, design with { Components = [design.Components[2], design.Components[1], design.Components[0]] }).ShouldBeFalse();
        DesignMeaning.AreSame(design, design with { Links = [design.Links[1], design.Links[0]] }).ShouldBeTrue();
        DesignMeaning.AreSame(design, design with { Links = [design.Links[0]] }).ShouldBeFalse();
        DesignMeaning.AreSame(design, SomeDesigns.Read(Text.Replace("kind: service", "kind: service, replicas: 3", StringComparison.Ordinal))).ShouldBeFalse();
    }

    private static bool IsReadAgain(string text)
    {
        var design = SomeDesigns.Read(text);
        var written = DesignWriter.Write(design);
        DesignMeaning.AreSame(SomeDesigns.Read(written), design).ShouldBeTrue($"{text}\n{written}");
        DesignWriter.Write(SomeDesigns.Read(written)).ShouldBe(written);
        return true;
    }

    /// <summary>A text with one blank for many, and fields of maps in the order of their names: the examples have theirs as their author likes.</summary>
    private static string Squeezed(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim(',', '{', '}')).Order(StringComparer.Ordinal))));
}
