using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Matching.Stance;
using Onsite.Evaluation.Text;
using Onsite.Evaluation.Text.Typos;

namespace Onsite.Evaluation.Matching;

/// <summary>Builds the <see cref="AnswerIndex"/> of an answer for one rubric.</summary>
internal sealed class AnswerIndexer
{
    private readonly Lexicon _lexicon;
    private readonly NameFinder _names;
    private readonly UnitTable _units;
    private readonly TypoReader _typos;
    private readonly SentenceJudge _judge;
    private readonly HashSet<string> _topicRoots;

    public AnswerIndexer(Lexicon lexicon, UnitTable units, TypoReader typos, string topic)
    {
        _typos = typos;
        _lexicon = lexicon;
        _names = new NameFinder(lexicon, topic);
        _units = units;
        _judge = new SentenceJudge(topic);
        _topicRoots = [.. Tokenizer.Tokenize(topic).Select(t => WordRoot.Of(t.Stem))];
    }

    /// <summary>Indexes an answer.</summary>
    public AnswerIndex Index(string text, CancellationToken cancellation)
    {
        var tokens = Tokenizer.Tokenize(text);

        // Where sentences end does not depend on what a misspelled word is read as.
        var ranges = SentenceReader.Read(text, tokens);
        var corrections = _typos.Correct(text, tokens);
        var sentences = JudgeSentences(text, tokens, ranges);
        var denied = NegationScope.Find(tokens);
        var states = new byte[sentences.Count * _units.Count];
        var disowned = new bool[tokens.Count];
        var occurrences = new List<Occurrence>();
        var first = new int[sentences.Count + 1];
        var matches = new List<AliasMatch>();
        for (var s = 0; s < sentences.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            first[s] = occurrences.Count;
            var end = sentences[s].FirstToken + sentences[s].TokenCount;
            Attribution.Mark(tokens, sentences[s].FirstToken, end, disowned);
            for (var t = sentences[s].FirstToken; t < end; t++)
            {
                if (disowned[t])
                {
                    // What others say is neither affirmed nor denied by the speaker.
                    continue;
                }

                AddWord(tokens, denied, t, occurrences);
                AddNear(tokens[t], denied[t], t, occurrences);
                AddConcepts(tokens, denied, t, matches, occurrences);
            }

            var row = states.AsSpan(s * _units.Count, _units.Count);
            for (var i = first[s]; i < occurrences.Count; i++)
            {
                row[occurrences[i].Unit] |= occurrences[i].Denied ? AnswerIndex.Denied : AnswerIndex.Affirmed;
            }
        }

        first[^1] = occurrences.Count;
        return new AnswerIndex(text, tokens, sentences, _units.Count, states, occurrences, first) { Corrections = corrections };
    }

    /// <summary>Judges how far each sentence can be believed. A piece of a list is a list.</summary>
    private List<Sentence> JudgeSentences(string text, List<Token> tokens, List<SentenceRange> ranges)
    {
        var sentences = new List<Sentence>(ranges.Count);
        var (listed, isList) = (-1, false);
        foreach (var range in ranges)
        {
            var standing = _judge.Judge(tokens, range.First, range.End, Questions.IsOne(text, range.Span, tokens, range.First, range.End));
            if (range.IsPiece)
            {
                isList = listed == range.TypedFirst ? isList : TermLists.IsList(tokens, range.TypedFirst, range.TypedEnd);
                listed = range.TypedFirst;
                standing |= isList ? Standing.TermList : Standing.Plain;
            }

            sentences.Add(new Sentence(range.Span, range.First, range.End - range.First, standing));
        }

        TermLists.MarkFragments(text, tokens, sentences);
        return sentences;
    }

    private void AddWord(List<Token> tokens, bool[] denied, int t, List<Occurrence> occurrences)
    {
        var token = tokens[t];
        var stem = _lexicon.Family(token.Stem);
        var unit = WordWeights.IsFunctionWord(token.Word) ? _units.FindFunctionWord(token.Word) : _units.FindStem(stem);
        if (unit >= 0)
        {
            occurrences.Add(new Occurrence(unit, t, 1, denied[t]));
        }

        foreach (var (stems, name) in _units.NamesFrom(stem))
        {
            if (IsNameAt(tokens, t, stems))
            {
                occurrences.Add(new Occurrence(name, t, stems.Length, NegationScope.IsNameDenied(tokens, denied, t, stems.Length)));
            }
        }

        if (token.Figure == FigureKind.None)
        {
            return;
        }

        foreach (var (kind, figureUnit) in _units.Figures)
        {
            if ((token.Figure & kind) != FigureKind.None)
            {
                occurrences.Add(new Occurrence(figureUnit, t, 1, Denied: false));
            }
        }
    }

    /// <summary>What a word comes near: its root, the root of what it is the opposite of, and what is related. A word of the question is related to nothing: everybody says it.</summary>
    private void AddNear(Token token, bool denied, int t, List<Occurrence> occurrences)
    {
        if (!_units.LooksForRoots || token.Figure != FigureKind.None || WordWeights.IsFunctionWord(token.Word))
        {
            return;
        }

        var root = WordRoot.Of(token.Stem);
        if (_units.FindRoot(root) is >= 0 and var unit)
        {
            occurrences.Add(new Occurrence(unit, t, 1, denied));
        }

        if (WordRoot.OfOpposite(token.Stem) is { } opposite && _units.FindRoot(opposite) is >= 0 and var other)
        {
            occurrences.Add(new Occurrence(other, t, 1, !denied));
        }

        if (_topicRoots.Contains(root))
        {
            return;
        }

        foreach (var row in RelatedWords.RowsOf(root))
        {
            if (_units.FindRelatedRow(row) is >= 0 and var related)
            {
                occurrences.Add(new Occurrence(related, t, 1, denied));
            }
        }
    }

    private bool IsNameAt(List<Token> tokens, int at, string[] stems)
    {
        if (at + stems.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < stems.Length; i++)
        {
            if (tokens[at + i].BreakBefore == Boundary.Sentence || !string.Equals(_lexicon.Family(tokens[at + i].Stem), stems[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private void AddConcepts(List<Token> tokens, bool[] denied, int t, List<AliasMatch> matches, List<Occurrence> occurrences)
    {
        _names.FindAt(tokens, t, matches);
        foreach (var match in matches)
        {
            var isDenied = NegationScope.IsNameDenied(tokens, denied, t, match.Length);
            foreach (var id in _lexicon.WithAncestors(match.ConceptId))
            {
                if (_units.FindConcept(id) is >= 0 and var unit)
                {
                    occurrences.Add(new Occurrence(unit, t, match.Length, isDenied));
                }
            }
        }
    }
}
