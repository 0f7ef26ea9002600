using Onsite.Evaluation.Matching;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Learning;

/// <summary>A marked sentence made ready for searching: as a phrasing, as an answer of its own, and as words.</summary>
internal sealed class LearnedSentence
{
    private readonly SentenceMeaning _meaning;
    private readonly Lazy<AnswerIndex> _index;

    public LearnedSentence(MarkedSentence mark, CompiledPhrasing phrasing, Func<AnswerIndex> index)
    {
        Mark = mark;
        Phrasing = phrasing;
        _meaning = new SentenceMeaning(Tokenizer.Tokenize(mark.Sentence));
        _index = new Lazy<AnswerIndex>(index);
    }

    public MarkedSentence Mark { get; }

    /// <summary>The sentence as a phrasing in plain words.</summary>
    public CompiledPhrasing Phrasing { get; }

    /// <summary>The sentence as an answer. It cannot be indexed before every phrasing of the rubric is compiled.</summary>
    public AnswerIndex Index => _index.Value;

    /// <summary>
    /// How far a sentence of an answer says the same: the lesser of how much of the marked one it says, on the same side of each negation, and how much of it the marked one has. From 0 to 1.
    /// </summary>
    public double Sameness(AnswerIndex answer, int sentence)
    {
        var said = PhrasingMatcher.CoverageOf(answer, sentence, Phrasing);
        if (said == 0)
        {
            return 0;
        }

        var at = answer.Sentences[sentence];
        var meaning = new SentenceMeaning(answer.Tokens.Skip(at.FirstToken).Take(at.TokenCount));
        return Math.Min(said, meaning.ShareIn(_meaning));
    }
}
