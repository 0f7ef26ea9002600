using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// Makes the terms of a plain phrasing: one without the marks by which an author says what matters. So it is read as a sentence, where each word has the weight that its being said shows, and where words of
/// one root and related words come near.
/// </summary>
internal sealed class PlainTerms
{
    /// <summary>What a word of one root is worth: "reduction" for "reduce".</summary>
    public const double RootShare = 0.85;

    /// <summary>What a related word is worth.</summary>
    public const double RelatedShare = 0.35;

    /// <summary>What is left of a word's weight when the question itself says it.</summary>
    public const double TopicShare = 0.2;

    /// <summary>What a plain phrasing may mean beside its words, in weights of a word that carries a point.</summary>
    public const double Unspoken = 1.5;

    private readonly UnitTable _units;
    private readonly Lexicon _lexicon;
    private readonly RubricWords _words;
    private readonly HashSet<string> _topicRoots;

    public PlainTerms(UnitTable units, Lexicon lexicon, RubricWords words, string topic)
    {
        _units = units;
        _lexicon = lexicon;
        _words = words;
        _topicRoots = [.. Tokenizer.Tokenize(topic).Select(t => WordRoot.Of(t.Stem))];
    }

    /// <summary>A word; null for a negation, which is told by what it denies.</summary>
    public PhrasingTerm? Word(Token token, Polarity polarity)
    {
        if (NegationScope.IsNegator(token.Word))
        {
            return null;
        }

        var weight = PlainWeights.Of(token.Word, token.Stem);

        if (WordWeights.IsFunctionWord(token.Word))
        {
            return new PhrasingTerm(token.Word, weight * _words.ShareOf([token.Stem]), Required: false, Polarity.Either, [_units.FunctionWord(token.Word)], []) { IsBinding = true };
        }

        return new PhrasingTerm(token.Word, weight * Share([token.Stem]), Required: false, polarity, [_units.Stem(_lexicon.Family(token.Stem))], []) { Near = Near(token) };
    }

    /// <summary>The name of a concept.</summary>
    public PhrasingTerm Concept(PhrasingTerm term, IReadOnlyList<Token> name) =>
        term with { Weight = WordWeights.Concept * Share(name.Select(t => t.Stem).Where(s => WordWeights.Of(s, s) > 0)), Near = name.Count == 1 ? Near(name[0]) : [] };

    private double Share(IEnumerable<string> stems)
    {
        var all = stems.ToList();
        return _words.ShareOf(all) * (all.Count > 0 && all.TrueForAll(stem => _topicRoots.Contains(WordRoot.Of(stem))) ? TopicShare : 1);
    }

    private NearUnit[] Near(Token token)
    {
        var root = WordRoot.Of(token.Stem);
        var near = new List<NearUnit>();
        if (token.Figure == FigureKind.None)
        {
            near.Add(new NearUnit(_units.Root(root), RootShare, IsOpposite: false));
            if (WordRoot.OfOpposite(token.Stem) is { } opposite)
            {
                near.Add(new NearUnit(_units.Root(opposite), RootShare, IsOpposite: true));
            }

            foreach (var row in RelatedWords.RowsOf(root))
            {
                near.Add(new NearUnit(_units.RelatedRow(row), RelatedShare, IsOpposite: false));
            }
        }

        return [.. near];
    }
}
