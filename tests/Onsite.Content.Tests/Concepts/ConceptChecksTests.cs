using Onsite.Documents;

namespace Onsite.Content.Tests.Concepts;

public sealed class ConceptChecksTests : IDisposable
{
    private const string Data = "concepts/data.yaml";
    private const string Messaging = "concepts/messaging.yaml";

    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData(Data, "isA: [index]", "isA: [indx]", ContentCodes.UnknownConcept, "isA: [indx]")]
    [InlineData(Data, "remedies: [full-scan]", "remedies: [queue, ful-scan]", ContentCodes.UnknownConcept, "ful-scan]")]
    [InlineData(Data, "related: [index]", "related:\n    - queue\n    - nothing-like-it", ContentCodes.UnknownConcept, "nothing-like-it")]
    [InlineData(Messaging, "causes: []", "causes: sorrow", ContentCodes.UnknownConcept, "causes: sorrow")]
    [InlineData(Messaging, "partOf: [queue]", "partOf: [acknowledgement]", ContentCodes.ConceptCycle, "partOf")]
    [InlineData(Messaging, "aliases: [ack]", "aliases: [ack, Index Only-Scan]", ContentCodes.AliasTaken, "aliases: [ack")]
    [InlineData(Messaging, "name: Queue", "name: B tree", ContentCodes.AliasTaken, "name: B tree")]
    [InlineData(Messaging, "aliases: [ack]", "aliases: [ack, full table scans]", ContentCodes.AliasTaken, "full table scans")]
    [InlineData(Messaging, "aliases: [ack]", "aliases: [ack, covering index]", ContentCodes.AliasTaken, "covering index")]
    [InlineData(Messaging, "aliases: [ack]", "aliases: [ack]\n  contexts: {acks of: [message]}", ContentCodes.ContextWithoutName, "contexts: {acks of")]
    [InlineData(Messaging, "aliases: [ack]", "aliases: [ack]\n  contexts: {ack: [from a consumer]}", ContentCodes.ContextDecidesNothing, "contexts: {ack")]
    [InlineData(Messaging, "aliases: [ack]", "aliases: [ack]\n  contexts: {ack: []}", DiagnosticCodes.OutOfRange, "contexts: {ack")]
    [InlineData(Messaging, "aliases: [ack]", "aliases: [ack]\n  contexts: [ack]", DiagnosticCodes.WrongType, "contexts: [ack]")]
    [InlineData(Messaging, "aliases: [ack]", "aliases: [ack]\n  notIn: [negative message]", ContentCodes.NearMissWithoutName, "notIn: [negative")]
    [InlineData(Messaging, "aliases: [ack]", "aliases: [ack]\n  notIn: [ack and you shall find, Acks]", ContentCodes.AliasTaken, "Acks]")]
    [InlineData(Messaging, "- id: acknowledgement", "- {id: queue, name: N, definition: D}\n- id: acknowledgement", ContentCodes.DuplicateId, "- {id: queue")]
    [InlineData(Messaging, "- id: acknowledgement", "- {id: Stack, name: N, definition: D}\n- id: acknowledgement", ContentCodes.BadSlug, "Stack")]
    [InlineData(Messaging, "causes: []", "caused: []", DiagnosticCodes.UnknownField, "caused")]
    [InlineData("words.yaml", "sluggish", "SAVE", ContentCodes.WordTaken, "SAVE")]
    [InlineData("words.yaml", "[slow, sluggish]", "[slow]", DiagnosticCodes.WrongType, "[slow]")]
    public void Read_BrokenConcept_IsReportedWhereItStands(string file, string old, string replacement, string code, string line)
    {
        _content.Replace(file, old, replacement);

        _content.ReadWithOneProblem(code, file, line);
    }

    [Fact]
    public void Read_NameOfTwoConcepts_IsFineWhereOneSaysWhen()
    {
        _content.Replace(Messaging, "aliases: [ack]", "aliases: [ack, b-tree]\n  contexts: {b-tree: [forest]}");

        _content.Read().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Read_NameOfTwoConcepts_SaysWhereTheOtherIsAndHowToMendIt()
    {
        _content.Replace(Messaging, "aliases: [ack]", "aliases: [ack, b-tree]");

        var problem = _content.ReadWithOneProblem(ContentCodes.AliasTaken, Messaging, "b-tree");
        problem.Message.ShouldContain("'index' in concepts/data.yaml:1");
        problem.Fix.ShouldContain("contexts: {b-tree: […]}");
    }

    [Fact]
    public void Read_WordThatSpeaksForTwoMeanings_IsReported()
    {
        _content.Replace(Data, "aliases: [secondary index, b-tree]", "aliases: [secondary index, b-tree]\n  contexts: {b-tree: [forests]}");
        _content.Replace(Messaging, "aliases: [ack]", "aliases: [ack, b-tree]\n  contexts: {b-tree: [wood, forest]}");

        _content.ReadWithOneProblem(ContentCodes.ContextDecidesNothing, Messaging, "contexts: {b-tree");
    }

    [Fact]
    public void Read_RelatedOnOneSide_HoldsOnBoth()
    {
        var concepts = _content.Read().Catalogue.Concepts;

        concepts["full-scan"].Related.ShouldBe(["index"]);
        concepts["index"].Related.ShouldBe(["full-scan"]);
    }

    [Fact]
    public void Read_ConceptsInACircle_NamesItOnceAndCutsItOpen()
    {
        _content.Replace(Data, "definition: A sorted copy", "isA: [full-scan]\n  definition: A sorted copy");
        _content.Replace(Data, "related: [index]", "isA: [covering-index]");

        _content.ReadWithOneProblem(ContentCodes.ConceptCycle, Data, "isA: [index]")
            .Message.ShouldContain("index → full-scan → covering-index → index");
        var concepts = _content.Read().Catalogue.Concepts;
        concepts["index"].IsA.ShouldBe(["full-scan"]);
        concepts["covering-index"].IsA.ShouldBeEmpty();
    }

    [Fact]
    public void Read_TwoCirclesThatShareAConcept_NamesBoth()
    {
        _content.Replace(Data, "definition: A sorted copy", "isA: [full-scan, covering-index]\n  definition: A sorted copy");
        _content.Replace(Data, "related: [index]", "isA: [index]");

        _content.Read().Diagnostics.Select(d => d.Code).ShouldBe([ContentCodes.ConceptCycle, ContentCodes.ConceptCycle]);
    }

    [Fact]
    public void Read_DiamondOfConcepts_IsFine()
    {
        _content.Replace(Data, "isA: [index]", "isA: [index, full-scan]");
        _content.Replace(Data, "related: [index]", "isA: [index]");

        _content.Read().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Read_RelationThatLeadsNowhere_IsNotInTheCatalogue()
    {
        _content.Replace(Data, "isA: [index]", "isA: [indx, full-scan]");

        _content.Read().Catalogue.Concepts["covering-index"].IsA.ShouldBe(["full-scan"]);
    }

    [Fact]
    public void Read_ChainOfManyConcepts_DoesNotExhaustTheStack()
    {
        var chain = Enumerable.Range(0, 10_000).Select(i => $"- {{id: c{i}, name: Name {i}, definition: D, isA: [c{(i + 1) % 10_000}]}}\n");
        _content.Write("concepts/chain.yaml", string.Concat(chain));

        _content.Read().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(ContentCodes.ConceptCycle);
    }

    [Fact]
    public void Read_NoWordFamilies_IsOnlyAWarning()
    {
        _content.Delete("words.yaml");

        _content.ReadWithOneProblem(ContentCodes.MissingFile, "words.yaml").Severity.ShouldBe(Severity.Warning);
        _content.Read().Catalogue.Questions.Count.ShouldBe(2);
    }
}
