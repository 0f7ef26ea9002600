using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>A way of watching with what is watched, watching in general, and pages that are none.</summary>
public sealed class ObservabilityFinderTests
{
    [Theory]
    [InlineData("I'd alert on the age of the oldest message.")]
    [InlineData("We page when the error rate is above one percent for five minutes.")]
    [InlineData("A dashboard shows p99 per endpoint.")]
    [InlineData("I would watch the replication lag.")]
    [InlineData("Every hop writes a span, and the trace shows the latency of each.")]
    [InlineData("The SLO is 99.9 % of requests below 300 ms, and the burn rate pages.")]
    [InlineData("Metrics: queue depth, wait time, rejected requests.")]
    [InlineData("A synthetic order every minute measures the time to confirmation.")]
    [InlineData("We track the hit rate of the cache.")]
    [InlineData("I measure the wait time of the pool.")]
    [InlineData("Structured log lines carry the order id and the latency.")]
    [InlineData("The alert fires on the number of failed payments.")]
    [InlineData("We monitor disk and memory.")]
    [InlineData("We'd graph retries per client.")]
    [InlineData("I'd chart send-to-screen p95.")]
    [InlineData("The counter of dropped messages wakes me when it moves.")]
    [InlineData("We count mismatches every night and alert on any.")]
    public void Sentence_ThatShowsIt_IsShown(string answer) => Reading.Verdict(QualityKind.Observability, answer).ShouldBe("shown");

    [Theory]
    [InlineData("We should have monitoring.")]
    [InlineData("Prometheus and Grafana are in place.")]
    [InlineData("There are dashboards for everything.")]
    [InlineData("We use tracing with OpenTelemetry.")]
    public void Sentence_ThatOnlyNamesIt_IsNamed(string answer) => Reading.Verdict(QualityKind.Observability, answer).ShouldBe("named");

    [Theory]
    [InlineData("The landing page loads in 300 ms.")]
    [InlineData("We keep track of the errors in a list.")]
    [InlineData("The page size is 50 with the latency of a seek.")]
    [InlineData("It vanished without a trace of an error.")]
    [InlineData("I read the stack trace of the failed request.")]
    [InlineData("The log is append-only and has a lag.")]
    [InlineData("The list has 50 entries per page.")]
    [InlineData("Errors are retried.")]
    [InlineData("The cache has a low latency.")]
    public void Sentence_ThatOnlyLooksLikeIt_IsNothing(string answer) => Reading.Verdict(QualityKind.Observability, answer).ShouldBe("nothing");
}
