using System.Text.RegularExpressions;
using Onsite.Documents;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// Compiles the notation of phrasings: plain words, <c>a/b</c> for alternatives, <c>{concept-id}</c>, <c>&lt;number&gt;</c> for a kind of figure, and <c>!</c> behind what must be there.
/// </summary>
internal sealed partial class PhrasingCompiler
{
    /// <summary>What is left of a word's weight when the question itself says it: everybody repeats those.</summary>
    private const double TopicShare = 0.35;

    /// <summary>The same for a concept that the question itself names.</summary>
    private const double TopicConceptShare = 0.55;

    private readonly Lexicon _lexicon;
    private readonly NameFinder _names;
    private readonly UnitTable _units;
    private readonly HashSet<string> _topicStems;
    private readonly DiagnosticList _diagnostics;
    private readonly List<AliasMatch> _matches = [];
    private readonly PlainTerms _plain;

    public PhrasingCompiler(Lexicon lexicon, UnitTable units, string topic, RubricWords words, DiagnosticList diagnostics)
    {
        _plain = new PlainTerms(units, lexicon, words, topic);
        _lexicon = lexicon;
        _names = new NameFinder(lexicon, topic);
        _units = units;
        _topicStems = [.. Tokenizer.Tokenize(topic).Select(t => t.Stem)];
        _diagnostics = diagnostics;
    }

    /// <summary>Whether a phrasing is a sentence without marks: no alternatives, concepts, kinds of figures, and nothing that must be there.</summary>
    public static bool IsPlain(string text) => !Notation().IsMatch(SpacedSlash().Replace(text, "/"));

    /// <summary>Compiles a statement: one without marks is read as a sentence.</summary>
    public CompiledPhrasing CompileStatement(Phrasing phrasing)
    {
        var compiled = Compile(phrasing);
        if (!IsPlain(phrasing.Text) || compiled.TotalWeight <= 0)
        {
            return compiled;
        }

        var plain = CompilePlain(phrasing.Text);
        return compiled with { Terms = plain.Terms, TotalWeight = plain.TotalWeight, Unspoken = plain.Unspoken };
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

        return new CompiledPhrasing(InWords(phrasing.Text), [.. terms], total, terms.Exists(t => t.Polarity == Polarity.Denied));
    }

    /// <summary>Compiles a sentence as it was typed: plain words, in which no notation has a meaning.</summary>
    public CompiledPhrasing CompilePlain(string sentence)
    {
        // A word that is said twice is said once.
        PhrasingTerm[] terms = [.. CompileWords(sentence, plain: true).DistinctBy(t => (t.Units[0], t.Polarity))];
        return new CompiledPhrasing(sentence, terms, terms.Sum(t => t.Weight), terms.Any(t => t.Polarity == Polarity.Denied)) { Unspoken = PlainTerms.Unspoken };
    }

    /// <summary>The phrasing as a person would say it: the first of each group of alternatives, the names of concepts, no marks.</summary>
    private string InWords(string text) => Notation().Replace(SpacedSlash().Replace(text, "/"), match => InWords(match.Groups["group"].Value.Split('/')));

    private string InWords(string[] alternatives) => alternatives[0] switch
    {
        ['{', .. var id, '}'] => _lexicon.Find(id)?.Name ?? id,
        ['<', .. var figure, '>'] => $"a {figure}",
        var word => word,
    };

    private string CompileNotation(Match match, string text, Phrasing phrasing, List<PhrasingTerm> terms)
    {
        var required = match.Groups["must"].Success;
        var alternatives = match.Groups["group"].Value.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (alternatives.All(NegationScope.IsNegator))
        {
            // A negation stays in the text and denies what follows; it is looked for by itself only where it must be there.
            if (required)
            {
                terms.Add(new PhrasingTerm(InWords(alternatives), WordWeights.Weak, Required: true, Polarity.Affirmed, [.. alternatives.Select(_units.FunctionWord)], []));
            }

            return $" {alternatives[0]} ";
        }

        if (CompileGroup(alternatives, required, PolarityBehind(text[..match.Index]), phrasing) is { } term)
        {
            terms.Add(term);
        }

        return " ";
    }

    /// <summary>One term of alternatives; null where none of them carries meaning.</summary>
    private PhrasingTerm? CompileGroup(string[] alternatives, bool required, Polarity polarity, Phrasing phrasing)
    {
        if (alternatives is [['{', .. var single, '}']] && _lexicon.Find(single) is { } concept)
        {
            return ConceptTerm(single, concept.Name, required, polarity, []);
        }

        var units = new List<int>();
        var weight = 0.0;
        var names = new List<string>();
        foreach (var alternative in alternatives)
        {
            var known = units.Count;
            weight = Math.Max(weight, AddAlternative(alternative, required, units, phrasing));

            // Other forms of a word that was named are no other way of saying it.
            if (units.Skip(known).Except(units.Take(known)).Any())
            {
                names.Add(InWords([alternative]));
            }
        }

        // Words that only hold others together carry nothing, alone or in a group.
        if (units.Count == 0)
        {
            return null;
        }

        return new PhrasingTerm(InWords(alternatives), weight, required, polarity, [.. units.Distinct()], []) { Alternatives = [.. names] };
    }

    /// <summary>Adds what an alternative looks for, and returns its weight; 0 where it looks for nothing.</summary>
    private double AddAlternative(string alternative, bool required, List<int> units, Phrasing phrasing)
    {
        switch (alternative)
        {
            case ['{', .. var id, '}']:
                if (_lexicon.Find(id) is null)
                {
                    ReportUnknown(id, phrasing);
                    return 0;
                }

                units.Add(_units.Concept(id));
                return WordWeights.Concept;
            case ['<', .. var name, '>']:
                if (!Enum.TryParse<FigureKind>(name, ignoreCase: true, out var kind) || kind == FigureKind.None)
                {
                    _diagnostics.Error(RubricCodes.BadPhrasing, phrasing.Location, $"'<{name}>' is not a kind of figure.", "Use <number>, <percent>, <duration>, <size>, <rate> or <money>.");
                    return 0;
                }

                units.Add(_units.Figure(kind));
                return WordWeights.Full;
            default:
                return AddWords(alternative, required, units);
        }
    }

    /// <summary>An alternative of one word, or of several that belong together: "opt-in" is neither "opt" nor "in".</summary>
    private double AddWords(string alternative, bool required, List<int> units)
    {
        var tokens = Tokenizer.Tokenize(alternative);
        if (tokens.Count == 0)
        {
            return 0;
        }

        _names.FindAt(tokens, 0, _matches);
        var named = _matches.Count > 0 && _matches[0].Length == tokens.Count;
        if (named)
        {
            units.Add(_units.Concept(_matches[0].ConceptId));
        }

        if (tokens is [var only] && WordWeights.IsFunctionWord(only.Word))
        {
            units.Add(_units.FunctionWord(only.Word));
            return WordWeights.Weak;
        }

        var meaningful = tokens.Where(t => !WordWeights.IsFunctionWord(t.Word)).ToList();
        if (meaningful.Count == 0)
        {
            return named ? WordWeights.Concept : 0;
        }

        string[] stems = [.. tokens.Select(t => _lexicon.Family(t.Stem))];
        units.Add(stems.Length == 1 ? _units.Stem(stems[0]) : _units.Name(stems));

        var topical = !required && meaningful.All(t => _topicStems.Contains(t.Stem));
        return Math.Max(WordWeights.Weak, meaningful.Max(t => WordWeights.Of(t.Word, t.Stem))) * (topical ? TopicShare : 1);
    }

    private void ReportUnknown(string id, Phrasing phrasing)
    {
        var near = Spelling.Nearest(id, _lexicon.ConceptIds);
        _diagnostics.Error(
            RubricCodes.UnknownConcept,
            phrasing.Location,
            $"The concept '{id}' does not exist.",
            near is null ? "Add it under content/concepts, or use words." : $"Did you mean '{near}'?");
    }

    /// <summary>The terms of plain words: the names of concepts first, then what is left, word by word.</summary>
    private List<PhrasingTerm> CompileWords(string text, bool plain = false)
    {
        var tokens = Tokenizer.Tokenize(text);
        var denied = NegationScope.Find(tokens);
        var terms = new List<PhrasingTerm>();
        for (var i = 0; i < tokens.Count; i++)
        {
            _names.FindAt(tokens, i, _matches);
            if (_matches.Count > 0)
            {
                var length = _matches[0].Length;
                var named = tokens.Skip(i).Take(length).ToList();
                var surface = string.Join(' ', named.Select(t => t.Word));
                var term = ConceptTerm(_matches[0].ConceptId, surface, required: false, PolarityOf(NegationScope.IsNameDenied(tokens, denied, i, length)), [.. named.Select(t => t.Stem)]);
                terms.Add(plain ? _plain.Concept(term, named) : term);
                i += length - 1;
            }
            else if (plain)
            {
                terms.AddRange(_plain.Word(tokens[i], PolarityOf(denied[i])) is { } word ? [word] : []);
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

    /// <summary>On which side of a negation something stands that follows a text: behind "otherwise/hasn't" on either, for it depends on which of them is said.</summary>
    private static Polarity PolarityBehind(string before)
    {
        var affirming = PolarityIn(before, mixedDenies: false);
        return affirming == PolarityIn(before, mixedDenies: true) ? affirming : Polarity.Either;
    }

    private static Polarity PolarityIn(string before, bool mixedDenies)
    {
        // The place is marked with a word that carries meaning, and the negation's reach is asked whether it gets there.
        var words = Notation().Replace(before, match =>
        {
            var alternatives = match.Groups["group"].Value.Split('/');
            var negators = alternatives.Count(NegationScope.IsNegator);
            return negators == alternatives.Length || (negators > 0 && mixedDenies) ? " not " : " thing ";
        });
        return PolarityOf(NegationScope.Find(Tokenizer.Tokenize(words + " thing"))[^1]);
    }

    [GeneratedRegex(@"\s+/\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpacedSlash();

    [GeneratedRegex(@"(?<group>(\{[a-z0-9-]+\}|<[a-z]+>|[\w'’.+#-]+)(/(\{[a-z0-9-]+\}|<[a-z]+>|[\w'’.+#-]+))+|\{[a-z0-9-]+\}|<[a-z]+>)(?<must>!)?|(?<group>[\w'’.+#-]+)(?<must>!)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notation();
}
