namespace Onsite.Evaluation.Tests.Matching;

/// <summary>How much of a phrasing a window of one or two sentences covers.</summary>
public sealed class PhrasingMatcherTests
{
    private const string Phrasing = "journal the intent before calling the gateway";

    [Theory]
    [InlineData("We journal the intent before we call the gateway.", Observation.Met)]
    [InlineData("Before the gateway is called, the intent goes into the journal.", Observation.Met)]
    [InlineData("I'd say, well, that intents are always journaled, and only then, if all is well, the gateways get called.", Observation.Met)]
    [InlineData("We journal the intent.", Observation.Partly)]
    [InlineData("We journal it.", Observation.NotObserved)]
    [InlineData("We sing and dance.", Observation.NotObserved)]
    public void Coverage_OfOneSentence_MindsNeitherOrderNorFiller(string answer, Observation expected)
    {
        // Two of the three rare words are more than half of the meaning; "call" is a common word and weighs less.
        Judging.Observe(Phrasing, answer).ShouldBe(expected);
    }

    [Fact]
    public void Coverage_LongAnswer_IsNotPunished()
    {
        var filler = string.Join(' ', Enumerable.Repeat("And then somebody sings a song about the weather.", 200));

        Judging.Judge(Judging.Statement(Phrasing), $"{filler} We journal the intent before we call the gateway. {filler}").Credit.ShouldBe(1);
    }

    [Fact]
    public void Coverage_TwoNeighbouringSentences_AddUp() =>
        Judging.Observe(Phrasing, "The intent is journaled. The gateway is called next.").ShouldBe(Observation.Met);

    [Fact]
    public void Coverage_SentencesFarApart_DoNotAddUp() =>
        Judging.Observe("alpha beta gamma delta", "We have alpha and beta. It rains. The gamma and delta came.").ShouldNotBe(Observation.Met);

    [Fact]
    public void Coverage_TwoSentences_IsWorthLess()
    {
        var one = Judging.Judge(Judging.Statement("alpha beta"), "The alpha is a beta.").Explanation.Children[0].Description;
        var two = Judging.Judge(Judging.Statement("alpha beta"), "It is an alpha. It is a beta.").Explanation.Children[0].Description;

        one.ShouldContain("100 %");
        two.ShouldContain("80 %");
    }

    [Fact]
    public void Coverage_WordsOfTheTopic_EarnLittle()
    {
        const string Topic = "A gateway timed out. What does the journal say?";
        const string Answer = "The journal is in the gateway.";

        Judging.Observe("journal gateway quorum", Answer).ShouldBe(Observation.Partly);
        Judging.Observe("journal gateway quorum", Answer, Topic).ShouldBe(Observation.NotObserved);
    }

    [Fact]
    public void Coverage_QuestionRepeated_EarnsNothing()
    {
        const string Topic = "The card call timed out. Would you journal the intent before calling the gateway?";

        Judging.Observe(Phrasing, "Would you journal the intent before calling the gateway?", Topic).ShouldBe(Observation.NotObserved);
        Judging.Observe(Phrasing, "So, would you journal the intent before calling the gateway, you ask?", Topic).ShouldBe(Observation.NotObserved);
        Judging.Observe(Phrasing, "Yes: the intent is written to a journal, and then the gateway gets its call.", Topic).ShouldNotBe(Observation.NotObserved);
    }

    [Theory]
    [InlineData("journal intent gateway quorum lease fencing epoch saga outbox")]
    [InlineData("Journal, intent, gateway, quorum, lease, fencing, epoch, saga, outbox.")]
    [InlineData("It all matters. Journal, intent, gateway, quorum, lease, fencing, epoch, saga, outbox.")]
    public void Coverage_ListOfTerms_EarnsHalfAtMost(string answer)
    {
        Judging.Judge(Judging.Statement(Phrasing), answer).Credit.ShouldBeLessThanOrEqualTo(0.5);
        Judging.Judge(Judging.Parts(2, "journal", "intent", "gateway", "quorum", "lease", "saga"), answer).Credit.ShouldBeLessThanOrEqualTo(0.5);
        Judging.Judge(Judging.Steps("journal", "intent", "gateway"), answer).Credit.ShouldBeLessThanOrEqualTo(0.5);
    }

    [Fact]
    public void Coverage_ConceptByItsParts_EarnsPart()
    {
        Judging.Judge(Judging.Statement("{exponential-backoff}"), "The backoff is exponential.").Credit.ShouldBe(0.5);
        Judging.Judge(Judging.Statement("{exponential-backoff}"), "There is exponential backoff.").Credit.ShouldBe(1);
    }
}
