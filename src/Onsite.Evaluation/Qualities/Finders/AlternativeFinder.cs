using Onsite.Evaluation.Qualities.Cues;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>Alternatives rejected: what was considered and not chosen, shown where the reason stands with it.</summary>
internal sealed class AlternativeFinder : IQualityFinder
{
    private const string Doing = "use/do/go/take/pick/choose/put/build/rely/count/lean/call/share/trust/shard/cache/make/keep/write/store/run/touch/bother/poll/hold/send/start/adopt/introduce/bring/reach/move/let/enlarge/raise/set/lock/retry/join/page/push/save/have/add/offer/skip";

    /// <summary>Says by itself that something was turned down.</summary>
    private static readonly CueTable Rejections = CueTable.Of(
        "i/we rejected/reject", "rule+ out", "ruled _4 out", "decide+ against", "{iwould} refuse/skip/resist/avoid/reject", "i/we dropped/discarded/refused/skipped/avoided", "considered/thought/looked _9 but", "look+ at _9 dropped/rejected/discarded", "thought about _8 but", "could _9 but", "would _1 also work _3 but",
        "tempting _9 but", "alternative+ _9 but/because/is/was/would", "{iwouldnt} " + Doing, "isn't/not _4 an option");

    /// <summary>Sets one thing over another; a reason makes it a rejection.</summary>
    private static readonly CueTable Preferences = CueTable.Of(
        "instead of a/an/the/one/two/using/polling/doing/having/calling/hanging/sharding/letting/writing/sending/putting/storing/keeping/asking/retrying/waiting/reading/trying", "rather than a/an/the/one/using/polling/doing/having/calling/sharding/letting/writing/sending/putting/storing/keeping/retrying/waiting/reading/trying", "prefer+ _4 to/over", "choose+/pick+/take+/favor+ _4 over", "not a/an/the _4 because", "i/we consider+/considered a/an/the/using/two/three");

    private static readonly CueTable Reasons = CueTable.Of(
        "because", "since it/we/the/this/a/they/that/two/every", "as it/we/the/this/a/they/that/two/every/next _8", "so _2 it/they/we/that/would/wouldn't", "which/that/it/they/this would/will/costs/means/adds/moves/makes/only/needs/stops/breaks/cannot/doesn't", "but it/that/they/then/we/the/this/every/one/two/they'd/it'd/we'd/i'd/you'd/with/only/five/#", "as only/every/two/next/nobody/both", "otherwise", "the reason", "it's too/wide/slow", "is too", "too slow/expensive/many/much/complex/risky/big/late", "to avoid", "due to", "would _3 have+/be/take/cost/lose/need/multiply/break/mean/leave/move/make/drown/melt");

    /// <summary>Denials that may be anything: "we don't retry" is a rule where no reason says that it was a choice.</summary>
    private static readonly CueTable Plain = CueTable.Of("i/we don't/can't/didn't/couldn't/cannot", "i/we do/did/can/could not");

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

            var isRejection = Rejections.TryFind(prose, sentence, sentence.First, out var cue);
            if ((!isRejection && !Preferences.TryFind(prose, sentence, sentence.First, out cue)) || Vetoes.IsIn(prose, sentence))
            {
                continue;
            }

            var next = i + 1 < prose.Sentences.Count ? prose.Sentences[i + 1] : default;
            var inNext = isRejection && next.Counts && !HasReason(prose, sentence, cue, isRejection) && IsReasonFor(prose, next);
            var shown = inNext || HasReason(prose, sentence, cue, isRejection);
            if (!shown && Plain.IsIn(prose, sentence))
            {
                continue;
            }

            mentions.Add(new QualityMention(inNext ? Prose.SpanOf(sentence, next) : sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Plain, shown));
        }
    }

    /// <summary>A reason by its words, or, behind a rejection, what is set beside it with a semicolon or colon.</summary>
    private static bool HasReason(Prose prose, ProseSentence sentence, CueMatch cue, bool isRejection)
    {
        if (Reasons.IsIn(prose, sentence))
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

    private static readonly CueTable ReasonOpenings = CueTable.Of("^that/it/they/this _1 would/will/is/costs/means/adds/moves/makes/only/needs/stops/breaks/cannot/doesn't/can't", "^because", "^the reason", "^with a/it/that _8 would/we/you", "^otherwise", "^every _6 would");

    private static bool IsReasonFor(Prose prose, ProseSentence next) => ReasonOpenings.IsIn(prose, next);
}
