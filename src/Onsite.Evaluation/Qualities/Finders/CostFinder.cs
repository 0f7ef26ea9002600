using Onsite.Evaluation.Qualities.Cues;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>Cost: money, and what has to be paid for with it. Shown with a sum or a ratio, or with what drives it; the cost of a query plan, of a hash or of a function is none.</summary>
internal sealed class CostFinder : IQualityFinder
{
    private static readonly CueTable Cues = CueTable.Of(
        "cloud/monthly/aws/storage/transfer/egress/bandwidth/our/the bill", "bill for/grows/doubles/goes/by", "egress/transfer/storage/infrastructure/running/operating/operational/hosting/license/hardware/compute/cloud/total/monthly/yearly/annual/engineering/encoding cost+", "cost+ of running/operating/ownership/storage/egress/hardware/storing/keeping/hosting/the/a _3 cluster/server+/instance+/storage/traffic/bandwidth/team/license/replica+/month",
        "spot/reserved instance+", "cost+ per request/user/order/message/gb/event/month/view/hour", "cost+ _3 month/year", "our/the/your/a monthly/yearly/annual budget", "cheaper storage/tier/instance+/disk/region/to/than/hardware/object", "expensive storage/tier/instance+/disk/hardware/machines/gpus/to", "pay+ for the/storage/egress/bandwidth/two/idle/itself/traffic/capacity/what", "save+ _4 month/year/money/bill/egress", "cost optimization", "license fee+", "headcount", "person months", "engineer weeks/months/days",
        "cost+ money", "money we/it/that", "cost+ next to nothing", "cost+ about/around/roughly/some/us/you/nearly/over/under _3 #");

    private static readonly CueTable MoneyContext = CueTable.Of(
        "cost+", "bill+", "spend+", "save+", "saving+", "pay+", "price+", "budget", "cheaper", "expensive", "lose+", "losing", "loss", "revenue", "worth", "a/per month/year/hour/minute/day/gb/request");

    private static readonly CueTable Vetoes = CueTable.Of(
        "cost function/factor/model/based", "cost of a/the/this/that plan/query/scan/join/hash/function/lookup/seek/index", "planner/optimizer/plan/query/estimated/bcrypt/hashing/cpu/amortized cost+", "cost+ us/me/about/around/you/some/# _2 second+/millisecond+/ms/minute+/week+/day+/hour+/round/write+/evening/sprint", "bill+ customer+/them/the customer", "cost+ about/around/roughly/some # _2 ms/millisecond+/second+/minute+/week+/day+");

    public QualityKind Kind => QualityKind.Cost;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        foreach (var sentence in prose.Sentences)
        {
            if (!sentence.Counts || sentence.IsQuestion)
            {
                continue;
            }

            if (MoneyIn(prose, sentence) is >= 0 and var sum && MoneyContext.IsIn(prose, sentence))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(sum, sum), QualityAspect.Plain, Shown: true));
            }
            else if (Cues.TryFind(prose, sentence, sentence.First, out var cue) && !Vetoes.IsIn(prose, sentence))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Plain, Shown: true));
            }
        }
    }

    private static int MoneyIn(Prose prose, ProseSentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if ((prose.Tokens[i].Figure & FigureKind.Money) != FigureKind.None)
            {
                return i;
            }
        }

        return -1;
    }
}
