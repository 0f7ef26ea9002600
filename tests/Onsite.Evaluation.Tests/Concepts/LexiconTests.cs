using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Concepts;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("{idempotency-key}", "Every request has an idempotency key.")]
    [InlineData("{idempotency-key}", "Every request has idempotency keys.")]
    [InlineData("{idempotency-key}", "Every request has an Idempotency-Key.")]
    [InlineData("{idempotency-key}", "Every request has a client request id.")]
    [InlineData("{idempotency-key}", "Every request has a client-request ID.")]
    [InlineData("{idempotency-key}", "Every request has a deduplication key.")]
    [InlineData("{load-balancer}", "The LB takes it out.")]
    [InlineData("{load-balancer}", "The load balancers take it out.")]
    [InlineData("{jitter}", "There is a randomized delay.")]
    [InlineData("idempotency token", "Every request has an idempotency token.")]
    [InlineData("an LB", "The load balancer takes it out.")]
    public void Lexicon_AnyNameOfAConcept_Counts(string phrasing, string answer) => Judging.Observe(phrasing, answer).ShouldBe(Observation.Met);

    [Theory]
    [InlineData("{load-balancer}", "The balancer of loads takes it out.")]
    [InlineData("{idempotency-key}", "Every request has a primary key.")]
    [InlineData("{jitter}", "There is a delay.")]
    [InlineData("{idempotency-key}!", "The client sends it. Request it by id.")]
    public void Lexicon_WordsThatAreNotTheName_DoNotCount(string phrasing, string answer) => Judging.Observe(phrasing, answer).ShouldNotBe(Observation.Met);

    [Fact]
    public void Lexicon_NameAcrossSentences_IsNoName() => Judging.Observe("{jitter}!", "Make it randomised. Delay is fine.").ShouldBe(Observation.NotObserved);

    [Fact]
    public void Lexicon_KindOfAConcept_CountsWhereTheParentIsAsked()
    {
        Judging.Observe("put a {distributed-cache} before it", "We put Redis before it.").ShouldBe(Observation.Met);
        Judging.Observe("{redis}!", "We put a distributed cache before it.").ShouldBe(Observation.NotObserved);
    }

    [Theory]
    [InlineData("We save it")]
    [InlineData("We persisted it")]
    [InlineData("It is stored")]
    public void Lexicon_WordsOfOneFamily_CountForOneAnother(string answer) => Judging.Observe("persist!", answer).ShouldBe(Observation.Met);

    [Fact]
    public void Lexicon_CircleOfKinds_EndsAndCountsAllRound()
    {
        var lexicon = new Lexicon([Judging.Concept("a", "Alpha", [], "c"), Judging.Concept("b", "Beta", [], "a"), Judging.Concept("c", "Gamma", [], "b", "c")], []);

        Observe(lexicon, "{a}", "It is gamma.").ShouldBe(Observation.Met);
        Observe(lexicon, "{b}", "It is alpha.").ShouldBe(Observation.Met);
        Observe(lexicon, "{c}", "It is beta.").ShouldBe(Observation.Met);
    }

    [Fact]
    public void Lexicon_KindOfNothingKnown_IsPassedOver() =>
        Observe(new Lexicon([Judging.Concept("a", "Alpha", [], "nowhere")], []), "{a}", "It is alpha.").ShouldBe(Observation.Met);

    [Fact]
    public void Lexicon_AliasOfTwoConcepts_BelongsToTheSameOneInAnyOrder()
    {
        Concept[] concepts = [Judging.Concept("b", "Beta", ["shared"]), Judging.Concept("a", "Alpha", ["shared"]), Judging.Concept("c", "Gamma", ["shared"])];
        foreach (var order in (Concept[][])[concepts, [.. concepts.Reverse()], [concepts[1], concepts[2], concepts[0]]])
        {
            var lexicon = new Lexicon(order, []);
            Observe(lexicon, "{a}!", "It is shared.").ShouldBe(Observation.Met);
            Observe(lexicon, "{b}!", "It is shared.").ShouldBe(Observation.NotObserved);
            lexicon.ConceptIds.ShouldBe(["a", "b", "c"]);
        }
    }

    [Fact]
    public void Lexicon_WordInTwoFamilies_JoinsThemInAnyOrder()
    {
        string[][] families = [["store", "save"], ["rescue", "save"], ["erase", "wipe"]];
        foreach (var order in (string[][][])[families, [.. families.Reverse()], [families[1], families[2], families[0]]])
        {
            var lexicon = new Lexicon([], order);
            Observe(lexicon, "rescue!", "We save it.").ShouldBe(Observation.Met);
            Observe(lexicon, "store!", "We save it.").ShouldBe(Observation.Met);
            Observe(lexicon, "wipe!", "We save it.").ShouldBe(Observation.NotObserved);
        }
    }

    [Fact]
    public void Find_TwoConceptsOfOneId_KnowsTheFirst()
    {
        var lexicon = new Lexicon([Judging.Concept("a", "First", []), Judging.Concept("a", "Second", [])], []);

        lexicon.Find("a")!.Name.ShouldBe("First");
        lexicon.Find("b").ShouldBeNull();
    }

    [Fact]
    public void Empty_KnowsNothing() => Lexicon.Empty.ConceptIds.ShouldBeEmpty();

    private static Observation Observe(Lexicon lexicon, string phrasing, string answer) =>
        Judging.Compile(new Rubric([Judging.Point("p", 100, must: true, Judging.Statement(phrasing))], []), lexicon: lexicon).Evaluate(answer).Points[0].Observation;
}
