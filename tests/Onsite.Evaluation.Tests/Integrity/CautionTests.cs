using Onsite.Evaluation.Integrity;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Integrity;

/// <summary>What speaks against an answer as a whole, and what does not.</summary>
public sealed class CautionTests
{
    private const string Question = "A customer was charged twice for one order. Explain how this could have happened, and how you would prevent it from happening again.";

    private const string Honest =
        "The client retried after a timeout, and the first charge had gone through. I would ask the client for one key for each order and insert it under a unique constraint before charging. "
        + "The loser of two inserts waits for the result of the winner. Redis, jitter, 503, dashboards: all of that helps later, but the constraint is what decides.";

    private static readonly string Terms = string.Join(", ", "idempotency key unique constraint retry timeout jitter backoff ledger queue saga outbox replica shard token lease fencing quorum".Split(' '));

    [Fact]
    public void Cautions_HonestAnswer_AreNone() => Of(Honest).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("Yes.")]
    [InlineData("I do not know, sorry.")]
    public void Cautions_LittleSaid_AreNone(string answer) => Of(answer).ShouldBeEmpty();

    [Fact]
    public void Cautions_ListOfTerms_NamesItsShare()
    {
        var caution = Of($"{Terms} {Terms} {Terms}.").ShouldHaveSingleItem();
        caution.Kind.ShouldBe(CautionKind.TermList);
        caution.Reason.ShouldMatch(@"^\d+ % of its words stand in lists of terms");
        caution.Spans.ShouldNotBeEmpty();
    }

    [Fact]
    public void Cautions_QuestionRepeated_IsSaid() => Of($"{Question} I would look into it.").ShouldContain(c => c.Kind == CautionKind.QuestionRepeated);

    [Fact]
    public void Cautions_QuestionRepeatedOnceAboveAnAnswer_IsFine() => Of($"{Question}\n\n{Honest} {Honest.Replace("customer", "buyer", StringComparison.Ordinal)[..120]}").ShouldNotContain(c => c.Kind == CautionKind.QuestionRepeated);

    [Fact]
    public void Cautions_SameThingOverAndOver_IsSaid() => Of(string.Join('\n', Enumerable.Repeat(Honest, 4))).ShouldContain(c => c.Kind == CautionKind.SelfRepeated);

    [Fact]
    public void Cautions_ThousandsOfWordsBesideTheQuestion_AreCounted()
    {
        var talk = string.Join('\n', Enumerable.Range(0, 300).Select(i => $"In year {i} we moved our offices to building {i} and had a long talk about the carpets."));
        var caution = Of(talk + "\n" + Honest).Single(c => c.Kind == CautionKind.Sparse);
        caution.Reason.ShouldMatch(@"^It has [\d,]+ words, and \d+ of them stand in sentences that bear on the question\.$");
    }

    [Theory]
    [InlineData("Система должна быть надёжной и быстрой, данные нельзя терять.")]
    [InlineData("系统必须可靠、快速,并且可以扩展。")]
    [InlineData("يجب أن يكون النظام موثوقا وسريعا.")]
    public void Cautions_OtherScript_IsSaid(string answer) => Of(answer).ShouldHaveSingleItem().Kind.ShouldBe(CautionKind.OtherScript);

    [Theory]
    [InlineData("Grüße aus Zürich: I would insert the key first. Naïve retries charge twice, über alles.")]
    [InlineData("The mean is λ/μ and ρ is the load; σ is small.")]
    public void Cautions_AccentsAndGreekLetters_AreFine(string answer) => Of(answer).ShouldBeEmpty();

    private static IReadOnlyList<Caution> Of(string answer)
    {
        var rubric = new Rubric([Judging.Point("insert-first", 100, must: true, Judging.Statement("insert! unique constraint before charging"))], []);
        var report = Judging.Compile(rubric, Question).Evaluate(answer);
        report.Cautions.SelectMany(c => c.Spans).ShouldAllBe(s => s.Start >= 0 && s.End <= answer.Length && s.Length > 0);
        return report.Cautions;
    }
}
