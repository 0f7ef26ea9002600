using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Concepts;

/// <summary>
/// What a product counts for, and what it does not: a rubric asks for a concept, and the answer names the product and nothing else. Read a row as "Redis is a distributed
/// cache, and is no promise of durability".
/// </summary>
public sealed class ProductTests
{
    private const string Table =
        """
        Redis                  | distributed-cache key-value-store in-memory-store caching nosql-database | durability relational-database message-queue
        Redis Cluster          | distributed-cache                                 | durability relational-database
        Valkey                 | distributed-cache key-value-store                 | durability relational-database
        KeyDB                  | distributed-cache key-value-store                 | durability document-database
        DragonflyDB            | distributed-cache key-value-store                 | durability event-stream
        Memcached              | distributed-cache in-memory-store caching         | durability message-broker sorted-set
        ElastiCache            | distributed-cache                                 | object-storage relational-database
        Memorystore            | distributed-cache                                 | object-storage durability
        Hazelcast              | distributed-cache in-memory-store                 | relational-database
        Apache Ignite          | distributed-cache in-memory-store                 | message-broker
        Guava cache            | local-cache caching                               | distributed-cache
        Varnish                | http-cache reverse-proxy                          | distributed-cache load-balancer
        CloudFront             | cdn edge-cache caching                            | object-storage distributed-cache
        Cloudflare             | cdn edge-cache                                    | object-storage service-mesh
        Fastly                 | cdn edge-cache                                    | distributed-cache load-test
        Akamai                 | cdn edge-cache                                    | distributed-cache
        Kafka                  | event-stream message-broker                       | relational-database exactly-once-effect message-queue
        Kinesis                | event-stream message-broker                       | message-queue stream-processing
        Pulsar                 | event-stream message-broker                       | relational-database
        Redpanda               | event-stream message-broker                       | stream-processing
        Amazon MSK             | event-stream message-broker                       | background-job
        Event Hubs             | event-stream message-broker                       | object-storage
        Redis Streams          | event-stream                                      | relational-database
        RabbitMQ               | message-broker message-queue                      | event-stream event-replay
        ActiveMQ               | message-broker message-queue                      | event-stream
        IBM MQ                 | message-broker message-queue                      | event-stream
        SQS                    | message-queue message-broker                      | event-stream publish-subscribe event-replay
        Azure Service Bus      | message-queue message-broker                      | event-stream
        SNS                    | publish-subscribe message-broker                  | message-queue event-stream
        Google Pub/Sub         | publish-subscribe message-broker                  | relational-database
        EventBridge            | message-broker                                    | event-stream
        NATS                   | publish-subscribe message-broker                  | relational-database
        NATS JetStream         | publish-subscribe message-broker                  | key-value-store
        Redis Pub/Sub          | publish-subscribe                                 | event-stream event-replay durability
        MQTT                   | publish-subscribe                                 | message-queue
        Sidekiq                | background-job                                    | message-broker
        Hangfire               | background-job                                    | stream-processing
        BullMQ                 | background-job                                    | event-stream
        Debezium               | change-data-capture                               | dual-write two-phase-commit
        Flink                  | stream-processing                                 | batch-processing message-broker
        Kafka Streams          | stream-processing                                 | batch-processing
        ksqlDB                 | stream-processing                                 | relational-database
        Spark Streaming        | stream-processing                                 | message-broker
        Apache Spark           | batch-processing                                  | stream-processing
        Hadoop                 | batch-processing                                  | stream-processing
        MapReduce              | batch-processing                                  | stream-processing
        Airflow                | etl                                               | stream-processing
        dbt                    | etl                                               | stream-processing
        PostgreSQL             | relational-database                               | nosql-database distributed-cache
        Postgres               | relational-database                               | document-database message-queue
        MySQL                  | relational-database                               | nosql-database
        MariaDB                | relational-database                               | nosql-database
        Aurora                 | relational-database                               | nosql-database
        SQLite                 | relational-database                               | distributed-sql
        SQL Server             | relational-database                               | nosql-database
        Amazon RDS             | relational-database                               | key-value-store
        Cloud SQL              | relational-database                               | distributed-sql
        CockroachDB            | distributed-sql relational-database               | nosql-database
        Google Spanner         | distributed-sql relational-database               | wide-column-store
        YugabyteDB             | distributed-sql relational-database               | document-database
        TiDB                   | distributed-sql relational-database               | distributed-cache
        Cassandra              | wide-column-store nosql-database                  | relational-database transaction
        ScyllaDB               | wide-column-store nosql-database                  | relational-database
        HBase                  | wide-column-store nosql-database                  | relational-database
        Bigtable               | wide-column-store nosql-database                  | relational-database
        DynamoDB               | key-value-store document-database nosql-database  | relational-database join
        Cosmos DB              | document-database nosql-database                  | relational-database
        MongoDB                | document-database nosql-database                  | relational-database wide-column-store
        Couchbase              | document-database nosql-database                  | relational-database
        Firestore              | document-database nosql-database                  | relational-database
        RocksDB                | key-value-store                                   | relational-database distributed-cache
        Neo4j                  | graph-database nosql-database                     | relational-database
        InfluxDB               | time-series-database                              | relational-database
        TimescaleDB            | time-series-database                              | distributed-cache
        VictoriaMetrics        | time-series-database                              | log-storage
        QuestDB                | time-series-database                              | document-database
        Elasticsearch          | full-text-search                                  | relational-database durability source-of-truth
        OpenSearch             | full-text-search                                  | relational-database
        Solr                   | full-text-search                                  | message-queue
        ClickHouse             | columnar-storage                                  | relational-database document-database oltp
        Apache Druid           | columnar-storage                                  | oltp
        Apache Pinot           | columnar-storage                                  | oltp
        BigQuery               | data-warehouse                                    | oltp relational-database
        Redshift               | data-warehouse                                    | oltp
        Trino                  | olap                                              | oltp
        Apache Iceberg         | data-lake                                         | oltp
        S3                     | object-storage                                    | block-storage relational-database cdn
        Google Cloud Storage   | object-storage                                    | block-storage
        Azure Blob Storage     | object-storage                                    | block-storage
        MinIO                  | object-storage                                    | cdn
        EBS                    | block-storage                                     | object-storage
        nginx                  | reverse-proxy load-balancer                       | service-mesh cdn
        HAProxy                | load-balancer reverse-proxy                       | api-gateway
        Envoy                  | reverse-proxy load-balancer                       | cdn
        Traefik                | reverse-proxy load-balancer                       | service-mesh
        Kong                   | api-gateway                                       | service-mesh load-balancer
        Istio                  | service-mesh                                      | api-gateway
        Linkerd                | service-mesh                                      | message-broker
        Eureka                 | service-discovery                                 | coordination-service
        Consul                 | service-discovery coordination-service            | relational-database
        ZooKeeper              | coordination-service                              | message-broker relational-database
        etcd                   | coordination-service                              | distributed-cache
        Raft                   | consensus                                         | eventual-consistency
        Paxos                  | consensus                                         | eventual-consistency
        PgBouncer              | connection-pool connection-pooler                 | load-balancer read-replica
        HikariCP               | connection-pool                                   | connection-pooler
        Entity Framework       | orm                                               | relational-database
        Prometheus             | monitoring time-series-database                   | distributed-tracing log-storage
        Grafana                | dashboard                                         | alerting log-storage
        Datadog                | monitoring                                        | feature-flag
        Alertmanager           | alerting                                          | log-storage
        PagerDuty              | alerting                                          | monitoring
        Loki                   | log-storage                                       | distributed-tracing
        Splunk                 | log-storage                                       | distributed-tracing
        Jaeger                 | distributed-tracing                               | metrics log-storage
        Zipkin                 | distributed-tracing                               | metrics
        Grafana Tempo          | distributed-tracing                               | log-storage
        OpenTelemetry          | observability                                     | log-storage alerting
        Sentry                 | monitoring                                        | distributed-tracing
        Fluentd                | telemetry-agent                                   | log-storage
        Kubernetes             | container-orchestration                           | load-balancer autoscaling high-availability
        k8s                    | container-orchestration                           | service-mesh
        Docker                 | software-container                                | container-orchestration
        Nomad                  | container-orchestration                           | serverless
        AWS Lambda             | serverless                                        | container-orchestration
        EC2                    | virtual-machine                                   | serverless
        Terraform              | infrastructure-as-code                            | continuous-integration
        GitHub Actions         | continuous-integration                            | infrastructure-as-code
        Jenkins                | continuous-integration                            | feature-flag
        Argo CD                | infrastructure-as-code                            | feature-flag
        LaunchDarkly           | feature-flag                                      | canary-release
        Flyway                 | schema-migration                                  | zero-downtime-migration
        gh-ost                 | zero-downtime-migration                           | backup
        k6                     | load-test                                         | unit-test
        Gatling                | load-test                                         | unit-test
        WireMock               | mock                                              | load-test
        Resilience4j           | circuit-breaker                                   | rate-limiting
        Hystrix                | circuit-breaker                                   | retry
        HashiCorp Vault        | secret-management                                 | encryption-at-rest
        AWS Secrets Manager    | secret-management                                 | authentication
        Keycloak               | authentication                                    | encryption-at-rest
        Auth0                  | authentication                                    | object-level-authorization
        Open Policy Agent      | authorization                                     | authentication
        Temporal               | durable-execution saga                            | message-broker
        Step Functions         | saga-orchestration saga                           | saga-choreography
        WebSocket              | server-push                                       | polling
        APNs                   | push-notification                                 | websocket
        Chaos Monkey           | chaos-engineering                                 | load-test
        Route 53               | dns                                               | cdn
        """;

    /// <summary>The rows of the table: a name, and the concepts.</summary>
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var cells in Cells)
            {
                rows.Add(cells[0], cells[1], cells[2]);
            }

            return rows;
        }
    }

    private static List<string[]> Cells => [.. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Evaluate_NameOfAProduct_CountsForWhatItIsAndForNothingElse(string product, string countsFor, string countsNotFor)
    {
        var answer = $"For that there is {product}.";
        foreach (var concept in countsFor.Split(' '))
        {
            Observe(concept, answer).ShouldBe(Observation.Met, concept);
        }

        foreach (var concept in countsNotFor.Split(' '))
        {
            Observe(concept, answer).ShouldBe(Observation.NotObserved, concept);
        }
    }

    /// <summary>It is the kind that counts for the general, never the other way round.</summary>
    [Theory]
    [InlineData("There is a distributed cache.", "redis")]
    [InlineData("There is a message broker.", "kafka")]
    [InlineData("There is a relational database.", "postgresql")]
    [InlineData("There is a CDN.", "cloudfront")]
    [InlineData("There is object storage.", "s3")]
    [InlineData("There is a reverse proxy.", "nginx")]
    public void Evaluate_GeneralTerm_DoesNotCountForTheProduct(string answer, string product) => Observe(product, answer).ShouldBe(Observation.NotObserved);

    [Fact]
    public void Table_Rows_AreManyAndDifferent()
    {
        Cells.Count.ShouldBeGreaterThanOrEqualTo(120);
        Cells.Select(cells => cells[0]).ShouldBeUnique();
    }

    private static Observation Observe(string concept, string answer)
    {
        Shipped.Lexicon.Find(concept).ShouldNotBeNull(concept);
        var rubric = new Rubric([Judging.Point("p", 100, must: true, Judging.Statement($"{{{concept}}}!"))], []);
        return Judging.Compile(rubric, lexicon: Shipped.Lexicon).Evaluate(answer).Points[0].Observation;
    }
}
