using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Concepts;

/// <summary>What ambiguous names mean, and what only looks like a name: held against the concepts that ship.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("Each partition of the topic has one consumer.", "topic-partition", "network-partition")]
    [InlineData("We drop the oldest partition of the table each month.", "table-partitioning", "topic-partition")]
    [InlineData("During a partition the network lets no side reach a quorum.", "network-partition", "table-partitioning")]
    [InlineData("We commit the row in one transaction.", "transaction", "version-control")]
    [InlineData("The consumer commits its offset after the work.", "consumer-offset", "transaction")]
    [InlineData("We revert the commit on the branch.", "version-control", "transaction")]
    [InlineData("Paging by offset gets slow on deep pages with a limit.", "offset-pagination", "consumer-offset")]
    [InlineData("The consumer remembers its offset in the topic.", "consumer-offset", "offset-pagination")]
    [InlineData("The lag of the replica behind the primary grows.", "replication-lag", "consumer-lag")]
    [InlineData("The consumer has a lag of a million messages in its queue.", "consumer-lag", "replication-lag")]
    [InlineData("The old leader still sends to its replicas after failover.", "leader-follower-replication", "technical-leadership")]
    [InlineData("Raft elects a leader by quorum.", "leader-election", "leader-follower-replication")]
    [InlineData("The token is a JWT with signed claims.", "jwt", "token-bucket")]
    [InlineData("Each call takes a token out, and the bucket refills ten a second.", "token-bucket", "jwt")]
    [InlineData("The store checks the token, a monotonic number, so a stale lock is fenced.", "fencing-token", "jwt")]
    [InlineData("APNs tells us when the token of a phone is dead.", "push-notification", "jwt")]
    [InlineData("The key is the partition it goes to.", "partition-key", "cache-key")]
    [InlineData("Every retry carries the same key.", "idempotency-key", "partition-key")]
    [InlineData("We evict the key from Redis, or its TTL ends.", "cache-key", "idempotency-key")]
    [InlineData("The shard is hot.", "hot-partition", "hot-key")]
    [InlineData("Restore it from last night's snapshot of the volume.", "backup", "snapshot-isolation")]
    [InlineData("With MVCC each transaction reads its snapshot.", "snapshot-isolation", "backup")]
    [InlineData("The migration adds a column.", "schema-migration", "strangler-fig")]
    [InlineData("The migration takes one service after the other out of the monolith.", "strangler-fig", "schema-migration")]
    [InlineData("The transaction ends in a rollback to the savepoint.", "transaction", "rollback")]
    [InlineData("Rollback takes two minutes.", "rollback", "transaction")]
    [InlineData("The pool has no free connection to the database.", "connection-pool", "thread-pool")]
    [InlineData("The pool has no free thread, so workers starve.", "thread-pool", "connection-pool")]
    [InlineData("We push the image to the registry as a container.", "software-container", "thumbnail")]
    [InlineData("We resize the image to an avatar.", "thumbnail", "software-container")]
    [InlineData("The hash of the password has a salt.", "password-hashing", "hash-function")]
    [InlineData("The hash is a SHA digest.", "hash-function", "password-hashing")]
    [InlineData("The tail is slow: look at the p99.", "tail-latency", "tail-based-sampling")]
    [InlineData("The connector tails the binlog.", "change-data-capture", "tail-latency")]
    [InlineData("Before the deploy the instance drains its connections.", "graceful-shutdown", "consumer-lag")]
    [InlineData("The worker holds a lease and has to renew it.", "lease", "mutex")]
    [InlineData("The gateway routes by path and limits each API client.", "api-gateway", "connection-registry")]
    [InlineData("The gateway holds fifty thousand websockets.", "connection-registry", "api-gateway")]
    [InlineData("Publish it to a topic that others subscribe to.", "publish-subscribe", "message-queue")]
    [InlineData("The session is a cookie.", "session-cookie", "connection-registry")]
    [InlineData("The server listens on a TCP port.", "tcp", "hexagonal-architecture")]
    [InlineData("The domain has a port and an adapter for it.", "hexagonal-architecture", "tcp")]
    [InlineData("The index of Elasticsearch is rebuilt.", "inverted-index", "approximate-nearest-neighbour")]
    public void Evaluate_NameWithSeveralMeanings_IsSettledByTheSentence(string answer, string meant, string notMeant)
    {
        Observe(meant, answer).ShouldBe(Observation.Met);
        Observe(notMeant, answer).ShouldBe(Observation.NotObserved);
    }

    [Theory]
    [InlineData("It lags.", "How do the consumers of your queue keep up?", "consumer-lag")]
    [InlineData("It lags.", "Your standby replica is far behind its primary. What happens?", "replication-lag")]
    [InlineData("That is a matter of the key.", "How do you partition the data over shards?", "partition-key")]
    [InlineData("That is a matter of the key.", "A retry charges twice. Make it idempotent.", "idempotency-key")]
    [InlineData("We answer 409.", "Which HTTP status do you return?", "http-409")]
    public void Evaluate_SentenceThatSettlesNothing_IsSettledByTheQuestion(string answer, string question, string meant) =>
        Observe(meant, answer, question).ShouldBe(Observation.Met);

    [Theory]
    [InlineData("It lags.", "consumer-lag")]
    [InlineData("It lags.", "replication-lag")]
    [InlineData("That is a matter of the key.", "partition-key")]
    [InlineData("We run 410 of them.", "http-410")]
    public void Evaluate_NothingSettlesIt_CountsForNothing(string answer, string concept) => Observe(concept, answer).ShouldBe(Observation.NotObserved);

    [Theory]
    [InlineData("Both counters share a cache line.", "caching")]
    [InlineData("The compiler does the shading of the polygons.", "sharding")]
    [InlineData("My team leader agreed.", "leader-election")]
    [InlineData("I put the money into an index fund.", "database-index")]
    [InlineData("The key result of the quarter was a retry rate below one percent.", "idempotency-key")]
    [InlineData("There was a pool party for everyone at the database vendor with a connection to us.", "connection-pool")]
    [InlineData("We place nodes by consistent hashing.", "strong-consistency")]
    [InlineData("We place nodes by consistent hashing.", "consistency-model")]
    [InlineData("They end as dead letters.", "deadlock")]
    [InlineData("The event loop must not wait.", "event-stream")]
    [InlineData("The event loop must not wait.", "event-driven-architecture")]
    [InlineData("Objects are stored with erasure coding.", "right-to-erasure")]
    [InlineData("The rest were overloaded.", "rest")]
    [InlineData("The data are encrypted at rest.", "rest")]
    [InlineData("Each of the 410 tables gets an owner.", "http-410")]
    [InlineData("That makes 207 GB a day.", "partial-success")]
    [InlineData("Nobody could replicate the problem.", "replication")]
    [InlineData("Customer retention rose by two percent.", "data-retention")]
    [InlineData("The team had no bandwidth for it.", "bandwidth")]
    [InlineData("The attention span of reviewers is short.", "span")]
    [InlineData("She joined the team in May.", "join")]
    [InlineData("There was a privilege escalation.", "escalation")]
    [InlineData("I asked why the list was so short.", "five-whys")]
    [InlineData("The trigger runs before insert or update.", "upsert")]
    [InlineData("It takes an ACCESS EXCLUSIVE lock.", "pessimistic-locking")]
    [InlineData("Calls are made over HTTP.", "tls")]
    [InlineData("We only take them in if they were deleted.", "soft-delete")]
    [InlineData("It is a small service.", "microservices")]
    [InlineData("A constraint violation on the unique constraint.", "constraint")]
    [InlineData("We reserve, authorise, confirm.", "authorization")]
    [InlineData("It is a non-blocking call.", "blocking-call")]
    [InlineData("Anonymous pages come from the edge.", "pii-redaction")]
    [InlineData("I wrote back to the customer.", "write-behind")]
    [InlineData("New people shadow for two rotations.", "shadow-traffic")]
    [InlineData("The backlog drains in four minutes.", "graceful-shutdown")]
    [InlineData("There was a trace of truth in it, but no trace of him.", "audit-log")]
    [InlineData("Nothing was left and there was no trace.", "distributed-tracing")]
    [InlineData("It could spark a debate.", "apache-spark")]
    [InlineData("That is temporal coupling.", "temporal")]
    [InlineData("The masters of the tapes go into a vault.", "vault")]
    [InlineData("I asked for permission first.", "authorization")]
    [InlineData("I had too much caffeine.", "caffeine")]
    [InlineData("The primary key is a number.", "idempotency-key")]
    [InlineData("The primary key is a number on each partition.", "partition-key")]
    [InlineData("The office gossip was bad.", "gossip-protocol")]
    [InlineData("We needed a backup plan.", "backup")]
    [InlineData("It was always a hot topic at our publisher.", "publish-subscribe")]
    public void Evaluate_WhatOnlyLooksLikeAName_CountsForNothing(string answer, string concept) => Observe(concept, answer).ShouldBe(Observation.NotObserved);

    [Fact]
    public void Concepts_WhatTheyAreNotIn_DoesNotNameThem()
    {
        var wrong = Shipped.Concepts.SelectMany(c => c.NotIn.Where(phrase => Observe(c.Id, $"There is {phrase} there.") != Observation.NotObserved).Select(phrase => $"{c.Id}: {phrase}"));

        wrong.ShouldBeEmpty();
    }

    private static Observation Observe(string concept, string answer, string topic = "")
    {
        Shipped.Lexicon.Find(concept).ShouldNotBeNull(concept);
        // Alone, a concept of one word is looked for as a word too; a second alternative leaves the concept.
        var rubric = new Rubric([Judging.Point("p", 100, must: true, Judging.Statement($"{{{concept}}}/{{{concept}}}!"))], []);
        return Judging.Compile(rubric, topic, lexicon: Shipped.Lexicon).Evaluate(answer).Points[0].Observation;
    }
}
