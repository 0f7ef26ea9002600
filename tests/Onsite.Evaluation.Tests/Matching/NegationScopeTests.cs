using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Matching;

/// <summary>What a negation reaches: a phrasing that affirms is matched only by words that are not denied, one that denies only by words that are.</summary>
public sealed class NegationScopeTests
{
    [Theory]
    [InlineData("We use a queue.", true)]
    [InlineData("We do not use a queue.", false)]
    [InlineData("We don't use a queue.", false)]
    [InlineData("We don’t use a queue.", false)]
    [InlineData("We never use a queue.", false)]
    [InlineData("There is no queue.", false)]
    [InlineData("We do it without a queue.", false)]
    [InlineData("We avoid the queue.", false)]
    [InlineData("Nobody needs a queue.", false)]
    [InlineData("We cannot use a queue.", false)]
    [InlineData("We use a log instead of a queue.", false)]
    [InlineData("We use a log rather than a queue.", false)]
    [InlineData("We have neither a log nor a queue.", false)]
    [InlineData("We do not want a log or a queue.", false)]
    [InlineData("It is not necessarily a queue.", false)]
    public void Negation_BeforeAWord_DeniesIt(string answer, bool affirmed) => Affirms(answer).ShouldBe(affirmed);

    [Theory]
    [InlineData("We do not lose it, the queue keeps it.")]
    [InlineData("We do not lose it; the queue keeps it.")]
    [InlineData("We do not lose it: the queue keeps it.")]
    [InlineData("It is not lost (the queue keeps it).")]
    [InlineData("It is not lost — the queue keeps it.")]
    [InlineData("It is not lost. The queue keeps it.")]
    [InlineData("- It is not lost\n- The queue keeps it")]
    [InlineData("We do not lose it but the queue grows.")]
    [InlineData("We do not lose it because the queue keeps it.")]
    [InlineData("We do not retry until the queue is empty.")]
    [InlineData("We do not know whether the queue keeps it.")]
    [InlineData("We do not retry if the queue is full.")]
    [InlineData("It is not fast so the queue grows.")]
    [InlineData("No, the queue keeps it.")]
    [InlineData("If not, the queue keeps it.")]
    [InlineData("If it hasn't, the queue keeps it.")]
    [InlineData("The queue is fine and a second log is overkill.")]
    [InlineData("I'd avoid the log and use a queue.")]
    [InlineData("Nothing prevents a queue.")]
    [InlineData("There is nothing wrong with a queue.")]
    public void Negation_EndOfItsClause_IsItsEnd(string answer) => Affirms(answer).ShouldBeTrue();

    [Theory]
    [InlineData("not alpha beta gamma delta epsilon queue", false)]
    [InlineData("not alpha beta gamma delta epsilon zeta queue", true)]
    [InlineData("not the alpha of the beta in the gamma with the queue", false)]
    public void Negation_ReachesSixWordsThatCarryMeaning(string answer, bool affirmed) => Affirms(answer).ShouldBe(affirmed);

    [Theory]
    [InlineData("It is not only a queue.")]
    [InlineData("It is not just a queue.")]
    [InlineData("Not merely a queue.")]
    [InlineData("No doubt a queue helps.")]
    [InlineData("No matter what, a queue helps.")]
    [InlineData("Without doubt a queue helps.")]
    [InlineData("It is nothing but a queue.")]
    [InlineData("I cannot wait to use a queue.")]
    [InlineData("There are no more than two readers of the queue.")]
    [InlineData("It takes not more than a second in the queue.")]
    [InlineData("It starts no later than the queue.")]
    public void Negation_ThatDeniesNothing_IsNone(string answer) => Affirms(answer).ShouldBeTrue();

    [Theory]
    [InlineData("It does not work without a queue.")]
    [InlineData("It is never done without a queue.")]
    [InlineData("We can't avoid a queue.")]
    public void Negation_Twice_CancelsOut(string answer) => Affirms(answer).ShouldBeTrue();

    [Theory]
    [InlineData("We do not retry and do not use a queue.")]
    [InlineData("There is no log and no queue.")]
    [InlineData("It has no log or even no queue.")]
    [InlineData("It is not a log nor a queue.")]
    public void Negation_OfEachPart_DoesNotCancelOut(string answer) => Affirms(answer).ShouldBeFalse();

    [Theory]
    [InlineData("Instead of polling we use a queue.")]
    [InlineData("Rather than polling I would use a queue.")]
    [InlineData("Without polling they use a queue.")]
    public void Negation_BeforeTheMainClause_EndsAtItsSubject(string answer) => Affirms(answer).ShouldBeTrue();

    [Theory]
    [InlineData("The header says no-store.", Observation.Met)]
    [InlineData("The header does not say no-store.", Observation.NotObserved)]
    [InlineData("The header says store.", Observation.NotObserved)]
    public void Negation_InsideAName_IsPartOfIt(string answer, Observation expected) => Judging.Observe("{no-store}!", answer).ShouldBe(expected);

    [Theory]
    [InlineData("the charge is not lost", "The charge isn't lost.", Observation.Met)]
    [InlineData("the charge is not lost", "The charge is lost.", Observation.NotObserved)]
    [InlineData("never retry a declined charge", "A charge that was declined is never retried.", Observation.Met)]
    [InlineData("never retry a declined charge", "We never retry a charge that was declined.", Observation.Met)]
    [InlineData("retry a declined charge", "We never retry a declined charge.", Observation.NotObserved)]
    public void Phrasing_ThatDenies_IsMatchedByADenial(string phrasing, string answer, Observation expected) => Judging.Observe(phrasing, answer).ShouldBe(expected);

    [Theory]
    [InlineData("It has no lock, log or queue.", false)]
    [InlineData("It has no lock, log, or queue.", false)]
    [InlineData("It has no shared lock, write ahead log, second copy of data or queue.", false)]
    [InlineData("There is no lock on the whole account table or queue.", false)]
    [InlineData("We run it without locks, logs and queues.", false)]
    [InlineData("No locks, logs, queues.", false)]
    [InlineData("Instead of a lock, log or queue we use a row.", false)]
    [InlineData("No lock on the account, or you wait for the queue.", true)]
    [InlineData("Without a lock, errors and queues grow.", true)]
    [InlineData("We do not wait, queue it.", true)]
    [InlineData("We have no lock, the queue keeps the order or drops it.", true)]
    [InlineData("We have no lock, it sits in a queue or a log.", true)]
    public void Negation_OfAList_ReachesAllOfItsItems(string answer, bool affirmed) => Affirms(answer).ShouldBe(affirmed);

    [Theory]
    [InlineData("Queues: none.")]
    [InlineData("The queue - none. Next comes the log.")]
    [InlineData("There is a lack of any queue.")]
    [InlineData("The design lacks a queue.")]
    [InlineData("It works in the absence of a queue.")]
    [InlineData("We are unable to use a queue.")]
    [InlineData("It is impossible to use a queue.")]
    [InlineData("A queue is overkill.")]
    [InlineData("The queue isn't needed.")]
    [InlineData("The log and the queue are overkill.")]
    [InlineData("The log is fine and the queue is overkill.")]
    [InlineData("We hardly use the queue.")]
    [InlineData("The worker fails to read the queue.")]
    [InlineData("I'd avoid the log and the queue.")]
    [InlineData("There is no reason why we need a queue.")]
    public void Negation_InOtherWords_DeniesAsWell(string answer) => Affirms(answer).ShouldBeFalse();

    [Fact]
    public void Find_OtherCues_OverruleThoseOfEnglish()
    {
        var cues = new NegationCues([.. EnglishCues.All, new NegationCue("denies", CueKind.BeforeThing), new NegationCue("not rule out", CueKind.Pseudo)]);

        Denied("the guard denies the queue", cues).ShouldContain("queue");
        Denied("we do not rule out the queue", cues).ShouldBeEmpty();
        Denied("the guard denies the queue", NegationCues.English).ShouldBeEmpty();
    }

    private static List<string> Denied(string text, NegationCues cues)
    {
        var tokens = Tokenizer.Tokenize(text);
        var denied = NegationScope.Find(tokens, cues);
        return [.. tokens.Where((_, i) => denied[i]).Select(t => t.Word)];
    }

    private static bool Affirms(string answer) => Judging.Observe("queue!", answer) == Observation.Met;
}
