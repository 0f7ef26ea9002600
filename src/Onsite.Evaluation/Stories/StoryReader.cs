using Onsite.Evaluation.Matching;
using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Stories;

/// <summary>Reads answers as stories. Immutable; made for one question.</summary>
internal sealed class StoryReader
{
    private readonly HashSet<string> _topic;

    /// <summary>Reads answers to a question whose own words are <paramref name="topic"/>.</summary>
    public StoryReader(string topic) => _topic = Tokenizer.Tokenize(topic).Where(t => WordWeights.Of(t.Word, t.Stem) >= WordWeights.Full).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>The answer as a story.</summary>
    public StoryReport Read(Prose prose)
    {
        var tellings = prose.Sentences.Select(s => SentenceTellingReader.Read(prose, s)).ToArray();
        var kinds = TellingJudge.JudgeSentences(tellings);
        var whole = TellingJudge.JudgeWhole(prose, tellings, kinds);
        var parts = new StoryPart[kinds.Length];
        if (whole == TellingKind.Story)
        {
            var told = Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == TellingKind.Story || (kinds[i] == TellingKind.PseudoStory && StoryParts.IsResult(prose, prose.Sentences[i]))).ToArray();
            var assigned = StoryParts.Assign(prose, told, tellings);
            for (var i = 0; i < told.Length; i++)
            {
                parts[told[i]] = assigned[i];
            }
        }

        var results = prose.Sentences.Where(s => parts[s.Index] == StoryPart.Result && StoryParts.IsResult(prose, s)).ToList();
        var used = prose.Tokens.Select(t => t.Stem).Where(_topic.Contains).Distinct(StringComparer.Ordinal).Count();
        return new StoryReport(
            whole,
            [.. prose.Sentences.Select(s => new StorySentence(s.Span, kinds[s.Index], parts[s.Index], s.End - s.First))],
            whole == TellingKind.Story ? Share(prose, parts) : [],
            tellings.Sum(t => t.ByI),
            tellings.Sum(t => t.ByWe),
            [.. results.Select(s => s.Span)],
            [.. results.Where(s => StoryParts.Figures(prose, s)).Select(s => s.Span)],
            used,
            _topic.Count);
    }

    private static IReadOnlyList<StoryShare> Share(Prose prose, StoryPart[] parts)
    {
        var words = new int[StoryShare.Healthy.Length];
        foreach (var sentence in prose.Sentences.Where(s => parts[s.Index] != StoryPart.Other))
        {
            words[(int)parts[sentence.Index] - 1] += sentence.End - sentence.First;
        }

        var total = Math.Max(1, words.Sum());
        return [.. StoryShare.Healthy.Select((h, i) => new StoryShare(h.Part, words[i], Math.Round(100.0 * words[i] / total, 1), h.From, h.To))];
    }
}
