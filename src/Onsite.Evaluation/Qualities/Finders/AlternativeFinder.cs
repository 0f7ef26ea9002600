using Onsite.Evaluation.Qualities.Cues;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>Alternatives rejected: what was considered and not chosen, shown where the reason stands with it.</summary>
internal sealed class AlternativeFinder : IQualityFinder
{
    private const string Doing = "use/do/go/take/pick/choose/put/build/rely/count/lean/call/share/trust/shard/cache/make/keep/write/store/run/touch/bother/poll/hold/send/start/adopt/introduce/bring/reach/move/let/enlarge/raise/set/lock/retry/join/page/push/save/have/add/offer/skip/empty/flush/clear/purge/rewrite/enlarge/increase/disable/restart/scale/switch/freeze/copy/split/rename/stream/average/log";

    /// <summary>Says by itself that something was turned down.</summary>
    private static readonly CueTable Rejections = CueTable.Of(
        "i/we rejected/reject", "rule+ out", "^rejected", "ruled _4 out", "decide+ against", "{iwould} refuse/skip/resist/avoid/reject", "i/we dropped/discarded/refused/skipped/avoided", "considered/thought/looked _9 but", "look+ at _9 dropped/rejected/discarded", "thought about _8 but", "could _9 but", "would _1 also work/do _3 but", "would work/do as well _3 but", "would not/wouldn't _1 help/work/have _2 because/either", "{iwouldnt} include",
        "tempting _9 but", "alternative+ _9 but/because/is/was/would", "{iwouldnt} " + Doing, "isn't/not _4 an option");

    /// <summary>Sets one thing over another; a reason makes it a rejection.</summary>
    private static readonly CueTable Preferences = CueTable.Of(
        "instead of _5 i/we/i'd/we'd", "instead of a/an/the/one/two/relying/scaling/adding/caching/copying/emptying/rewriting/making/running/taking/raising/enlarging/restarting/using/polling/doing/having/calling/hanging/sharding/letting/writing/sending/putting/storing/keeping/asking/retrying/waiting/reading/trying", "rather than a/an/the/one/using/polling/doing/having/calling/sharding/letting/writing/sending/putting/storing/keeping/retrying/waiting/reading/trying", "prefer+ _4 to/over", "choose+/pick+/take+/favor+ _4 over", "not a/an/the/one _9 because/which", "i/we consider+/considered a/an/the/using/two/three/letting/sharing/keeping/putting/running/doing/having/adding/writing/making/caching");

    private static readonly CueTable Reasons = CueTable.Of(
        "because", "since it/we/the/this/a/they/that/two/every", "as it/we/the/this/a/they/that/two/every/next _8", "so _2 it/they/we/that/would/wouldn't", "which/that/it/they/this would/will/costs/means/adds/moves/makes/only/needs/stops/breaks/cannot/doesn't", "but it/that/they/then/we/the/this/every/one/two/they'd/it'd/we'd/i'd/you'd/with/only/five/#", "as only/every/two/next/nobody/both", "otherwise", "the reason", "it's too/wide/slow", "is too", "too slow/expensive/many/much/complex/risky/big/late", "to avoid", "due to", "would _3 have+/be/take/cost/lose/need/multiply/break/mean/leave/move/make/drown/melt");

    /// <summary>Denials that may be anything: "we don't retry" is a rule where no reason says that it was a choice.</summary>
    private static readonly CueTable Plain = CueTable.Of("i/we don't/can't/didn't/couldn't/cannot", "i/we do/did/can/could not");

    /// <summary>What would go wrong the other way: "an offset would show duplicates". It holds the alternative and the reason.</summary>
    private static readonly CueTable Counterfactuals = CueTable.Of(
        "because/since/as a/an/the/with/one/two/every/both/that/otherwise/putting/using/keeping _9 would", "because/since _9 would _3 " + Harm, "a/an/the/one/with/plain/putting/doing/using/keeping/sending/waiting/polling/calling/sharding/pushing/pulling _5 would _3 " + Harm,
        "alone is/does/do/would not/isn't/doesn't/don't/wouldn't", "alone isn't/don't/doesn't/wouldn't/won't/cannot", "is/are out of the question", "not worth it/the", "buys us/me/you nothing", "would only move/hide/delay/shift", "only moves/hides/delays/shifts the", "no need for a/an/the _6 because/since/at/when/while/yet", "overkill for/here/at/because");

    private const string Harm = "lose/miss/block/drown/melt/multiply/duplicate/break/fail/hold/double/throw/hide/hurt/deadlock/race/overload/kill/stay/hammer/leave/drop/skip/show/lock/stop/slow/queue/wait/flood/starve/stampede/collide/serialize/mean/tie/couple/corrupt/exhaust/exceed/rewrite/scan/make";

    private static readonly CueTable Considerations = CueTable.Of("i/we _1 considered/consider", "i/we thought about", "i/we looked at");

    private static readonly CueTable TurnsDown = CueTable.Of("{iwouldnt} want/need/use/do/take", "^but", "would _4 lose/cost/need/break/leave/drown/collide/double/have", "too slow/expensive/many/much/complex/risky/big/late/wide", "decided against/not", "dropped it", "not worth");

    /// <summary>Where "would" is a wish, a plan or a habit.</summary>
    private static readonly CueTable Spoken = CueTable.Of("would like/love/prefer", "i/we would", "i'd/we'd", "would have been", "said/told/asked/promised/knew/thought/hoped _6 would", "as i/we would", "the answer/question would", "would be great/good/nice/happy/glad/better/fine/ideal/the/my/able");

    private static readonly CueTable Vetoes = CueTable.Of("{iwouldnt} go back", "{iwouldnt} _9 without", "won't/wouldn't/can't/don't _2 until/unless", "{iwouldnt} _2 have to", "don't have+ a/an/any/the", "didn't/couldn't have", "{iwouldnt} do anything differently", "don't know", "instead of me/him/her/us", "rather than later");

    public QualityKind Kind => QualityKind.Alternatives;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        for (var i = 0; i < prose.Sentences.Count; i++)
        {
            var sentence = prose.Sentences[i];
            if (!sentence.Counts || sentence.IsQuestion)
            {
                continue;
            }

            if (Counterfactuals.TryFind(prose, sentence, sentence.First, out var other) && !Spoken.IsIn(prose, sentence))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(other.First, other.Last), QualityAspect.Plain, Shown: true));
                continue;
            }

            var isRejection = Rejections.TryFind(prose, sentence, sentence.First, out var cue);
            if ((!isRejection && !Preferences.TryFind(prose, sentence, sentence.First, out cue)) || Vetoes.IsIn(prose, sentence))
            {
                continue;
            }

            var next = i + 1 < prose.Sentences.Count ? prose.Sentences[i + 1] : default;
            var hasReason = HasReason(prose, sentence, cue, isRejection);
            var end = hasReason ? sentence : isRejection ? next.Counts && ReasonOpenings.IsIn(prose, next) ? next : default : EndOfConsideration(prose, sentence);
            var shown = end.Counts;
            if (!shown && Plain.IsIn(prose, sentence))
            {
                continue;
            }

            mentions.Add(new QualityMention(shown ? Prose.SpanOf(sentence, end) : sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Plain, shown));

            // What was quoted as the reason is not counted again.
            i = shown ? end.Index : i;
        }
    }

    /// <summary>A reason by its words, or, behind a rejection, what is set beside it with a semicolon or colon.</summary>
    private static bool HasReason(Prose prose, ProseSentence sentence, CueMatch cue, bool isRejection)
    {
        if (Reasons.IsIn(prose, sentence) || HasSince(prose, sentence, cue))
        {
            return true;
        }

        for (var i = cue.Last + 1; isRejection && i + 2 < sentence.End; i++)
        {
            if (prose.Tokens[i].BreakBefore == Boundary.Clause)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Since proxies repeat" behind what is turned down, and not "since 2019" or "since then".</summary>
    private static bool HasSince(Prose prose, ProseSentence sentence, CueMatch cue)
    {
        for (var i = cue.Last + 1; i + 2 < sentence.End; i++)
        {
            if (prose.Tokens[i].Word is "since" && prose.Tokens[i + 1] is { Figure: FigureKind.None, Word: not ("then" or "last" or "yesterday") })
            {
                return true;
            }
        }

        return false;
    }

    private static readonly CueTable ReasonOpenings = CueTable.Of("^that/it/they/this _1 would/will/is/costs/means/adds/moves/makes/only/needs/stops/breaks/cannot/doesn't/can't", "^because", "^the reason", "^with a/it/that _8 would/we/you", "^otherwise", "^every _6 would");

    /// <summary>"I considered a version column. On quiet accounts it is fine. On the hot row most attempts would lose, so there I don't want it": the sentence among the next two that turns it down.</summary>
    private static ProseSentence EndOfConsideration(Prose prose, ProseSentence sentence)
    {
        if (!Considerations.IsIn(prose, sentence))
        {
            return default;
        }

        for (var i = sentence.Index + 1; i < Math.Min(prose.Sentences.Count, sentence.Index + 3); i++)
        {
            if (prose.Sentences[i].Counts && TurnsDown.IsIn(prose, prose.Sentences[i]))
            {
                return prose.Sentences[i];
            }
        }

        return default;
    }
}
