using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>
/// A sentence that turns the remedy of a misconception down, with the reason, held to the rubrics that ship: it shows a trade-off or a rejected alternative and holds no misconception. The same
/// remedy recommended is held, which shows that the sentence speaks of it.
/// </summary>
public sealed class RejectedRemedyTests
{
    /// <summary>Question, misconception, the remedy turned down with a reason, and the remedy recommended.</summary>
    public static TheoryData<string, string, string, string> Remedies => new()
    {
        { "charge-once", "bigger-pool", "I would not enlarge the pool to 2,000 connections per instance, because the queue would only move into the database.", "I would enlarge the pool to 2,000 connections per instance." },
        { "charge-once", "disable-the-button", "I decided against disabling the pay button after a click, since proxies and second devices repeat without it.", "We disable the pay button after a click." },
        { "charge-once", "look-before-insert", "I wouldn't look in Redis whether it is paid already and otherwise charge it, because two requests would both see nothing.", "We look in Redis whether it is paid already and otherwise charge it." },
        { "webhooks-to-strangers", "more-workers", "I rejected the idea of more workers until the backlog problem is gone: one slow customer would hold all of them.", "With more workers the backlog problem is gone." },
        { "webhooks-to-strangers", "https-is-proof", "I would not take HTTPS as enough for authenticity and drop the signature as overkill, because anybody can post to that address.", "HTTPS is enough for authenticity of the sender, a signature is overkill." },
        { "two-withdrawals", "application-mutex", "I'd avoid a synchronized block per account around withdraw, because it knows nothing of the other eleven servers.", "I would put a synchronized block per account around withdraw." },
        { "two-withdrawals", "transaction-is-enough", "I wouldn't just put @Transactional on the method, because at Read Committed both would still read the same balance.", "I would put @Transactional on the method." },
        { "leave-the-monolith", "big-bang", "I would never rewrite the whole shop from scratch and switch at once on a weekend, because all the risk would fall on one night.", "We rewrite the whole shop from scratch and switch at once on a weekend." },
        { "leave-the-monolith", "shared-database", "I considered letting all services share the same database to stay consistent, but then nobody could change a column alone, so we don't.", "All services share the same database, so everything is consistent." },
        { "social-feed-million", "replicas-scale-writes", "I would not add replicas to absorb the writes, because each replica would apply every write as well.", "We add replicas to absorb the writes." },
        { "social-feed-million", "autoscaling-absorbs", "Instead of relying on autoscaling to add pods for the burst I would bound the fan-out, because new pods take a minute and the burst is over by then.", "Autoscaling adds pods for the burst." },
        { "news-front-page", "flush-on-publish", "I would not empty the whole cache whenever an article is published, because every page would miss at once and the database would drown.", "We empty the whole cache whenever an article is published." },
    };

    [Theory]
    [MemberData(nameof(Remedies))]
    public void Evaluate_RemedyTurnedDownWithAReason_ShowsJudgementAndHoldsNothing(string slug, string misconception, string rejection, string recommendation)
    {
        recommendation.ShouldNotBe(rejection);
        var report = Evaluate(slug, rejection);

        report.Misconceptions.Where(m => m.Observation != Observation.NotObserved).Select(m => m.Misconception.Id).ShouldBeEmpty(misconception);
        report.Qualities.Where(q => q.Kind is QualityKind.Alternatives or QualityKind.TradeOffs).Sum(q => q.Count).ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Remedies))]
    public void Evaluate_RemedyRecommended_IsHeld(string slug, string misconception, string rejection, string recommendation)
    {
        rejection.ShouldNotBe(recommendation);
        Evaluate(slug, recommendation).Misconceptions.Single(m => m.Misconception.Id == misconception).Observation.ShouldBe(Observation.Violated);
    }

    private static AnswerReport Evaluate(string slug, string answer) => Shipped.Questions.Single(q => q.Slug == slug).Evaluator.Evaluate(answer);
}
