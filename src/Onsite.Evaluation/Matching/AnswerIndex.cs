using Onsite.Evaluation.Text;
using Onsite.Evaluation.Text.Typos;

namespace Onsite.Evaluation.Matching;

/// <summary>An answer made ready for searching: for every sentence which of the rubric's units it affirms and which it denies.</summary>
internal sealed class AnswerIndex
{
    /// <summary>Bit of a unit that a sentence affirms.</summary>
    public const byte Affirmed = 1;

    /// <summary>Bit of a unit that a sentence denies.</summary>
    public const byte Denied = 2;

    private readonly byte[] _states;
    private readonly int _unitCount;
    private readonly List<Occurrence> _occurrences;
    private readonly int[] _firstOccurrence;
    private double[] _focus = [];

    public AnswerIndex(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Sentence> sentences, int unitCount, byte[] states, List<Occurrence> occurrences, int[] firstOccurrence)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        _unitCount = unitCount;
        _states = states;
        _occurrences = occurrences;
        _firstOccurrence = firstOccurrence;
        IsUnsure = sentences.Any(s => s.Standing.HasFlag(Standing.Unsure));
    }

    /// <summary>The answer as typed.</summary>
    public string Text { get; }

    /// <summary>Its tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Words that were read as others, in order.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Whether any sentence says that the speaker is not sure.</summary>
    public bool IsUnsure { get; }

    /// <summary>How much of the plain phrasing that it covers best a sentence covers: how surely it speaks of some point. 0 where nobody looked.</summary>
    public double FocusOf(int sentence) => _focus.Length > 0 ? _focus[sentence] : 0;

    /// <summary>Looks how surely each sentence speaks of some point.</summary>
    /// <param name="phrasings">The plain phrasings of all points.</param>
    public void FindFocus(IReadOnlyList<CompiledPhrasing> phrasings)
    {
        _focus = new double[Sentences.Count];
        foreach (var phrasing in phrasings)
        {
            for (var s = 0; s < _focus.Length; s++)
            {
                _focus[s] = Math.Max(_focus[s], PhrasingMatcher.CoverageOf(this, s, phrasing));
            }
        }
    }

    /// <summary>What a sentence does with every unit, as bits of <see cref="Affirmed"/> and <see cref="Denied"/>.</summary>
    public ReadOnlySpan<byte> StatesOf(int sentence) => _states.AsSpan(sentence * _unitCount, _unitCount);

    /// <summary>The same for a stretch of a sentence, or of it and the next.</summary>
    /// <param name="sentence">The sentence in which the stretch begins, or the one before.</param>
    /// <param name="from">Its first token.</param>
    /// <param name="to">Behind its last token.</param>
    /// <param name="reading">How what is denied there is taken.</param>
    public ReadOnlySpan<byte> StatesWithin(int sentence, int from, int to, DenialReading reading)
    {
        var states = new byte[_unitCount];
        for (var s = sentence; s < Sentences.Count && Sentences[s].FirstToken < to; s++)
        {
            foreach (var occurrence in OccurrencesOf(s))
            {
                if (occurrence.FirstToken >= from && occurrence.FirstToken + occurrence.TokenCount <= to)
                {
                    states[occurrence.Unit] |= IsDenied(occurrence.Denied, reading) ? Denied : Affirmed;
                }
            }
        }

        return states;
    }

    private static bool IsDenied(bool denied, DenialReading reading) => reading switch
    {
        DenialReading.AsSaid => denied,
        DenialReading.EitherWay => false,
        _ => !denied,
    };

    /// <summary>The same answer, where some sentences count for nothing.</summary>
    public AnswerIndex Without(IReadOnlyCollection<int> sentences) =>
        new(Text, Tokens, [.. Sentences.Select((s, i) => sentences.Contains(i) ? s with { Standing = s.Standing | Standing.Repetition } : s)], _unitCount, _states, _occurrences, _firstOccurrence) { _focus = _focus };

    /// <summary>The same answer, where places are denied that were not. What each sentence affirms and denies follows from them.</summary>
    /// <param name="occurrences">As many as there are, in their order.</param>
    public AnswerIndex With(List<Occurrence> occurrences)
    {
        var states = new byte[_states.Length];
        for (var s = 0; s < Sentences.Count; s++)
        {
            for (var i = _firstOccurrence[s]; i < _firstOccurrence[s + 1]; i++)
            {
                states[(s * _unitCount) + occurrences[i].Unit] |= occurrences[i].Denied ? Denied : Affirmed;
            }
        }

        return new AnswerIndex(Text, Tokens, Sentences, _unitCount, states, occurrences, _firstOccurrence) { _focus = _focus };
    }

    /// <summary>A copy of the places where units are named, in the order of the text.</summary>
    public List<Occurrence> Occurrences => [.. _occurrences];

    /// <summary>The places where a sentence names units of the rubric.</summary>
    public ReadOnlySpan<Occurrence> OccurrencesOf(int sentence) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_occurrences)[_firstOccurrence[sentence].._firstOccurrence[sentence + 1]];
}

/// <summary>A place where a unit is named.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="TokenCount">Number of tokens.</param>
/// <param name="Denied">Whether the place is denied.</param>
internal readonly record struct Occurrence(int Unit, int FirstToken, int TokenCount, bool Denied);

/// <summary>A sentence of an answer.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of its tokens.</param>
/// <param name="Standing">How far it can be believed.</param>
internal sealed record Sentence(TextSpan Span, int FirstToken, int TokenCount, Standing Standing);

/// <summary>How far a sentence can be believed.</summary>
[Flags]
internal enum Standing
{
    /// <summary>A plain statement.</summary>
    Plain = 0,

    /// <summary>The speaker says that they are not sure.</summary>
    Unsure = 1,

    /// <summary>What it speaks of is called wrong, a mistake or a myth.</summary>
    Rejecting = 2,

    /// <summary>A string of terms without the words that make a statement of them.</summary>
    TermList = 4,

    /// <summary>The question's own words.</summary>
    Repetition = 8,

    /// <summary>A question, or what would be if something were otherwise.</summary>
    Hypothetical = 16,

    /// <summary>It asks whether something is so, and does not say that it is.</summary>
    Open = 32,

    /// <summary>It says what would be if something were otherwise.</summary>
    Counterfactual = 64,

    /// <summary>It asks the interviewer something.</summary>
    Question = 128,
}
