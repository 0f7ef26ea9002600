using Onsite.Practice.Live;

namespace Onsite.Server.Contracts;

/// <summary>How many were heard of how many.</summary>
public sealed record HeardOf(int Heard, int Of);

/// <summary>A sentence and whether a point rests on it.</summary>
public sealed record LiveSentence(int Start, int Length, bool Hit, bool Must);

/// <summary>What the coach has heard. It names no point.</summary>
public sealed record LiveHearing(
    string AttemptId,
    long Sequence,
    double Low,
    double High,
    HeardOf Musts,
    int Points,
    IReadOnlyList<CompetencyHearing> Competencies,
    IReadOnlyList<LiveSentence> Sentences,
    int Words);

/// <summary>The coach does not listen to this attempt.</summary>
public sealed record LiveRefusal(string AttemptId, string Reason);
