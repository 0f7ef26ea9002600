using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Judging;
using Onsite.Practice.Learning;

namespace Onsite.Practice.Assist;

/// <summary>
/// Judges an answer with a model's help: the model proposes quotes for points that were not observed, the evaluator scores the sentences they stand in as it scores all others, and each finding
/// that rests on one is marked. Points that were observed, misconceptions and everything else stay as they were without the model.
/// </summary>
public sealed class AssistedJudge
{
    private readonly ProseJudge _judge;
    private readonly QuoteProposer _proposer;

    /// <summary>Judges with a judge and a model.</summary>
    public AssistedJudge(ProseJudge judge, QuoteProposer proposer)
    {
        _judge = judge;
        _proposer = proposer;
    }

    /// <summary>Judges an answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer as typed.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="givenAway">Ids of the points that the coach gave away; the model is not asked about them.</param>
    /// <param name="marks">Marks that hold for the question; none when null. A sentence that a person took from a point is not given back to it by a model.</param>
    /// <param name="cancellation">Ends the work, by an exception, when whoever asked has gone.</param>
    public async Task<AssistedJudgement> JudgeAsync(Question question, string answer, Level level, IReadOnlySet<string>? givenAway = null, IReadOnlyList<Mark>? marks = null, CancellationToken cancellation = default)
    {
        var report = _judge.Read(question, answer, marks ?? [], cancellation);
        var open = report.Points.Where(p => p.Observation == Observation.NotObserved && p.Point.Levels.Contains(level) && givenAway?.Contains(p.Point.Id) != true).Select(p => p.Point).ToList();
        var reply = await _proposer.ProposeAsync(question.Title + "\n" + question.Prompt.Source, open, answer, cancellation);
        var borne = new Dictionary<string, PointResult>(StringComparer.Ordinal);
        if (reply.Quotes.Count == 0)
        {
            return new AssistedJudgement(_judge.Judge(question, report, answer, level, givenAway, marks), open.Count, reply, 0);
        }

        var evaluator = _judge.Compile(question, marks ?? [], new EvaluationOptions { PartialCoverage = _proposer.Options.ProposedCoverage });
        foreach (var quote in reply.Quotes)
        {
            if (ProposalScorer.Score(evaluator, report, answer, quote, _proposer.Options) is { } result)
            {
                borne[quote.PointId] = result;
            }
        }

        var points = report.Points.Select(p => borne.GetValueOrDefault(p.Point.Id, p)).ToList();
        var judgement = _judge.Judge(question, report with { Points = points }, answer, level, givenAway, marks);
        var marked = judgement with { Findings = [.. judgement.Findings.Select(f => borne.ContainsKey(f.Criterion) ? f with { ProposedBy = _proposer.Model } : f)] };
        return new AssistedJudgement(marked, open.Count, reply, borne.Count);
    }
}

/// <summary>A judgement that a model may have helped with.</summary>
/// <param name="Judgement">The judgement; without a usable proposal the same as without the model.</param>
/// <param name="Asked">How many points the model was asked about.</param>
/// <param name="Reply">What it replied.</param>
/// <param name="Borne">How many of its quotes the evaluator bore out.</param>
public sealed record AssistedJudgement(Judgement Judgement, int Asked, ProposalReply Reply, int Borne);
