using System.Text.RegularExpressions;
using Onsite.Documents;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// Compiles the notation of phrasings: plain words, <c>a/b</c> for alternatives, of which any may be a <c>{concept-id}</c>, <c>&lt;number&gt;</c> for a kind of figure, and <c>!</c> behind what must be there.
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
        var text = SpacedSlash().Replace(phrasing.Text, "/");
        var masked = Notation().Replace(text, match => CompileNotation(match, text, phrasing, terms));
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

        return new CompiledPhrasing(phrasing.Text, [.. terms], total, terms.Exists(t => t.Denied));
    }

    private string CompileNotation(Match match, string text, Phrasing phrasing, List<PhrasingTerm> terms)
    {
        var required = match.Groups["must"].Success;
        if (match.Groups["concept"] is { Success: true } concept)
        {
            if (Exists(concept.Value, phrasing))
            {
                terms.Add(ConceptTerm(concept.Value, _lexicon.Find(concept.Value)!.Name, required, IsDeniedBefore(text, match.Index), []));
            }

            return " ";
        }

        if (match.Groups["figure"] is { Success: true } figure)
        {
            if (!Enum.TryParse<FigureKind>(figure.Value, ignoreCase: true, out var kind) || kind == FigureKind.None)
            {
                _diagnostics.Error(RubricCodes.BadPhrasing, phrasing.Location, $"'<{figure.Value}>' is not a kind of figure.", "Use <number>, <percent>, <duration>, <size>, <rate> or <money>.");
                return " ";
            }

            terms.Add(new PhrasingTerm($"a {figure.Value}", WordWeights.Full, required, Denied: false, [_units.Figure(kind)], []));
            return " ";
        }

        var words = match.Groups["words"].Value.Split('/', StringSplitOptions.RemoveEmptyEntries);
        words = [.. words.Where(word => word[0] != '{' || Exists(word[1..^1], phrasing))];
        if (words.Length > 0)
        {
            terms.Add(AlternativesTerm(words, required, IsDeniedBefore(text, match.Index)));
        }

        return " ";
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
                terms.Add(ConceptTerm(_matches[0].ConceptId, surface, required: false, NegationScope.IsNameDenied(tokens, denied, i, length), [.. named.Select(t => t.Stem)]));
                i += length - 1;
            }
            else if (WordWeights.Of(tokens[i].Word, tokens[i].Stem) > 0)
            {
                terms.Add(WordTerm(tokens[i], denied[i]));
            }
        }

        return terms;
    }

    private PhrasingTerm WordTerm(Token token, bool denied)
    {
        var weight = WordWeights.Of(token.Word, token.Stem) * (_topicStems.Contains(token.Stem) ? TopicShare : 1);
        return new PhrasingTerm(token.Word, weight, Required: false, denied, [_units.Stem(_lexicon.Family(token.Stem))], []);
    }

    private PhrasingTerm AlternativesTerm(string[] words, bool required, bool denied)
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

        return new PhrasingTerm(string.Join('/', words), weight, required, denied, [.. units.Distinct()], []);
    }

    private PhrasingTerm ConceptTerm(string id, string surface, bool required, bool denied, string[] nameStems)
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
        return new PhrasingTerm(surface, WordWeights.Concept * share, required, denied, [.. units], parts);
    }

    private static bool IsDeniedBefore(string text, int index)
    {
        // The notation's place is marked with a word that carries meaning, and the negation's reach is asked whether it gets there.
        var tokens = Tokenizer.Tokenize(text[..index] + " marker");
        return tokens.Count > 0 && NegationScope.Find(tokens)[^1];
    }

    [GeneratedRegex(@"\s+/\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpacedSlash();

    [GeneratedRegex(@"(?<words>([\w'’.+#-]+|\{[a-z0-9-]+\})(/([\w'’.+#-]+|\{[a-z0-9-]+\}))+)(?<must>!)?|\{(?<concept>[a-z0-9-]+)\}(?<must>!)?|<(?<figure>[a-z]+)>(?<must>!)?|(?<words>[\w'’.+#-]+)(?<must>!)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notation();
}
