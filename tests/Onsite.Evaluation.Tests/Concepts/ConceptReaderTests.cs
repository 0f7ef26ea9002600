using Onsite.Documents;
using Onsite.Evaluation.Concepts;

namespace Onsite.Evaluation.Tests.Concepts;

public sealed class ConceptReaderTests
{
    [Fact]
    public void Read_WholeConcept_TakesEveryField()
    {
        var diagnostics = new DiagnosticList();

        var concept = Read(
            """
            - id: idempotency-key
              name: Idempotency key
              aliases: [idempotency token, client request id]
              notIn: [idempotency token ring]
              contexts: {client request id: [retry, repeat], idempotency token: attempt}
              definition: A value the client chooses once for one intent.
              isA: [key]
              partOf: [idempotency]
              remedies: [duplicate-request]
              causes: [storage]
              related: [at-least-once]
            """,
            diagnostics).ShouldHaveSingleItem();

        diagnostics.ShouldBeEmpty();
        concept.Id.ShouldBe("idempotency-key");
        concept.Name.ShouldBe("Idempotency key");
        concept.Aliases.ShouldBe(["idempotency token", "client request id"]);
        concept.NotIn.ShouldBe(["idempotency token ring"]);
        concept.Contexts.Select(c => $"{c.Name}: {string.Join(' ', c.Words)}").ShouldBe(["client request id: retry repeat", "idempotency token: attempt"]);
        concept.IsA.ShouldBe(["key"]);
        concept.PartOf.ShouldBe(["idempotency"]);
        concept.Remedies.ShouldBe(["duplicate-request"]);
        concept.Causes.ShouldBe(["storage"]);
        concept.Related.ShouldBe(["at-least-once"]);
        concept.Location.Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("id: a\nname: A\n", DiagnosticCodes.WrongType, 1)]
    [InlineData("- a\n", DiagnosticCodes.WrongType, 1)]
    [InlineData("- id: a\n  definition: D\n", DiagnosticCodes.MissingField, 1)]
    [InlineData("- id: a\n  name: A\n  definition: D\n  isa: [b]\n", DiagnosticCodes.UnknownField, 4)]
    [InlineData("- id: a\n  name: A\n  definition: D\n  aliases: {a: b}\n", DiagnosticCodes.WrongType, 4)]
    [InlineData("- id: a\n  name: ''\n  definition: D\n", DiagnosticCodes.MissingField, 2)]
    [InlineData("", DiagnosticCodes.Empty, 1)]
    public void Read_Mistake_IsReportedWhereItStands(string yaml, string code, int line)
    {
        var diagnostics = new DiagnosticList();

        Read(yaml, diagnostics);

        var problem = diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Fix.ShouldNotBeEmpty();
        (problem.Line == line || code == DiagnosticCodes.Empty).ShouldBeTrue();
    }

    [Fact]
    public void Read_OneBadConcept_KeepsTheOthers()
    {
        var concepts = Read("- just a word\n- id: a\n  name: A\n  definition: D\n", new DiagnosticList());

        concepts.ShouldHaveSingleItem().Id.ShouldBe("a");
    }

    private static IReadOnlyList<Concept> Read(string yaml, DiagnosticList diagnostics) => ConceptReader.Read(new SourceText("concepts/a.yaml", yaml), diagnostics);
}
