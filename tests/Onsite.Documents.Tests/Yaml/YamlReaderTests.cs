using FsCheck;
using FsCheck.Fluent;
using Onsite.Documents.Yaml;

namespace Onsite.Documents.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Read_PlainDocument_KnowsWhereEverythingStands()
    {
        var diagnostics = new DiagnosticList();

        var root = Read("title: A\npoints:\n  - id: one\n", diagnostics).ShouldBeOfType<MapNode>();

        diagnostics.ShouldBeEmpty();
        root.Entries[1].Key.Location.ShouldBe(new SourceLocation("f.yaml", 2, 1));
        var list = root.Entries[1].Value.ShouldBeOfType<ListNode>();
        var item = list.Items[0].ShouldBeOfType<MapNode>();
        item.Entries[0].Value.Location.ShouldBe(new SourceLocation("f.yaml", 3, 9));
    }

    [Theory]
    [InlineData("", DiagnosticCodes.Empty)]
    [InlineData("# only a comment\n", DiagnosticCodes.Empty)]
    [InlineData("a: [1, 2", DiagnosticCodes.Syntax)]
    [InlineData("a: 'open\n", DiagnosticCodes.Syntax)]
    [InlineData("a: 1\n b: 2\n", DiagnosticCodes.Syntax)]
    [InlineData("a: &x 1\nb: *x\n", DiagnosticCodes.NotPlainYaml)]
    [InlineData("a: !!binary aGk=\n", DiagnosticCodes.NotPlainYaml)]
    [InlineData("a: 1\n---\nb: 2\n", DiagnosticCodes.NotPlainYaml)]
    [InlineData("a: 1\na: 2\n", DiagnosticCodes.DuplicateKey)]
    [InlineData("? {a: 1}\n: 2\n", DiagnosticCodes.NotPlainYaml)]
    [InlineData("a: \"\\0\"\n", DiagnosticCodes.BadCharacter)]
    [InlineData("a: \"\\uD800\"\n", DiagnosticCodes.Syntax)]
    public void Read_WhatWeDoNotUse_EndsInADiagnostic(string yaml, string code)
    {
        var diagnostics = new DiagnosticList();

        Read(yaml, diagnostics);

        diagnostics.ShouldContain(d => d.Code == code && d.Message.Length > 0 && d.Fix.Length > 0);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Read_DeepNesting_IsRefusedAndDoesNotOverflow(char bracket)
    {
        var diagnostics = new DiagnosticList();

        Read(new string(bracket, 200_000), diagnostics).ShouldBeNull();

        diagnostics.HasErrors.ShouldBeTrue();
    }

    [Theory]
    [InlineData("a: 64 GB   # c\n", "64 GB")]
    [InlineData("a: \"x\\ny\" # c", "\"x\\ny\"")]
    [InlineData("a: [b, {c: d}] # c", "[b, {c: d}]")]
    [InlineData("a:\n  - b # c\n  - d # e\n\n# f\n", "- b # c\n  - d")]
    [InlineData("a:\n  b: 1\n  c: # e\n", "b: 1\n  c")]
    [InlineData("a: |\n  b\n\n  c\n\n# d\n", "|\n  b\n\n  c")]
    [InlineData("a: 😀 é\n", "😀 é")]
    [InlineData("a:   # c\n", "")]
    public void Read_Value_KnowsItsText(string yaml, string text)
    {
        var span = Read(yaml, []).ShouldBeOfType<MapNode>().Entries[0].Value.Span;
        yaml[span.Start..span.End].ShouldBe(text);
    }

    [Theory]
    [InlineData("a: {b: f(x, y), c: 1}", "f(x, y)")]
    [InlineData("a: {b: f(x,y),c: 1}", "f(x,y)")]
    [InlineData("a: {b: f(g(1, 2), h(3,   4)), c: 1}", "f(g(1, 2), h(3,   4))")]
    public void Read_CommaWithinParentheses_BelongsToTheText(string yaml, string text)
    {
        var diagnostics = new DiagnosticList();
        var root = (MapNode)YamlReader.Read(SourceText.FromText(yaml, "a.yaml", diagnostics)!, diagnostics)!;

        diagnostics.ShouldBeEmpty();
        var map = (MapNode)root.Entries[0].Value;
        map.Entries.Select(e => e.Key.Value).ShouldBe(["b", "c"]);
        map.Entries[0].Value.ShouldBeOfType<ScalarNode>().Value.ShouldBe(text);
    }

    [Fact]
    public void Read_CommaWithinParenthesesOfAList_BelongsToTheItem()
    {
        var diagnostics = new DiagnosticList();
        var root = (MapNode)YamlReader.Read(SourceText.FromText("a: [f(x, y), z]", "a.yaml", diagnostics)!, diagnostics)!;

        ((ListNode)root.Entries[0].Value).Items.Cast<ScalarNode>().Select(i => i.Value).ShouldBe(["f(x, y)", "z"]);
        diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a: {b: f(x, y: 2), c: 1}")]
    [InlineData("a: {b: f(x, c: 1}")]
    public void Read_ParenthesisThatStaysOpen_IsToldWhereItBegins(string yaml)
    {
        var diagnostics = new DiagnosticList();
        YamlReader.Read(SourceText.FromText(yaml, "a.yaml", diagnostics)!, diagnostics);

        diagnostics.ShouldHaveSingleItem().Column.ShouldBe(8);
    }

    [Fact]
    public void Read_AnyText_EndsInNodesOrDiagnostics()
    {
        var pieces = new[] { "a", ":", " ", "\n", "-", "[", "]", "{", "}", "'", "\"", "#", "&x", "*x", "|", ">", "!t", "%", "@", "`", "é", "😀", "  ", "---", "..." };
        Prop.ForAll(
            Gen.Elements(pieces).ListOf().ToArbitrary(),
            parts =>
            {
                var diagnostics = new DiagnosticList();
                var node = Read(string.Concat(parts), diagnostics);
                return node is not null || diagnostics.HasErrors;
            }).QuickCheckThrowOnFailure();
    }

    private static Node? Read(string yaml, DiagnosticList diagnostics) =>
        SourceText.FromText(yaml, "f.yaml", diagnostics) is { } source ? YamlReader.Read(source, diagnostics) : null;
}
