using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Matching;
using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Grading;

/// <summary>A question, reference or answer made ready for grading.</summary>
internal sealed class GradedText
{
    /// <summary>What lies behind is not read: as in the evaluation of prose.</summary>
    private static readonly int MaximumLength = new EvaluationOptions().MaximumLength;

    private GradedText(string text, IReadOnlyList<GradedWord> words, IReadOnlyList<NamedConcept> concepts)
    {
        Text = text;
        Words = words;
        Concepts = concepts;
        Content = [.. words.Where(w => w.IsContent)];
        ContentKeys = Content.Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        HasNegation = words.Any(w => NegationScope.IsNegator(w.Word));
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>All its words.</summary>
    public IReadOnlyList<GradedWord> Words { get; }

    /// <summary>The words that carry meaning; repeated ones are repeated.</summary>
    public IReadOnlyList<GradedWord> Content { get; }

    /// <summary>The keys of the words that carry meaning.</summary>
    public IReadOnlySet<string> ContentKeys { get; }

    /// <summary>The concepts that are named.</summary>
    public IReadOnlyList<NamedConcept> Concepts { get; }

    /// <summary>Whether it has a word of negation.</summary>
    public bool HasNegation { get; }

    /// <summary>Reads a text of a question.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lexicon">What words mean.</param>
    /// <param name="names">Finds the concepts that are named in texts of the question.</param>
    public static GradedText Read(string text, Lexicon lexicon, NameFinder names)
    {
        text = text.Length > MaximumLength ? text[..MaximumLength] : text;
        var tokens = Tokenizer.Tokenize(text);

        // A negation or a name does not reach over the end of a sentence.
        SentenceReader.Read(text, tokens);
        var denied = NegationScope.Find(tokens);
        var words = new List<GradedWord>(tokens.Count);
        var concepts = new List<NamedConcept>();
        var matches = new List<AliasMatch>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            words.Add(new GradedWord(token.Span, token.Word, token.Stem, lexicon.Family(token.Stem), WordWeights.Of(token.Word, token.Stem), denied[i], token.BreakBefore == Boundary.Sentence));
            names.FindAt(tokens, i, matches);
            foreach (var match in matches)
            {
                concepts.Add(new NamedConcept(match.ConceptId, i, match.Length));
            }
        }

        return new GradedText(text, words, concepts);
    }
}

/// <summary>A concept that a text names.</summary>
/// <param name="Id">The concept.</param>
/// <param name="First">Index of the first word of its name.</param>
/// <param name="Count">Number of words.</param>
internal readonly record struct NamedConcept(string Id, int First, int Count);
