using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Matching;

public sealed class TermListsTests
{
    private const string Terms = "jitter backoff redis breaker budget key timeout charge outcome ledger journal intent network gateway attempt retry customer";

    [Theory]
    [InlineData(Terms)]
    [InlineData("we keep jitter backoff redis breaker with budget key timeout charge outcome to ledger journal intent network at gateway attempt retry customer jitter backoff redis breaker for budget key timeout charge outcome of ledger journal intent network gateway attempt retry customer breaker redis")]
    [InlineData("I know all of this well: jitter, backoff, redis, breaker, the budget, key, timeout, charge, outcome, ledger, journal, intent, network, gateway, attempt, retry, customer.")]
    public void Evaluate_List_EarnsNothing(string text) => Judging.Observe("jitter ledger journal", text).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("Retries use exponential backoff with jitter, at most 5 attempts, ledger and journal.")]
    [InlineData("We watch the jitter, ledger, journal, errors, retries, saturation, latency, cost and the pool, because they say what the customer feels.")]
    [InlineData("jitter, ledger, journal")]
    public void Evaluate_Statement_EarnsItsPoint(string text) => Judging.Observe("jitter ledger journal", text).ShouldBe(Observation.Met);

    [Theory]
    [InlineData("- outcome\n- unknown\n- jitter\n- key\n- retry\n- budget")]
    [InlineData("- outcome\n- unknown\n- every single attempt carries\n- jitter\n- key\n- retry\n- budget")]
    [InlineData("outcome unknown jitter key retry budget breaker redis ledger journal intent network")]
    [InlineData("I know all of this well: outcome, unknown, jitter, key, retry, budget, breaker, redis, ledger, journal, intent, network, gateway, charge, attempt, customer, timeout.")]
    public void Evaluate_TermsAlone_EarnNothing(string answer) => Judging.Observe("the outcome is unknown", answer).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("- The outcome is unknown.\n- Same key.\n- Few retries.")]
    [InlineData("- outcome unknown\n- same key\n- few retries")]
    [InlineData("# Outcome\n\nThe outcome is unknown.\n\n# Keys\n\nSame key each time, kept for a day.\n\n# Budget")]
    public void Evaluate_TerseNotes_EarnTheirPoint(string answer) => Judging.Observe("the outcome is unknown", answer).ShouldBe(Observation.Met);

    [Fact]
    public void Evaluate_SoupWithoutAFullStop_EarnsNoMoreThanItsPieces()
    {
        // Words that hold others together are strewn in, so that no piece is a list: only the length of the windows protects.
        var filler = string.Join(' ', Enumerable.Repeat("and it is a song of the rain for us", 20));
        var soup = $"the ledger {filler} and the journal {filler} and the gateway {filler} too";
        Tokenizer.Tokenize(soup).Count.ShouldBeGreaterThan(500);

        Judging.Observe("ledger journal gateway", soup).ShouldBe(Observation.NotObserved);
        Judging.Observe("ledger journal gateway", "the ledger and the journal and the gateway too").ShouldBe(Observation.Met);
    }

    [Fact]
    public void Evaluate_StatementInsideLongSpeech_IsCitedFromItsPiece()
    {
        var filler = string.Join(' ', Enumerable.Repeat("and it is a song of the rain for us", 20));
        var answer = $"{filler} because the outcome is unknown and we {filler}";

        var point = Judging.Judge(Judging.Statement("the outcome is unknown"), answer);

        point.Observation.ShouldBe(Observation.Met);
        point.Spans.ShouldHaveSingleItem().Of(answer).ShouldContain("the outcome is unknown");
        point.Spans[0].Length.ShouldBeLessThan(400);
    }
}
