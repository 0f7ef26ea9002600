using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Matching;

/// <summary>What a plain sentence must do, and must not, to make a plainly worded point.</summary>
public sealed class PlainPhrasingTests
{
    private static readonly string[] Words = ["store save persist", "delete remove drop erase", "begin start", "reduce decrease lower cut", "fail break crash error", "check verify validate confirm", "quick fast rapid", "reject refuse deny"];

    private static readonly Lexicon Everyday = new([], Words.Select(row => row.Split(' ')));

    [Theory]
    // inflections and word order
    [InlineData("The worker deletes the message after it is processed", "Once it has processed a message, the worker deletes it.")]
    [InlineData("Retries are spread out with random delays", "We spread the retries out by a random delay.")]
    [InlineData("The replica serves stale reads", "Reads that the replicas serve may be stale.")]
    [InlineData("The primary key is indexed automatically", "Primary keys get indexed automatically.")]
    [InlineData("An index slows down every write", "Every write is slowed down by each index.")]
    [InlineData("Old partitions are dropped at night", "At night we drop the old partitions.")]
    [InlineData("The consumer commits its offset last", "The last thing the consumer does is commit the offset.")]
    [InlineData("Timeouts must be shorter than the caller's timeout", "Each timeout must be shorter than that of its caller, whose timeout is known.")]
    [InlineData("The cache is warmed before traffic arrives", "Before any traffic arrives we warm the cache.")]
    [InlineData("Secrets are rotated every month", "Every month the secrets get rotated.")]
    // nouns and verbs of one root
    [InlineData("Compression reduces bandwidth", "We compress the answers, and that reduces bandwidth.")]
    [InlineData("Encrypt the backups", "Encryption of backups is on.")]
    [InlineData("Duplicates are detected by their hash", "The hash is for the detection of duplicates.")]
    [InlineData("Isolation of tenants", "Tenants are isolated from one another.")]
    [InlineData("Validate the schema at the boundary", "Schema validation happens at the boundary.")]
    [InlineData("Subscribers acknowledge delivery", "Acknowledgement of delivery comes from the subscriber.")]
    [InlineData("Allocate memory in advance", "The allocation of memory happens in advance.")]
    [InlineData("Safety of the migration", "The migration is safe.")]
    // everyday families
    [InlineData("Persist the order before the mail is sent", "Save the order before sending the mail.")]
    [InlineData("Erase the address when the account closes", "When the account is closed we delete the address.")]
    [InlineData("Verify the signature of the webhook", "We check the signature of each webhook.")]
    [InlineData("A fast path for hot tenants", "Hot tenants get a quick path.")]
    [InlineData("Refuse uploads above the quota", "Uploads above the quota are rejected.")]
    // negation that agrees
    [InlineData("Sessions are not kept on the server", "We do not keep sessions on the server.")]
    [InlineData("Passwords are never logged", "We never log passwords.")]
    [InlineData("Clocks cannot be trusted for ordering", "You can't trust clocks for ordering.")]
    [InlineData("The ledger is never updated in place", "The ledger isn't updated in place.")]
    [InlineData("The protocol is insecure", "The protocol is not secure.")]
    [InlineData("The migration is irreversible", "The migration isn't reversible.")]
    // a sentence makes its own point, and a long answer is not punished
    [InlineData("We page on symptoms and never on causes", "We page on symptoms and never on causes.")]
    [InlineData("I told the customer the same evening", "Well, to be honest, I told the customer the same evening, though my manager was away and the office had closed early.")]
    [InlineData("The lease expires and a fencing token stops the old leader", "Then the lease expires; the old leader is stopped by its fencing token, which the disk compares.")]
    [InlineData("Shadow traffic compares both versions", "Both versions are compared on shadow traffic. It rains.")]
    [InlineData("A tombstone hides the deleted row until compaction", "Until compaction, a tombstone hides the row that was deleted.")]
    public void Evaluate_SentenceThatMakesThePoint_IsMet(string phrasing, string answer) => Observe(phrasing, answer).ShouldBe(Observation.Met);

    [Theory]
    // opposites
    [InlineData("The retry is safe", "The retry is not safe.")]
    [InlineData("The retry is safe", "The retry is unsafe.")]
    [InlineData("The protocol is insecure", "The protocol is secure.")]
    [InlineData("The consumer is idempotent", "The consumer isn't idempotent.")]
    [InlineData("Sessions are not kept on the server", "We keep sessions on the server.")]
    [InlineData("Passwords are never logged", "We log passwords.")]
    [InlineData("Clocks cannot be trusted for ordering", "Clocks can be trusted for ordering.")]
    [InlineData("The ledger is never updated in place", "The ledger is updated in place.")]
    [InlineData("Encrypt the backups", "We never encrypt the backups.")]
    [InlineData("The replica serves stale reads", "The replica never serves stale reads.")]
    [InlineData("The migration is reversible", "The migration is irreversible.")]
    [InlineData("Delivery is consistent across regions", "Delivery is inconsistent across regions.")]
    // near-misses: one thing of it, and another said of that
    [InlineData("The worker deletes the message after it is processed", "The worker reads the message.")]
    [InlineData("Retries are spread out with random delays", "Retries are counted.")]
    [InlineData("An index slows down every write", "An index speeds up reads.")]
    [InlineData("Secrets are rotated every month", "Logs are rotated every month.")]
    [InlineData("The cache is warmed before traffic arrives", "The cache is emptied.")]
    [InlineData("Timeouts must be shorter than the caller's timeout", "There must be a limit for everyone.")]
    [InlineData("The lease expires and a fencing token stops the old leader", "A new leader is elected.")]
    [InlineData("Shadow traffic compares both versions", "Traffic goes to both versions.")]
    [InlineData("A tombstone hides the deleted row until compaction", "The row is deleted.")]
    [InlineData("Subscribers acknowledge delivery", "Subscribers pay for delivery.")]
    [InlineData("Refuse uploads above the quota", "Uploads go to the bucket.")]
    // words that are everywhere
    [InlineData("The user gets a good result", "I want to make a good thing for people.")]
    [InlineData("It is the right way to do it", "We did it, and it is what it is.")]
    [InlineData("Help the team to get better", "We work in a team.")]
    // related words alone make no point
    [InlineData("The rollout costs money", "Our budget for finance is paid by revenue.")]
    [InlineData("Danger of losing orders", "The risk is a threat.")]
    [InlineData("Staff choose their own tools", "Employees prefer a private option.")]
    [InlineData("Slow queries harm the customer", "Delays hurt.")]
    // the words in a list, or in a question
    [InlineData("The lease expires and a fencing token stops the old leader", "Lease, token, quorum, saga, outbox, sidecar, vector, bloom, leader, epoch.")]
    [InlineData("Shadow traffic compares both versions", "Shadow mirror canary traffic versions sidecar mesh gateway proxy quorum.")]
    // words that look alike
    [InlineData("The format is united", "The former unit.")]
    [InlineData("Partition the table", "Take part at the table.")]
    [InlineData("Authors sign commits", "Authority signs treaties.")]
    [InlineData("Improve the parser", "Prove the parser.")]
    public void Evaluate_SentenceThatDoesNotMakeThePoint_IsNotMet(string phrasing, string answer) => Observe(phrasing, answer).ShouldNotBe(Observation.Met);

    [Theory]
    [InlineData("The retry is safe", "The retry is not safe.")]
    [InlineData("Passwords are never logged", "We log passwords.")]
    [InlineData("The migration is reversible", "The migration is irreversible.")]
    [InlineData("Delivery is consistent across regions", "Delivery is inconsistent across regions.")]
    public void Evaluate_Opposite_EarnsNothingAndIsNamedAsNearest(string phrasing, string answer)
    {
        var result = Judge(phrasing, answer);

        result.Observation.ShouldBe(Observation.NotObserved);
        result.Credit.ShouldBe(0);
        result.Nearest.ShouldNotBeNull().Sentences.ShouldHaveSingleItem().Of(answer).ShouldBe(answer);
    }

    [Fact]
    public void Evaluate_WordThatAllPointsShare_TellsLittle()
    {
        var alone = Judging.Compile(new Rubric([Point("a", "The ledger balances debits")], []), lexicon: Everyday);
        var among = Judging.Compile(new Rubric([Point("a", "The ledger balances debits"), Point("b", "The ledger is journaled"), Point("c", "The ledger has owners")], []), lexicon: Everyday);
        const string Answer = "The ledger has debits.";

        Coverage(alone.Evaluate(Answer).Points[0]).ShouldBeGreaterThan(Coverage(among.Evaluate(Answer).Points[0]));
    }

    [Fact]
    public void Evaluate_SentenceOfAnotherPoint_CountsLessForThisOne()
    {
        const string Answer = "The auditor signs the ledger at midnight.";
        var alone = Judging.Compile(new Rubric([Point("a", "The auditor keeps quarterly copies")], []), lexicon: Everyday);
        var among = Judging.Compile(new Rubric([Point("a", "The auditor keeps quarterly copies"), Point("b", "The ledger is signed at midnight")], []), lexicon: Everyday);

        Coverage(among.Evaluate(Answer).Points[0]).ShouldBeLessThan(Coverage(alone.Evaluate(Answer).Points[0]));
        among.Evaluate(Answer).Points[1].Observation.ShouldBe(Observation.Met);
    }

    [Fact]
    public void Evaluate_SentenceThatMakesTwoPoints_MakesBoth()
    {
        var evaluator = Judging.Compile(new Rubric([Point("a", "The key is unique"), Point("b", "A row is inserted first")], []), lexicon: Everyday);

        evaluator.Evaluate("A row with the key, which is unique, is inserted first.").Points.ShouldAllBe(p => p.Observation == Observation.Met);
    }

    [Fact]
    public void Evaluate_Met_NamesThePhrasingWithItsWordsAndPlaces()
    {
        const string Answer = "It rains. Encryption of nightly backups is on.";
        var match = Judge("Encrypt the nightly backups with a passphrase", Answer).Matches.ShouldHaveSingleItem();

        match.Phrasing.ShouldBe("Encrypt the nightly backups with a passphrase");
        match.Sentences.ShouldHaveSingleItem().Of(Answer).ShouldBe("Encryption of nightly backups is on.");
        match.Found.Select(term => (term.Text, term.Spans[0].Of(Answer))).ShouldBe([("encrypt", "Encryption"), ("nightly", "nightly"), ("backups", "backups")]);
        match.Found[0].Share.ShouldBeInRange(0.5, 1);
        match.Missing.ShouldBe(["passphrase"]);
        match.Credit.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Evaluate_NotObserved_NamesTheNearestSentence()
    {
        const string Answer = "It rains. We have a ledger somewhere. Somebody sings.";
        var result = Judge("The ledger balances debits against credits", Answer);

        result.Observation.ShouldBe(Observation.NotObserved);
        result.Matches.ShouldBeEmpty();
        var nearest = result.Nearest.ShouldNotBeNull();
        nearest.Sentences.ShouldHaveSingleItem().Of(Answer).ShouldBe("We have a ledger somewhere.");
        nearest.Coverage.ShouldBeInRange(0.05, 0.46);
        nearest.Credit.ShouldBe(0);
        nearest.Found.Select(term => term.Text).ShouldBe(["ledger"]);
        nearest.Missing.ShouldBe(["balances", "debits", "credits"]);
    }

    [Fact]
    public void Evaluate_NothingNear_NamesNoSentence() => Judge("ledger debits", "It rains.").Nearest.ShouldBeNull();

    private static double Coverage(PointResult result) => result.Nearest?.Coverage ?? result.Matches.Select(m => m.Coverage).DefaultIfEmpty(0).Max();

    private static KeyPoint Point(string id, string phrasing) => Judging.Point(id, 10, must: false, Judging.Statement(phrasing));

    private static Observation Observe(string phrasing, string answer) => Judge(phrasing, answer).Observation;

    private static PointResult Judge(string phrasing, string answer) => Judging.Compile(new Rubric([Point("point", phrasing)], []), lexicon: Everyday).Evaluate(answer).Points[0];
}
