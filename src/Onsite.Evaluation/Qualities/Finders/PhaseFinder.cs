using Onsite.Evaluation.Qualities.Cues;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>Phases: what is delivered first and what later, or to how many first.</summary>
internal sealed class PhaseFinder : IQualityFinder
{
    private static readonly CueTable Cues = CueTable.Of(
        "phase one/two/three/1/2/3", "first/second/third/next/last/initial phase+", "in phases", "in three/two/four/several phases/stages/steps/waves", "phased rollout/delivery/approach", "mvp", "version one/1 has/is/does/without/with/needs/can", "first version/release/iteration/milestone/cut", "second version/release/iteration/milestone", "start+ with _9 then/later/once/and/before", "begin with _9 then/later/once", "first _9 only then", "first _9 and later", "later we/i add/move/split/can", "step one/two", "roll+ _5 out to # ", "rollout to", "out gradually", "gradual+ rollout",
        "# of _3 traffic/users/keys/requests/customers/partners _2 first", "to # of the/traffic/users/keys/requests/customers/partners", "one percent/per then", "for # percent/per", "behind a _1 flag", "in the first week/month/quarter/sprint", "^week/month/quarter/sprint/day one", "on day one _9 later/then/until", "by the end of _3 week/month/quarter/year", "until then", "one category/team/service/table/tenant/region/customer at a time", "expand+ _4 contract+", "strangler", "dual write+ _9 then", "after # services/teams/tables/customers", "not needed for launch/now/v1", "can wait until", "today _9 later/next", "first step _9 second/then/next");

    private static readonly CueTable Vetoes = CueTable.Of("two-phase", "two phase commit", "first phase of the moon", "commit phase", "phase of growth");

    public QualityKind Kind => QualityKind.Phases;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        foreach (var sentence in prose.Sentences)
        {
            if (sentence.Counts && !sentence.IsQuestion && Cues.TryFindAffirmed(prose, sentence, out var cue) && !Vetoes.IsIn(prose, sentence))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Plain, Shown: true));
            }
        }
    }
}
