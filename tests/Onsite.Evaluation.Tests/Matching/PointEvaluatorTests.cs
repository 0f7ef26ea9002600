namespace Onsite.Evaluation.Tests.Matching;

/// <summary>What is made of the best way: met, partly, unknown or not observed.</summary>
public sealed class PointEvaluatorTests
{
    private const string Phrasing = "journal the intent";

    [Fact]
    public void Evaluate_SeveralWays_TakesTheBest()
    {
        var result = Judging.Judge([Judging.Statement("quorum of replicas"), Judging.Parts(2, "{jitter}!", "{redis}!"), Judging.Statement(Phrasing)], "There is jitter. We journal the intent.");

        result.Observation.ShouldBe(Observation.Met);
        result.Explanation.Children[0].Description.ShouldContain(Phrasing);
    }

    [Theory]
    [InlineData("I'm not sure, but journal the intent.")]
    [InlineData("Not sure, but I'd journal the intent.")]
    [InlineData("Honestly, no idea, maybe journal the intent.")]
    [InlineData("I guess we journal the intent.")]
    [InlineData("I don't know whether to journal the intent.")]
    [InlineData("I am not entirely sure, but we journal the intent.")]
    public void Evaluate_Unsure_IsUnknown(string answer) => Judging.Observe(Phrasing, answer).ShouldBe(Observation.Unknown);

    [Theory]
    [InlineData("The client is not sure, so it journals the intent.")]
    [InlineData("We have no idea what happened, so we journal the intent.")]
    [InlineData("Make sure you journal the intent.")]
    [InlineData("The caller does not know; we journal the intent.")]
    public void Evaluate_SomebodyElseUnsure_IsNoDoubt(string answer) => Judging.Observe(Phrasing, answer).ShouldBe(Observation.Met);

    [Fact]
    public void Evaluate_SaidForCertainAndInDoubt_CountsWhatIsCertain()
    {
        var result = Judging.Judge(Judging.Statement("journal the intent to the ledger durably"), "We journal the intent to the ledger.\n\nI'm not sure, but maybe journal the intent to the ledger and durably.");

        result.Observation.ShouldBe(Observation.Met);
        result.Spans.ShouldHaveSingleItem().Start.ShouldBe(0);
    }

    [Fact]
    public void Evaluate_SaidAndDenied_IsUnknown()
    {
        var result = Judging.Judge(Judging.Statement("journal the intent durably"), "We journal the intent durably.\n\nIt rains.\n\nWe do not journal the intent durably.");

        result.Observation.ShouldBe(Observation.Unknown);
        result.Spans.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("We journal the intent. Without a journal of the intent we would be lost.")]
    [InlineData("We journal the intent. If we did not journal the intent, we would be lost.")]
    [InlineData("Why not journal the intent? We journal the intent.")]
    [InlineData("We journal the intent. I'm not sure that we should not journal the intent.")]
    public void Evaluate_DenialThatIsNotMeant_IsNoContradiction(string answer) => Judging.Observe(Phrasing, answer).ShouldBe(Observation.Met);

    [Fact]
    public void Evaluate_OnlyDenied_IsNotObserved() => Judging.Observe(Phrasing, "We do not journal the intent.").ShouldBe(Observation.NotObserved);

    [Fact]
    public void Evaluate_NotObserved_CitesNothing()
    {
        var result = Judging.Judge(Judging.Statement(Phrasing), "It rains.");

        result.Spans.ShouldBeEmpty();
        result.Found.ShouldBeEmpty();
        result.Missing.ShouldBe([$"“{Phrasing}”"]);
        result.Credit.ShouldBe(0);
    }

    [Theory]
    [InlineData("journal! durable/persistent/permanent intent order", "We journal the intent.", "any one of durable, persistent or permanent; and order")]
    [InlineData("journal! retry/retries/retried intent order", "We journal the intent.", "retry and order")]
    [InlineData("journal! alpha/beta/gamma/delta/epsilon intent order", "We journal the intent.", "any one of alpha, beta, gamma or another of 5 ways; and order")]
    [InlineData("journal! alpha/beta gamma intent order crate", "We journal the intent of the crate.", "any one of alpha or beta; gamma; and order")]
    [InlineData("journal! intent never deleted", "We journal the intent.", "deleted")]
    public void Evaluate_InPart_SaysWhatIsMissingAsASentenceDoes(string phrasing, string answer, string missing)
    {
        var result = Judging.Judge(Judging.Statement(phrasing), answer);

        result.Observation.ShouldBe(Observation.Partly);
        result.Missing.ShouldBe([missing]);
    }

    [Fact]
    public void Evaluate_Met_CitesTheClauseThatMakesIt()
    {
        const string Answer = "First of all it rains, we journal the intent, and then we go home.";

        Judging.Judge(Judging.Statement(Phrasing), Answer).Spans.ShouldHaveSingleItem().Of(Answer).ShouldBe("we journal the intent");
    }
}
