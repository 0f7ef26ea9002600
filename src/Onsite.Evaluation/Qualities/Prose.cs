using Onsite.Evaluation.Matching;
using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Qualities;

/// <summary>An answer as the finders of qualities and stories read it: tokens in sentences.</summary>
internal sealed class Prose
{
    public Prose(string text, IReadOnlyList<Token> tokens, IReadOnlyList<ProseSentence> sentences)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The answer as typed.</summary>
    public string Text { get; }

    /// <summary>Its tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<ProseSentence> Sentences { get; }

    /// <summary>The answer that an index was made of. Sentences that repeat the question, and lists of terms, show nothing.</summary>
    public static Prose Of(AnswerIndex index)
    {
        var sentences = new ProseSentence[index.Sentences.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            var (span, first, count, standing) = index.Sentences[i];
            sentences[i] = new ProseSentence(i, span, first, first + count, index.Text[span.End - 1] is '?' or '？', (standing & (Standing.Repetition | Standing.TermList)) == Standing.Plain, (standing & Standing.Repetition) == Standing.Plain);
        }

        return new Prose(index.Text, index.Tokens, sentences);
    }

    /// <summary>A text without a question: no sentence of it repeats one.</summary>
    public static Prose OfText(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceReader.Read(text, tokens)
            .Select((range, i) => new ProseSentence(i, range.Span, range.First, range.End, text[range.Span.End - 1] is '?', Counts: true, IsOwn: true))
            .ToList();
        return new Prose(text, tokens, sentences);
    }

    /// <summary>The stretch from one token to another, both included.</summary>
    public TextSpan SpanOf(int firstToken, int lastToken) => TextSpan.FromBounds(Tokens[firstToken].Span.Start, Tokens[lastToken].Span.End);

    /// <summary>The stretch from one sentence to another, both included.</summary>
    public static TextSpan SpanOf(ProseSentence first, ProseSentence last) => TextSpan.FromBounds(first.Span.Start, last.Span.End);

    /// <summary>Whether a negation stands within three words before a token, in the same clause.</summary>
    public bool IsNegated(ProseSentence sentence, int token)
    {
        for (var i = token; i > Math.Max(sentence.First, token - 3) && Tokens[i].BreakBefore < Boundary.Comma; i--)
        {
            if (NegationScope.IsNegator(Tokens[i - 1].Word))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A sentence of an answer.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="IsQuestion">Whether it ends with a question mark.</param>
/// <param name="Counts">Whether it may show something: it is no list of terms and does not repeat the question.</param>
/// <param name="IsOwn">Whether it does not repeat the question.</param>
internal readonly record struct ProseSentence(int Index, TextSpan Span, int First, int End, bool IsQuestion, bool Counts, bool IsOwn);
