using Onsite.Evaluation.Qualities.Cues;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>
/// Trade-offs with a reason: a cost is named, and why it is paid. "The trade-off is good" has neither; "at the cost of latency" has no reason and is only named. The reason may stand in the sentence
/// before or after where one of the two points at the other.
/// </summary>
internal sealed class TradeOffFinder : IQualityFinder
{
    /// <summary>Patterns that hold both sides.</summary>
    private static readonly CueTable Complete = CueTable.Of(
        "trade+ _4 for", "in exchange for", "in return for", "{iwould} rather _9 than", "i/we _1 prefer+ _6 to losing/failing/waiting/blocking/showing/serving/risking", "better _6 than _3 lose+/fail+/wait+/wrong/lost",
        "accept+/tolerate+/live+ _9 because", "accept+/tolerate+ _9 in order to", "accept+/tolerate+ _9 so that", "pay+ _6 to get/keep/avoid/have", "give+ up _9 to get/keep/gain/avoid", "sacrifice+ _6 for/to", "cost+ _9 cost+", "save+ _6 cost+", "cost+ _6 save+", "cost+ _9 but/and buys/saves/gives/keeps", "worth _6 because", "price/cost+ of _9 is worth", "cost+ _8 pay+ for itself");

    /// <summary>A cost, of whatever kind.</summary>
    private static readonly CueTable Costs = CueTable.Of(
        "at the cost/price/expense of", "cost/downside/drawback/disadvantage/catch/penalty of/is/here/being/for", "price of", "downside/drawback/disadvantage", "price/cost we/i pay", "the price is _1 a/an/one/more/that/another/extra", "the price for this/that/it", "the price we", "cost+ a/an/one/us/me/you/some/more/about/roughly/extra/two/another/latency/memory/storage/money/time/something/#",
        "isn't/not free", "no free lunch", "comes at", "lose+ a/some/the/at/up", "accept/accepting/accepts that/a/some/the/losing/stale/up", "live with", "tolerate+ a/some/stale/the/losing", "sacrifice+", "i/we/i'd/we'd _2 give up", "we/i pay", "add+ a/an/one/another/some/extra/about/latency/complexity/# _2 hop/latency/complexity/delay/round/write/ms/step/moving/dependency/second+/operational/service",
        "mean+ more/extra/another/slower/stale/duplicate/additional", "slower but/at/write+/read+", "more/extra complex/complexity/work/code/storage/memory/latency/writes/load/operations/moving", "double+ the/our write+/storage/cost/work/load", "can/may/might/could _2 be stale/seconds/behind/lost/late/duplicated", "stale for/by/up", "trade-off is/here between", "trade-off between", "trade-off is that");

    private static readonly CueTable Reasons = CueTable.Of(
        "because", "so that", "in order to", "since it/we/the/this/a/they/that/customers/users/nobody/reads/writes", "as we/it/they/nobody/the _4 can/cannot/need+/would/never/only/is/are", "which/that/it/this/and _1 buy+/gives/saves/protects/lets/keeps/means/avoids/spares", "that's fine/ok/okay/acceptable/cheap", "is/it fine/ok/okay/acceptable/worth/cheap _2 because/for/since/here/as/to",
        "worth it", "worth _3 because/for/to/since", "but _6 never/no/cannot/keep+/save+/avoid+/guarantee+/get+/stay+/matter+/survive+/faster/cheaper/simpler", "to avoid/protect/save/keep/prevent/guarantee/survive/get/have", "buys us", "nobody/users/customers/people _3 notice+/care+/mind+/see+", "matter+ more/less", "more/less important than", "cheaper/better/simpler/safer/faster/easier than");

    /// <summary>How a sentence begins that goes on about the one before it.</summary>
    private static readonly CueTable Continuations = CueTable.Of(
        "^it/that/this/that's/it's/which/they/in", "^i'd/i/we/we'd _1 accept/take/pay/live/tolerate", "^the price/cost/downside/drawback/catch", "^i'm/we're fine/ok/okay/happy", "^worth", "^because", "^still");

    private static readonly CueTable Vetoes = CueTable.Of(
        "cost function/model/based/estimate/center", "cost-based", "always/about/discuss/understand/consider/know/evaluate _2 trade offs/off", "always/about/discuss/understand/consider/know/evaluate _2 tradeoff+", "good/great/nice/right/fair/reasonable trade", "good/great/nice/right/fair/reasonable tradeoff", "i _2 cost/lost", "did/does not/never cost");

    public QualityKind Kind => QualityKind.TradeOffs;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        for (var i = 0; i < prose.Sentences.Count; i++)
        {
            var sentence = prose.Sentences[i];
            if (!sentence.Counts || sentence.IsQuestion)
            {
                continue;
            }

            if (Complete.TryFindAffirmed(prose, sentence, out var cue))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Plain, Shown: true));
            }
            else if (Costs.TryFind(prose, sentence, sentence.First, out cue) && !Vetoes.IsIn(prose, sentence))
            {
                mentions.Add(WithReason(prose, i, cue) ?? new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Plain, Shown: false));
            }
        }
    }

    private static QualityMention? WithReason(Prose prose, int i, CueMatch cue)
    {
        var sentence = prose.Sentences[i];
        var words = prose.SpanOf(cue.First, cue.Last);
        if (Reasons.IsIn(prose, sentence))
        {
            return new QualityMention(sentence.Span, words, QualityAspect.Plain, Shown: true);
        }

        if (i + 1 < prose.Sentences.Count && prose.Sentences[i + 1] is { Counts: true, IsQuestion: false } next && Continuations.IsIn(prose, next) && Reasons.IsIn(prose, next))
        {
            return new QualityMention(Prose.SpanOf(sentence, next), words, QualityAspect.Plain, Shown: true);
        }

        return i > 0 && prose.Sentences[i - 1] is { Counts: true, IsQuestion: false } before && Continuations.IsIn(prose, sentence) && Reasons.IsIn(prose, before)
            ? new QualityMention(Prose.SpanOf(before, sentence), words, QualityAspect.Plain, Shown: true)
            : null;
    }
}
