using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Qualities.Cues;

namespace Onsite.Evaluation.Delivery;

/// <summary>Reads the delivery of a spoken answer. A pure function of the transcript.</summary>
public static class DeliveryReader
{
    /// <summary>From this silence on there is a pause, in seconds.</summary>
    private const double Pause = 2;

    /// <summary>A silence behind "like" by which it is a filler, in seconds.</summary>
    private const double Hesitation = 0.25;

    private const double Amber = 5;

    private const double Red = 10;

    private static readonly CueTable Sounds = CueTable.Of("um/uh/uhm/umm/erm/er/hmm/mm/mhm/ah/eh");

    private static readonly CueTable Openers = CueTable.Of("^so/well/right/okay/ok/like/basically/actually");

    private static readonly CueTable Phrases = CueTable.Of("you know", "i mean", "and stuff", "or whatever", "and so on and so forth", "if you will", "like");

    private static readonly CueTable Hedging = CueTable.Of(
        "i think", "i guess", "i suppose", "i believe", "i'd say", "maybe", "perhaps", "probably", "possibly", "sort/kind of", "somehow", "more or less", "i'm not _2 sure/certain", "might be/have/work", "could be", "i would say", "or something", "a bit", "hopefully", "presumably");

    /// <summary>The text of a transcript, to be judged as an answer.</summary>
    public static string TextOf(Transcript transcript) => SpokenText.Of(transcript).Text;

    /// <summary>The delivery of a spoken answer.</summary>
    /// <exception cref="ArgumentException">The transcript holds no word.</exception>
    public static DeliveryReport Read(Transcript transcript)
    {
        if (transcript.Words.Count == 0)
        {
            throw new ArgumentException("The transcript holds no word.", nameof(transcript));
        }

        var words = transcript.Words;
        var spoken = SpokenText.Of(transcript);
        var prose = Prose.OfText(spoken.Text);
        var seconds = words[^1].End - words[0].Start;
        return new DeliveryReport(
            Math.Round(seconds, 2),
            words.Count,
            PaceReader.Of(words.Count, seconds),
            PaceReader.Drifts(words),
            [.. Enumerable.Range(1, words.Count - 1).Where(i => words[i].Start - words[i - 1].End >= Pause).Select(i => PauseBefore(i, words, spoken, prose))],
            transcript.Dictated ? null : CountFillers(words, spoken, prose, seconds),
            [.. prose.Sentences.SelectMany(s => Find(Hedging, s, words, spoken, prose))]);
    }

    private static FillerCount CountFillers(IReadOnlyList<TranscriptWord> words, SpokenText spoken, Prose prose, double seconds)
    {
        var whole = prose.Sentences.SelectMany(s => Find(Sounds, s, words, spoken, prose)).ToList();
        var half = prose.Sentences.SelectMany(s => Find(Openers, s, words, spoken, prose).Take(1).Concat(Find(Phrases, s, words, spoken, prose).Where(m => IsFiller(m, words)))).DistinctBy(m => m.At).ToList();
        var perMinute = seconds <= 0 ? 0 : Math.Round(60 * (whole.Count + (0.5 * half.Count)) / seconds, 1);
        var level = perMinute > Red ? FillerLevel.Red : perMinute > Amber ? FillerLevel.Amber : FillerLevel.Quiet;
        return new FillerCount(perMinute, level, [.. whole.Concat(half).OrderBy(m => m.At)]);
    }

    /// <summary>"Like" is a filler where the speaker stops behind it: "it was, like, slow" and not "services like billing".</summary>
    private static bool IsFiller(SpokenMoment moment, IReadOnlyList<TranscriptWord> words)
    {
        if (!moment.Words.Equals("like", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var at = words.Index().First(w => w.Item.Start >= moment.At).Index;
        return words[at].Text.EndsWith(',') || (at + 1 < words.Count && words[at + 1].Start - words[at].End >= Hesitation);
    }

    private static IEnumerable<SpokenMoment> Find(CueTable table, ProseSentence sentence, IReadOnlyList<TranscriptWord> words, SpokenText spoken, Prose prose)
    {
        for (var from = sentence.First; table.TryFind(prose, sentence, from, out var match); from = match.Last + 1)
        {
            var span = prose.SpanOf(match.First, match.Last);
            var (first, last) = (words[spoken.WordAt(span.Start)], words[spoken.WordAt(span.End - 1)]);
            yield return new SpokenMoment(first.Start, Math.Round(last.End - first.Start, 2), span.Of(spoken.Text), sentence.Span, sentence.Span.Of(spoken.Text));
        }
    }

    private static SpokenMoment PauseBefore(int word, IReadOnlyList<TranscriptWord> words, SpokenText spoken, Prose prose)
    {
        var sentence = prose.Sentences.LastOrDefault(s => spoken.WordAt(s.Span.Start) <= word);
        return new SpokenMoment(words[word - 1].End, Math.Round(words[word].Start - words[word - 1].End, 2), string.Empty, sentence.Span, sentence.Span.Of(spoken.Text));
    }
}
