using Onsite.Documents;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Rubrics;

/// <summary>The fields of a point whose direction matters: each mistake in them is reported where it stands, with what mends it, and all of them at once.</summary>
public sealed class DirectedWayReaderTests
{
    /// <summary>The line on which the fields under test begin.</summary>
    private const int At = 10;

    [Fact]
    public void Read_SoundFields_TakesEachWayWithItsSidesAndTheirPlaces()
    {
        var diagnostics = new DiagnosticList();

        var ways = Read(
            """
            before: [insert the key, charge the card]
            causes: {cause: a slow disk, effect: long queues}
            insteadOf: {choose: an outbox, over: a dual write}
            acts:
              agent: the primary
              verb: replicates/copies
              on: the follower
            """,
            diagnostics).Points[0].Ways;

        diagnostics.ShouldBeEmpty();
        var before = ways.OfType<BeforeWay>().ShouldHaveSingleItem();
        (before.First.Text, before.Second.Text, before.First.Location.Line).ShouldBe(("insert the key", "charge the card", At));
        var causes = ways.OfType<CausesWay>().ShouldHaveSingleItem();
        (causes.Cause.Text, causes.Effect.Text, causes.Effect.Location.Line).ShouldBe(("a slow disk", "long queues", At + 1));
        var insteadOf = ways.OfType<InsteadOfWay>().ShouldHaveSingleItem();
        (insteadOf.Choose.Text, insteadOf.Over.Text, insteadOf.Over.Location.Line).ShouldBe(("an outbox", "a dual write", At + 2));
        var acts = ways.OfType<ActsWay>().ShouldHaveSingleItem();
        (acts.Agent.Text, acts.Verb.Text, acts.On.Text, acts.On.Location.Line).ShouldBe(("the primary", "replicates/copies", "the follower", At + 6));
    }

    [Theory]
    [InlineData("before: insert the key", DiagnosticCodes.OutOfRange, "before")]
    [InlineData("before: [insert the key]", DiagnosticCodes.OutOfRange, "before")]
    [InlineData("before: [insert the key, charge the card, reply]", DiagnosticCodes.OutOfRange, "before")]
    [InlineData("before: {first: insert the key, second: charge the card}", DiagnosticCodes.WrongType, "before")]
    [InlineData("before: [insert the key, [charge, the, card]]", DiagnosticCodes.WrongType, "before")]
    [InlineData("before: [insert the key, '']", DiagnosticCodes.MissingField, "before")]
    [InlineData("before: [insert the key, '  ']", DiagnosticCodes.MissingField, "before")]
    [InlineData("causes: a slow disk", DiagnosticCodes.WrongType, "causes")]
    [InlineData("causes: [a slow disk, long queues]", DiagnosticCodes.WrongType, "causes")]
    [InlineData("causes: {cause: a slow disk}", DiagnosticCodes.MissingField, "effect")]
    [InlineData("causes: {effect: long queues}", DiagnosticCodes.MissingField, "cause")]
    [InlineData("causes: {cause: , effect: long queues}", DiagnosticCodes.MissingField, "cause")]
    [InlineData("causes: {cause: '', effect: long queues}", DiagnosticCodes.MissingField, "cause")]
    [InlineData("causes: {cause: [a, b], effect: long queues}", DiagnosticCodes.WrongType, "cause")]
    [InlineData("causes: {cause: a slow disk, effect: long queues, because: x}", DiagnosticCodes.UnknownField, "because")]
    [InlineData("insteadOf: an outbox", DiagnosticCodes.WrongType, "insteadOf")]
    [InlineData("insteadOf: [an outbox, a dual write]", DiagnosticCodes.WrongType, "insteadOf")]
    [InlineData("insteadOf: {choose: an outbox}", DiagnosticCodes.MissingField, "over")]
    [InlineData("insteadOf: {over: a dual write}", DiagnosticCodes.MissingField, "choose")]
    [InlineData("insteadOf: {choose: an outbox, over: ' '}", DiagnosticCodes.MissingField, "over")]
    [InlineData("insteadOf: {choose: an outbox, over: {a: b}}", DiagnosticCodes.WrongType, "over")]
    [InlineData("insteadOf: {choose: an outbox, over: a dual write, not: both}", DiagnosticCodes.UnknownField, "not")]
    [InlineData("acts: the primary", DiagnosticCodes.WrongType, "acts")]
    [InlineData("acts: [the primary, replicates, the follower]", DiagnosticCodes.WrongType, "acts")]
    [InlineData("acts: {verb: replicates, on: the follower}", DiagnosticCodes.MissingField, "agent")]
    [InlineData("acts: {agent: the primary, on: the follower}", DiagnosticCodes.MissingField, "verb")]
    [InlineData("acts: {agent: the primary, verb: replicates}", DiagnosticCodes.MissingField, "on")]
    [InlineData("acts: {agent: the primary, verb: '', on: the follower}", DiagnosticCodes.MissingField, "verb")]
    [InlineData("acts: {agent: the primary, verb: [replicates, copies], on: the follower}", DiagnosticCodes.WrongType, "verb")]
    [InlineData("acts: {agent: the primary, verb: replicates, on: the follower, by: log}", DiagnosticCodes.UnknownField, "by")]
    public void Read_OneMistake_IsReportedOnceWhereItStands(string field, string code, string names)
    {
        var diagnostics = new DiagnosticList();

        Read(field, diagnostics);

        var problem = diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        (problem.File, problem.Line).ShouldBe(("rubric.yaml", At));
        problem.Message.ShouldContain($"'{names}'");
        problem.Fix.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("causes: {cuase: a slow disk, effect: long queues}", "Did you mean 'cause'?")]
    [InlineData("insteadOf: {chose: an outbox, over: a dual write}", "Did you mean 'choose'?")]
    [InlineData("acts: {agnet: the primary, verb: replicates, on: the follower}", "Did you mean 'agent'?")]
    [InlineData("insteadof: {choose: an outbox, over: a dual write}", "Did you mean 'insteadOf'?")]
    [InlineData("befor: [insert the key, charge the card]", "Did you mean 'before'?")]
    public void Read_MisspelledField_NamesTheNearest(string field, string fix)
    {
        var diagnostics = new DiagnosticList();

        Read(field, diagnostics);

        diagnostics.Single(d => d.Code == DiagnosticCodes.UnknownField).Fix.ShouldBe(fix);
    }

    [Theory]
    [InlineData("before: [insert the key, TEXT]")]
    [InlineData("causes: {cause: TEXT, effect: long queues}")]
    [InlineData("insteadOf: {choose: an outbox, over: TEXT}")]
    [InlineData("acts: {agent: TEXT, verb: replicates, on: the follower}")]
    public void Read_SideThatIsTooLong_IsReported(string field)
    {
        var diagnostics = new DiagnosticList();

        Read(field.Replace("TEXT", new string('a', 301), StringComparison.Ordinal), diagnostics);

        var problem = diagnostics.ShouldHaveSingleItem();
        (problem.Code, problem.Line).ShouldBe((DiagnosticCodes.OutOfRange, At));
        problem.Fix.ShouldBe("Shorten it.");
    }

    [Fact]
    public void Read_SeveralMistakes_AreAllReportedAtOnce()
    {
        var diagnostics = new DiagnosticList();

        Read(
            """
            before: [insert the key]
            causes: {cause: a slow disk, efect: long queues}
            insteadOf: an outbox
            acts:
              agent: ''
              verb: [replicates]
              onto: the follower
            """,
            diagnostics);

        diagnostics.Select(d => (d.Line, d.Code)).ShouldBe(
            [
                (At, DiagnosticCodes.OutOfRange),
                (At + 1, DiagnosticCodes.MissingField),
                (At + 1, DiagnosticCodes.UnknownField),
                (At + 2, DiagnosticCodes.WrongType),
                (At + 4, DiagnosticCodes.MissingField),
                (At + 4, DiagnosticCodes.MissingField),
                (At + 5, DiagnosticCodes.WrongType),
                (At + 6, DiagnosticCodes.UnknownField),
            ],
            ignoreOrder: true);
        diagnostics.ShouldAllBe(d => d.Fix.Length > 0);
    }

    /// <summary>Reads a rubric whose first point has the fields beside its statement and phrasings.</summary>
    private static Rubric Read(string fields, DiagnosticList diagnostics)
    {
        const string Point =
            """
            points:
              - id: a-point
                weight: 50
                must: true
                competency: reliability
                point: The key is stored first
                phrasings:
                  - the key comes first
                  - the insert decides

            """;
        var indented = string.Join('\n', fields.Split('\n').Select(line => "    " + line.TrimEnd('\r')));
        const string Another = "  - {id: another, weight: 50, competency: reliability, point: Another thing, phrasings: [one way, other way], probe: And?}";
        return RubricReader.Read(new SourceText("rubric.yaml", $"{Point}{indented}\n    probe: And then?\n{Another}\n"), diagnostics).ShouldNotBeNull();
    }
}
