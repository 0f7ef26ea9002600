namespace Onsite.Practice.Tests.Rounds;

/// <summary>Answers to the probes that ship, of people who know this run and of people who talk around it.</summary>
internal static class ProbeAnswers
{
    /// <summary>The design that was run.</summary>
    public const string Design = """
        id: d
        title: T
        components:
          checkout-api: {kind: service}
          price-cache: {kind: cache}
          orders-db: {kind: database}
          order-events: {kind: queue}
          receipt-mailer: {kind: worker}
        links:
          - checkout-api -> price-cache
          - checkout-api -> orders-db
          - checkout-api -> order-events
          - receipt-mailer -> order-events

        """;

    /// <summary>Where the interviewer asks, and what the run showed there.</summary>
    public static (string Place, string Seen) Shown(string probe) => probe switch
    {
        "blocked" => ("checkout-api", "84.1 % of the waiting was at checkout-api: 212.4 on average, 640 at 00:42. It was 12 % busy then: its places were taken by calls that wait for others, and 198 were at orders-db."),
        "pool" => ("checkout-api→orders-db", "All 60 connections of checkout-api→orders-db are in use, 310 wait."),
        "amplified" => ("checkout-api→orders-db", "Calls over checkout-api→orders-db were made 2.4 times each."),
        "queue-full" => ("checkout-api", "The queue of checkout-api #1 is full at 512 and refuses."),
        "lag" => ("order-events", "The consumers of order-events are 4,200 messages behind."),
        "crash" => ("orders-db", "orders-db #1 crashed."),
        "missed" => (string.Empty, "pay p99 ≤ 700 ms is missed, first at 00:42: 1.9 s."),
        "over-budget" => (string.Empty, "It costs 9,400 USD a month, and 6,000 USD may be spent."),
        "busy" => ("orders-db", "orders-db was 82 % busy at 00:42, 64 % over the run."),
        "holds" => ("orders-db", "Every objective is met. orders-db is the busiest, 58 % at the most."),
        _ => ("checkout-api", "61.2 % of the waiting is at checkout-api: 88.3 on average, 310 at 00:42, 120 ms for each request."),
    };

    /// <summary>Ten answers to each question that tell what was asked for: long or terse, in one's own words.</summary>
    public static IReadOnlyDictionary<string, string[]> Honest { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["waiting"] =
        [
            "Double the replicas of checkout-api. Its cores are full while orders-db idles.",
            "More cores for checkout-api; CPU is at 97 percent there and the database behind it is only 20 percent busy.",
            "I would shed load at checkout-api before its queue grows. The traces show that the time is spent waiting for a core and not in orders-db.",
            "First I'd scale checkout-api from 4 to 8 instances. If the database were the cause, its latency would have gone up, and it stayed flat.",
            "Cache the price list in checkout-api so there is less work per request. Its CPU is maxed out; the db answers in 3 ms.",
            "Little's law: 310 waiting at 700 a second is half a second of queueing. I'd bound the queue of checkout-api and reject early.",
            "The slow statement is the cause: add an index. orders-db is 100 % busy, checkout-api only waits for it.",
            "Add pods to checkout-api. The store behind has headroom, its p99 did not move.",
            "I'd move the mail out of the request into a background job, because checkout-api burns its cores on it: CPU is high there and low on orders-db.",
            "Raise the concurrency limit of checkout-api, since the downstream database is fast and idle and the CPU is low.",
        ],
        ["blocked"] =
        [
            "Not more replicas of checkout-api: its threads are held by calls to orders-db. I'd add the missing index there.",
            "orders-db is saturated, so give it more cores first, or a read replica. The api itself is idle.",
            "A shorter timeout on the call to orders-db, so its places are free again. 198 calls sat in the database, that is the cause.",
            "A bulkhead for the database calls, so that the rest of checkout-api goes on; its CPU is idle and all places are occupied waiting.",
            "Circuit breaker in front of orders-db. The trace shows that the time goes to the database, not to our own code.",
            "Cache the product reads in price-cache: the db is the slow part, checkout-api is hardly busy.",
            "Fix the query. DB busy 100 %, checkout-api 12 %.",
            "I would put the write to orders-db behind a queue. Latency of the database rose first, and the service only waits for it.",
            "Batch the calls to orders-db, we make one for each item. Threads are blocked waiting while the CPU is low.",
            "Shard orders by customer. The database is full, which is why connections are held longer and the places of checkout-api run out.",
        ],
        ["pool"] =
        [
            "Held too long: the transaction stays open over the call to the card network. I'd move that call out of the transaction.",
            "Rate times hold time: 700/s at 90 ms needs 63 connections and there are 60. So slightly too small; I would raise the pool to 80.",
            "Look at the CPU of orders-db: it is idle, so connections are not doing work, they are held. Shorten the transactions.",
            "Too long. Hold time went from 5 ms to 90 ms when the slow query came. Add the index.",
            "If the database is at full CPU, a bigger pool only moves the queue. Here it is saturated, so cache reads rather than more connections.",
            "I'd measure acquire wait and hold time separately. Hold is long here, so set a statement timeout and fix the query.",
            "Little's law says 63 in use on average, so the pool is too small for the peak. Enlarge it a bit, or PgBouncer.",
            "pg_stat_activity shows idle in transaction, so they are held too long. Release the connection before calling out.",
            "Held too long, and waiting for a connection should time out after 100 ms instead of piling up. The db itself is hardly busy.",
            "The pool is fine. Queries got slow because the cache was cold, each held its connection ten times longer. Warm the cache and bound the wait for checkout-api.",
        ],
        ["missed"] =
        [
            "Add an index for the lookup of orders; p99 should drop to 300 ms.",
            "Double checkout-api to 8 replicas. I expect p99 back under 700 ms, since its queue was the problem.",
            "I'd cache prices in price-cache, then the hit rate is 90 % and p99 falls below 500 ms.",
            "One change: a timeout of 300 ms from checkout-api to orders-db. Availability would drop slightly, p99 would fall below 700 ms.",
            "More cores for orders-db, because it was full. Its utilisation should fall to about 60 percent and the p99 with it.",
            "Circuit breaker towards orders-db; latency should then stay under 400 ms, with some errors instead.",
            "Take the mail out of the request and put it on order-events. p99 should come down by the 400 ms that it takes.",
            "Raise the pool of checkout-api to 120 connections; then waiting should drop and p99 should be below 700 ms.",
            "Read from a replica of orders-db. I would expect the primary to fall to 40 percent busy and the p99 to follow.",
            "Retry budget. Errors should fall to 1 percent, because half the load was retries.",
        ],
        ["lag"] =
        [
            "4,200 messages behind and 50/s to spare: about 84 seconds. Receipts arrive late until then, nothing else.",
            "Backlog over surplus: 4200 / 50 = 84 s. Users see their receipt mail a minute and a half late.",
            "It never catches up as long as arrival is above what receipt-mailer can do. Emails are delayed more and more; add workers.",
            "It takes about two minutes to drain. Users notice nothing, since the order itself is confirmed already.",
            "The spare capacity is 20 % of 250/s, so 84 seconds to catch up. Mails are late meanwhile.",
            "Caught up in 90 s once the peak is over. Until then the order history is stale.",
            "Double the workers of receipt-mailer; then it is gone within 40 s. Customers get the confirmation email later.",
            "Lag divided by the difference of the rates, so a minute and a half. Notifications come late.",
            "More partitions do not help, one mailer is the limit. 84 seconds to drain, receipts are delayed.",
            "Around 1.5 minutes to clear the backlog with the spare rate; the feed shows old data for that long.",
        ],
        ["crash"] =
        [
            "They failed; clients retry with an idempotency key. The standby of orders-db is promoted after 10 s.",
            "In-flight requests got a connection reset. The health check ejects the replica after three failures.",
            "Requests inside time out after 300 ms. checkout-api retries on another replica.",
            "Unacknowledged writes are lost, acknowledged ones are on the quorum. A new leader is elected in 9 s.",
            "What was in flight was lost. Failover to the standby takes 20 seconds, until then writes fail.",
            "Committed writes are safe on the synchronous standby, open transactions failed. Promotion makes the standby the primary.",
            "They were dropped with an error. The balancer's health check stops sending to it.",
            "Lost, and the caller tries again with the same key. A circuit breaker opens towards orders-db #1.",
            "The two remaining copies are a majority and go on. Requests inside timed out after a second and were retried on another copy.",
            "The messages inside are redelivered after the visibility timeout. Heartbeats are missed and the other zone takes all.",
        ],
        ["amplified"] =
        [
            "A retry budget of ten percent and jittered exponential backoff.",
            "Three attempts at the most, with backoff and jitter, and only in checkout-api, not on every level.",
            "A circuit breaker on the call to orders-db; attempts spread out with jitter.",
            "Only the edge retries, and only one time. orders-db answers 503 early when it is full.",
            "Retry budget per client plus a breaker that opens at 50 % errors.",
            "Back off exponentially, honour Retry-After, and shed load at orders-db.",
            "Cap retries at 10 % of calls; stop entirely while the breaker is open.",
            "Jitter so they do not come together, and propagate the deadline so that checkout-api does not retry what nobody waits for.",
            "No retries at checkout-api at all while orders-db refuses: the breaker opens. The client backs off.",
            "Retries in one layer only, with a budget.",
        ],
        ["queue-full"] =
        [
            "Refuse search and recommendations before checkout. They get a 503 with Retry-After.",
            "Analytics first, payments last. The client sees a 429 at once and waits.",
            "Low-priority traffic; it gets a stale page from the cache.",
            "Per-tenant limit so that the loudest client is refused first, with a 429.",
            "Bots and prefetches first. They see 503 and a Retry-After of 30 s.",
            "I protect the writes of paying customers and drop reads; readers see the cached answer.",
            "Anonymous users before those with a full basket. They land in a waiting room.",
            "Batch jobs first, since they can come again. They get a fast 429.",
            "Background sync is shed first, the app shows what it has, maybe stale.",
            "Retries before first attempts, and the refused one fails fast with a clear error from checkout-api.",
        ],
        ["busy"] =
        [
            "82 % now, so full at 1.2 times this load. Before that I'd add a read replica for orders-db.",
            "At about 1.2 times. An alert at 70 % of orders-db, then shard by customer.",
            "Full at 850/s. I'd cache the reads in price-cache before.",
            "Utilisation is 82 percent, the limit is at 1.22 times the load; waiting explodes from 90 % on already. More cores for orders-db before.",
            "It is saturated with 20 % more traffic. Split the hot row first.",
            "1.2 times today's load. Index for the heaviest query, then bigger machine.",
            "Twice the load is too much for orders-db: it is full at 1.2 times. Read replicas, and an alert at 75 %.",
            "Queueing grows from 80 % utilisation on, and we're at 82 %. So now: add cores to orders-db.",
            "At 1.2 times; autoscaling does not help a database, so I would shard it before.",
            "82 % means a fifth more and it's at the limit of 100 percent. Move reads of orders-db to a replica.",
        ],
        ["holds"] =
        [
            "orders-db: 58 % now is full at 1.7 times. Alert on its utilisation.",
            "The primary saturates first, at 1.7 times. A load test each quarter would show it.",
            "The connections to orders-db are the limit first. Its queue grows before, I watch the pool wait.",
            "Database first; 58 percent busy today. Alert at 75 %.",
            "Writes on the single primary of orders-db. Dashboard with its utilisation.",
            "orders-db gives way first. p99 rises from 80 % on, so alarm on utilisation.",
            "The hot partition. Consumer lag grows first, that is my alarm.",
            "checkout-api has headroom, the database is the first to be full, seen in saturation and queue depth.",
            "At 1.7 times orders-db is full. I'd see the waiting grow in the dashboard of pool metrics.",
            "orders-db is the bottleneck: 58 % busy. Headroom is a graph that we look at weekly.",
        ],
    };

    /// <summary>Ten to each that go around it: what fits any system, figures of something else, the question said again, a lecture.</summary>
    public static IReadOnlyDictionary<string, string[]> Evasive { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["waiting"] =
        [
            "I would scale it.",
            "We have 12 engineers and 3 years of experience with 99 percent satisfaction.",
            "At 00:42 most of the waiting was at checkout-api, 310 waited, which is a lot.",
            "In general one should think about scalability early, 80 percent of systems do not.",
            "It depends on many factors, for example the load, which was 700 a second.",
            "Good question. I would look into the metrics and then decide with the team.",
            "checkout-api is very important to us, and 310 is a high number.",
            "I would use Kubernetes and Kafka, which handle a million requests a second.",
            "We could refactor the whole thing to microservices in 6 months.",
            "The logo should be 40 pixels wide and the page should load in 200 ms.",
        ],
        ["blocked"] =
        [
            "Add more replicas to checkout-api, from 4 to 40.",
            "198 and 640 are both large numbers.",
            "checkout-api should be made faster.",
            "We always had good experience with autoscaling, it is set to 70 percent.",
            "I'd ask the platform team, they know this better.",
            "It was 12 % busy, that is not much.",
            "Rewrite it in Rust, that gives 10 times the speed.",
            "In my last project we had 500 services and it was fine.",
            "Performance is key, so we should optimise checkout-api.",
            "More memory, 64 GB instead of 32.",
        ],
        ["pool"] =
        [
            "310 wait and 60 are in use, so 370 altogether.",
            "A pool is a set of connections that are reused. A connection costs about 10 MB.",
            "The number 60 seems rather arbitrary to me, 64 is more usual.",
            "It could be either, one has to look.",
            "We use the default of the framework, which is 10.",
            "A database can take some 500 connections, each has its process.",
            "The connections of checkout-api are all in use, so others have to wait for one.",
            "99.99 percent availability is our target.",
            "Monitoring would tell us. We have 14 dashboards.",
            "I would migrate to DynamoDB, it has no connections.",
        ],
        ["missed"] =
        [
            "700 ms is a strict target; 2 s would be fine for most people.",
            "I would improve the performance by 50 percent.",
            "p99 is the 99th percentile of 100 requests.",
            "My first job took me 3 years and 20 percent of it was meetings.",
            "We would run a load test for 30 minutes.",
            "It should be better then.",
            "I would try several things until the 1.9 s are gone.",
            "The change would be reviewed by 2 people and rolled out to 5 percent first.",
            "First one has to understand the requirements.",
            "Latency matters: 100 ms cost Amazon 1 percent of sales.",
        ],
        ["lag"] =
        [
            "Not long.",
            "Kafka handles 1 million messages a second.",
            "4,200 messages is not much.",
            "It depends on the consumers and how fast they are.",
            "order-events is a queue, queues decouple.",
            "I would monitor it and scale if needed.",
            "We deploy every 2 weeks and need 15 minutes for it.",
            "Users might notice something, maybe not.",
            "Each message has 300 bytes, so 1.2 MB.",
            "The consumers of order-events could not keep up for some time.",
        ],
        ["crash"] =
        [
            "Crashes happen, the cloud has 99.95 percent availability.",
            "orders-db was gone at 00:42, which is bad.",
            "We would restart it.",
            "Kubernetes takes care of that.",
            "I would write a postmortem within 5 days.",
            "We have backups every 24 hours.",
            "We should make it more robust and use 3 regions.",
            "It is in my view very unlikely that this happens, 1 in 10,000.",
            "The team is on call and reacts within 15 minutes.",
            "orders-db has 16 cores and 64 GB of memory.",
        ],
        ["amplified"] =
        [
            "Retries are good because 1 in 100 requests fails anyway.",
            "2.4 times is more than 2.",
            "I would retry 10 times.",
            "Calls over checkout-api to orders-db were tried again, so there was more load.",
            "We would add more servers, 20 or 30.",
            "The network is reliable to 99.9 percent.",
            "One has to find out why they fail.",
            "Retries should be configurable.",
            "I would look at the logs of the last 24 hours.",
            "orders-db should be able to take 3 times the load.",
        ],
        ["queue-full"] =
        [
            "512 is a power of two.",
            "Nobody should be refused.",
            "I would make the queue 10,000 long.",
            "checkout-api began to refuse since its queue was full at 512.",
            "We have 3 kinds of users and 40 percent are mobile.",
            "Refusing is bad for business, each costs 20 dollars.",
            "It depends on the product owner.",
            "Scale it out to 50 machines so that it does not happen.",
            "The queue is FIFO.",
            "A refused client is unhappy.",
        ],
        ["busy"] =
        [
            "82 % is a lot.",
            "It was busy at 00:42 because there was load.",
            "We should have a look at it in the next sprint of 2 weeks.",
            "orders-db is the part nearest to its limit.",
            "Our database has 5 TB and 300 tables.",
            "I expect growth of 30 percent a year.",
            "I'd ask the DBA.",
            "64 % over the run is fine.",
            "PostgreSQL is very fast, it does 50,000 transactions a second.",
            "Before that we would celebrate.",
        ],
        ["holds"] =
        [
            "It holds, so all is fine.",
            "Nothing gives way, it has 58 % only.",
            "Three times this load is 2,100 a second.",
            "We would see.",
            "I am quite confident, we tested it for 10 minutes.",
            "The cloud scales by itself up to 1000 instances.",
            "Marketing would tell us 4 weeks before.",
            "It would cost 3 times as much.",
            "Every objective is met at 99.9 percent.",
            "The team would have to grow to 20 people.",
        ],
    };
}
