using System.Text;
using System.Text.RegularExpressions;
using Onsite.Documents;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// Compiles the notation of phrasings: plain words, <c>a/b</c> for alternatives, <c>{concept-id}</c>, <c>&lt;number&gt;</c> for a kind of figure; both may stand among alternatives; and <c>!</c> behind what must be there.
/// </summary>
internal sealed partial class PhrasingCompiler
{
    /// <summary>What is left of a word's weight when the question itself says it: everybody repeats those.</summary>
    private const double TopicShare = 0.35;

    /// <summary>The same for a concept that the question itself names.</summary>
    private const double TopicConceptShare = 0.55;

    private readonly Lexicon _lexicon;
    private readonly UnitTable _units;
    private readonly HashSet<string> _topicStems;
    private readonly DiagnosticList _diagnostics;
    private readonly List<AliasMatch> _matches = [];

    public PhrasingCompiler(Lexicon lexicon, UnitTable units, string topic, DiagnosticList diagnostics)
    {
        _lexicon = lexicon;
        _units = units;
        _topicStems = [.. Tokenizer.Tokenize(topic).Select(t => t.Stem)];
        _diagnostics = diagnostics;
    }

    /// <summary>Compiles a phrasing; reports what is wrong with it.</summary>
    public CompiledPhrasing Compile(Phrasing phrasing)
    {
        var terms = new List<PhrasingTerm>();
        var masked = CompileNotation(SpacedSlash().Replace(phrasing.Text, "/"), phrasing, terms);
        if (masked.AsSpan().ContainsAny('{', '}'))
        {
            _diagnostics.Error(RubricCodes.BadPhrasing, phrasing.Location, $"The braces in '{phrasing.Text}' name no concept.", "Write an id in lower case with hyphens: {idempotency-key}.");
        }

        terms.AddRange(CompileWords(masked));
        var total = terms.Sum(t => t.Weight);
        if (total <= 0)
        {
            _diagnostics.Error(RubricCodes.BadPhrasing, phrasing.Location, $"The phrasing '{phrasing.Text}' has no word that carries meaning.", "Name what is done, to what.");
        }

        return new CompiledPhrasing(phrasing.Text, [.. terms], total, terms.Exists(t => t.Polarity == Polarity.Denied));
    }

    /// <summary>The terms of everything that is written in notation.</summary>
    /// <returns>The words that are left. Negations stay among them, for they reach over words and notation alike.</returns>
    private string CompileNotation(string text, Phrasing phrasing, List<PhrasingTerm> terms)
    {
        var left = new StringBuilder();
        var before = new StringBuilder();
        var beforeIfDenying = new StringBuilder();
        var at = 0;
        foreach (Match match in Notation().Matches(text))
        {
            left.Append(text, at, match.Index - at);
            before.Append(text, at, match.Index - at);
            beforeIfDenying.Append(text, at, match.Index - at);
            at = match.Index + match.Length;
            var alternatives = match.Groups["items"].Value.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var (affirming, denying) = (PolarityBehind(before), PolarityBehind(beforeIfDenying));
            if (CompileAlternatives(alternatives, match.Groups["must"].Success, affirming == denying ? affirming : Polarity.Either, phrasing) is { } term)
            {
                terms.Add(term);
            }

            // "No/without a key" denies the key; "otherwise/hasn't" denies what follows or does not, and either will do.
            var negators = alternatives.Count(NegationScope.IsNegator);
            left.Append(negators == alternatives.Length ? " not " : " ");
            before.Append(negators == alternatives.Length ? " not " : " thing ");
            beforeIfDenying.Append(negators > 0 ? " not " : " thing ");
        }

        return left.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The term of one notation, or null where none of it can be used.</summary>
    private PhrasingTerm? CompileAlternatives(string[] alternatives, bool required, Polarity polarity, Phrasing phrasing)
    {
        var usable = Array.FindAll(alternatives, item => item[0] switch
        {
            '{' => Exists(item[1..^1], phrasing),
            '<' => IsFigure(item[1..^1], phrasing),
            _ => true,
        });
        return usable switch
        {
            [] => null,
            [['{', .. var concept, '}']] => ConceptTerm(concept, _lexicon.Find(concept)!.Name, required, polarity, []),
            [['<', .. var figure, '>']] => new PhrasingTerm($"a {figure}", WordWeights.Full, required, Polarity.Affirmed, [_units.Figure(Enum.Parse<FigureKind>(figure, ignoreCase: true))], []),
            _ => AlternativesTerm(usable, required, polarity),
        };
    }

    private bool IsFigure(string kind, Phrasing phrasing)
    {
        if (Enum.TryParse<FigureKind>(kind, ignoreCase: true, out var figure) && figure != FigureKind.None)
        {
            return true;
        }

        _diagnostics.Error(RubricCodes.BadPhrasing, phrasing.Location, $"'<{kind}>' is not a kind of figure.", "Use <number>, <percent>, <duration>, <size>, <rate> or <money>.");
        return false;
    }

    private bool Exists(string conceptId, Phrasing phrasing)
    {
        if (_lexicon.Find(conceptId) is not null)
        {
            return true;
        }

        var near = Spelling.Nearest(conceptId, _lexicon.ConceptIds);
        _diagnostics.Error(
            RubricCodes.UnknownConcept,
            phrasing.Location,
            $"The concept '{conceptId}' does not exist.",
            near is null ? "Add it under content/concepts, or use words." : $"Did you mean '{near}'?");
        return false;
    }

    /// <summary>The terms of plain words: the names of concepts first, then what is left, word by word.</summary>
    private List<PhrasingTerm> CompileWords(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var denied = NegationScope.Find(tokens);
        var terms = new List<PhrasingTerm>();
        for (var i = 0; i < tokens.Count; i++)
        {
            _lexicon.FindAt(tokens, i, _matches);
            if (_matches.Count > 0)
            {
                var length = _matches[0].Length;
                var named = tokens.Skip(i).Take(length).ToList();
                var surface = string.Join(' ', named.Select(t => t.Word));
                terms.Add(ConceptTerm(_matches[0].ConceptId, surface, required: false, PolarityOf(NegationScope.IsNameDenied(tokens, denied, i, length)), [.. named.Select(t => t.Stem)]));
                i += length - 1;
            }
            else if (WordWeights.Of(tokens[i].Word, tokens[i].Stem) > 0)
            {
                terms.Add(WordTerm(tokens[i], PolarityOf(denied[i])));
            }
        }

        return terms;
    }

    private PhrasingTerm WordTerm(Token token, Polarity polarity)
    {
        var weight = WordWeights.Of(token.Word, token.Stem) * (_topicStems.Contains(token.Stem) ? TopicShare : 1);
        return new PhrasingTerm(token.Word, weight, Required: false, polarity, [_units.Stem(_lexicon.Family(token.Stem))], []);
    }

    private PhrasingTerm AlternativesTerm(string[] words, bool required, Polarity polarity)
    {
        var units = new List<int>();
        var weight = 0.0;
        foreach (var word in words)
        {
            if (word[0] == '{')
            {
                units.Add(_units.Concept(word[1..^1]));
                weight = WordWeights.Concept;
                continue;
            }

            if (word[0] == '<')
            {
                units.Add(_units.Figure(Enum.Parse<FigureKind>(word[1..^1], ignoreCase: true)));
                weight = Math.Max(weight, WordWeights.Full);
                continue;
            }

            var tokens = Tokenizer.Tokenize(word);
            if (tokens.Count == 0)
            {
                continue;
            }

            _lexicon.FindAt(tokens, 0, _matches);
            if (_matches.Count > 0 && _matches[0].Length == tokens.Count)
            {
                units.Add(_units.Concept(_matches[0].ConceptId));
            }

            // "Read-only" is neither "read" nor "only": a word with a hyphen counts whole.
            string[] stems = [.. tokens.Select(t => _lexicon.Family(t.Stem))];
            units.Add(stems.Length == 1 ? _units.Stem(stems[0]) : _units.Name(stems));
            var heaviest = tokens.Max(t => WordWeights.Of(t.Word, t.Stem) * (_topicStems.Contains(t.Stem) && !required ? TopicShare : 1));
            weight = Math.Max(weight, Math.Max(heaviest, WordWeights.Weak * (_topicStems.Contains(tokens[^1].Stem) && !required ? TopicShare : 1)));
        }

        return new PhrasingTerm(string.Join('/', words), weight, required, polarity, [.. units.Distinct()], []);
    }

    private PhrasingTerm ConceptTerm(string id, string surface, bool required, Polarity polarity, string[] nameStems)
    {
        var units = new List<int> { _units.Concept(id) };
        var stems = nameStems.Length > 0 ? nameStems : [.. Tokenizer.Tokenize(_lexicon.Find(id)!.Name).Select(t => t.Stem)];
        var meaningful = stems.Where(s => WordWeights.Of(s, s) > 0).Distinct(StringComparer.Ordinal).ToArray();
        int[] parts = [];
        if (stems.Length == 1)
        {
            units.Add(_units.Stem(_lexicon.Family(stems[0])));
        }
        else if (meaningful.Length > 1)
        {
            parts = [.. meaningful.Select(s => _units.Stem(_lexicon.Family(s)))];
        }

        var share = meaningful.Length > 0 && meaningful.All(_topicStems.Contains) ? TopicConceptShare : 1;
        return new PhrasingTerm(surface, WordWeights.Concept * share, required, polarity, [.. units], parts);
    }

    private static Polarity PolarityOf(bool denied) => denied ? Polarity.Denied : Polarity.Affirmed;

    private static Polarity PolarityBehind(StringBuilder before)
    {
        // The notation's place is marked with a word that carries meaning, and the negation's reach is asked whether it gets there.
        return PolarityOf(NegationScope.Find(Tokenizer.Tokenize(before + " thing"))[^1]);
    }

    [GeneratedRegex(@"\s+/\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpacedSlash();

    [GeneratedRegex(@"(?<items>([\w'’.+#-]+|\{[a-z0-9-]+\}|<[a-z]+>)(/([\w'’.+#-]+|\{[a-z0-9-]+\}|<[a-z]+>))+)(?<must>!)?|(?<items>\{[a-z0-9-]+\}|<[a-z]+>)(?<must>!)?|(?<items>[\w'’.+#-]+)(?<must>!)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notation();
}
