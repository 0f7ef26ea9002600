namespace Onsite.Server.Contracts;

/// <summary>A moment of a spoken answer.</summary>
/// <param name="At">When, in seconds from the start of the recording.</param>
/// <param name="Seconds">How long, in seconds.</param>
/// <param name="Words">The words; empty for a silence.</param>
/// <param name="Sentence">The sentence it belongs to.</param>
public sealed record SpokenMomentView(double At, double Seconds, string Words, string Sentence);

/// <summary>A stretch in which the pace stayed outside quiet ground; times in seconds.</summary>
public sealed record PaceDriftView(double From, double To, int WordsPerMinute);

/// <summary>Fillers.</summary>
/// <param name="PerMinute">Fillers a minute; "like", "so" and their kind count half.</param>
/// <param name="Moments">Every one of them.</param>
public sealed record FillersView(double PerMinute, IReadOnlyList<SpokenMomentView> Moments);

/// <summary>How a spoken answer was delivered: counts with their sentences. No rating asks for them.</summary>
/// <param name="Seconds">From the beginning of the first word to the end of the last.</param>
/// <param name="Words">Words spoken, fillers among them.</param>
/// <param name="WordsPerMinute">Pace over the whole.</param>
/// <param name="Drifts">Stretches in which the pace stayed outside quiet ground.</param>
/// <param name="Pauses">Silences of two seconds and more.</param>
/// <param name="Fillers">Fillers; null where the text was dictated, since dictation leaves them out.</param>
/// <param name="Hedges">Words that take back a little of what is said.</param>
public sealed record DeliveryView(
    double Seconds,
    int Words,
    int WordsPerMinute,
    IReadOnlyList<PaceDriftView> Drifts,
    IReadOnlyList<SpokenMomentView> Pauses,
    FillersView? Fillers,
    IReadOnlyList<SpokenMomentView> Hedges);
