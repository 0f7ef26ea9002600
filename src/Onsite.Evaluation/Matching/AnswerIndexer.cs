using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Text;
using Onsite.Evaluation.Text.Typos;

namespace Onsite.Evaluation.Matching;

/// <summary>Builds the <see cref="AnswerIndex"/> of an answer for one rubric.</summary>
internal sealed class AnswerIndexer
{
    private readonly Lexicon _lexicon;
    private readonly UnitTable _units;
    private readonly TypoReader _typos;
    private readonly SentenceJudge _judge;

    public AnswerIndexer(Lexicon lexicon, UnitTable units, TypoReader typos, string topic)
    {
        _typos = typos;
        _lexicon = lexicon;
        _units = units;
        _judge = new SentenceJudge(topic);
    }

    /// <summary>Indexes an answer.</summary>
    public AnswerIndex Index(string text, CancellationToken cancellation)
    {
        var tokens = Tokenizer.Tokenize(text);
        var corrections = _typos.Correct(text, tokens);
        var sentences = JudgeSentences(text, tokens);
        var denied = NegationScope.Find(tokens);
        var states = new byte[sentences.Count * _units.Count];
        var occurrences = new List<Occurrence>();
        var first = new int[sentences.Count + 1];
        var matches = new List<AliasMatch>();
        for (var s = 0; s < sentences.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            first[s] = occurrences.Count;
            for (var t = sentences[s].FirstToken; t < sentences[s].FirstToken + sentences[s].TokenCount; t++)
            {
                AddWord(tokens, denied, t, occurrences);
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

    /// <summary>Finds the sentences and judges how far each can be believed. A piece of a list is a list.</summary>
    private List<Sentence> JudgeSentences(string text, List<Token> tokens)
    {
        var ranges = SentenceReader.Read(text, tokens);
        var sentences = new List<Sentence>(ranges.Count);
        var (listed, isList) = (-1, false);
        foreach (var range in ranges)
        {
            var standing = _judge.Judge(tokens, range.First, range.End, isQuestion: text[range.Span.End - 1] is '?' or '？');
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
        _lexicon.FindAt(tokens, t, matches);
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
