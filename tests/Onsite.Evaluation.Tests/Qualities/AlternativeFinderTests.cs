using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>What was turned down with the reason, what was only compared, and denials that choose nothing.</summary>
public sealed class AlternativeFinderTests
{
    [Theory]
    [InlineData("I would not use two-phase commit, because a stuck coordinator holds every lock.")]
    [InlineData("I considered polling, but a million phones asking every second would drown the gateway.")]
    [InlineData("I rejected a bigger pool: the queue would only move into the database.")]
    [InlineData("I'd refuse the cache here; a stale balance is worse than a slow one.")]
    [InlineData("We decided against sharding because one node is enough for three years.")]
    [InlineData("I looked at doing it all on read and dropped it: that is four million lookups a second.")]
    [InlineData("We use a log rather than a queue, because two readers need the same events.")]
    [InlineData("I prefer a trigger to application code because old pods go through it as well.")]
    [InlineData("I'd take events over calls, since the shop must sell while billing sleeps.")]
    [InlineData("We could keep sessions in the database, but every page would read them.")]
    [InlineData("I wouldn't put it on the primary. That would slow down every checkout.")]
    [InlineData("Two-phase commit is ruled out because the bank does not speak it.")]
    [InlineData("I thought about one index for all three, but it would be as large as the table.")]
    [InlineData("I won't share the schema, otherwise every deployment needs four teams.")]
    [InlineData("We can't do a select and then an insert, because two servers would both see nothing.")]
    [InlineData("I don't offer strict order, because one failing event would hold up the rest.")]
    [InlineData("A lock would also work but it serializes the hot row.")]
    [InlineData("I considered a version column. On quiet accounts it is fine. On the hot row most attempts would lose, so I don't want it there.")]
    [InlineData("Serializable would do as well, but then somebody has to run it again.")]
    [InlineData("Not a single join, which would multiply lines by shipments.")]
    [InlineData("The cursor is a time and an id, because an offset would show rows twice.")]
    [InlineData("A plain lock would block every reader for a minute.")]
    [InlineData("Retries alone don't help, the row would be charged twice.")]
    [InlineData("A bigger pool only moves the queue into the database.")]
    [InlineData("Instead of 2PC I would use an outbox, since 2PC blocks.")]
    [InlineData("I decided against the mutex, since other servers know nothing of it.")]
    [InlineData("I would never rewrite all of it, because the risk falls on one night.")]
    public void Sentence_ThatShowsIt_IsShown(string answer) => Reading.Verdict(QualityKind.Alternatives, answer).ShouldBe("shown");

    [Theory]
    [InlineData("We publish an event instead of calling over HTTP.")]
    [InlineData("I considered a version column.")]
    [InlineData("I wouldn't touch orders.")]
    [InlineData("We take asynchronous I/O rather than a thread each.")]
    [InlineData("I'd skip the cache.")]
    [InlineData("Instead of 2PC I would use an outbox.")]
    [InlineData("I decided against the mutex in use since 2019.")]
    public void Sentence_ThatOnlyNamesIt_IsNamed(string answer) => Reading.Verdict(QualityKind.Alternatives, answer).ShouldBe("named");

    [Theory]
    [InlineData("We would not lose an order.")]
    [InlineData("I don't know what it does, because nobody told me.")]
    [InlineData("We cannot go back, because the old rows are gone.")]
    [InlineData("The primary key rejects the duplicate because it is unique.")]
    [InlineData("I use a queue because it absorbs the peak.")]
    [InlineData("I wouldn't do anything differently.")]
    [InlineData("Sooner rather than later we need it.")]
    [InlineData("I won't move it without a copy, because that is dangerous.")]
    [InlineData("It never fails.")]
    [InlineData("Would you use a cache instead of a replica?")]
    [InlineData("I don't want to wake anybody.")]
    [InlineData("A cache would be nice.")]
    [InlineData("She said that the team would take the blame.")]
    [InlineData("I'd add a cache, as we would on any service.")]
    public void Sentence_ThatOnlyLooksLikeIt_IsNothing(string answer) => Reading.Verdict(QualityKind.Alternatives, answer).ShouldBe("nothing");
}
