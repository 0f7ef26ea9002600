using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Matching.Direction;

/// <summary>The directed ways that ship: each point that has one is made by sentences that say it in its direction, and by none that says the reverse.</summary>
public sealed class ShippedDirectionTests
{
    /// <summary>Question, point, what makes it, and the same things in the wrong direction.</summary>
    public static TheoryData<string, string, string, string> Pairs => new()
    {
        { "charge-once", "insert-before-charge", "We insert a row with the key before we call the processor.", "We call the processor before we insert a row with the key." },
        { "charge-once", "insert-before-charge", "The pending row is committed, and only then is the bank asked.", "The bank is asked, and only then is the pending row committed." },
        { "charge-once", "insert-before-charge", "The processor is called only after the intent has been persisted.", "The intent is persisted only after the processor has been called." },
        { "charge-once", "insert-before-charge", "We never call the provider before the key is stored.", "We never store the key before the provider is called." },
        { "charge-once", "settle-unknown", "Instead of charging again we ask the processor what happened.", "Instead of asking the processor what happened we charge again." },
        { "charge-once", "settle-unknown", "We look up the status rather than retry.", "We retry rather than look up the status." },
        { "chat-in-order", "store-then-tick", "The server persists it before it sends the tick.", "The server sends the tick before it persists it." },
        { "chat-in-order", "store-then-tick", "The row is durable, after which the sender gets his tick.", "The sender gets his tick, after which the row is durable." },
        { "chat-in-order", "store-then-tick", "There is no tick before the write is replicated.", "There is no replicated write before the tick." },
        { "column-on-400-million-rows", "lock-queue", "The ALTER waits, so every query behind it waits as well.", "Every query waits, so the ALTER waits as well." },
        { "column-on-400-million-rows", "lock-queue", "Everything piled up because the ALTER was stuck.", "The ALTER was stuck because everything piled up." },
        { "column-on-400-million-rows", "writes-first", "The application writes the new column before the backfill starts.", "The backfill runs before the application writes the new column." },
        { "column-on-400-million-rows", "writes-first", "Deploy the code that fills it, and backfill afterwards.", "Backfill, and deploy the code that fills it afterwards." },
        { "dies-every-thursday", "evidence-before-restart", "Take a thread dump before you restart it.", "Restart it before you take a thread dump." },
        { "dies-every-thursday", "evidence-before-restart", "Nobody restarts anything until we have a dump.", "Nobody takes a dump until we have restarted it." },
        { "dies-every-thursday", "evidence-before-restart", "A heap dump is taken first, and the pod is killed afterwards.", "The pod is killed first, and a heap dump is taken afterwards." },
        { "lead-without-authority", "asked-each-first", "I spoke with the leads before I drew a single slide.", "I drew the slides before I spoke with the leads." },
        { "lead-without-authority", "asked-each-first", "I met the managers of the groups one by one. Only then did I write a proposal.", "I wrote a proposal. Only then did I meet the managers of the groups one by one." },
        { "notifications-without-loss", "confirm-after-storing", "The consumer saves it, then acks.", "The consumer acks, then saves it." },
        { "notifications-without-loss", "confirm-after-storing", "The offset moves on once the inbox is durable.", "The inbox is durable once the offset moves on." },
        { "notifications-without-loss", "confirm-after-storing", "The ack waits for the insert.", "The insert waits for the ack." },
        { "notifications-without-loss", "backlog-live-gap", "We subscribe first and read the backlog second.", "We read the backlog first and subscribe second." },
        { "notifications-without-loss", "backlog-live-gap", "The phone listens before it catches up.", "The phone catches up before it listens." },
        { "observe-forty-services", "access-and-personal-data", "Emails are stripped by the collector before anything is indexed.", "Everything is indexed before emails are stripped by the collector." },
        { "observe-forty-services", "access-and-personal-data", "The agent drops names, and ships the rest afterwards.", "The agent ships everything, and drops names afterwards." },
        { "paged-at-three", "verify-recovery", "I would check the orders before I go back to bed.", "I would go back to bed before I check the orders." },
        { "paged-at-three", "verify-recovery", "We do not stand down until we see the baseline.", "We do not look at the baseline to see it until we stand down." },
        { "two-withdrawals", "interleaving", "Each session loads the row before the other saves.", "One session saves before each of them loads the row." },
        { "two-withdrawals", "interleaving", "The two selects ran before the first commit.", "The first commit ran before the two selects." },
        { "webhooks-to-strangers", "stored-before-sent", "We record the event in a table before we post it.", "We post it before we record the event in a table." },
        { "webhooks-to-strangers", "stored-before-sent", "Nothing is sent before its row is committed.", "No row is committed before it is sent." },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Point_SaidInItsDirection_IsMade(string slug, string point, string said, string reverse)
    {
        reverse.ShouldNotBe(said);
        Observe(slug, point, said).ShouldBe(Observation.Met);
        Observe(slug, point, said, directedOnly: true).ShouldBe(Observation.Met, "by the directed way alone");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Point_SaidTheOtherWayRound_IsNotMade(string slug, string point, string said, string reverse)
    {
        said.ShouldNotBe(reverse);
        Observe(slug, point, reverse).ShouldBe(Observation.NotObserved);
    }

    /// <summary>Whoever warns of the wrong order has understood the right one; what such a sentence earns by its words it keeps.</summary>
    [Theory]
    [InlineData("dies-every-thursday", "evidence-before-restart", "If you restart it before anyone collects the evidence, the restart destroys it.")]
    [InlineData("notifications-without-loss", "backlog-live-gap", "If I read the backlog and then subscribe, there is a gap between the backlog and the live stream, and what is written there is lost.")]
    public void Point_WarningOfTheWrongOrder_IsMade(string slug, string point, string answer) => Observe(slug, point, answer).ShouldBe(Observation.Met);

    /// <summary>The second step may be told again as part of a third.</summary>
    [Fact]
    public void Point_StepsThatGoOn_AreNotTakenForTheReverse() =>
        Observe("charge-once", "insert-before-charge", "The insert of the key row commits first; we charge at the processor, then record the result in the row.").ShouldBe(Observation.Met);

    [Fact]
    public void Pairs_EveryDirectedPointThatShips_HasOne()
    {
        var directed = from question in Shipped.Questions from point in question.Rubric.Points where point.Ways.Any(IsDirected) select (question.Slug, point.Id);
        var covered = Pairs.Select(row => ((string)row[0], (string)row[1])).ToHashSet();

        directed.ShouldNotBeEmpty();
        directed.ShouldBeSubsetOf(covered);
    }

    private static bool IsDirected(Way way) => way is BeforeWay or CausesWay or InsteadOfWay or ActsWay;

    private static Observation Observe(string slug, string id, string answer, bool directedOnly = false)
    {
        var question = Shipped.Questions.Single(q => q.Slug == slug);
        if (!directedOnly)
        {
            return question.Evaluator.Evaluate(answer).Points.Single(p => p.Point.Id == id).Observation;
        }

        var point = question.Rubric.Points.Single(p => p.Id == id);
        var alone = new Rubric([point with { Ways = [.. point.Ways.Where(IsDirected)] }], []);
        return Judging.Compile(alone, lexicon: Shipped.Lexicon).Evaluate(answer).Points[0].Observation;
    }
}
