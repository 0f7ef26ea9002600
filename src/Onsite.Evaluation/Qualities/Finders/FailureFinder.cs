using Onsite.Evaluation.Qualities.Cues;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>
/// Failure narration in five parts: what breaks first, what it brings down, who is affected, what still works, how it is mended. What mends and what still works counts only near a failure:
/// a circuit breaker in a list of components is no narration.
/// </summary>
internal sealed class FailureFinder : IQualityFinder
{
    private const string Failing = "die+/dies/crash+/fail+/down/dead/unavailable/unreachable/partitioned/overloaded/saturated/slow/stuck/lost/hang+/freeze+/stall+/full/gone/flap+/kill+/restart+/behind/drop+/corrupt+";

    private static readonly CueTable FirstBreaks = CueTable.Of(
        "first thing to/that break+/fail+/go+/goes/die+/give+/fall+", "break+/fail+/fall+/goes/die+ first", "first to break+/fail+/go/die+/fall+", "first bottleneck", "bottleneck is/becomes/would/will", "is/becomes the bottleneck", "if/when/once _5 " + Failing, "if/when _4 goes/go/is/are/gets down/away/dark/offline/slow/dead/lost", "run+ out of _2 connection+/memory/thread+/disk/space/capacity/sockets/budget/file",
        "suppose/say _4 " + Failing, "what breaks/broke", "what could/would/will/might break/fail", "what if _4 " + Failing, "kill _3 between", "loss of a/one/the", "pool is/was/gets empty/exhausted/full", "connection+ ran/run out");

    private static readonly CueTable Cascades = CueTable.Of(
        "cascade+", "knock-on", "domino", "take+ down", "took _3 down", "take+ _4 down with", "bring+ down", "drag+ _4 down/with", "retry storm", "thundering herd", "stampede", "spread+ to", "ripple+", "pile+ up", "back+ up", "queue+ up", "fill+ up", "starve+", "exhaust+ the/our/its/all/every", "drown+", "melt+", "amplif+", "hammer+", "then _6 time+ out", "which _2 then", "so _3 caller+/client+ retry+/repeat",
        "callers/clients _4 retry+/again/repeat", "every/each retry _4 add+/make+", "overwhelm+", "vicious", "snowball+", "everything behind it", "all of them _3 retry", "and then the", "turn+ into _3 outage/storm");

    private static readonly CueTable BlastRadii = CueTable.Of(
        "blast radius", "only _6 affected/hurt/hit/lose/notice", "affect+ only/just/one/a/all/every/everyone", "confined to", "limited to one/a/the/that/those", "contained to/in/within", "rest keep+/carry+/goes/go/stay+/continue+", "everyone/everybody else/others", "nobody else", "others _2 unaffected/untouched", "unaffected", "isolate+ the/each/that/one/them/it/tenants", "bulkhead+", "one tenant/shard/cell/customer/region/partition _6 not/cannot/only",
        "only that/one/those/this/a tenant/shard/cell/customer+/region/partition/user+/endpoint/queue/feature/part/seller", "a/one # of _2 user+/customer+/traffic/request+", "only # _2 user+/customer+/percent", "the other _3 keep+/carry+/unaffected/fine", "does/do not touch/hurt/affect/reach the/others/anyone/other", "don't/doesn't/cannot/can't hurt/affect/touch/reach/delay the/others/anyone/other/anybody", "hurts/hits only");

    private static readonly CueTable Degradations = CueTable.Of(
        "degrade+", "graceful+", "fall+ back", "fallback+", "serve+ stale/cached/the/old/yesterday", "stale _4 instead", "read-only", "read only mode", "still work+/get/see/serve+/buy/read/accept+/answer+/browse/load+", "without recommendation+/him/her/it/them/images/suggestions/personalization", "shed+", "turn+ off _3 feature+/recommendations/search/suggestions/personalization/box", "default+ instead/value/list/answer/to", "partial result+/answer+/page", "last known",
        "answer+/return+/give+/say+/respond+ 503/429", "503/429", "empty list", "you/users/they/we/customers get a/an/the/yesterday _6 without/instead/list/page", "queue+ _3 until/for later", "keep+ working/serving/selling/answering/accepting", "carries/carry on", "best effort");

    private static readonly CueTable Mitigations = CueTable.Of(
        "circuit breaker+", "breaker+", "fail+ over", "failover", "roll+ back", "rollback", "promote+", "rebuild+", "regenerate+", "restore+", "replay+", "reprocess+", "redeliver+", "redelivery", "recover+", "rate limit+", "kill switch", "drain+", "switch+ over/to/off", "dead letter", "backoff", "back off", "jitter", "timeout/timeouts of/on/after/at/# _2", "semaphore", "cap+ the/at/concurrent/retries", "limit+ the/calls/concurrent/concurrency", "lease", "retry+ with", "come+ again", "again _4 no-op",
        "catch+ up", "another/second/standby/other replica/node/instance/region/worker/one/provider takes/take/picks/pick", "takes over", "take over", "lease expires", "resume+", "reconcile+", "reconciliation", "replace+ it/the/that");

    private static readonly CueTable Trouble = CueTable.Of(
        "fail+", "die+/dies", "crash+", "down", "outage+", "lose+", "lost", "slow", "overload+", "unavailable", "unreachable", "time+ out", "timeout+", "break+", "error+", "behind", "kill+", "stall+", "hang+", "stuck", "dead", "partition+ed", "spike+", "burst+", "saturated", "full", "empty", "worst", "incident", "poison", "storm", "drown+", "melt+", "exhaust+");

    private static readonly (QualityAspect Aspect, CueTable Table, bool NearTrouble)[] Parts =
    [
        (QualityAspect.FirstBreak, FirstBreaks, false), (QualityAspect.Cascade, Cascades, true), (QualityAspect.BlastRadius, BlastRadii, true),
        (QualityAspect.Degradation, Degradations, true), (QualityAspect.Mitigation, Mitigations, true),
    ];

    public QualityKind Kind => QualityKind.FailureNarration;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        var troubled = new bool[prose.Sentences.Count];
        for (var i = 0; i < troubled.Length; i++)
        {
            troubled[i] = Trouble.IsIn(prose, prose.Sentences[i]) || FirstBreaks.IsIn(prose, prose.Sentences[i]);
        }

        for (var i = 0; i < troubled.Length; i++)
        {
            var sentence = prose.Sentences[i];
            foreach (var (aspect, table, nearTrouble) in Parts)
            {
                if (sentence.Counts && table.TryFind(prose, sentence, sentence.First, out var cue))
                {
                    mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), aspect, !nearTrouble || IsNear(troubled, i)));
                }
            }
        }
    }

    private static bool IsNear(bool[] troubled, int i) => troubled[i] || (i > 0 && troubled[i - 1]);
}
