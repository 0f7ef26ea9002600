using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Delivery;

/// <summary>How a spoken answer was delivered: counts with their sentences, and no judgement of the person.</summary>
/// <param name="Seconds">From the beginning of the first word to the end of the last.</param>
/// <param name="Words">Words spoken, fillers among them.</param>
/// <param name="WordsPerMinute">Pace over the whole; from 120 to 170 is quiet ground.</param>
/// <param name="Drifts">Stretches in which the pace stayed outside quiet ground; empty where it only wavered.</param>
/// <param name="Pauses">Silences of two seconds and more.</param>
/// <param name="Fillers">Fillers; null where the text was dictated, since dictation leaves them out.</param>
/// <param name="Hedges">Words that take back a little of what is said.</param>
public sealed record DeliveryReport(
    double Seconds,
    int Words,
    int WordsPerMinute,
    IReadOnlyList<PaceDrift> Drifts,
    IReadOnlyList<SpokenMoment> Pauses,
    FillerCount? Fillers,
    IReadOnlyList<SpokenMoment> Hedges);

/// <summary>A stretch in which the pace stayed outside quiet ground.</summary>
/// <param name="From">Where it begins, in seconds.</param>
/// <param name="To">Where it ends, in seconds.</param>
/// <param name="WordsPerMinute">The pace in it.</param>
public sealed record PaceDrift(double From, double To, int WordsPerMinute);

/// <summary>A moment of a spoken answer.</summary>
/// <param name="At">When, in seconds.</param>
/// <param name="Seconds">How long, in seconds.</param>
/// <param name="Words">The words; empty for a silence.</param>
/// <param name="Span">The sentence it belongs to, in the text of the transcript.</param>
/// <param name="Sentence">That sentence.</param>
public sealed record SpokenMoment(double At, double Seconds, string Words, TextSpan Span, string Sentence);

/// <summary>Fillers.</summary>
/// <param name="PerMinute">Fillers a minute, one decimal; "um" and "uh" count whole, "like", "so" and their kind half.</param>
/// <param name="Level">Whether that is much.</param>
/// <param name="Moments">Every one of them.</param>
public sealed record FillerCount(double PerMinute, FillerLevel Level, IReadOnlyList<SpokenMoment> Moments);

/// <summary>How many fillers there are.</summary>
public enum FillerLevel
{
    /// <summary>At most five a minute.</summary>
    Quiet,

    /// <summary>Above five a minute.</summary>
    Amber,

    /// <summary>Above ten a minute.</summary>
    Red,
}
