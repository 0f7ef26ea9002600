using Onsite.Documents;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Matching;

/// <summary>The notation of phrasings.</summary>
public sealed class PhrasingCompilerTests
{
    [Theory]
    [InlineData("persist/write/record the key", "We write the key.", true)]
    [InlineData("persist/write/record the key", "We recorded the key.", true)]
    [InlineData("persist / write / record the key", "We recorded the key.", true)]
    [InlineData("persist/write/record! the key", "We read the key.", false)]
    [InlineData("dropped/lost!", "It is lost.", true)]
    [InlineData("use a {redis}/memcached!", "We have memcached.", true)]
    [InlineData("use a {redis}/memcached!", "We have Redis.", true)]
    [InlineData("use a memcached/{redis}!", "We have Redis.", true)]
    [InlineData("use a {redis}/memcached!", "We have a key.", false)]
    [InlineData("LB/proxy!", "There is a load balancer.", true)]
    [InlineData("falls below <percent>/zero!", "It falls below 2 %.", true)]
    [InlineData("falls below <percent>/zero!", "It falls below zero.", true)]
    [InlineData("falls below <percent>/zero!", "It falls below the line.", false)]
    public void Alternatives_AnyOfThem_Counts(string phrasing, string answer, bool counts) => (Judging.Observe(phrasing, answer) == Observation.Met).ShouldBe(counts);

    [Theory]
    [InlineData("read-only/immutable!", "The file is read-only.", true)]
    [InlineData("read-only/immutable!", "The file is read only.", true)]
    [InlineData("read-only/immutable!", "The file is immutable.", true)]
    [InlineData("read-only/immutable!", "We only keep the file.", false)]
    [InlineData("read-only/immutable!", "We read the file.", false)]
    [InlineData("on-call/rota!", "We call them.", false)]
    public void Alternatives_WithHyphen_CountWhole(string phrasing, string answer, bool counts) => (Judging.Observe(phrasing, answer) == Observation.Met).ShouldBe(counts);

    [Fact]
    public void Required_WordThatIsMissing_EarnsNothing()
    {
        const string Answer = "The request is written to the journal first.";

        Judging.Observe("write the request to the journal first durably", Answer).ShouldNotBe(Observation.NotObserved);
        Judging.Observe("write the request to the journal first durably!", Answer).ShouldBe(Observation.NotObserved);
        Judging.Observe("{jitter}! request written journal first", Answer).ShouldBe(Observation.NotObserved);
    }

    [Theory]
    [InlineData("<number>!", "It has 40 of them.", true)]
    [InlineData("<number>!", "It has many of them.", false)]
    [InlineData("<percent>!", "It is up 99.9 % of the year.", true)]
    [InlineData("<percent>!", "It is up 99 days of the year.", false)]
    [InlineData("<duration>!", "It waits 40ms.", true)]
    [InlineData("<duration>!", "It waits for 40 users.", false)]
    [InlineData("<size>!", "It holds 4 GB.", true)]
    [InlineData("<rate>!", "It takes 3k/s.", true)]
    [InlineData("<rate>!", "It takes 3k.", false)]
    [InlineData("<money>!", "It costs $40.", true)]
    public void Figure_OfItsKind_Counts(string phrasing, string answer, bool counts) => (Judging.Observe(phrasing, answer) == Observation.Met).ShouldBe(counts);

    [Theory]
    [InlineData("without/no {redis}", "There is no Redis.", Observation.Met)]
    [InlineData("without/no {redis}", "There is Redis.", Observation.NotObserved)]
    [InlineData("never/not publish", "We do not publish.", Observation.Met)]
    [InlineData("never/not publish", "We publish.", Observation.NotObserved)]
    [InlineData("no! quorum", "There is no quorum.", Observation.Met)]
    [InlineData("no! quorum", "There is a quorum.", Observation.NotObserved)]
    [InlineData("zero/nobody! then switch/turn off", "It drops to zero, and then we switch it off.", Observation.Met)]
    [InlineData("otherwise/hasn't charge! the card", "Otherwise it charges the card.", Observation.Met)]
    [InlineData("zero/no tables! stay", "No tables stay.", Observation.Partly)]
    [InlineData("not the {redis}", "It is not the Redis.", Observation.Met)]
    [InlineData("not the {redis}", "It is the Redis.", Observation.NotObserved)]
    [InlineData("alpha / beta / gamma not lost/dropped!", "The beta is not dropped.", Observation.Met)]
    [InlineData("alpha / beta / gamma not lost/dropped!", "The beta is dropped.", Observation.NotObserved)]
    public void Notation_BehindANegation_IsDenied(string phrasing, string answer, Observation expected) => Judging.Observe(phrasing, answer).ShouldBe(expected);

    [Theory]
    [InlineData("{jiter}", RubricCodes.UnknownConcept, "Did you mean 'jitter'?")]
    [InlineData("a {jiter}/delay", RubricCodes.UnknownConcept, "Did you mean 'jitter'?")]
    [InlineData("wait for <jiffies> here", RubricCodes.BadPhrasing, "Use <number>, <percent>, <duration>, <size>, <rate> or <money>.")]
    [InlineData("wait for <none> here", RubricCodes.BadPhrasing, "Use <number>, <percent>, <duration>, <size>, <rate> or <money>.")]
    [InlineData("it is the of and", RubricCodes.BadPhrasing, "Name what is done, to what.")]
    [InlineData("a {Jitter} helps", RubricCodes.BadPhrasing, "Write an id in lower case with hyphens: {idempotency-key}.")]
    [InlineData("a {jitter helps", RubricCodes.BadPhrasing, "Write an id in lower case with hyphens: {idempotency-key}.")]
    public void Compile_WrongNotation_IsReportedWhereItStands(string phrasing, string code, string fix)
    {
        var diagnostics = new DiagnosticList();
        var way = new StatementWay(new Phrasing(phrasing, new SourceLocation("rubric.yaml", 7, 9)));

        AnswerEvaluator.Compile(new Rubric([Judging.Point("p", 100, must: true, way)], []), "", Judging.Lexicon, diagnostics);

        var problem = diagnostics.First(d => d.Code == code);
        problem.Line.ShouldBe(7);
        problem.Column.ShouldBe(9);
        problem.Fix.ShouldBe(fix);
    }

    [Fact]
    public void Compile_PhrasingWithoutMeaning_EarnsNothing()
    {
        var evaluator = AnswerEvaluator.Compile(new Rubric([Judging.Point("p", 100, must: true, Judging.Statement("it is"))], []), "", Judging.Lexicon, new DiagnosticList());

        evaluator.Evaluate("It is what it is.").Points[0].Observation.ShouldBe(Observation.NotObserved);
    }
}
